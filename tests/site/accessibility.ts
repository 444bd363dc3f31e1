import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on a page, by WCAG 2.2 AA, its own good practice and the contrast of AAA: rules, each with the elements
 * that break it. Throws if it did not look.
 */
export async function faultsOf(page: Page): Promise<[rule: string, elements: string[]][]> {
  // In the page itself, not in a second one beside it, and with the details of what is wrong only: four times as fast.
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      runOnly: TAGS,
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
    })
    .analyze();
  if (passes.length <= 10 || !passes.some(({ id }) => id === 'color-contrast-enhanced'))
    throw new Error(`axe looked at ${passes.length} rules only.`);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
