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
  await expect(entries.locator('.figure b')).toHaveText([
    'environ +350',
    '+1\u202f500',
    '+560',
    '+600',
    'environ +750',
  ]);
  await expect(entries.locator('.sides')).toHaveText(
    [
      'environ 470 avant, calculé → 820 après, déclaré',
      'environ 1\u202f400 avant, déclaré → environ 2\u202f900 après, calculé',
      '4\u202f090 avant, calculé → 4\u202f650 après, déclaré',
      '4\u202f662 avant, calculé → 5\u202f262 après, déclaré',
    ],
    { useInnerText: true },
  );
  await expect(entries.locator('p.gap')).toHaveText([
    'Écart non calculable\u00a0: aucun total antérieur n’est réuni ici.',
    'Écart d’environ 580 avec le total précédent, non expliqué par les annonces réunies ici. Les deux totaux n’ont pas le même périmètre\u00a0: l’un compte les «\u00a0militaires déployés depuis juin 2014\u00a0», l’autre ne précise rien.',
    'Écart d’environ 1\u202f190 avec le total précédent, non expliqué par les annonces réunies ici.',
    'Écart de 12 avec le total précédent, non expliqué par les annonces réunies ici. Il peut tenir à un arrondi.',
    'Écart non calculable\u00a0: la source ne donne aucun total.',
  ]);
});

test('key figures are those of the five', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('main > div dd')).toHaveText([
    '5',
    'environ +3\u202f010',
    '5\u202f262',
    'environ 1\u202f780',
  ]);
  await expect(page.locator('main > div dt')).toHaveText([
    'annonces, dont 4 pour l’Irak et 1 pour le Moyen-Orient',
    'militaires de renfort annoncés pour l’Irak, dont 350 déjà compris dans le total de 820 où commence le graphique. C’est un cumul, pas l’effectif présent\u202f; à part, environ 750 pour le Moyen-Orient',
    'militaires\u00a0: le plus haut total déclaré, le 28 septembre 2016',
    'militaires\u00a0: la somme des écarts non expliqués par les annonces réunies ici',
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
    'Page mise à jour',
  ]);
  await expect(sheet.locator('dd')).toHaveText([
    '+1\u202f500 militaires',
    'environ 1\u202f400 présents sur place',
    'Le Pentagone, ministère américain de la Défense',
    'Irak',
    /^7 novembre 2014 ?Date déduite\. L’article indique «\u00a0vendredi 7\u00a0novembre\u00a0», sans l’année\./,
    '22 novembre 2026',
  ]);
});

test('each figure leads to the words that carry it, from its page and from the timeline', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: '+560\u00a0: voir le passage cité' }).click();
  await expect(page).toHaveURL(/560-militaires-qayyarah\/#preuve-annonce$/);
  await expect(page.locator('mark:target')).toHaveText(
    '560 militaires supplémentaires en Irak pour poursuivre sur cette lancée',
  );
  await page.locator('article dl').getByRole('link', { name: '4\u202f650' }).click();
  await expect(page.locator('mark:target')).toHaveText(
    'portera à 4650 le nombre de militaires des Etats-Unis déployés en Irak',
  );
  await expect(page.locator('mark:target')).toBeInViewport();
});

test('the totals of an announcement are an account that adds up', async ({ page }) => {
  await page.goto('annonces/2016-09-28-600-soldats-mossoul/');
  const section = page.locator('section[aria-labelledby="totaux"]');
  await expect(section.locator('tr')).toHaveText(
    [
      'Total après l’annonce du 11 juillet 2016 déclaré 4\u202f650',
      'Écart non expliqué par les annonces réunies ici +12',
      'Avant l’annonce calculé\u00a0: 5\u202f262 − 600 4\u202f662',
      'Renfort annoncé +600',
      'Après l’annonce déclaré 5\u202f262',
    ],
    { useInnerText: true },
  );
  await expect(section.locator('p')).toHaveText(
    'Il était de 4\u202f650 militaires, présents sur place, et date de l’annonce faite le 11 juillet 2016, 79 jours plus tôt (Ashton Carter, secrétaire à la Défense).',
  );
});

test('the whole ledger stands on the page of the method', async ({ page }) => {
  await page.goto('methode/');
  await expect(page.locator('tbody tr')).toHaveText([
    /^2\ssept\. 2014 ?environ\s\+350 ?environ\s470 ?calculé ?820 ?déclaré ?premier total$/,
    /^7\snov\. 2014 ?\+1\s500 ?environ\s1\s400 ?déclaré ?environ\s2\s900 ?calculé ?environ\s580$/,
    /^11\sjuil\. 2016 ?\+560 ?4\s090 ?calculé ?4\s650 ?déclaré ?environ\s1\s190$/,
    /^28\ssept\. 2016 ?\+600 ?4\s662 ?calculé ?5\s262 ?déclaré ?12$/,
    /^31\sdéc\. 2019 ?environ\s\+750 ?à part ?inconnu ?inconnu ?sans total$/,
  ]);
  await expect(page.locator('tfoot tr')).toHaveText(/^Somme des écarts ?environ\s1\s780$/);
});

test('what the text of an article does not print is said', async ({ page }) => {
  await page.goto('annonces/2016-09-28-600-soldats-mossoul/');
  await expect(page.locator('section:has(> #source)')).toContainText(
    'éditeur non précisé, date de parution non indiquée',
  );
  await page.goto('annonces/2019-12-31-750-soldats-moyen-orient/');
  await expect(page.locator('article dl')).toContainText('Aucun dans la source');
});

test('the data hold the figures of the five', async ({ request }) => {
  const { announcements, ...dataset } = await (await request.get('annonces.json')).json();
  expect(dataset).toEqual({
    $schema: 'https://exemple.fr/annonces.schema.json',
    title: 'Chronologie des renforts américains en Irak',
    url: 'https://exemple.fr/',
    language: 'fr',
    license: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
    spdx: 'CC-BY-4.0',
    version: expect.stringMatching(/^2026-11-22-[0-9a-f]{8}$/),
    modified: '2026-11-22',
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
  expect(
    announcements.map(({ before, after, gap }: Record<string, any>) => [
      before?.value,
      after?.value,
      gap.value,
      gap.since,
    ]),
  ).toEqual([
    [470, 820, undefined, null],
    [1400, 2900, 580, IDS[0]],
    [4090, 4650, 1190, IDS[1]],
    [4662, 5262, 12, IDS[2]],
    [undefined, undefined, undefined, null],
  ]);
  expect(figures).toEqual([
    ['2014-09-02', 350, true, [820, 'after', false], 'bagdad'],
    ['2014-11-07', 1500, false, [1400, 'before', true], 'irak'],
    ['2016-07-11', 560, false, [4650, 'after', false], 'qayyarah'],
    ['2016-09-28', 600, false, [5262, 'after', false], 'irak'],
    ['2019-12-31', 750, true, null, 'moyen-orient'],
  ]);
});
