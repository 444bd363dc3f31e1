import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { IDS } from './pages.ts';

/** A text without spaces: in a PDF they are distances between letters, which no reader takes for the same spaces. */
const squeeze = (text: string) => text.replace(/\s/g, '');

/** The text of each page of a printed page, without spaces. */
async function printedPages(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.reload(); // with the faces, as a reader who prints has had them for a while
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map(squeeze);
}

test('the timeline is printed on five pages: the chart on the first, each entry once with its address', async ({
  page,
}) => {
  const pages = await printedPages(page, './');
  expect(pages).toHaveLength(5);
  for (const words of [
    'Cinq annonces, lues dans cinq articles',
    'sur 4 442 de plus, 2 660 figurent dans ces annonces',
    'Total déclaré',
    'env. 1 190',
    'À part : sans total, ou hors d’Irak',
    'Lecture.',
  ])
    expect(pages[0]).toContain(squeeze(words));
  const whole = pages.join('');
  for (const id of IDS) expect(whole.split(`/annonces/${id}/`), id).toHaveLength(2);
  expect(whole).not.toContain('#preuve');
  expect(whole.split(squeeze('Somme des écarts'))).toHaveLength(2);
  expect(pages.at(-1)).toContain(squeeze('Les liens imprimés commencent par https://exemple.fr'));
});

test('an announcement is printed on two pages', async ({ page }) => {
  for (const id of IDS) {
    const pages = await printedPages(page, `annonces/${id}/`);
    expect(pages, id).toHaveLength(2);
    expect(pages.join(''), id).toMatch(/Citercettepage.*Corrections/);
  }
});
