// Several articles on one announcement: three more on the second of the five.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import RssParser from 'rss-parser';
import { IDS, pagesOf } from './pages.ts';
import { folderOf, REPORTS, VARIANTS } from './variants.ts';

const SITE = `http://localhost:${VARIANTS.reports.port}/`;
const [, FIRST] = IDS;
const PAGE = `${SITE}annonces/${FIRST}/`;
const REPORT_IDS = Object.keys(REPORTS).map((name) => name.replace(/\.md$/, ''));
const [AGENCY, RADIO, REGIONAL] = [
  'agence-1500-conseillers',
  'radio-renfort-conseillers',
  'regional-1500-conseillers',
].map((slug) => `2014-11-07-${slug}`) as [string, string, string];

const read = (file: string, variant: 'root' | 'reports' = 'reports') =>
  readFileSync(join(folderOf(variant), file), 'utf8');
const dataOf = (variant: 'root' | 'reports') => JSON.parse(read('annonces.json', variant)).announcements;

test('no number of the ledger moves, and no page of the other announcements changes', () => {
  const [alone, together] = [dataOf('root'), dataOf('reports')];
  const numbers = (record: Record<string, unknown>) => ({ ...record, articles: null, origins: null });
  expect(together.map(numbers)).toEqual(alone.map(numbers));
  expect(read('filtre.json')).toBe(read('filtre.json', 'root'));
  for (const id of IDS) {
    const [before, after] = (['root', 'reports'] as const).map((variant) => read(`annonces/${id}/index.html`, variant));
    if (id === FIRST) expect(after).not.toBe(before);
    else expect(after, id).toBe(before);
  }
  // The drawings and key figures of the timeline are the same; its entry of the announcement says more.
  const figures = (html: string) => [...html.matchAll(/<(svg|table|dd)\b[^]*?<\/\1>/g)].map(([figure]) => figure);
  const [before, after] = (['root', 'reports'] as const).map((variant) => figures(read('index.html', variant)));
  expect(before!.length).toBeGreaterThan(20);
  expect(after!.filter((figure) => !figure.includes('4 articles'))).toEqual(
    before!.filter((figure) => !figure.includes('Franceinfo')),
  );
});

test('the page of the announcement has its articles side by side, and says where they differ', async ({ page }) => {
  await page.goto(PAGE);
  const section = page.getByRole('region', { name: '4 articles, 3 origines' });
  await expect(section.locator('p')).toHaveText(
    'Renforts différents\u00a0: +1 500 et de +1 400 à +1 500\u202f; totaux différents\u00a0: env. 1 400 avant et env. 3 100 après\u202f; lieux différents\u00a0: Irak et Bagdad. L’annonce est comptée une fois, selon le premier article réuni ici.',
  );
  await expect(section.getByRole('heading', { level: 3 })).toHaveText([
    /^Franceinfo/,
    /^Le Quotidien, d’après Agence Une/,
    /^Radio Une, d’après Agence Une/,
    /^Le Courrier de l’Ouest/,
  ]);
  await expect(section.locator('b')).toHaveText(['· diffère', '· diffère', '· diffère']);
  await section.getByRole('link', { name: 'de +1 400 à +1 500\u00a0: voir le passage cité' }).click();
  await expect(page).toHaveURL(`${SITE}annonces/${RADIO}/#preuve-annonce`);
  await expect(page.locator('#preuve-annonce')).toHaveText('entre 1 400 et 1 500 conseillers');
});

test('a report has a page that leads to the announcement, and stands beside no other', async ({ page }) => {
  for (const id of REPORT_IDS) {
    await page.goto(`${SITE}annonces/${id}/`);
    await expect(page.locator('#totaux'), id).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: /voisines/ }), id).toHaveCount(0);
    await page.getByRole('link', { name: '1 500 conseillers de plus, pour la première fois hors' }).first().click();
    await expect(page).toHaveURL(PAGE);
  }
});

test('the timeline has one entry, which says how many articles there are and leads to them', async ({ page }) => {
  await page.goto(SITE);
  await expect(page.locator('#chronologie li[data-announcer]')).toHaveCount(5);
  await expect(page.getByText('Cinq annonces, lues dans huit articles de presse')).toBeVisible();
  await page.locator(`[id="${FIRST}"]`).getByRole('link', { name: '4 articles, 3 origines' }).click();
  await expect(page).toHaveURL(`${PAGE}#articles`);
});

test('columns stand side by side on a wide screen, one below the other on a phone, in light and dark', async ({
  page,
}) => {
  const tops = () =>
    page
      .locator('#articles ~ ol > li')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(PAGE);
  expect(new Set(await tops()).size).toBe(1);
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(new Set(await tops()).size).toBe(4);
});

