import { expect, test, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { IDS } from './pages.ts';

/** The text of each page of a printed page, its spaces as one. */
async function printedPages(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.reload(); // with the faces, as a reader who prints has had them for a while
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((one) => one.replace(/\s+/g, ' '));
}

test('the timeline is printed on five pages: the chart on the first, each entry once with its address', async ({
  page,
}) => {
  const pages = await printedPages(page, './');
  expect(pages).toHaveLength(5);
  const [first = ''] = pages;
  for (const words of [
    'Cinq annonces',
    'figurent dans ces annonces',
    'Total déclaré',
    'À part : sans total',
    'Lecture.',
  ])
    expect(first).toContain(words);
  const whole = pages.join(' ').replace(/- (?=\S)/g, '-');
  for (const id of IDS) expect(whole.split(`/annonces/${id}/`), id).toHaveLength(2);
  expect(whole).not.toContain('#preuve');
  expect(whole.split('Somme des écarts')).toHaveLength(2);
  expect(pages.at(-1)).toContain('Les liens imprimés commencent par https://exemple.fr');
});

test('an announcement is printed on two pages', async ({ page }) => {
  for (const id of IDS) {
    const pages = await printedPages(page, `annonces/${id}/`);
    expect(pages, id).toHaveLength(2);
    expect(pages.join(' '), id).toMatch(/Citer cette page.*Corrections/);
  }
});
