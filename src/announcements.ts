import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { createHash } from 'node:crypto';
import { typesetAnnouncement, type Announcement } from './announcement/announcement.ts';
import { drawLedger, type LedgerLine } from './ledger/ledger.ts';
import type { Gazetteer } from './announcement/place.ts';
import { inOrder } from './announcement/order.ts';
import { type Redirect } from './check/redirects-file.ts';
import { withCard } from './timeline/timeline.ts';
import { accountHtml, mayLinkInside } from './formats/account-html.ts';
import { feedParts, updatedOn, type FeedEntry } from './formats/feed.ts';
import { absolute, archivePlace, idOf, link, PATHS } from './site.ts';

/** Gives the places by id. */
export const readGazetteer = once(async (): Promise<Gazetteer> => {
  const places = await getCollection('places');
  return new Map(places.map(({ data }) => [data.id, data]));
});

/** Gives the addresses that were published, each with the one that replaces it. */
export async function readMoved(): Promise<Redirect[]> {
  return (await getEntry('redirects', 'all'))?.data.redirects ?? [];
}

/** Gives the announcements in chronological order, as written: for data files. Drafts are there in development only. */
export const readAnnouncements = once(async (): Promise<Announcement[]> => {
  const gazetteer = await readGazetteer();
  const entries = await getCollection('announcements', ({ data }) => import.meta.env.DEV || !data.draft);
  return inOrder(entries.map((entry) => join(entry, gazetteer)));
});

/** Gives the ledger of the announcements, in chronological order, typeset: for whatever a reader sees. */
export const readLedger = once(async (): Promise<LedgerLine[]> => {
  const announcements = await readAnnouncements();
  return drawLedger(announcements.map(typesetAnnouncement), await readGazetteer());
});

/**
 * Gives the lines of the ledger by the ids of their announcements, former ids included (`content/redirects.yaml`): what other
 * sites show of an announcement stays at its address.
 */
export async function readLinesById(): Promise<ReadonlyMap<string, LedgerLine>> {
  const lines = new Map((await readLedger()).map((line) => [line.announcement.id, line]));
  const moved = (await readMoved()).flatMap(({ from, to }) => {
    const line = lines.get(idOf(to) ?? '');
    const id = idOf(from);
    return line && id ? [[id, line] as const] : [];
  });
  return new Map([...lines, ...moved]);
}

/** Gives the accounts of the announcements by their ids, in Markdown. */
export const readAccounts = once(async (): Promise<ReadonlyMap<string, string>> => {
  return new Map((await getCollection('announcements')).map(({ id, body }) => [id, body ?? '']));
});

/**
 * Gives the ids of the announcements that have a card of their own: the last ones where there are many, or all if the
 * environment says `CARDS=all`. The others have that of the whole.
 */
export async function readCards(): Promise<ReadonlySet<string>> {
  const ledger = await readLedger();
  const drawn = process.env['CARDS'] === 'all' ? ledger : withCard(ledger);
  return new Set(drawn.map(({ announcement }) => announcement.id));
}

/** Gives a key that stays the same as long as what a page shows does; none in development, where nothing is kept. */
export function cacheKey(...shown: unknown[]): string {
  if (import.meta.env.DEV) return '';
  const hash = createHash('sha256');
  for (const part of shown.flat()) hash.update(digest(part)).update(' ');
  return hash.digest('hex');
}

const digests = new WeakMap<object, string>();

function digest(part: unknown): string {
  const known = typeof part === 'object' && part ? digests.get(part) : undefined;
  const made =
    known ??
    createHash('sha256')
      .update(JSON.stringify(part) ?? '')
      .digest('hex');
  if (typeof part === 'object' && part) digests.set(part, made);
  return made;
}

const accounts = new Map<string, Promise<string>>();

/** Gives the account of an announcement as HTML. */
export async function readAccount(announcement: Announcement): Promise<string> {
  const { id } = announcement;
  const known = import.meta.env.DEV ? undefined : accounts.get(id);
  const html = known ?? accountHtml((await readAccounts()).get(id) ?? '', announcement, link(''));
  accounts.set(id, html);
  return html;
}

/** Gives announcements of the ledger as entries of a feed. */
export async function readFeed(announcements: readonly Announcement[]): Promise<FeedEntry[]> {
  return Promise.all(
    announcements.map(async (announcement) => {
      const { id, title, summary, added } = announcement;
      const url = absolute(PATHS.announcement(id));
      const html = await feedHtml(announcement, url);
      return { url, title, summary, html, published: added, updated: updatedOn(announcement) };
    }),
  );
}

/** Gives the paths of the archives of a feed, each with the announcements that it holds and where it stands. */
export async function archivePaths(feed: string, archive: (page: number) => string) {
  const { archives } = feedParts((await readLedger()).map(({ announcement }) => announcement));
  const accounts = await readAccounts();
  return archives.map((announcements, index) => {
    const place = archivePlace(feed, archive, index + 1, archives.length);
    const texts = announcements.map(({ id }) => accounts.get(id));
    return {
      params: { page: String(index + 1) },
      props: { announcements, place },
      cacheKey: cacheKey(announcements, texts, place),
    };
  });
}

/** Gives the account as it is read elsewhere: rendered again only if it has links inside the site. */
async function feedHtml(announcement: Announcement, url: string): Promise<string> {
  const account = (await readAccounts()).get(announcement.id) ?? '';
  return mayLinkInside(account) ? accountHtml(account, announcement, absolute(''), url) : readAccount(announcement);
}

/** Makes what every page asks for once a build; in development, where content changes, each time. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}

function join({ id, data }: CollectionEntry<'announcements'>, gazetteer: Gazetteer): Announcement {
  const { draft: _, location, ...written } = data;
  const place = gazetteer.get(location);
  if (!place) throw new Error(`content/announcements/${id}.md: location "${location}" is not in content/places.yaml.`);
  return { ...written, id, location: place };
}
