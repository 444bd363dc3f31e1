import { type Announcement } from '../announcement/announcement.ts';
import { type Day } from '../announcement/day.ts';
import { latest, LATEST } from '../timeline/timeline.ts';

/** What a feed says of itself. Addresses are absolute. */
export interface FeedHead {
  title: string;
  description: string;
  language: string;
  license: string;
  /** The site's address. */
  home: string;
}

/** One announcement in a feed; its id is its address, which never changes. */
export interface FeedEntry {
  url: string;
  title: string;
  summary: string;
  /** The whole account, in HTML, with absolute addresses. */
  html: string;
  /** When the entry came to the site, and when it was last corrected: never the event's day, nor the build's. */
  published: Day;
  updated: Day;
}

/** Where a document of a feed stands among its archives (RFC 5005, section 4). Addresses are absolute. */
export interface FeedPlace {
  /** The document's own address. */
  self: string;
  /** The address of the feed that is subscribed to, if the document is an archive. */
  current: string | null;
  /** The addresses of the archives before and after it. */
  previous: string | null;
  next: string | null;
}

/**
 * Gives what a feed of any length holds: the announcements last changed, and archives of all in the order in which they came,
 * so that a new one changes the last archive only. No archive if the feed holds all.
 */
export function feedParts<Item extends Pick<Announcement, 'id' | 'added' | 'corrections'>>(
  announcements: readonly Item[],
): { latest: Item[]; archives: Item[][] } {
  const came = announcements.toSorted((a, b) => compare(a.added, b.added) || compare(a.id, b.id));
  const changed = announcements.toSorted((a, b) => compare(updatedOn(a), updatedOn(b)) || compare(a.id, b.id));
  const pages = Math.ceil(came.length / LATEST);
  const archives = Array.from({ length: pages }, (_, page) => came.slice(page * LATEST, (page + 1) * LATEST));
  return { latest: latest(changed), archives: pages > 1 ? archives : [] };
}

/** Gives the day of an announcement's last correction, or the day it came to the site. */
export function updatedOn({ added, corrections = [] }: Pick<Announcement, 'added' | 'corrections'>): Day {
  return corrections.at(-1)?.date ?? added;
}

/** Gives a day as feeds write a moment: its midnight, in universal time. */
export function momentOf(day: Day): string {
  return `${day}T00:00:00Z`;
}

/** Gives entries with the last changed first; those of one day with the latest announcement first. */
export function lastFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => compare(b.updated, a.updated) || compare(b.url, a.url));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
