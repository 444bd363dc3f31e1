/** A browser of another engine than the tests of the site use, with one page open at a time. */
export interface Engine {
  /** Opens a page, so many pixels wide, and waits until it and its faces are loaded. */
  open(url: string, width: number): Promise<void>;
  /** Runs a function in the page that is open and gives what comes of it, which has to be JSON. */
  run<Given extends unknown[], Result>(code: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>>;
  /** Everything that was logged, refused or thrown since the start. */
  said(): Promise<string[]>;
  /** The page that is open as a PDF; missing where the engine prints for no program. */
  print?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Gives a call of a function as a text, to be run elsewhere. */
export function callOf(code: (...given: never[]) => unknown, given: unknown[]): string {
  return `(${code})(...${JSON.stringify(given)})`;
}

/** How long a browser has to start or to answer, in milliseconds: a guard, not a measure. */
export const PATIENCE = 30_000;
