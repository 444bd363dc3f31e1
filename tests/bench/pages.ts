import { chromium, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_FLAGS, ensureBrowser } from '../site/browser.ts';
import { barePage } from './bare-page.ts';
import { CONDITIONS, loadPage, type PageLoad } from './page-load.ts';
import { compressedSize, servePages, type Served } from './page-server.ts';
import { builtSite } from './projects.ts';
import type { Settings } from './settings.ts';
import { belowGoal, ratioGoal, sampleOf, writeSample, type Goal, type Report, type Sample } from './table.ts';

/** The site's own announcements, which the three pages show. */
const FEW = 5;

/** From so many announcements on, the home page is loaded too, and the most that it may then weigh, compressed, in kilobytes. */
const MANY = 1000;
const HEAVIEST = 100;

/** A page to load: what serves it, and what tells that it shows what it has to. */
interface Visited {
  name: string;
  served: Served;
  isShown?(page: Page): Promise<unknown>;
  /** How often it is loaded. */
  loads: number;
}

/** A built site of many announcements. */
interface Home {
  size: number;
  folder: string;
}

type Loads = Record<keyof PageLoad, Sample>;

const ROWS: [key: keyof PageLoad, name: string, unit: string, scale: number, digits: number][] = [
  ['fcp', 'first contentful paint', 'ms', 1, 0],
  ['lcp', 'largest contentful paint', 'ms', 1, 0],
  ['mainThread', 'until the first paint: main thread, processor time', 'ms', 1, 0],
  ['bytesBefore', '— received', 'kB', 1000, 1],
  ['laidOut', '— nodes laid out', '', 1, 0],
  ['bytes', 'sent', 'kB', 1000, 1],
  ['scriptBytes', 'of which scripts', 'kB', 1000, 1],
  ['requests', 'requests', '', 1, 0],
  ['blocking', 'total blocking time', 'ms', 1, 0],
  ['shift', 'layout shift', '', 1, 3],
];

/** Loads the home page, a bare page that says the same and TimelineJS with the same events, in turns. */
export async function measurePages(settings: Settings): Promise<Report> {
  const few = await builtSite(FEW);
  const browser = await chromium.launch({ executablePath: ensureBrowser({ isWhole: true }), args: BROWSER_FLAGS });
  try {
    const homes: Home[] = [];
    for (const size of settings.sizes.filter((one) => one >= MANY)) homes.push({ size, folder: await builtSite(size) });
    const visited: Visited[] = [
      { name: 'this site', served: { folder: few }, loads: settings.loads },
      { name: 'bare page', served: { texts: { 'index.html': await bareHome(browser, few) } }, loads: settings.loads },
      { ...timelineJs(few), loads: settings.loads },
      ...homes.map(({ size, folder }) => ({
        name: `this site, ${size}`,
        served: { folder },
        loads: settings.loadsAt(size),
      })),
    ];
    const loads = await loadInTurns(browser, visited, settings);
    return reportOf(loads, homes, { version: browser.version(), loads: settings.loads });
  } finally {
    await browser.close();
  }
}

