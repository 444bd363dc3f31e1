import { type Announcement } from '../announcement/announcement.ts';
import { saySpan } from '../french/day-words.ts';
import { type Day, monthsBetween, yearOf } from '../announcement/day.ts';
import { type Troops } from '../ledger/ledger.ts';
import { inOrder } from '../announcement/order.ts';

/** One announcement in its place: how long after the one before, and how many months lead to it within its year. */
export interface Entry {
  announcement: Announcement;
  /** « 66 jours plus tard », or null for the first. */
  elapsed: string | null;
  /** Months from the announcement before, or from the 1st of January if that one is of an earlier year; 0 for the first. */
  monthsBefore: number;
}

/** A year of the timeline; a year without announcement has no entries. */
export interface Year {
  year: string;
  entries: Entry[];
  /** Months from the year's last announcement to its end, or the whole of a silent year; 0 for the last year. */
  monthsAfter: number;
}

/** Sets announcements in their years, from the first to the last, silent years included. None gives no year. */
export function byYear(announcements: readonly Announcement[]): Year[] {
  const ordered = inOrder(announcements);
  const entries = ordered.map((announcement, index) => entryOf(announcement, ordered[index - 1]));
  const years = Map.groupBy(entries, ({ announcement }) => Number(yearOf(announcement.date)));
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  if (entries.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const entries = years.get(number) ?? [];
    const since = entries.at(-1)?.announcement.date ?? newYear(number);
    const monthsAfter = number === last ? 0 : monthsBetween(since, newYear(number + 1));
    return { year: yearOf(newYear(number)), entries, monthsAfter };
  });
}

/** Above this many, the timeline leaves its entries to the pages of the years, and a year to those of its months. */
export const MOST_ENTRIES = 200;

/** Where the entries stand: all in the timeline, or each on the page of its year, or of its month in some years. */
export interface Shelves {
  isWhole: boolean;
  byMonth: ReadonlySet<string>;
}

/** Decides where entries of these days stand. */
export function shelve(days: readonly Day[]): Shelves {
  const years = Map.groupBy(days, yearOf);
  const large = [...years].filter(([, ofYear]) => ofYear.length > MOST_ENTRIES).map(([year]) => year);
  return { isWhole: days.length <= MOST_ENTRIES, byMonth: new Set(large) };
}

/** Announcements of one year or month: how many, and what those to or from a place, wherever it lies, add up to. */
export interface Period {
  /** `2016` or `2016-09`. */
  key: string;
  /** The day of the first one. */
  first: Day;
  count: number;
  /** The sum of the announced troops, withdrawals taken off. */
  sum: Troops;
}

/** Sums announcements in chronological order up by year or by month; a period without any is left out. */
export function periodsOf(announcements: readonly Announcement[], by: 'year' | 'month'): Period[] {
  const groups = Map.groupBy(announcements, ({ date }) => (by === 'year' ? yearOf(date) : date.slice(0, 7)));
  return [...groups].map(([key, group]) => ({
    key,
    first: group[0]!.date,
    count: group.length,
    sum: {
      value: group.reduce((sum, { troopDelta }) => sum + troopDelta.value, 0),
      approximate: group.some(({ troopDelta }) => troopDelta.approximate),
    },
  }));
}

/** Which announcements of a list have a card of their own: all in the timeline, else the last ones; a card takes long to draw. */
export function withCard<Item>(announcements: readonly Item[]): Item[] {
  return announcements.slice(-MOST_ENTRIES);
}

/** How many announcements stand where only the latest do: the framed timeline, a page of a feed. */
export const LATEST = 50;

/** Gives the last announcements of a list in chronological order, in that order. */
export function latest<Item>(announcements: readonly Item[]): Item[] {
  return announcements.slice(-LATEST);
}

/** How many lines a neighbourhood has on each side. */
const AROUND = 5;

/** Gives what stands around a place of a list, itself included: what a page shows of the whole, however long that is. */
export function neighbourhood<Line>(lines: readonly Line[], index: number): Line[] {
  return lines.slice(Math.max(0, index - AROUND), index + AROUND + 1);
}

function entryOf(announcement: Announcement, previous: Announcement | undefined): Entry {
  if (!previous) return { announcement, elapsed: null, monthsBefore: 0 };
  const span = saySpan(previous.date, announcement.date);
  const since = [previous.date, newYear(Number(yearOf(announcement.date)))].toSorted().at(-1)!;
  return {
    announcement,
    elapsed: previous.date === announcement.date ? span : `${span} plus tard`,
    monthsBefore: monthsBetween(since, announcement.date),
  };
}

function newYear(year: number): Day {
  return `${String(year).padStart(4, '0')}-01-01`;
}
