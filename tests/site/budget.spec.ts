import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pagesOf } from './pages.ts';
import { folderOf } from './variants.ts';

const compressed = (path: string) => brotliCompressSync(readFileSync(join(folderOf('root'), path))).length;

test('the home page, with its style and drawings, fits ten packets', () => {
  expect(compressed('index.html')).toBeLessThanOrEqual(14_600);
});

test('the first view asks for four files at most, 55 KB in all, fonts within 40', async ({ page }) => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname.slice(1) || 'index.html'));
  await page.goto('./', { waitUntil: 'networkidle' });
  const fonts = paths.filter((path) => path.endsWith('.woff2'));
  const weigh = (files: string[]) => files.reduce((sum, file) => sum + compressed(file), 0);
  expect(fonts).toHaveLength(2);
  expect(paths.length).toBeLessThanOrEqual(4);
  expect(weigh(paths)).toBeLessThanOrEqual(55_000);
  expect(weigh(fonts)).toBeLessThanOrEqual(40_000);
});

test('nothing moves once it is painted, on any page, at any width', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { path } of pagesOf('root')) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(shift, `${path} at ${width}`).toBe(0);
    }
  }
});
