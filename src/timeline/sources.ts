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
