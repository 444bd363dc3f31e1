import { expect, test } from '@playwright/test';
import { IDS } from './pages.ts';

test('the five announcements stand in order, each with its day and its figure', async ({ page }) => {
  await page.goto('./');
  const entries = page.locator('#chronologie article');
  await expect(entries).toHaveCount(5);
  expect(await page.locator('li:has(> article)').evaluateAll((items) => items.map((item) => item.id))).toEqual([
    ...IDS,
  ]);
  expect(
    await entries.locator('.when time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))),
  ).toEqual(['2014-09-02', '2014-11-07', '2016-07-11', '2016-09-28', '2019-12-31']);
  await expect(entries.locator('.figure b')).toHaveText(['env. +350', '+1\u202f500', '+560', '+600', 'env. +750']);
  await expect(entries.locator('.total')).toHaveText([
    '820 au total, renfort compris, déclaré par la source',
    'env. 1\u202f400 au total, avant ce renfort, déclaré par la source',
    '4\u202f650 au total, renfort compris, déclaré par la source',
    '5\u202f262 au total, renfort compris, déclaré par la source',
    'La source ne donne aucun total.',
  ]);
});

test('key figures are those of the five', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('main > div dd')).toHaveText(['5', 'env. +3\u202f010', '5\u202f262']);
  await expect(page.locator('main > div dt')).toHaveText([
    'annonces, dont 4 vers l’Irak et 1 vers une région plus large',
    'militaires de renfort annoncés vers l’Irak, et environ 750 vers une région plus large\u202f; somme des annonces, retraits non déduits',
    'militaires\u00a0: le plus haut total déclaré, le 28 septembre 2016',
  ]);
});

test('silences are told in words and drawn to scale', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.elapsed')).toHaveText([
    '66 jours plus tard',
    '1 an et 8 mois plus tard',
    '79 jours plus tard',
    '3 ans et 3 mois plus tard',
  ]);
  await expect(page.locator('.silent h3')).toHaveText(['2015', '2017', '2018']);
  const heights = await page.locator('.silent svg').evaluateAll((rulers) => rulers.map((ruler) => ruler.clientHeight));
  expect(heights).toEqual([144, 144, 144]);
});

test('an anchor arrives at its announcement', async ({ page }) => {
  for (const id of IDS) {
    await page.goto(`./#${id}`);
    await expect(page.locator(`[id="${id}"] article`)).toBeInViewport();
  }
});

test('from the timeline to an announcement, to its neighbours, its year and back', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: '600 militaires de plus avant la bataille de Mossoul' }).click();
  await expect(page).toHaveURL(/\/annonces\/2016-09-28-600-soldats-mossoul\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '600 militaires de plus avant la bataille de Mossoul',
  );
  await page.getByRole('link', { name: /^Précédente/ }).click();
  await expect(page).toHaveURL(/\/annonces\/2016-07-11-560-militaires-qayyarah\/$/);
  await page.getByRole('link', { name: /^Suivante/ }).click();
  await page.getByRole('link', { name: 'Voir sa place dans la chronologie' }).click();
  await expect(page).toHaveURL(/\/#2016-09-28-600-soldats-mossoul$/);
  await page.getByRole('link', { name: '2016', exact: true }).click();
  await expect(page).toHaveURL(/\/annees\/2016\/$/);
  await expect(page.locator('article')).toHaveCount(2);
});

test('the fact sheet says what the source says', async ({ page }) => {
  await page.goto('annonces/2014-11-07-1500-conseillers-irak/');
  const sheet = page.locator('article dl');
  await expect(sheet.locator('dt')).toHaveText([
    'Renfort annoncé',
    'Total déclaré, avant ce renfort',
    'Annoncé par',
    'Destination',
    'Date de l’annonce',
  ]);
  await expect(sheet.locator('dd')).toHaveText([
    '+1\u202f500 militaires',
    'env. 1\u202f400 présents sur place',
    'Le Pentagone, ministère américain de la Défense',
    'Irak',
    /^7 novembre 2014 ?Date déduite\. L’article imprime «\u00a0vendredi 7 novembre\u00a0», sans l’année\./,
  ]);
});

test('what the text of an article does not print is said', async ({ page }) => {
  await page.goto('annonces/2016-09-28-600-soldats-mossoul/');
  await expect(page.locator('section[aria-labelledby="source"]')).toContainText(
    'éditeur non précisé, date de parution non imprimée',
  );
  await page.goto('annonces/2019-12-31-750-soldats-moyen-orient/');
  await expect(page.locator('article dl')).toContainText('Aucun dans la source');
});

test('the data hold the figures of the five', async ({ request }) => {
  const { announcements, ...dataset } = await (await request.get('annonces.json')).json();
  expect(dataset).toEqual({
    title: 'Chronologie des renforts américains en Irak',
    url: 'https://exemple.fr/',
    language: 'fr',
    license: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  });
  expect(announcements.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual(
    IDS.map((id) => [id, `https://exemple.fr/annonces/${id}/`]),
  );
  const figures = announcements.map(({ date, troopDelta, statedTotal, location }: Record<string, any>) => [
    date,
    troopDelta.value,
    troopDelta.approximate,
    statedTotal && [statedTotal.value, statedTotal.counts, statedTotal.approximate],
    location.id,
  ]);
  expect(figures).toEqual([
    ['2014-09-02', 350, true, [820, 'after', false], 'bagdad'],
    ['2014-11-07', 1500, false, [1400, 'before', true], 'irak'],
    ['2016-07-11', 560, false, [4650, 'after', false], 'qayyarah'],
    ['2016-09-28', 600, false, [5262, 'after', false], 'irak'],
    ['2019-12-31', 750, true, null, 'moyen-orient'],
  ]);
});
