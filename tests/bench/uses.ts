import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../site/browser.ts';
import { servePages } from './page-server.ts';
import { builtSite, RARE_WORD } from './projects.ts';
import type { Settings } from './settings.ts';
import { belowGoal, sampleOf, writeSample, type Report } from './table.ts';

/** Measures, on the site of as many announcements, how soon the search finds a word and how soon the filter answers. */
export async function measureUses(size: number, { runsAt, tell }: Settings): Promise<Report> {
  const { url, close } = await servePages({ folder: await builtSite(size) });
  const browser = await chromium.launch({ executablePath: ensureBrowser({ isWhole: true }), args: BROWSER_FLAGS });
  try {
    const runs: Record<'first' | 'next' | 'found' | 'results', number>[] = [];
    for (let run = 1; run <= Math.max(3, runsAt(size)); run += 1) {
      const page = await browser.newPage();
      runs.push({ ...(await narrow(page, url)), ...(await search(page, url)) });
      await page.close();
    }
    const sample = (key: keyof (typeof runs)[number]) => sampleOf(runs.map((run) => run[key]));
    const keys = ['first', 'next', 'found'] as const;
    const cells = keys.map((key) => writeSample(sample(key), 'ms'));
    tell(`${size}: filter ${cells[0]}, then ${cells[1]}; search ${cells[2]}`);
    const columns = ['filter, first choice', 'filter, next choice', 'search: one word of one announcement'];
    const note =
      'On this machine, without throttling: from the choice to the count that it gives, the index fetched the first time; from opening the page of the search with a word to its result.';
    const isFound = runs.every(({ results }) => results === 1);
    return {
      tables: [{ title: 'Filter and search', columns, rows: [{ name: `${size} announcements`, cells }], note }],
      goals: [
        belowGoal(`${size}: filter, first choice`, sample('first'), 100, 'ms'),
        {
          what: `${size}: search finds the word of one`,
          goal: '1 result',
          measured: isFound ? '1 result' : 'other',
          isMet: isFound,
        },
      ],
    };
  } finally {
    await browser.close();
    close();
  }
}

/** How long the filter takes to answer a first and a second choice, in milliseconds. */
async function narrow(page: Page, url: string): Promise<{ first: number; next: number }> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const choose = (facet: string, at: number) =>
    page.evaluate(
      ([facet, at]) =>
        new Promise<number>((done) => {
          const select = document.querySelector<HTMLSelectElement>(`select[data-facet='${facet}']`)!;
          const from = performance.now();
          new MutationObserver(() => done(performance.now() - from)).observe(
            document.querySelector('#filtre output')!,
            {
              childList: true,
              characterData: true,
              subtree: true,
            },
          );
          select.selectedIndex = Number(at);
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }),
      [facet, at] as const,
    );
  return { first: await choose('place', 2), next: await choose('announcer', 1) };
}

/** How long it takes from the navigation to the result of a word, and how many there are. */
async function search(page: Page, url: string): Promise<{ found: number; results: number }> {
  const from = performance.now();
  await page.goto(`${url}recherche/?q=${RARE_WORD}`);
  await page.locator('#resultats h2').first().waitFor();
  return { found: performance.now() - from, results: await page.locator('#resultats h2').count() };
}