function timelineJs(built: string): Omit<Visited, 'loads'> {
  const events = readFileSync(join(built, 'timelinejs.json'), 'utf8');
  const count = JSON.parse(events).events.length + 1;
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>TimelineJS</title><link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script></head>
<body style="margin: 0"><div id="timeline" style="width: 100%; height: 600px"></div>
<script>new TL.Timeline('timeline', location.origin + '/events.json', { language: 'fr', script_path: location.origin + '/js/' })</script></body></html>`;
  return {
    name: 'TimelineJS',
    served: {
      folder: 'node_modules/@knight-lab/timelinejs/dist',
      texts: { 'index.html': page, 'events.json': events },
    },
    isShown: (page) =>
      page.waitForFunction((slides) => document.querySelectorAll('.tl-slide h2').length === slides, count),
  };
}

async function bareHome(browser: Browser, folder: string): Promise<string> {
  const { url, close } = await servePages({ folder });
  const page = await browser.newPage({ viewport: CONDITIONS.viewport });
  await page.goto(url);
  const bare = await barePage(page);
  await page.close();
  close();
  return bare;
}

/** Loads each page so often, by the names of the pages; a first load of each, which fills the server, is not counted. */
async function loadInTurns(
  browser: Browser,
  visited: Visited[],
  { loads, tell }: Settings,
): Promise<Map<string, Loads>> {
  const servers = await Promise.all(visited.map(({ served }) => servePages(served)));
  const measured = visited.map((): PageLoad[] => []);
  for (let turn = 0; turn <= loads; turn += 1)
    for (const [index, page] of visited.entries()) {
      if (turn > page.loads) continue;
      const load = await loadPage(browser, { ...page, url: servers[index]!.url });
      if (turn > 0) measured[index]!.push(load);
      if (turn > 0)
        tell(`load ${turn}: ${page.name}, LCP ${load.lcp.toFixed(0)} ms, main thread ${load.mainThread.toFixed(0)} ms`);
    }
  for (const { close } of servers) close();
  return new Map(visited.map(({ name }, index) => [name, summed(measured[index]!)]));
}

function summed(loads: readonly PageLoad[]): Loads {
  const keys = ROWS.map(([key]) => key);
  return Object.fromEntries(keys.map((key) => [key, sampleOf(loads.map((load) => load[key]))])) as Loads;
}

function reportOf(
  loads: Map<string, Loads>,
  homes: Home[],
  { version, loads: times }: { version: string; loads: number },
): Report {
  const { latency, downloadThroughput, slowdown, viewport } = CONDITIONS;
  const network = `${latency} ms, ${(downloadThroughput * 8) / 1e6} Mbit/s, processor ${slowdown} times slower`;
  const rows = ROWS.map(([key, name, unit, scale, digits]) => ({
    name,
    cells: [...loads.values()].map((one) => writeSample(scaled(one[key], scale), unit, digits)),
  }));
  const note = `First loads in Chromium ${version}, ${viewport.width} px wide, nothing cached: ${network}; brotli; ${times} of each, in turns. What is told until the first paint comes from a trace of the same loads; bytes hold still, nodes depend on how much of the page the browser had when it painted, and processor time moves with who else is at work, as the times do: compare it within a run.`;
  const table = { title: 'Pages', columns: [...loads.keys()], rows, note };
  const [site, bare, timeline] = ['this site', 'bare page', 'TimelineJS'].map((name) => loads.get(name)!);
  const goals = [
    ratioGoal('home: LCP ÷ bare page’s', [site?.lcp, bare?.lcp], { most: 1.15 }),
    ratioGoal('TimelineJS: LCP ÷ home’s', [timeline?.lcp, site?.lcp], { least: 3.2 }),
    ratioGoal('home: main thread until the first paint ÷ bare page’s', [site?.mainThread, bare?.mainThread], {
      most: 1.5,
    }),
    { what: 'home: layout shift', goal: '0', measured: site!.shift.most.toFixed(3), isMet: site!.shift.most === 0 },
    belowGoal('home: total blocking time', site?.blocking, 50, 'ms'),
    ...homes.flatMap((home) => goalsOfMany(home, loads.get(`this site, ${home.size}`)!, site!)),
  ];
  return { tables: [table], goals };
}

function goalsOfMany({ size, folder }: Home, many: Loads, few: Loads): Goal[] {
  const weight = compressedSize(readFileSync(join(folder, 'index.html'))) / 1000;
  return [
    belowGoal(`home at ${size}: weight, compressed`, sampleOf([weight]), HEAVIEST, 'kB'),
    ratioGoal(`home at ${size}: LCP ÷ that of ${FEW}`, [many.lcp, few.lcp], { most: 1.5 }),
  ];
}

function scaled({ median, least, most }: Sample, scale: number): Sample {
  return { median: median / scale, least: least / scale, most: most / scale };
}
