import { expect, test } from '@playwright/test';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the timeline and an announcement are whole', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('article')).toHaveCount(5);
    await page.getByRole('link', { name: '600 militaires de plus' }).click();
    await expect(page.locator('.prose p')).toHaveCount(6);
  });
});

test('with the keyboard alone: to the content, then to an announcement', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#contenu$/);
  const headline = page.getByRole('link', { name: '350 militaires de plus' });
  for (
    let presses = 0;
    presses < 40 && !(await headline.evaluate((link) => link === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(headline).toBeFocused();
  expect(await headline.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('350 militaires');
});

test('every link can be hit: 24 pixels high, or within a sentence', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ['./', 'annonces/2016-09-28-600-soldats-mossoul/', 'annees/2014/', 'methode/']) {
    await page.goto(path);
    const small = await page.locator('a:visible').evaluateAll((links) =>
      links
        .filter((link) => {
          const sentence = link.closest('p, dt, dd, li, th, td, figcaption')?.textContent ?? link.textContent;
          return link.getBoundingClientRect().height < 24 && sentence.trim() === link.textContent.trim();
        })
        .map((link) => link.textContent),
    );
    expect(small, path).toEqual([]);
  }
});

test('in forced colours, nodes and text stay', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  const node = page.locator('article').first();
  const colours = await node.evaluate((article) => [
    getComputedStyle(article, '::before').backgroundColor,
    getComputedStyle(document.documentElement).backgroundColor,
  ]);
  expect(colours[0]).not.toBe(colours[1]);
});

test('on paper, the page is white, navigation is gone and every announcement is there', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('./');
  await expect(page.locator('article')).toHaveCount(5);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});
