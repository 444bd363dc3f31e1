import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import Parser from 'rss-parser';
import { faultsOf } from './accessibility.ts';
import { IDS } from './pages.ts';
import { folderOf, RARE_WORD, VARIANTS } from './variants.ts';

// A site of 505 articles on 472 announcements, of which two years have more than 200 each.
const [ARTICLES, ANNOUNCEMENTS] = [505, 472];

const ORIGIN = 'https://exemple.fr';
const { port, base } = VARIANTS.many;
const SITE = `http://localhost:${port}${base}`;
const read = (file: string) => readFileSync(join(folderOf('many'), file), 'utf8');
const { announcements } = JSON.parse(read('annonces.json')) as {
  announcements: { id: string; url: string; articles: { id: string; url: string }[] }[];
};
const articles = announcements.flatMap((one) => one.articles).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const idsOf = (year: string) => announcements.map(({ id }) => id).filter((id) => id.startsWith(year));

test('the home page has the years and the latest entries, and stays light', async ({ page }) => {
  expect([articles.length, announcements.length]).toEqual([ARTICLES, ANNOUNCEMENTS]);
  await page.goto(SITE);
  await expect(page.locator('#chronologie [data-period] > a')).toHaveText(['2014', '2015', '2016', '2019']);
  await expect(page.locator('#chronologie article')).toHaveCount(10);
  expect(brotliCompressSync(read('index.html')).length).toBeLessThan(100_000);
  const { '@graph': graph } = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
  expect(graph[0].mainEntity.numberOfItems).toBe(ANNOUNCEMENTS);
  expect(graph[0].mainEntity.itemListElement).toHaveLength(50);
  expect(graph[0].mainEntity.itemListElement.at(-1).position).toBe(ANNOUNCEMENTS);
});

test('a year has its months, and these all its entries, each once', async ({ page }) => {
  await page.goto(`${SITE}annees/2016/`);
  await expect(page.locator('article')).toHaveCount(0);
  const months = await page
    .locator('[data-period] > a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(months.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const month of months) {
    await page.goto(month);
    found.push(...(await page.locator('li[data-places]').evaluateAll((entries) => entries.map(({ id }) => id))));
  }
  expect(found).toEqual(idsOf('2016'));
});

test('on a phone the name of a month stands on one line, and the words of elapsed time below each other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${SITE}annees/2016/`);
  const names = page.locator('[data-period] > a');
  const lines = await names.evaluateAll((links) =>
    links.map((link) => Math.round(link.clientHeight / parseFloat(getComputedStyle(link).lineHeight))),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
  await page.goto(`${SITE}annees/2016/03/`);
  const words = page.locator('.elapsed span');
  const lefts = await words.evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().left));
  expect(lefts.length).toBeGreaterThan(5);
  expect(new Set(lefts).size).toBe(1);
});

test('an old link to an entry of the timeline arrives where the entry stands', async ({ page }) => {
  for (const id of [idsOf('2015')[30]!, IDS[0]]) {
    await page.goto('about:blank');
    await page.goto(`${SITE}#${id}`);
    await expect(page.locator(`li[id='${id}']`)).toBeInViewport();
    const [, year, month] = /^(\d{4})-(\d\d)/.exec(id)!;
    await expect(page).toHaveURL(`${SITE}annees/${year}/${year === '2014' ? '' : `${month}/`}#${id}`);
  }
  await page.goto(`${SITE}annonces/${idsOf('2015')[30]}/`);
  await page.getByRole('link', { name: 'Voir sa place dans la chronologie' }).click();
  await expect(page.locator(`li[id='${idsOf('2015')[30]}']`)).toBeInViewport();
});

test('the filter counts from its index, and the years and months follow it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(SITE, { waitUntil: 'networkidle' });
  expect(asked).not.toContain(`${base}filtre.json`);
  await page.getByLabel('Lieu').selectOption('mossoul');
  const expected = JSON.parse(read('annonces.json')).announcements.filter(
    ({ location }: { location: { id: string } }) => location.id === 'mossoul',
  ).length;
  await expect(page.getByRole('status')).toHaveText(`${expected} annonces sur ${ANNOUNCEMENTS}`);
  await page.locator('[data-period="2016"] > a').click();
  await expect(page).toHaveURL(`${SITE}annees/2016/?lieu=mossoul`);
  await expect(page.getByRole('status')).toHaveText(/^\d+ annonces? sur 2\d\d$/);
  const [count] = (await page.getByRole('status').textContent())!.split(' ');
  await page.locator('[data-period]:visible > a').first().click();
  await expect(page).toHaveURL(/\/annees\/2016\/\d\d\/\?lieu=mossoul$/);
  await expect(page.locator('article:visible').first()).toContainText('Mossoul');
  expect(Number(count)).toBeGreaterThan(0);
});

test('the feeds hold the latest fifty, and their archives everything, each once', async () => {
  const urls: string[] = [];
  const parser = new Parser({ customFields: { feed: ['link'] } });
  const atom = read('atom.xml');
  expect((await parser.parseString(atom)).items).toHaveLength(50);
  const linkTo = (xml: string, rel: string) => new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(xml)?.[1];
  const fileOf = (address: string) => read(address.slice(`${ORIGIN}${base}`.length));
  for (let at = linkTo(atom, 'prev-archive'); at; at = linkTo(fileOf(at), 'prev-archive')) {
    const archive = fileOf(at);
    expect(archive).toContain('<fh:archive');
    expect(linkTo(archive, 'self') ?? /rel="self"[^>]*href="([^"]+)"/.exec(archive)?.[1]).toBe(at);
    expect(linkTo(archive, 'current')).toBe(`${ORIGIN}${base}atom.xml`);
    urls.push(...(await parser.parseString(archive)).items.map(({ link }) => link!));
  }
  expect(urls.toSorted()).toEqual(articles.map(({ url }) => url).toSorted());

  const items: string[] = [];
  const first = JSON.parse(read('feed.json'));
  expect(first.items).toHaveLength(50);
  for (let next = first.next_url; next; next = JSON.parse(fileOf(next)).next_url)
    items.push(...JSON.parse(fileOf(next)).items.map(({ id }: { id: string }) => id));
  expect(items.toSorted()).toEqual(urls.toSorted());
});

test('a word of one announcement is found', async ({ page }) => {
  await page.goto(`${SITE}recherche/?q=${RARE_WORD}`);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^1 résultat pour «\u00a0${RARE_WORD}`));
});

test('the cards of the last two hundred are their own, the others share that of the whole', () => {
  const cardOf = (id: string) =>
    /og:image" content="[^"]*\/cartes\/([^"]+)\.png"/.exec(read(`annonces/${id}/index.html`))?.[1];
  const ids = articles.map(({ id }) => id);
  expect(ids.map(cardOf)).toEqual(ids.map((id, index) => (index < ARTICLES - 200 ? 'chronologie' : id)));
});

test('the pages that are other than those of a small site are valid and accessible', async ({ page }) => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const path of ['', 'annees/2016/', 'annees/2016/09/', 'methode/', 'integrer/']) {
    const { results } = await validator.validateString(read(`${path}index.html`), 'site/index.html');
    expect(
      results.flatMap(({ messages }) => messages),
      path,
    ).toEqual([]);
    await page.goto(`${SITE}${path}`);
    expect(await faultsOf(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});
