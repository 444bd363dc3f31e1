import { type Day } from './day.ts';

/** Gives announcements in chronological order, day then id, whatever the order they came in. */
export function inOrder<Dated extends { id: string; date: Day }>(announcements: readonly Dated[]): Dated[] {
  return announcements.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
