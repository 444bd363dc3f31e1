import { type Announcement } from '../domain/announcement.ts';
import { type Day } from '../domain/day.ts';

/** What a feed says of itself. Addresses are absolute. */
export interface FeedHead {
  title: string;
  description: string;
  language: string;
  license: string;
  /** The site's address, and the feed's own. */
  home: string;
  self: string;
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
