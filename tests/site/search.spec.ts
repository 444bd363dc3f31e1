import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { faultsOf } from './accessibility.ts';
import { HOSTILE_ANNOUNCEMENTS } from './hostile-files.ts';
import { folderOf, VARIANTS } from './variants.ts';

const titles = (page: Page) => page.locator('#resultats h2');
const excerpts = (page: Page) => page.locator('#resultats .excerpt');
const status = (page: Page) => page.getByRole('status');
const words = (page: Page) => page.getByRole('searchbox', { name: 'Un mot, un nom, un lieu, un nombre' });

/** What the browser says or refuses while a test runs. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('dialog', (dialog) => said.push(dialog.message()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

for (const variant of ['root', 'folder'] as const) {
  const { port, base } = VARIANTS[variant];

  test(`finds a word of an account as one types, under ${base}, and leads to the announcement`, async ({ page }) => {
    const said = listen(page);
    await page.goto(`http://localhost:${port}${base}recherche/`);
    await words(page).pressSequentially('peshmergas');
    await expect(status(page)).toHaveText('1 résultat pour «\u00a0peshmergas\u00a0»');
    await expect(titles(page)).toHaveText(['600 militaires de plus avant la bataille de Mossoul']);
    await expect(excerpts(page).locator('mark')).toHaveText(['peshmergas']);
    await expect(page.locator('#resultats li')).toHaveText(/^\s*\+600\s*28 septembre 2016/);
    await expect(page.locator('#resultats .facts')).toHaveText('Irak · Ashton Carter, secrétaire à la Défense');
    await expect(page).toHaveURL(`http://localhost:${port}${base}recherche/?q=peshmergas`);
    await titles(page).getByRole('link').click();
    await expect(page).toHaveURL(`http://localhost:${port}${base}annonces/2016-09-28-600-soldats-mossoul/`);
    await page.goBack();
    await expect(words(page)).toHaveValue('peshmergas');
    await expect(titles(page)).toHaveCount(1);
    expect(said).toEqual([]);
  });
}

const IN_FRENCH = [
  ['conseiller', '2 résultats', 'conseillers'],
  ['HAIDER', '2 résultats', 'Haïder'],
  ["l'irak", '5 résultats', 'Irak'],
  ['validé', '1 résultat', 'validé'],
  ['« base territoriale »', '1 résultat', 'territoriale'],
  ['Obama envoie 600 soldats en renfort', '1 résultat', '600'],
  ['conseillère', '2 résultats', 'conseillers'],
] as const;

test('words are found in French, whatever their number, accents or capitals', async ({ page }) => {
  for (const [typed, found, marked] of IN_FRENCH) {
    await page.goto(`recherche/?q=${encodeURIComponent(typed)}`);
    await expect(status(page), typed).toHaveText(new RegExp(`^${found} pour`));
    await expect(page.locator('#resultats mark', { hasText: marked }).first()).toBeVisible();
    await expect(page.locator('#autrement')).toBeHidden();
  }
});

/** What is typed, what it means, how many announcements have it, and the number of marks in them. */
const MEANT = [
  ['mosoul', 'Mossoul', 2],
  ['Mosul', 'Mossoul', 2],
  ['Qayara', 'Qayyarah', 1],
  ['bagdade', 'Bagdad', 5],
  ['Baghdad', 'Bagdad', 5],
  ['Irbil', 'Erbil', 1],
  ['irakeinne', 'irakienne', 5],
  ['base aérienne de Qayara', 'base aérienne de Qayyarah', 1],
  ['mosoul obma', 'Mossoul Obama', 1],
] as const;

test('other spellings, and words with a letter or two wrong, find what they mean, and say so', async ({ page }) => {
  for (const [typed, meant, count] of MEANT) {
    await page.goto(`recherche/?q=${encodeURIComponent(typed)}`);
    await expect(status(page)).toHaveText(
      `Aucun résultat pour «\u00a0${typed}\u00a0». Pour «\u00a0${meant}\u00a0»\u00a0: ${count} résultat${count > 1 ? 's' : ''}`,
    );
    await expect(titles(page)).toHaveCount(count);
    const word = meant.split(' ').at(-1)!;
    await expect(
      page
        .locator('#resultats mark')
        .filter({ hasText: word.slice(0, 6) })
        .first(),
    ).toBeVisible();
    await expect(words(page)).toHaveValue(typed);
  }
});

