import { compare, type Announcement } from '../announcement/announcement.ts';
import type { Day } from '../announcement/day.ts';
import { latest, LATEST } from '../timeline/paging.ts';

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

/** Where the feed itself (`page` is null) or one of its `archives` (from 1) stands; `addressOf` is absolute. */
export function placeAmongArchives(
  page: number | null,
  archives: number,
  addressOf: (page: number | null) => string,
): FeedPlace {
  const previous = page === null ? archives : page - 1;
  return {
    self: addressOf(page),
    current: page === null ? null : addressOf(null),
    previous: previous > 0 ? addressOf(previous) : null,
    next: page !== null && page < archives ? addressOf(page + 1) : null,
  };
}

type Changed = Pick<Announcement, 'id' | 'added' | 'corrections'>;

/** The announcements that a feed of any length holds: those last changed. */
export function latestChanged<Item extends Changed>(announcements: readonly Item[]): Item[] {
  return latest(announcements.toSorted((a, b) => compare(updatedOn(a), updatedOn(b)) || compare(a.id, b.id)));
}

/**
 * The archives of a feed: all announcements in the order in which they came, so that a new one changes the last archive only.
 * None if the feed holds all.
 */
export function archivesOf<Item extends Changed>(announcements: readonly Item[]): Item[][] {
  const came = announcements.toSorted((a, b) => compare(a.added, b.added) || compare(a.id, b.id));
  const pages = Math.ceil(came.length / LATEST);
  const archives = Array.from({ length: pages }, (_, page) => came.slice(page * LATEST, (page + 1) * LATEST));
  return pages > 1 ? archives : [];
}

/** The day of an announcement's last correction, or the day it came to the site. */
export function updatedOn({ added, corrections = [] }: Omit<Changed, 'id'>): Day {
  return corrections.at(-1)?.date ?? added;
}

/** A day as feeds write a moment: its midnight, in universal time. */
export function timestampOf(day: Day): string {
  return `${day}T00:00:00Z`;
}

/** Entries with the last changed first; those of one day with the latest announcement first. */
export function lastFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => compare(b.updated, a.updated) || compare(b.url, a.url));
}
