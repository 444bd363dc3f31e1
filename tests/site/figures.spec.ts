import { expect, test } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { pagesOf } from './pages.ts';

const NAMES = [
  '2 septembre 2014\u00a0: environ +350, d’environ 470 (calculé) à 820 (déclaré)',
  '7 novembre 2014\u00a0: +1 500, d’environ 1 400 (déclaré) à environ 2 900 (calculé)',
  '11 juillet 2016\u00a0: +560, de 4 090 (calculé) à 4 650 (déclaré)',
  '28 septembre 2016\u00a0: +600, de 4 662 (calculé) à 5 262 (déclaré)',
  '31 décembre 2019\u00a0: environ +750 vers le Moyen-Orient, sans total déclaré',
];

test('the title of the chart states the finding', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#titre-graphique')).toHaveText(
    'De 820 à 5\u202f262 militaires\u00a0: sur\u00a04\u202f442\u00a0de\u00a0plus, 2\u202f660 figurent dans ces annonces',
  );
});

for (const width of [1280, 360])
  test(`every mark of the chart is a link to its announcement, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const marks = page.locator('#graphique svg a:visible');
    await expect(marks).toHaveCount(5);
    expect(await marks.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual(NAMES);
    // WCAG 2.2, 2.5.8: 24 pixels both ways, or nothing else to hit within a circle of 24 around its middle.
    const tooSmall = await marks.evaluateAll((links) => {
      const targets = links.map((link) => [...link.querySelectorAll('.hit')].map((hit) => hit.getBoundingClientRect()));
      const isLarge = ({ width, height }: DOMRect) => Math.min(width, height) >= 24;
      const distance = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
        Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      return links.flatMap((link, index) => {
        const own = targets[index]!;
        const [x, y] = [own[0]!.x + own[0]!.width / 2, own[0]!.y + own[0]!.height / 2];
        const others = targets.filter((_, at) => at !== index).flat();
        const isApart = others.every((other) => distance(other, x, y) >= 12);
        return own.length > 0 && (own.some(isLarge) || isApart) ? [] : [link.getAttribute('aria-label')];
      });
    });
    expect(tooSmall).toEqual([]);
    await page.getByRole('link', { name: NAMES[2]! }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#2016-07-11-560-militaires-qayyarah$/);
  });

test('no text of the chart or the map overlaps another or leaves the page, at any width', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => document.fonts.ready);
  for (const width of [320, 360, 500, 720, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const faults = await page.locator('#graphique svg:visible text, #lieux svg text').evaluateAll((texts) => {
      const boxes = texts
        .filter((text) => (text as SVGTextElement).checkVisibility())
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const overlaps = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box: b }) =>
              Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left) > 0.5 &&
              Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top) > 4,
          )
          .map((b) => `${a.text} / ${b.text}`),
      );
      const out = boxes.filter(({ box }) => box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5);
      return { count: boxes.length, overlaps, out: out.map(({ text }) => text) };
    });
    expect(faults.count, `at ${width}`).toBeGreaterThan(30);
    expect(faults.overlaps, `at ${width}`).toEqual([]);
    expect(faults.out, `at ${width}`).toEqual([]);
  }
});

test('the same numbers stand in a table', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#graphique tbody tr')).toHaveCount(5);
  await expect(page.locator('#graphique table')).not.toBeVisible();
  await page.getByText('Les données du graphique, en tableau').click();
  await expect(page.locator('#graphique table')).toBeVisible();
});

test('the list beside the map says what the map shows', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#lieux dt b')).toHaveText([
    'Bagdad',
    'Irak, sans lieu précis',
    'Base aérienne de Qayyarah',
    'Moyen-Orient, sans pays précis',
  ]);
  await expect(page.locator('#lieux .sum')).toHaveText(['environ +350', '+2\u202f100', '+560', 'environ +750']);
  const pins = page.locator('#lieux svg a');
  expect(await pins.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '#lieu-qayyarah',
    '#lieu-bagdad',
  ]);
  await pins.last().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#lieu-bagdad$/);
  await expect(page.locator('#lieu-bagdad')).toBeInViewport();
});

test('the map weighs under 2 KB', () => {
  const home = pagesOf('root').find(({ path }) => path === '')!.html;
  const map = /<svg class="map"[^]*?<\/svg>/.exec(home)?.[0] ?? '';
  expect(map.length).toBeGreaterThan(1000);
  expect(brotliCompressSync(map).length).toBeLessThan(2048);
});

test('an announcement stands lit among the others on its page', async ({ page }) => {
  await page.goto('annonces/2016-09-28-600-soldats-mossoul/');
  await expect(page.getByRole('img', { name: /^Place de l’annonce parmi les autres/ })).toBeVisible();
  await expect(page.locator('.sheet .mark')).toHaveCount(5);
  await expect(page.locator('.sheet .mark:not(.unlit)')).toHaveCount(1);
});

test('in forced colours and on paper the figures stay', async ({ page }) => {
  await page.goto('./');
  await page.emulateMedia({ forcedColors: 'active' });
  const colours = await page.locator('#graphique .wide').evaluate((figure) => {
    const fill = (selector: string) => getComputedStyle(figure.querySelector(selector)!).fill;
    return [fill('.bar'), fill('circle.stated'), fill('circle.derived'), fill('text')];
  });
  expect(colours[0]).not.toBe(colours[2]);
  expect(colours[1]).not.toBe(colours[2]);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  await expect(page.locator('#graphique table')).toBeVisible();
  await expect(page.locator('#graphique .wide')).toBeVisible();
});