test('what means nothing else is not put right, and filters that leave nothing out of what is meant are told', async ({
  page,
}) => {
  await page.goto('recherche/?q=Kirkuk');
  await expect(status(page)).toHaveText('Aucun résultat pour «\u00a0Kirkuk\u00a0»');
  // The engine alone finds « à », the longest beginning of it that it knows.
  await page.goto('recherche/?q=abracadabra');
  await expect(status(page)).toHaveText('Aucun résultat pour «\u00a0abracadabra\u00a0»');
  await page.goto('recherche/?q=mosoul&annee=2014');
  await expect(status(page)).toHaveText(
    'Aucun résultat pour «\u00a0mosoul\u00a0», ni pour «\u00a0Mossoul\u00a0» avec ces filtres',
  );
  await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
  await expect(titles(page)).toHaveCount(2);
});

test('where a slip may be of several words, the others are offered as links, which keep the filters', async ({
  page,
}) => {
  await page.goto('recherche/?q=moit&lieu=irak');
  await expect(page.locator('#autrement')).toHaveText(
    /^Vouliez-vous dire «\u00a0.+\u00a0»(?: ou «\u00a0.+\u00a0»)?\u202f\?$/,
  );
  const other = page.locator('#autrement a').first();
  const word = (await other.innerText()).replace(/[«»\u00a0]/g, '');
  await other.click();
  await expect(words(page)).toHaveValue(word);
  await expect(page.getByLabel('Lieu', { exact: true })).toHaveValue('irak');
  await expect(titles(page).first()).toBeVisible();
});

/** A number as it may be written, the days of the announcements that have it, and what is marked in the first of them. */
const NUMBERS = [
  ['+560', ['2016-07-11'], ['+560', '560', '560']],
  ['560', ['2016-07-11'], ['+560', '560', '560']],
  ...['1500', '1 500', '1.500', '1\u00a0500', '1\u202f500', '+1 500', '"1500"'].map(
    (typed) => [typed, ['2014-11-07'], ['+1 500', '1 500', '1 500']] as const,
  ),
  ['500', ['2019-12-31'], ['500']],
  ['4 650', ['2016-07-11'], ['4650']],
  ['5262', ['2016-09-28'], ['5.262']],
  ['150', [], []],
  ['46', [], []],
] as const;

test('a number is found in whatever way it is written, marked as one, and finds no other number', async ({ page }) => {
  for (const [typed, days, marked] of NUMBERS) {
    await page.goto(`recherche/?q=${encodeURIComponent(typed)}`);
    await expect(status(page)).toHaveText(/pour/);
    const found = page.locator('#resultats time');
    expect(await found.evaluateAll((times) => times.map((time) => time.getAttribute('datetime'))), typed).toEqual(days);
    expect(
      await page
        .locator('#resultats li')
        .first()
        .locator('mark')
        .allInnerTexts()
        .catch(() => []),
      typed,
    ).toEqual(marked);
  }
});

test('a sign is that of what is announced; a number without it is found then, and said', async ({ page }) => {
  const { port, base } = VARIANTS.hostile;
  await page.goto(`http://localhost:${port}${base}recherche/?q=${encodeURIComponent('−450')}`);
  await expect(page.locator('#resultats time').first()).toHaveAttribute('datetime', '2017-03-01');
  await expect(page.locator('#resultats .figure mark').first()).toHaveText('−450');
  expect(new Set(await page.locator('#resultats .troops').allInnerTexts())).toEqual(new Set(['−450']));
  await page.goto('recherche/?q=-750');
  await expect(status(page)).toHaveText(
    'Aucun résultat pour «\u00a0-750\u00a0». Pour «\u00a0750\u00a0»\u00a0: 1 résultat',
  );
});

test('a place filters with the places in it, and says how many each other choice would give', async ({ page }) => {
  await page.goto('recherche/');
  await page.getByLabel('Lieu', { exact: true }).selectOption('Irak (4)');
  await expect(status(page)).toHaveText('4 résultats');
  await expect(page.locator('#resultats .when')).toHaveText([
    '2 septembre 2014',
    '7 novembre 2014',
    '11 juillet 2016',
    '28 septembre 2016',
  ]);
  await expect(page.locator('#resultats .facts').first()).toHaveText(/^Bagdad/);
  await expect(page).toHaveURL(/\?lieu=irak$/);
  await page.getByLabel('Année').selectOption('2016');
  await expect(status(page)).toHaveText('2 résultats');
  await expect(page.getByLabel('Lieu', { exact: true }).locator('option')).toHaveText([
    'Tous les lieux',
    'Moyen-Orient (2)',
    'Irak (2)',
    'Bagdad (0)',
    'Base aérienne de Qayyarah (1)',
  ]);
  await expect(page.getByLabel('Année').locator('option')).toHaveText([
    'Toutes les années',
    '2014 (2)',
    '2016 (2)',
    '2019 (0)',
  ]);
  await words(page).fill('mossoul');
  await page.getByLabel('Annoncé par').selectOption('Ashton Carter');
  await expect(page).toHaveURL(/\?q=mossoul&annee=2016&lieu=irak&qui=Ashton\+Carter$/);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(/\/recherche\/$/);
  await expect(status(page)).toHaveText('');
  await expect(page.getByRole('heading', { name: 'Parcourir' })).toBeVisible();
  await expect(words(page)).toBeFocused();
});

