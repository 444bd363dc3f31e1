import { scaleLinear } from 'd3-scale';
import { yearOf, type Day } from '../announcement/day.ts';
import { type Line } from './drawing.ts';
import { type LedgerLine } from '../ledger/ledger.ts';
import { stepsOf } from '../ledger/steps.ts';

/** The steps, the whole years they span, and the round numbers up to just above the highest total. */
export function extentOf(ledger: readonly LedgerLine[]) {
  const steps = stepsOf(ledger);
  const [first, last] = [ledger.at(0), ledger.at(-1)];
  if (steps.length === 0 || !first || !last) return null;
  const values = steps.flatMap(({ before, after }) => [before.value, after.value]);
  const [lowest, highest] = [Math.min(...values, 0), Math.max(...values, 1)];
  const ticks = scaleLinear([lowest, highest], [0, 1]).ticks(6).filter(Number.isInteger);
  return {
    steps,
    from: newYear(yearOf(first.announcement.date), 0),
    to: newYear(yearOf(last.announcement.date), 1),
    ticks,
    troops: [lowest, highest],
  };
}

/** The first days of the years from one to another, no more than `most` of them, evenly thinned. */
export function everyYear(from: Day, to: Day, most: number): Day[] {
  const years = Number(yearOf(to)) - Number(yearOf(from));
  const pace = Math.max(1, Math.ceil(years / most));
  return Array.from({ length: Math.ceil(years / pace) }, (_, index) => newYear(yearOf(from), index * pace));
}

/** Gives a line of a drawing. */
export function line(x1: number, x2: number, y1: number, y2: number, look: Line['look']): Line {
  return { x1, x2, y1, y2, look };
}

function newYear(year: string, later: number): Day {
  return `${String(Number(year) + later).padStart(4, '0')}-01-01`;
}
