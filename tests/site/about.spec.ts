import { expect, test } from '@playwright/test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { VARIANTS } from './variants.ts';

const PAGE = 'annonces/2019-12-31-750-soldats-moyen-orient/';
const { port, base } = VARIANTS.hostile;
const HOSTILE = `http://localhost:${port}${base}`;

test('the first screen says what is counted, that it is not the whole, and what a gap is', async ({ page }) => {
  for (const [width, height] of [
    [1280, 800],
    [360, 780],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    for (const words of [
      'Cinq annonces, lues dans cinq articles de presse',
      'Ce n’est pas la liste complète des envois et des retraits',
      'Un écart est la part d’un total que ces annonces n’expliquent pas',
      'mise à jour le 22 novembre 2026',
    ])
      await expect(page.getByText(words), words).toBeInViewport({ ratio: 1 });
  }
});

test('the page about the site says what is to be filled in, and each fact leads to its article', async ({ page }) => {
  await page.goto('a-propos/');
  await expect(page.locator('main h2')).toHaveText([
    'Ce qu’est ce site',
    'Comment les articles sont choisis',
    'Contexte',
    'Glossaire',
    'Signaler une erreur',
    'Mentions légales',
  ]);
  await expect(page.locator('dd')).toHaveText(['à compléter', 'à compléter', 'à compléter', 'à compléter']);
  await expect(page.getByText('L’adresse où écrire n’est pas encore indiquée.')).toBeVisible();
  for (const fact of await page.locator('section:has(> #contexte) li').all())
    await expect(fact.locator('a[href^="/annonces/"]').first()).toBeVisible();
  await page.getByRole('link', { name: '11 juillet 2016' }).first().click();
  await expect(page).toHaveURL(/560-militaires-qayyarah/);
});

test('an error is reported from each announcement, with its address; before that is filled in, it is said so', async ({
  page,
}) => {
  await page.goto(PAGE);
  const report = page.getByRole('link', { name: 'Signaler une erreur sur cette page' });
  await expect(report).toHaveAttribute('href', '/a-propos/#erreur');
  await page.goto(`${HOSTILE}${PAGE}`);
  const address = new URL((await report.getAttribute('href'))!);
  expect(address.searchParams.get('p')).toBe(`https://exemple.fr/irak/${PAGE}`);
});

test('citations have the day on which the page is consulted, where scripts run, and read back', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-01T12:00:00'));
  await page.goto(PAGE);
  await expect(page.locator('.cite')).toContainText(
    /page mise à jour le 22 novembre 2026, consultée le 1er mars 2027$/,
  );
  for (const name of ['BibTeX', 'CSL-JSON']) {
    const text = await page.locator('details', { hasText: name }).locator('pre').textContent();
    const [article, own] = new Cite(text!).data as { accessed?: unknown; title: string }[];
    expect(article!.accessed, name).toBeUndefined();
    expect(own!.accessed, name).toEqual({ 'date-parts': [[2027, 3, 1]] });
    expect(own!.title, name).toMatch(/^Près de 750\s+soldats/);
  }
});

test('the fingerprint of the article is that of its text, and the way to verify is told', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText('Vérifier les citations avec une copie de l’article').click();
  await expect(page.getByText(/empreinte SHA-256 est [0-9a-f]{64}/)).toBeVisible();
  await expect(page.getByText('npm run check -- --sources dossier')).toBeVisible();
});
