import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../site/browser.ts';
import { CONDITIONS, slowPage, type Conditions } from './page-load.ts';
import { servePages } from './page-server.ts';
import { builtSite } from './projects.ts';
import type { Settings } from './settings.ts';
import { belowGoal, sampleOf, writeSample, type Report } from './table.ts';

/** How soon the first result of a search stands there, at the latest, in milliseconds. */
const GOAL = 3000;

/** A network where each answer takes 150 ms; and "slow 4G" as the tools of Chromium and Lighthouse make it of the same numbers. */
const NETWORKS: Record<string, Conditions> = {
  'answers after 150 ms': CONDITIONS,
  'slow 4G': {
    ...CONDITIONS,
    latency: CONDITIONS.latency * 3.75,
    downloadThroughput: CONDITIONS.downloadThroughput * 0.9,
    uploadThroughput: CONDITIONS.uploadThroughput * 0.9,
  },
};

/** What is searched for: a word, and the same with a letter wrong. */
const WORDS = ['mossoul', 'mosoul'];

/** Measures how long it takes from opening the page of the search with a word to its first result, on slow networks. */
export async function measureFirstResults(size: number, { runsAt, tell }: Settings): Promise<Report> {
  const { url, close } = await servePages({ folder: await builtSite(size) });
  const browser = await chromium.launch({ executablePath: ensureBrowser({ isWhole: true }), args: BROWSER_FLAGS });
  try {
    const measured = Object.entries(NETWORKS).flatMap(([name, network]) =>
      WORDS.map((word) => ({ name: `${word}, ${name}`, network, word, times: [] as number[] })),
    );
    const runs = Math.max(5, runsAt(size));
    for (let run = 0; run <= runs; run += 1)
      for (const { network, word, times } of measured) {
        const time = await firstResult(browser, network, `${url}recherche/?q=${word}`);
        if (run > 0) times.push(time); // the first one fills the server
      }
    const samples = measured.map(({ name, times }) => ({ name, sample: sampleOf(times) }));
    for (const { name, sample } of samples) tell(`${size}: ${name}: ${writeSample(sample, 'ms')}`);
    return {
      tables: [
        {
          title: 'First result of a search',
          columns: samples.map(({ name }) => name),
          rows: [{ name: `${size} announcements`, cells: samples.map(({ sample }) => writeSample(sample, 'ms')) }],
          note: `From opening the page of the search with a word, nothing cached, to its first result; processor ${CONDITIONS.slowdown} times slower, ${runs} of each, in turns.`,
        },
      ],
      goals: samples.map(({ name, sample }) => belowGoal(`${size}: first result of ${name}`, sample, GOAL, 'ms')),
    };
  } finally {
    await browser.close();
    close();
  }
}

async function firstResult(browser: Browser, network: Conditions, url: string): Promise<number> {
  const { page, close } = await slowPage(browser, network);
  try {
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('#resultats h2')) return;
        observer.disconnect();
        performance.mark('first result');
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url, { waitUntil: 'commit', timeout: 180_000 });
    await page.waitForFunction(() => performance.getEntriesByName('first result').length > 0, null, { polling: 100 });
    return await page.evaluate(() => performance.getEntriesByName('first result')[0]!.startTime);
  } finally {
    await close();
  }
}
