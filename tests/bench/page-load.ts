import type { Browser, CDPSession, Page } from '@playwright/test';
import { traceFirstPaint } from './first-paint.ts';

/** What a visitor's first load of a page comes to. Times in milliseconds from the start of the navigation. */
export interface PageLoad {
  fcp: number;
  lcp: number;
  /** Bytes on the wire, headers included; of all, and of scripts. */
  bytes: number;
  scriptBytes: number;
  requests: number;
  /** Until the first paint: what the main thread took of the processor, bytes on the wire, boxes and texts laid out. */
  mainThread: number;
  bytesBefore: number;
  laidOut: number;
  /** Total blocking time: what tasks take beyond 50 ms, from the first paint until it is quiet. */
  blocking: number;
  /** Cumulative layout shift, all of it: no window is cut out. */
  shift: number;
}

/** A telephone of the middle range on a slow network: what Lighthouse takes, but for real and not simulated. */
export const CONDITIONS = {
  latency: 150, // milliseconds
  downloadThroughput: 1_600_000 / 8, // bytes in a second
  uploadThroughput: 750_000 / 8,
  slowdown: 4,
  viewport: { width: 412, height: 823 },
} as const;

/** A network and a processor, as `CONDITIONS` are. */
export type Conditions = { [key in Exclude<keyof typeof CONDITIONS, 'viewport'>]: number } & {
  viewport: { width: number; height: number };
};

/** A page is quiet once nothing was sent, painted or computed at length for so long, in milliseconds. */
const QUIET = 1500;

/**
 * Loads a page in a browser context of its own, with nothing in its cache, and measures it once `isShown` is done and the page is
 * quiet. Throws if it never is.
 */
export async function loadPage(
  browser: Browser,
  { url, isShown }: { url: string; isShown?(page: Page): Promise<unknown> },
): Promise<PageLoad> {
  const { page, client, close } = await slowPage(browser, CONDITIONS);
  try {
    const sent = follow(client);
    await page.addInitScript(observe);
    const readFirstPaint = await traceFirstPaint(browser, page);
    await page.goto(url, { waitUntil: 'load', timeout: 180_000 });
    await isShown?.(page);
    await page.waitForFunction(isQuiet, QUIET, { polling: 250, timeout: 180_000 });
    const { fcp, lcp, shift, tasks } = await page.evaluate(() => window.seen);
    if (fcp === null || lcp === null) throw new Error(`${url} was never painted.`);
    const late = tasks.filter(({ start }) => start >= fcp);
    const blocking = late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    const { at, ...counted } = await readFirstPaint(url);
    return { fcp, lcp, shift, blocking, ...counted, ...sent(at) };
  } finally {
    await close();
  }
}

/** Opens a page in a context of its own, with nothing in its cache, on such a network and processor. */
export async function slowPage(
  browser: Browser,
  { viewport, slowdown, ...network }: Conditions,
): Promise<{ page: Page; client: CDPSession; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, client, close: () => context.close() };
}

/** A request: what was asked for, its bytes on the wire, and the bytes that came of it, unpacked, and when. */
interface Sending {
  type: string;
  size: number;
  parts: { at: number; unpacked: number }[];
}

type Sent = Pick<PageLoad, 'bytes' | 'scriptBytes' | 'requests' | 'bytesBefore'>;

/** Counts what is sent; gives what gives the counts, of which one is of what came before a moment of the browser's clock. */
function follow(client: CDPSession): (moment: number) => Sent {
  const sendings = new Map<string, Sending>();
  client.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    if (/^https?:/.test(request.url)) sendings.set(requestId, { type, size: 0, parts: [] });
  });
  client.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) =>
    sendings.get(requestId)?.parts.push({ at: timestamp, unpacked: dataLength }),
  );
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const sending = sendings.get(requestId);
    if (sending) sending.size = encodedDataLength;
  });
  return (moment) => {
    const all = [...sendings.values()];
    const sum = (amount: (one: Sending) => number) => all.reduce((total, one) => total + amount(one), 0);
    return {
      requests: all.length,
      bytes: sum(({ size }) => size),
      scriptBytes: sum(({ type, size }) => (type === 'Script' ? size : 0)),
      bytesBefore: sum((one) => one.size * shareBefore(moment, one)),
    };
  };
}

/** How much of a file was there at a moment, from 0 to 1: the browser tells the bytes on the wire at its end only. */
function shareBefore(moment: number, { parts }: Sending): number {
  const unpacked = (some: Sending['parts']) => some.reduce((total, part) => total + part.unpacked, 0);
  return unpacked(parts.filter(({ at }) => at < moment)) / (unpacked(parts) || 1);
}

interface Seen {
  fcp: number | null;
  lcp: number | null;
  shift: number;
  tasks: { start: number; duration: number }[];
  /** When something happened last. */
  last: number;
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const seen: Seen = { fcp: null, lcp: null, shift: 0, tasks: [], last: 0 };
  window.seen = seen;
  const on = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry);
      seen.last = performance.now();
    }).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  on('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
  on('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
  on('resource', () => undefined);
}

function isQuiet(quiet: number): boolean {
  return window.seen.lcp !== null && performance.now() - window.seen.last > quiet;
}
