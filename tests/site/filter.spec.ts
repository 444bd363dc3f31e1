import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { IDS } from './pages.ts';
import { VARIANTS } from './variants.ts';

const shown = (page: Page) => page.locator('#chronologie article:visible h4');
const status = (page: Page) => page.getByRole('status');
const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption(option);

test('a place leaves its entries and those in it, says how many, and what the other choices would give', async ({
  page,
}) => {
  await page.goto('./');
  await expect(status(page)).toHaveText('5 annonces');
  await choose(page, 'Lieu', 'irak');
  await expect(shown(page)).toHaveCount(4);
  await expect(status(page)).toHaveText('4 annonces sur 5');
  await expect(page).toHaveURL(/\/\?lieu=irak$/);
  await expect(page.getByLabel('Année').locator('option')).toHaveText([
    'Toutes les années',
    '2014 (2)',
    '2016 (2)',
    '2019 (0)',
  ]);
  await expect(page.locator('.elapsed:visible, .silent:visible')).toHaveCount(0);
  await choose(page, 'Année', '2014');
  await expect(shown(page)).toHaveCount(2);
  await expect(page.locator('#chronologie h3:visible')).toHaveText(['2014']);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(shown(page)).toHaveCount(5);
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('.elapsed:visible')).toHaveCount(4);
});

test('a link that was shared opens at what it narrows; a reader who comes back is where the page was left', async ({
  page,
}) => {
  const top = () => page.locator('#chronologie').evaluate((section) => section.getBoundingClientRect().top);
  await page.goto('./?annee=2016');
  await expect(shown(page)).toHaveCount(2);
  await expect.poll(top).toBeLessThan(40);
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.reload();
  await expect(shown(page)).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(300);
});

test('what is chosen stands in the address, back and forward', async ({ page }) => {
  await page.goto('./?qui=Ashton+Carter');
  await expect(shown(page)).toHaveCount(2);
  await expect(page.getByLabel('Annoncé par')).toHaveValue('Ashton Carter');
  await choose(page, 'Lieu', 'qayyarah');
  await expect(shown(page)).toHaveCount(1);
  await page.goBack();
  await expect(shown(page)).toHaveCount(2);
  await page.goForward();
  await expect(shown(page)).toHaveText(['560 militaires de plus en Irak, en soutien sur la base de Qayyarah']);
  await shown(page).getByRole('link').click();
  await page.goBack();
  await expect(shown(page)).toHaveCount(1);
  await page.goto('./?lieu=nulle-part&annee=1999');
  await expect(shown(page)).toHaveCount(5);
});

test('an anchor to an entry that is filtered out shows it', async ({ page }) => {
  await page.goto('./?lieu=bagdad');
  await expect(shown(page)).toHaveCount(1);
  await page
    .getByRole('link', { name: /^28 septembre 2016/ })
    .first()
    .click();
  await expect(page.locator(`[id='${IDS[3]}']`)).toBeInViewport();
  await expect(shown(page)).toHaveCount(5);
});

test('the filter is small, deferred, the only script of the page, and moves nothing', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto('./', { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts);
  expect(bodies).toHaveLength(1);
  expect(brotliCompressSync(bodies[0]!).length).toBeLessThanOrEqual(3072);
  expect(
    await page
      .locator('script:not([type="application/ld+json"])')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('type'), one.textContent])),
  ).toEqual([['module', '']]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all entries are there, and no form', async ({ page }) => {
    await page.goto('./?lieu=bagdad');
    await expect(page.locator('#filtre')).toBeHidden();
    await expect(shown(page)).toHaveCount(5);
  });
});

test('a hostile announcer is a choice like any other', async ({ page }) => {
  const { port, base } = VARIANTS.hostile;
  const said: string[] = [];
  page.on('dialog', (dialog) => said.push(dialog.message()));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`http://localhost:${port}${base}`);
  await choose(page, 'Annoncé par', '<svg onload=alert(’qui’)>');
  await expect(shown(page)).toHaveText(['</title><script>alert(’titre’)</script> & "guillemets"']);
  await page.reload();
  await expect(shown(page)).toHaveCount(1);
  expect(said).toEqual([]);
});
