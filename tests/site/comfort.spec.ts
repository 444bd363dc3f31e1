import { expect, test } from '@playwright/test';
import { IDS } from './pages.ts';

const PAGE = `annonces/${IDS[3]}/`;

test('an address is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.getByRole('status').filter({ visible: true })).toHaveText('Copié');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`https://exemple.fr/${PAGE}`);
});

test('what a page gives to copy is copied as it stands, with the day on which it is consulted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  for (const [title, what] of [
    ['BibTeX', 'la notice BibTeX'],
    ['CSL-JSON', 'la notice CSL-JSON'],
    ['Code à intégrer dans une page', 'le code'],
  ] as const) {
    const copyable = page.locator('details.copyable').filter({ has: page.getByText(title, { exact: true }) });
    await copyable.locator('summary').click();
    await copyable.getByRole('button', { name: `Copier ${what}` }).click();
    await expect(copyable.getByRole('status')).toHaveText('Copié');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await copyable.locator('pre').textContent());
    expect(copied).toMatch(
      title === 'BibTeX' ? /urldate = \{\d{4}-/ : title === 'CSL-JSON' ? /"accessed":/ : /<iframe /,
    );
  }
});

test('a browser that refuses to copy is told so, and the address stands there', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.getByRole('status').filter({ visible: true })).toContainText('le texte est à sélectionner');
  await expect(page.locator('.cite a')).toHaveText(`https://exemple.fr/${PAGE}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address is there, and no button', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.cite a')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copier' })).toHaveCount(0);
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
