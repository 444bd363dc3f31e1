import { type Day, monthOf, monthsBetween, newYear, yearOf } from '../announcement/day.ts';
import { roundedSum, type Troops } from '../announcement/troops.ts';
import { formatMonth, sayLater } from '../french/day-words.ts';
import { highestTotal, type LedgerLine } from '../ledger/ledger.ts';

/** One announcement in its place: how long after the one before, and how many months lead to it within its year. */
export interface Entry {
  line: LedgerLine;
  /** « 66 jours plus tard », or null for the first. */
  elapsed: string | null;
  /** Months from the announcement before, or from the 1st of January if that one is of an earlier year; 0 for the first. */
  monthsBefore: number;
  /** The highest total of all announcements, which its strip is drawn to. */
  highest: number;
}

/** A year of the timeline; a year without announcement has no entries. */
export interface Year {
  year: string;
  entries: Entry[];
  /** Months from the year's last announcement to its end, or the whole of a silent year; 0 for the last year. */
  monthsAfter: number;
}

/** The lines of a ledger in their years, from the first to the last, silent years included. None gives no year. */
export function yearsOf(ledger: readonly LedgerLine[]): Year[] {
  if (ledger.length === 0) return [];
  const highest = highestTotal(ledger);
  const entries = ledger.map((line, index) => ({ ...placeOf(line, ledger[index - 1]), highest }));
  const years = Map.groupBy(entries, ({ line }) => yearOf(line.announcement.date));
  const [first, last] = [ledger[0]!, ledger.at(-1)!].map(({ announcement }) => yearOf(announcement.date)) as [
    string,
    string,
  ];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
    const start = newYear(first, index);
    const year = yearOf(start);
    const ofYear = years.get(year) ?? [];
    const since = ofYear.at(-1)?.line.announcement.date ?? start;
    return { year, entries: ofYear, monthsAfter: year === last ? 0 : monthsBetween(since, newYear(year, 1)) };
  });
}

/** Announcements of one year or month: how many, and what those to or from a place, wherever it lies, add up to. */
export interface Period {
  /** `2016` or `2016-09`. */
  key: string;
  count: number;
  /** The sum of the announced troops, withdrawals taken off. */
  sum: Troops;
}

/** The sums of lines in chronological order by year or by month; a period without any is left out. */
export function periodsOf(lines: readonly LedgerLine[], by: 'year' | 'month'): Period[] {
  const keyOf = by === 'year' ? yearOf : monthOf;
  return [...Map.groupBy(lines, ({ announcement }) => keyOf(announcement.date))].map(([key, group]) => ({
    key,
    count: group.length,
    sum: roundedSum(group.map(({ announcement }) => announcement.troopDelta)),
  }));
}

/** Whether the key of a period is a year: `2016`, and not `2016-09`. */
export function isYear(key: string): boolean {
  return key.length === 4;
}

/** A period in French: « 2016 » or « septembre 2016 ». */
export function sayPeriod(key: string): string {
  return isYear(key) ? key : formatMonth(`${key}-01`);
}

function placeOf(line: LedgerLine, previous: LedgerLine | undefined): Omit<Entry, 'highest'> {
  if (!previous) return { line, elapsed: null, monthsBefore: 0 };
  const [since, day] = [previous.announcement.date, line.announcement.date];
  return {
    line,
    elapsed: sayLater(since, day),
    monthsBefore: monthsBetween(latestOf(since, newYear(yearOf(day))), day),
  };
}

function latestOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