test('the address holds the search: it is read, followed back and forward, and a value that is no choice is none', async ({
  page,
}) => {
  await page.goto('recherche/?q=conseillers&annee=2016&lieu=atlantide');
  await expect(titles(page)).toHaveCount(1);
  await expect(page.getByLabel('Année')).toHaveValue('2016');
  await expect(page.getByLabel('Lieu', { exact: true })).toHaveValue('');
  await page.goto('recherche/?qui=La+Maison+Blanche');
  await expect(titles(page)).toHaveText(['350 militaires de plus pour protéger les diplomates à Bagdad']);
  await page.goBack();
  await expect(words(page)).toHaveValue('conseillers');
  await expect(titles(page)).toHaveText(['600 militaires de plus avant la bataille de Mossoul']);
  await page.goForward();
  await expect(words(page)).toHaveValue('');
  await expect(titles(page)).toHaveCount(1);
});

test('nothing found is said, with a way out', async ({ page }) => {
  await page.goto('recherche/?q=peshmergas&annee=2014');
  await expect(status(page)).toHaveText('Aucun résultat pour «\u00a0peshmergas\u00a0» avec ces filtres');
  await page.getByRole('button', { name: 'Chercher sans filtre' }).click();
  await expect(titles(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=peshmergas$/);
});

test('an index that does not come is told, and asked for again', async ({ page }) => {
  await page.route('**/pagefind.js', (route) => route.abort());
  await page.goto('recherche/?q=irak');
  await expect(status(page)).toHaveText(/^La recherche n’a pas pu être chargée\./);
  await expect(page.getByRole('heading', { name: 'Parcourir' })).toBeVisible();
});

test('what a first search needs is asked for at once, and results do not wait for the counts of the filters', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let give = () => {};
  const held = new Promise<void>((done) => (give = done));
  await page.route('**/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.route('**/*.pf_filter', () => {}); // never answered
  await page.goto('recherche/?q=mossoul', { waitUntil: 'commit' });
  const needed = [/\/pagefind-entry\.json$/, /\.pf_meta$/, /\/wasm\./, /\.pf_index$/, /\/first\.\w+\.json$/];
  for (const file of needed) await expect.poll(() => asked.some((path) => file.test(path)), String(file)).toBe(true);
  give();
  await expect(titles(page)).toHaveCount(2);
  for (const file of needed)
    expect(
      asked.filter((path) => file.test(path)),
      String(file),
    ).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith('.pf_fragment'))).toEqual([]);
});

test('slips are understood among many announcements too, and without what explains them words still find', async ({
  page,
}) => {
  const { port, base } = VARIANTS.many;
  const address = `http://localhost:${port}${base}recherche/?q=`;
  await page.goto(`${address}clepsidre`);
  await expect(status(page)).toHaveText(/\. Pour «\u00a0clepsydre\u00a0»\u00a0: 1 résultat$/);
  await expect(page.locator('#resultats mark')).not.toHaveCount(0);
  await page.route('**/first.*.json', (route) => route.abort());
  await page.goto(`${address}clepsydre`);
  await expect(titles(page)).toHaveCount(1);
  // A slip is answered too, by Pagefind alone, which takes it for a longer form of another word.
  await page.goto(`${address}clepsidre`);
  await expect(status(page)).toHaveText(/pour «\u00a0clepsidre\u00a0»$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says how to browse, and shows no form', async ({ page }) => {
    await page.goto('recherche/?q=irak');
    await expect(page.locator('form')).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: '2016' }).click();
    await expect(page.locator('article')).toHaveCount(2);
  });
});

