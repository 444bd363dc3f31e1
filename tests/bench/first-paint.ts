import type { Browser, Page } from '@playwright/test';

/**
 * What a page has cost when its first contents are painted. Processor time leaves out what a task waited for its turn; the browser
 * is slowed down by the clock, though, so that who else is at work moves it still.
 */
export interface FirstPaint {
  /** What the tasks of the page's main thread took of the processor, in milliseconds, from the start of the navigation. */
  mainThread: number;
  /** Boxes and texts that were laid out, again each time that they were laid out again. */
  laidOut: number;
  /** When it was painted, in seconds on the browser's own clock. */
  at: number;
}

/** An event of a trace of Chromium; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** What it took of the processor: its thread's own time, which stands still while the thread waits for its turn. */
  tdur?: number;
  args: { data?: { documentLoaderURL?: string }; beginData?: { dirtyObjects: number } };
}

const CATEGORIES = ['blink.user_timing', 'loading', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Starts a trace of a page that is about to be loaded; gives what ends it and reads it. One at a time in a browser. */
export async function traceFirstPaint(browser: Browser, page: Page): Promise<(url: string) => Promise<FirstPaint>> {
  await browser.startTracing(page, { categories: CATEGORIES });
  return async (url) => readFirstPaint(JSON.parse(String(await browser.stopTracing())).traceEvents, url);
}

/** Throws if the trace has no navigation to the address, or no paint after it. */
function readFirstPaint(events: readonly TraceEvent[], url: string): FirstPaint {
  const start = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  const paint = events.find(
    ({ name, pid, ts }) => name === 'firstContentfulPaint' && pid === start?.pid && ts > start.ts,
  );
  if (!start || !paint) throw new Error(`The trace of ${url} has no first paint.`);
  const before = events.filter(
    ({ pid, tid, ts }) => pid === paint.pid && tid === paint.tid && ts >= start.ts && ts < paint.ts,
  );
  const sum = (event: string, amount: (one: TraceEvent) => number | undefined) =>
    before.reduce((total, one) => total + (one.name === event ? (amount(one) ?? 0) : 0), 0);
  return {
    mainThread: sum('RunTask', ({ tdur }) => tdur) / 1000,
    laidOut: sum('Layout', ({ args }) => args.beginData?.dirtyObjects),
    at: paint.ts / 1e6,
  };
}
