import { typesetFields } from './field.ts';
import type { Day } from './day.ts';
import { typesetPlace, type Gazetteer, type Place } from './place.ts';
import { announcementSchema, type Frontmatter } from './schema.ts';

/** An announcement: its frontmatter, its id, and the place itself instead of the place's id. */
export type Announcement = Omit<Frontmatter, 'location' | 'draft'> & { id: string; location: Place };

/** An announcement of the front matter of its file, with its place. Throws if the gazetteer has no such place. */
export function joinPlace(
  id: string,
  { draft: _, location, ...written }: Frontmatter,
  gazetteer: Gazetteer,
): Announcement {
  const place = gazetteer.get(location);
  if (!place) throw new Error(`content/announcements/${id}.md: location "${location}" is not in content/places.yaml.`);
  return { ...written, id, location: place };
}

/** The announcements that are published, each with its place: all but drafts. Throws if the gazetteer lacks a place. */
export function publishedOf({
  announcements,
  gazetteer,
}: {
  announcements: readonly { id: string; data: Frontmatter }[];
  gazetteer: Gazetteer;
}): Announcement[] {
  return announcements.flatMap(({ id, data }) => (data.draft ? [] : [joinPlace(id, data, gazetteer)]));
}

/** An announcement as readers see it: each prose field of the schema typeset, all the rest as it was. */
export function typesetAnnouncement(announcement: Announcement): Announcement {
  return { ...typesetFields(announcementSchema, announcement), location: typesetPlace(announcement.location) };
}

/** Does an article tell of an announcement that another one told before it? */
export function isReport<Told extends { reports?: string | undefined }>(
  told: Told,
): told is Told & { reports: string } {
  return told.reports !== undefined;
}

/** Announcements in chronological order, day then id, whatever the order they came in. */
export function inOrder<Dated extends { id: string; date: Day }>(announcements: readonly Dated[]): Dated[] {
  return announcements.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

/** The order of two texts by their code units, for `toSorted`: days and ids are ordered so. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
