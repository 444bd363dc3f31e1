import { type Announcement } from './announcement.ts';
import { saySpan } from './day-words.ts';
import { type Day, monthsBetween, yearOf } from './day.ts';
import { inOrder } from './order.ts';

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
