import { parseArgs } from 'node:util';

/** From so many announcements on, a build is measured fewer times. */
const LARGE = 5000;

export const USAGE = `npm run bench -- [--only build,check,dev,use,search,pages] [--sizes 5,1000,10000] [--runs 3] [--large-runs 1] [--loads 15] [--out FILE]
  Measures this site beside others and writes tests/bench/RESULTS.md.
  --only        the parts to measure; all of them if it is left out
  --sizes       numbers of announcements; 5 is the site's own, others are made up
  --runs        how often each build, check or save is measured
  --loads       how often each page is loaded
  --large-runs  how often both are from ${LARGE} announcements on
  --out         where the results are written`;

/** What is to be measured, and how. */
export interface Settings {
  parts: readonly string[];
  /** Numbers of announcements, ascending. */
  sizes: readonly number[];
  loads: number;
  out: string;
  runsAt(size: number): number;
  /** How often the home page of so many announcements is loaded. */
  loadsAt(size: number): number;
  /** Says how far it is. */
  tell(what: string): void;
}

/** Reads the flags; null if help is asked. Throws a sentence if one of them is wrong. */
export function readSettings(flags: string[], parts: readonly string[]): Settings | null {
  const { values } = parseArgs({
    args: flags,
    options: {
      only: { type: 'string', default: parts.join(',') },
      sizes: { type: 'string', default: '5,1000,10000' },
      runs: { type: 'string', default: '3' },
      'large-runs': { type: 'string', default: '1' },
      loads: { type: 'string', default: '15' },
      out: { type: 'string', default: 'tests/bench/RESULTS.md' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const only = values.only.split(',');
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no part; write some of ${parts.join(', ')}.`);
  const [runs, large] = [atLeastOne('runs', values.runs), atLeastOne('large-runs', values['large-runs'])];
  const loads = atLeastOne('loads', values.loads);
  return {
    parts: only,
    sizes: values.sizes
      .split(',')
      .map((size) => atLeastOne('sizes', size))
      .toSorted((a, b) => a - b),
    loads,
    out: values.out,
    runsAt: (size) => (size < LARGE ? runs : large),
    loadsAt: (size) => (size < LARGE ? loads : large),
    tell: (what) => console.error(`  ${what}`),
  };
}

function atLeastOne(flag: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${flag} is "${text}"; write whole numbers, 1 or more.`);
  return Number(text);
}
