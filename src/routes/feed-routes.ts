import { readAccounts, readLinesOfArticles, renderAccount } from '../announcements.ts';
import { datedTitle } from '../announcement/announcement-words.ts';
import type { Announcement } from '../announcement/announcement.ts';
import { accountHtml, mayLinkInside, withoutIds } from '../formats/account-html.ts';
import { atomFeed } from '../formats/atom.ts';
import {
  archivesOf,
  latestChanged,
  placeAmongArchives,
  updatedOn,
  type FeedEntry,
  type FeedPlace,
} from '../formats/feed.ts';
import { jsonFeed } from '../formats/json-feed.ts';
import { absolute, PATHS, permalink, SITE } from '../site.ts';
import { respond, routeOf } from './route.ts';

/** The feeds: where each stands, its archives from 1, its media type, and what writes it. */
const FEEDS = {
  atom: { path: PATHS.atom, archive: PATHS.atomArchive, type: 'application/atom+xml', write: atomFeed },
  json: { path: PATHS.jsonFeed, archive: PATHS.jsonFeedArchive, type: 'application/feed+json', write: jsonFeed },
} as const;

type Format = keyof typeof FEEDS;

/** What an archive holds. */
export interface Archive {
  announcements: Announcement[];
  accounts: (string | undefined)[];
  place: FeedPlace;
}

/** The feed that is subscribed to: the announcements last changed. */
export async function feedResponse(format: Format): Promise<Response> {
  const announcements = await announcementsShown();
  const place = placeOf(format, null, archivesOf(announcements).length);
  return writeFeed(format, place, latestChanged(announcements));
}

/** The archives of a feed, which hold all announcements in the order in which they came. */
export async function archiveRoutes(format: Format) {
  const [archives, accounts] = [archivesOf(await announcementsShown()), await readAccounts()];
  return archives.map((announcements, index) => {
    const archive: Archive = {
      announcements,
      accounts: announcements.map(({ id }) => accounts.get(id)),
      place: placeOf(format, index + 1, archives.length),
    };
    return routeOf({ page: String(index + 1) }, archive);
  });
}

/** One of the archives of a feed. */
export function archiveResponse(format: Format, { announcements, place }: Archive): Promise<Response> {
  return writeFeed(format, place, announcements);
}

function placeOf(format: Format, page: number | null, archives: number): FeedPlace {
  const { path, archive } = FEEDS[format];
  return placeAmongArchives(page, archives, (at) => absolute(at === null ? path : archive(at)));
}

async function writeFeed(format: Format, place: FeedPlace, announcements: readonly Announcement[]): Promise<Response> {
  const entries = await Promise.all(announcements.map(feedEntryOf));
  return respond(FEEDS[format].write(SITE, place, entries), FEEDS[format].type);
}

async function announcementsShown(): Promise<Announcement[]> {
  return (await readLinesOfArticles()).map(({ announcement }) => announcement);
}

async function feedEntryOf(announcement: Announcement): Promise<FeedEntry> {
  const { summary, added } = announcement;
  const url = permalink(announcement);
  const html = withoutIds(await htmlElsewhere(announcement, url));
  return { url, title: datedTitle(announcement), summary, html, published: added, updated: updatedOn(announcement) };
}

/** The account as it is read elsewhere: rendered again only if it has links inside the site. */
async function htmlElsewhere(announcement: Announcement, url: string): Promise<string> {
  const account = (await readAccounts()).get(announcement.id) ?? '';
  return mayLinkInside(account) ? accountHtml(account, announcement, absolute(''), url) : renderAccount(announcement);
}
