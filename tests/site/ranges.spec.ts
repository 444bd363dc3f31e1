// A range with a total that is one too, and a withdrawal that its source gives by the numbers before and after it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { folderOf, VARIANTS } from './variants.ts';

const SITE = `http://localhost:${VARIANTS.ranges.port}/`;
const [RANGE, WITHDRAWAL] = ['2017-06-01-fourchette', '2018-06-01-retrait-deux-totaux'];

test('a range is shown whole, and leads to the words that carry both its ends', async ({ page }) => {
  await page.goto(`${SITE}annonces/${RANGE}/`);
  const facts = page.locator('article dl dd');
  await expect(facts.nth(0)).toHaveText('de +500 à +600 militaires');
  await expect(facts.nth(1)).toHaveText('de 5 800 à 6 000 présents sur place');
  await page.getByRole('link', { name: 'de +500 à +600\u00a0: voir le passage cité' }).first().click();
  await expect(page.locator('#preuve-annonce')).toHaveText('entre 500 et 600 soldats');
});

test('the end nearer to zero is what is counted, and what rests on it is approximate', async ({ page }) => {
  await page.goto(`${SITE}annonces/${RANGE}/`);
  await expect(page.locator('section[aria-labelledby="totaux"] td')).toHaveText([
    '5 262',
    /\+38$/,
    /5 300$/,
    'de +500 à +600',
    'de 5 800 à 6 000',
  ]);
  const { announcements } = JSON.parse(readFileSync(join(folderOf('ranges'), 'annonces.json'), 'utf8'));
  const { troopDelta, before, after, gap } = announcements.find(({ id }: { id: string }) => id === RANGE);
  expect(troopDelta).toMatchObject({ value: 500, upTo: 600, approximate: true });
  expect(before).toEqual({ value: 5300, basis: 'derived', approximate: true });
  expect(after).toEqual({ value: 5800, upTo: 6000, basis: 'stated', approximate: true });
  expect(gap).toMatchObject({ value: 38, approximate: true });
  const rows = parseCsv(readFileSync(join(folderOf('ranges'), 'annonces.csv'), 'utf8'), { columns: true });
  const row = (rows as Record<string, string>[]).find(({ id }) => id === RANGE)!;
  expect([row['troop_delta'], row['troop_delta_up_to'], row['stated_total_up_to']]).toEqual(['500', '600', '6000']);
});

test('a withdrawal by two totals is proved by both and counted', async ({ page }) => {
  await page.goto(`${SITE}annonces/${WITHDRAWAL}/`);
  // The same words carry the total: they are marked for both.
  const proof = (await page.locator('mark.announced').allTextContents()).join('');
  expect(proof.replaceAll('\u00a0', ' ')).toBe('de 5 200 à 3 000 militaires');
  await expect(page.locator('article dl dd').first()).toHaveText('−2 200 militaires');
});

test('the chart draws both with their words, within its frame', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(SITE);
    const label = page.locator('svg.drawing text:visible', { hasText: 'de +500 à +600' }).first();
    await expect(label).toBeVisible();
    const box = (await label.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
});

test('no page scrolls sideways, and axe finds nothing', async ({ page }) => {
  for (const [width, path] of [
    [320, ''],
    [320, `annonces/${RANGE}/`],
    [285, `integrer/${RANGE}/`],
    [1280, `annonces/${RANGE}/`],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${SITE}${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
  }
});
