import { PATHS } from '../site.ts';
import { monthOf, yearOf, type Day } from '../announcement/day.ts';

/** Above this many, the timeline leaves its entries to the pages of the years, and a year to those of its months. */
export const MAX_ENTRIES = 200;

/** Where the entries stand: all in the timeline, or each on the page of its year, or of its month in some years. */
export interface Paging {
  isWhole: boolean;
  /** The years whose entries stand on the pages of their months. */
  byMonth: ReadonlySet<string>;
}

/** Where the entries of announcements of these days stand. */
export function pagingOf(days: readonly Day[]): Paging {
  const years = Map.groupBy(days, yearOf);
  const large = [...years].filter(([, ofYear]) => ofYear.length > MAX_ENTRIES).map(([year]) => year);
  return { isWhole: days.length <= MAX_ENTRIES, byMonth: new Set(large) };
}

/** The path of the page where the entries of a day stand. */
export function pageOfEntries(day: Day, { isWhole, byMonth }: Paging): string {
  if (isWhole) return PATHS.timeline;
  return PATHS.period(byMonth.has(yearOf(day)) ? monthOf(day) : yearOf(day));
}

/** The path of an announcement's entry, with its anchor. */
export function pathOfEntry({ id, date }: { id: string; date: Day }, paging: Paging): string {
  return `${pageOfEntries(date, paging)}#${id}`;
}

/** The announcements that have a card of their own: all in the timeline, else the last ones, since a card takes long to draw. */
export function withOwnCard<Item>(announcements: readonly Item[]): Item[] {
  return announcements.slice(-MAX_ENTRIES);
}

/** How many announcements stand where only the latest do: the framed timeline, a page of a feed. */
export const LATEST = 50;

/** The last announcements of a list in chronological order, in that order. */
export function latest<Item>(announcements: readonly Item[]): Item[] {
  return announcements.slice(-LATEST);
}

/** How many lines a page shows on each side of its own. */
const AROUND = 5;

/** What stands around a place of a list, itself included: what a page shows of the whole, however long that is. */
export function linesAround<Line>(lines: readonly Line[], index: number): Line[] {
  return lines.slice(Math.max(0, index - AROUND), index + AROUND + 1);
}
