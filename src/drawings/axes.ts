import { scaleLinear } from 'd3-scale';
import { newYear, yearOf, type Day } from '../announcement/day.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import type { Step } from '../ledger/chart-steps.ts';

/** What a drawing of a ledger spans. */
export interface Axes {
  /** The whole years from the first announcement to the last: `to` is the first day after them. */
  from: Day;
  to: Day;
  /** The lowest and the highest total. */
  troops: [lowest: number, highest: number];
  /** Round numbers up to just below the highest total. */
  ticks: number[];
}

/** What a ledger and its steps span; null if it has none. */
export function axesOf(ledger: readonly LedgerLine[], steps: readonly Step[]): Axes | null {
  const [first, last] = [ledger.at(0), ledger.at(-1)];
  if (steps.length === 0 || !first || !last) return null;
  const values = steps.flatMap(({ before, after }) => [before.value, after.value]);
  const troops: Axes['troops'] = [Math.min(...values, 0), Math.max(...values, 1)];
  return {
    from: newYear(yearOf(first.announcement.date)),
    to: newYear(yearOf(last.announcement.date), 1),
    troops,
    ticks: scaleLinear(troops, [0, 1]).ticks(6).filter(Number.isInteger),
  };
}

/** The first days of the years from one to another, no more than `most` of them, evenly thinned. */
export function everyYear(from: Day, to: Day, most: number): Day[] {
  const years = Number(yearOf(to)) - Number(yearOf(from));
  const pace = Math.max(1, Math.ceil(years / most));
  return Array.from({ length: Math.ceil(years / pace) }, (_, index) => newYear(yearOf(from), index * pace));
}
