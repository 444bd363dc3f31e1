import { expect, test } from '@playwright/test';
import { IDS } from './pages.ts';

const PAGE = `annonces/${IDS[3]}/`;

test('an address is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.getByRole('status')).toHaveText('Adresse copiée');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://exemple.fr/${PAGE}`);
});

test('a browser that refuses to copy is told so, and the address stands there', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.getByRole('status')).toContainText('l’adresse est à sélectionner');
  await expect(page.locator('.cite a')).toHaveText(`https://exemple.fr/${PAGE}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address is there, and no button', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.cite a')).toBeVisible();
    await expect(page.locator('.copy')).toBeHidden();
  });
});

test('a reader who comes back is where the timeline was left', async ({ page }) => {
  await page.goto('./');
  const title = page.getByRole('link', { name: '600 militaires de plus avant la bataille de Mossoul' });
  await title.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  // What is above may have other line ends once the faces are there: where the eye was is what counts.
  const top = () => title.evaluate((link) => link.getBoundingClientRect().top);
  const left = await top();
  await title.click();
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(2);
});

test('the timeline printed says where its links lead, and whose addresses these are', async ({ page }) => {
  await page.goto('./');
  await page.emulateMedia({ media: 'print' });
  const printed = await page
    .locator('.title a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(printed).toHaveLength(5);
  expect(printed[3]).toContain(`/annonces/${IDS[3]}/`);
  await expect(page.getByText('Les liens imprimés commencent par https://exemple.fr')).toBeVisible();
  await expect(page.locator('#filtre')).toBeHidden();
});

test('from an entry to its page, the headline is the same thing in motion, unless motion is unwanted', async ({
  page,
}) => {
  const nameOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).viewTransitionName);
  await page.goto('./');
  await page.locator(`li[id='${IDS[3]}'] .title`).hover();
  expect(await nameOf(`li[id='${IDS[3]}'] .title`)).toBe(`titre-${IDS[3]}`);
  expect(await nameOf(`li[id='${IDS[2]}'] .title`)).toBe('none');
  await page.goto(PAGE);
  expect(await nameOf('h1')).toBe(`titre-${IDS[3]}`);
});