test('the data have all articles under the announcement, as their own schema describes them', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  formats.default(ajv);
  const isRight = ajv.compile(JSON.parse(read('annonces.schema.json')));
  expect(isRight(JSON.parse(read('annonces.json'))), JSON.stringify(isRight.errors)).toBe(true);
  const [, { articles, origins }] = dataOf('reports');
  expect(origins).toBe(3);
  expect(articles.map(({ url, agrees }: Record<string, unknown>) => [url, agrees])).toEqual([
    [`https://exemple.fr/annonces/${FIRST}/`, null],
    [`https://exemple.fr/annonces/${AGENCY}/`, { troopDelta: true, statedTotal: true, location: true }],
    [`https://exemple.fr/annonces/${RADIO}/`, { troopDelta: false, statedTotal: null, location: true }],
    [`https://exemple.fr/annonces/${REGIONAL}/`, { troopDelta: true, statedTotal: false, location: false }],
  ]);
  const rows = parseCsv(read('annonces.csv'), { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row['articles'], row['origins']])).toEqual([
    ['1', '1'],
    ['4', '3'],
    ['1', '1'],
    ['1', '1'],
    ['1', '1'],
  ]);
});

test('feeds, sitemap and the journal have an entry for each article', async ({ page }) => {
  const urls = [...IDS, ...REPORT_IDS].map((id) => `https://exemple.fr/annonces/${id}/`).toSorted();
  const { items } = await new RssParser().parseString(read('atom.xml'));
  expect(items.map(({ link }) => link!).toSorted()).toEqual(urls);
  const feed = JSON.parse(read('feed.json')).items as { url: string; content_html: string }[];
  expect(feed.map(({ url }) => url).toSorted()).toEqual(urls);
  const radio = feed.find(({ url }) => url.includes(RADIO))!;
  expect(radio.content_html).toContain('entre 1\u202f400 et 1\u202f500\u00a0conseillers');
  for (const url of urls) expect(read('sitemap-0.xml')).toContain(`<loc>${url}</loc>`);
  await page.goto(`${SITE}journal/`);
  await expect(page.getByText(/autre article sur l’annonce du 7 novembre 2014/)).toHaveCount(4);
  await expect(page.getByText('Le nom du porte-parole était mal écrit.')).toBeVisible();
});

test('the search finds each article, and says which is another one', async ({ page }) => {
  await page.goto(`${SITE}recherche/?q=${encodeURIComponent('Courrier de l’Ouest')}`);
  await expect(page.getByRole('status')).toHaveText(/^1 résultat/);
  await expect(page.locator('#resultats .facts')).toHaveText(/^autre article sur une annonce · Bagdad · John Kirby/);
  await page.goto(`${SITE}recherche/?q=1400`);
  const ranged = page.locator('#resultats li', { hasText: 'selon une radio' });
  await expect(ranged.locator('.figure')).toHaveText(/^\s*de \+1 400 à \+1 500\s*$/);
  await expect(ranged.locator('.figure mark')).toHaveText('+1 400');
});

test('frames, oEmbed, cards and TimelineJS tell of the articles', async ({ page }) => {
  await page.setViewportSize({ width: 285, height: 900 });
  for (const id of [FIRST, ...REPORT_IDS]) {
    const { html, thumbnail_url } = JSON.parse(read(`oembed/${id}.json`));
    expect(thumbnail_url).toBe(`https://exemple.fr/cartes/${id}.png`);
    const height = Number(/ height="(\d+)"/.exec(html)?.[1]);
    await page.goto(`${SITE}integrer/${id}/`);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(needed, id).toBeLessThanOrEqual(Math.max(height, 900));
    expect(await page.evaluate(() => document.querySelector('main')!.scrollHeight), id).toBeLessThanOrEqual(height);
  }
  await page.goto(`${SITE}integrer/${FIRST}/`);
  await expect(page.getByText('4 articles, 3 origines\u00a0: renforts différents')).toBeVisible();
  await page.goto(`${SITE}integrer/${RADIO}/`);
  await expect(page.getByText('Annonce comptée une fois, selon un autre article.')).toBeVisible();
  const { events } = JSON.parse(read('timelinejs.json'));
  expect(events).toHaveLength(5);
  expect(events[1].text.text).toContain('<p>4 articles, 3 origines\u00a0: renforts différents');
});

test('all articles are cited, in BibTeX, CSL-JSON and JSON-LD', async ({ page }) => {
  await page.goto(PAGE);
  const copied = await page.locator('pre').allTextContents();
  const csl = JSON.parse(copied.find((text) => text.startsWith('['))!) as { id: string; note?: string }[];
  const ids = [FIRST, AGENCY, RADIO, REGIONAL];
  expect(csl.map(({ id }) => id)).toEqual([...ids.map((id) => `${id}-source`), FIRST]);
  expect(csl[1]!.note).toBe('D’après Agence Une');
  expect(copied.find((text) => text.startsWith('@'))!.match(/@article/g)).toHaveLength(4);
  const [article] = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)['@graph'];
  expect(article.citation.map(({ headline }: { headline: string }) => headline)).toHaveLength(4);
  expect(article.isBasedOn.headline).toBe(article.citation[0].headline);
});

test('the pages of reports are among all others, and read well without a script', () => {
  const paths = pagesOf('reports').map(({ path }) => path);
  for (const id of REPORT_IDS) expect(paths).toContain(`annonces/${id}/`);
});
