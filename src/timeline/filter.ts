import type { Facet } from './facets.ts';

/** Announcements that are alike for a filter: when, where (the place, then those that contain it), by whom, how many. */
export interface Alike {
  /** A day, or a month: `2016-09`. */
  when: string;
  places: readonly string[];
  announcer: string;
  count: number;
}

/** What is chosen of each facet; nothing of one that is not there. */
export type Chosen = Partial<Record<Facet, string>>;

/** Whether announcements have all that is chosen. */
export function fits({ when, places, announcer }: Alike, { year, place, announcer: who }: Chosen): boolean {
  return (!year || when.startsWith(year)) && (!place || places.includes(place)) && (!who || announcer === who);
}

/** How many announcements have all that is chosen. */
export function countFitting(announcements: readonly Alike[], chosen: Chosen): number {
  return announcements.reduce((sum, one) => sum + (fits(one, chosen) ? one.count : 0), 0);
}

/** The announcements as a filter counts them: its size follows the places and the people, not the announcements. */
export interface FilterIndex {
  /** Each place with those that contain it. */
  places: string[][];
  announcers: string[];
  /** A month, the number of a place, of an announcer, and how many announcements have these. */
  rows: [month: string, place: number, announcer: number, count: number][];
}

/** The announcements of an index. */
export function readFilterIndex({ places, announcers, rows }: FilterIndex): Alike[] {
  return rows.map(([when, place, announcer, count]) => ({
    when,
    places: places[place]!,
    announcer: announcers[announcer]!,
    count,
  }));
}
