import { expect, test, type Page } from '@playwright/test';
import { VARIANTS } from './variants.ts';

// The filter of a page whose entries are elsewhere: it counts from an index, which may come late, or not at all.

const { port, base } = VARIANTS.many;
const SITE = `http://localhost:${port}${base}`;
const status = (page: Page) => page.getByRole('status');
const choose = (page: Page, option: string) => page.getByLabel('Lieu', { exact: true }).selectOption(option);

test('an index that comes late for a first choice does not undo the second', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  let asked = 0;
  await page.route('**/filtre.json', async (route) => {
    asked += 1;
    if (asked === 1) await held;
    await route.continue();
  });
  await page.goto(SITE);
  await choose(page, 'mossoul');
  await choose(page, 'bagdad');
  await expect(status(page)).toHaveText(/^\d+ annonces sur 472$/);
  const counted = await status(page).textContent();
  const answered = page.waitForResponse('**/filtre.json');
  release();
  await (await answered).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(status(page)).toHaveText(counted!);
  await expect(page).toHaveURL(/\?lieu=bagdad$/);
});

test('an index that does not come is told, and asked for again at the next choice', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  let isBroken = true;
  await page.route('**/filtre.json', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(SITE);
  await choose(page, 'mossoul');
  await expect(status(page)).toHaveText('Les annonces n’ont pas pu être comptées. Choisissez de nouveau.');
  isBroken = false;
  await choose(page, 'bagdad');
  await expect(status(page)).toHaveText(/^\d+ annonces sur 472$/);
  expect(faults).toEqual([]);
});
