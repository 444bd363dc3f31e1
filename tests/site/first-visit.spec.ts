import { expect, test, type Page } from '@playwright/test';
import { pagesOf } from './pages.ts';

// What a first visit sees move when the faces come. Each page is laid out in the faces of this system that stand in for them
// (src/fonts/stand-ins.css; the Liberation of a plain Debian), then in its own, at eighty-one widths: what the browser calls
// layout shift. Lines of running text cannot all be kept: two faces never break every line at the same word.

const WIDTHS = Array.from({ length: 81 }, (_, index) => 320 + 14 * index);

declare global {
  interface Window {
    swap(isOwn: boolean): Promise<number>;
  }
}

test('the home page does not move when its faces come, at any width', async ({ page }) => {
  test.setTimeout(120_000);
  expect((await shiftsOf(page, '', WIDTHS)).filter(({ shift }) => shift > 0.001)).toEqual([]);
});

for (const { path } of pagesOf('root').filter(({ path, isFramed }) => path !== '' && !isFramed))
  test(`/${path} hardly moves when its faces come`, async ({ page }) => {
    const shifts = await shiftsOf(
      page,
      path,
      WIDTHS.filter((_, index) => index % 5 === 0),
    );
    expect(shifts.filter(({ shift }) => shift > 0.05)).toEqual([]);
    expect(shifts.filter(({ shift }) => shift > 0.001).length).toBeLessThanOrEqual(shifts.length / 5);
  });

test('the stand-ins are of this system, and bold where the faces are', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('./');
  const widths = await page.evaluate(() =>
    ['400', '500', '600'].map((weight) => {
      const line = document.createElement('span');
      line.textContent = 'Chronologie des renforts';
      document.body.append(line);
      line.style.setProperty('position', 'absolute');
      line.style.setProperty('font', `${weight} 100px like-times`);
      const own = line.offsetWidth;
      line.style.setProperty('font', `${weight} 100px monospace`);
      return own - line.offsetWidth;
    }),
  );
  expect(new Set(widths).size).toBe(3);
});

async function shiftsOf(page: Page, path: string, widths: number[]): Promise<{ width: number; shift: number }[]> {
  await page.goto(path);
  await page.evaluate(prepare);
  const shifts = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => window.swap(false));
    shifts.push({ width, shift: await page.evaluate(() => window.swap(true)) });
  }
  return shifts;
}

/** Runs in the page: gives it what puts its own faces on or takes them off, and tells how much has moved by that. */
async function prepare(): Promise<void> {
  await Promise.all([...document.fonts].filter(({ display }) => display === 'swap').map((face) => face.load()));
  const standIns = new CSSStyleSheet();
  standIns.replaceSync(':root { --serif: like-times, serif; --sans: like-arial, sans-serif }');
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.swap = async (isOwn) => {
    shift = 0;
    document.adoptedStyleSheets = isOwn ? [] : [standIns];
    for (let frames = 0; frames < 3; frames += 1) await frame();
    return shift;
  };
}
