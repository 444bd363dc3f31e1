import type { Announcement } from '../domain/announcement.ts';

/** What the data file says of the whole. */
export interface Dataset {
  title: string;
  /** The absolute address of the site. */
  url: string;
  language: string;
  license: string;
}

/** Gives `annonces.json`: every key as it was written, each announcement with its absolute address. */
export function announcementsJson(
  dataset: Dataset,
  announcements: readonly Announcement[],
  addressOf: (announcement: Announcement) => string,
): string {
  const records = announcements.map((announcement) => {
    const { id, ...written } = announcement;
    return { id, url: addressOf(announcement), ...written };
  });
  return `${JSON.stringify({ ...dataset, announcements: records }, null, 2)}\n`;
}
