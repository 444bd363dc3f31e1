import { compare, type Announcement } from '../announcement/announcement.ts';

/** How many articles come from a publisher. */
export interface Publisher {
  name: string;
  articles: number;
}

/** The publishers of the articles, the most frequent first, then by name; those that an article does not print are one. */
export function publishersOf(announcements: readonly Announcement[]): Publisher[] {
  return [...Map.groupBy(announcements, ({ source }) => source.publisher ?? 'Éditeur non précisé')]
    .map(([name, { length }]) => ({ name, articles: length }))
    .toSorted((a, b) => b.articles - a.articles || compare(a.name, b.name));
}

/** A correction, and the announcement that it is of. */
export interface MadeCorrection {
  id: string;
  title: string;
  date: string;
  text: string;
}

/** Every correction that was made, the last first. */
export function correctionsOf(announcements: readonly Announcement[]): MadeCorrection[] {
  return announcements
    .flatMap(({ id, title, corrections = [] }) => corrections.map((correction) => ({ id, title, ...correction })))
    .toSorted((a, b) => compare(b.date, a.date));
}