test('what means harm is found and shown as text, and nothing of it runs', async ({ page }) => {
  const { port, base } = VARIANTS.hostile;
  const said = listen(page);
  await page.goto(`http://localhost:${port}${base}recherche/?q=alert&annee=2017`);
  await expect(titles(page)).toHaveText(['</title><script>alert(’titre’)</script> & "guillemets"']);
  await expect(page.locator('#resultats .figure')).toHaveText(/^\s*−450\s*$/);
  await expect(page.locator('#resultats .when')).toHaveText('1er mars 2017');
  await expect(page.locator('#resultats .facts')).toHaveText('Irak · <svg onload=alert(’qui’)>, --> ]]> <!-- rôle');
  await page.getByLabel('Annoncé par').selectOption({ label: '<svg onload=alert(’qui’)> (1)' });
  await expect(titles(page)).toHaveCount(1);
  for (const typed of [
    '&lt;b&gt; une phrase',
    '3 < 4',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '"><svg onload=alert(1)>',
  ]) {
    await words(page).fill(typed);
    await expect(status(page)).toContainText(typed);
  }
  await words(page).fill('lt');
  await expect(excerpts(page)).toHaveText(/&lt;/);
  expect(await page.locator('main :is(script:not([type="module"]), iframe, img, svg, base, style)').count()).toBe(0);
  expect(said).toEqual([]);
});

test('whatever is asked is answered: signs, other scripts, ten thousand letters, nothing but spaces', async ({
  page,
}) => {
  const said = listen(page);
  for (const typed of ['"', '«\u00a0»', "'--", '<script>alert(1)</script>', '🙂', 'שלום', 'ν1500ν', '%00', '+', '−']) {
    await page.goto(`recherche/?q=${encodeURIComponent(typed)}`);
    await expect(status(page), typed).toHaveText(/résultat/);
    await expect(words(page)).toHaveValue(typed);
  }
  await page.goto(`recherche/?q=${'mosoul'.repeat(1_600)}`);
  await expect(status(page)).toHaveText(/résultat/);
  expect((await words(page).inputValue()).length).toBe(200);
  await page.goto('recherche/?q=%20%20');
  await expect(page.getByRole('heading', { name: 'Parcourir' })).toBeVisible();
  await expect(status(page)).toHaveText('');
  expect(said).toEqual([]);
});

test('with the keyboard alone: words, then the first result', async ({ page }) => {
  await page.goto('recherche/');
  await words(page).focus();
  await page.keyboard.type('mossoul');
  await page.keyboard.press('Enter');
  await expect(titles(page)).not.toHaveCount(0);
  const first = titles(page).first().getByRole('link');
  for (let presses = 0; presses < 8 && !(await first.evaluate((link) => link === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
});

test('results stay accessible, in the page’s width', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('recherche/?q=irak');
  await expect(titles(page)).toHaveCount(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page), colorScheme).toEqual([]);
  }
});

test('the field is seen as one before it has the focus, whose ring leaves its label alone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('recherche/');
  const styleOf = () =>
    words(page).evaluate((field) => {
      const { borderBlockStartWidth, backgroundColor, outlineOffset, outlineWidth } = getComputedStyle(field);
      const label = document.querySelector('label[for=mots]')!.getBoundingClientRect();
      const space = field.getBoundingClientRect().top - label.bottom;
      return {
        isFramed: borderBlockStartWidth === '1px' && backgroundColor !== 'rgba(0, 0, 0, 0)',
        ring: parseFloat(outlineOffset) + parseFloat(outlineWidth),
        space,
      };
    });
  expect((await styleOf()).isFramed).toBe(true);
  await words(page).focus();
  const { ring, space } = await styleOf();
  expect(ring).toBeGreaterThan(2);
  expect(space).toBeGreaterThanOrEqual(ring);
});

test('the first view asks for no index; a search then asks for 100 KB at most', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('recherche/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(1);
  await words(page).fill('irak');
  await expect(titles(page)).toHaveCount(5);
  const index = asked.filter((path) => path.startsWith('/pagefind/'));
  const weigh = (path: string) => brotliCompressSync(readFileSync(join(folderOf('root'), path))).length;
  expect(index.length).toBeGreaterThan(4);
  expect(index.reduce((sum, path) => sum + weigh(path), 0)).toBeLessThanOrEqual(102_400);
});

test('the index has what the page asks for and nothing else, for each announcement that is published', () => {
  const folder = (name: string) => readdirSync(join(folderOf('hostile'), 'pagefind', name));
  expect(folder('fragment')).toHaveLength(6 + HOSTILE_ANNOUNCEMENTS.length);
  expect(folder('filter')).toHaveLength(3);
  expect(
    folder('')
      .map((name) => name.replace(/fr_\w+|(?<=first\.)\w+/, '#'))
      .toSorted(),
  ).toEqual([
    'filter',
    'first.#.json',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind.#.pf_meta',
    'pagefind.js',
    'wasm.fr.pagefind',
  ]);
});
