import { expect, test } from '@playwright/test';
import { pagesOf } from './pages.ts';

/** What a reader may set, and lose nothing by (WCAG 2.2, 1.4.12). */
const SPACED = `
  *, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

for (const { path } of pagesOf('root'))
  test(`/${path} is no wider than 320 pixels with its letters, words and lines set apart`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    const beyond = await page.evaluate(async (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      await document.fonts.ready;
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5,
      );
      return wide.map(
        (element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`,
      );
    }, SPACED);
    expect(beyond).toEqual([]);
  });
