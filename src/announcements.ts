import { createHash } from 'node:crypto';
import { getCollection, getEntry } from 'astro:content';
import { inOrder, joinPlace, typesetAnnouncement, type Announcement } from './announcement/announcement.ts';
import { typesetFields } from './announcement/field.ts';
import { typesetPlace, type Gazetteer } from './announcement/place.ts';
import { publisherSchema, type About } from './check/about-file.ts';
import type { Redirect } from './check/redirects-file.ts';
import { accountHtml } from './formats/account-html.ts';
import type { Edition } from './formats/annonces-json.ts';
import { lastChange } from './formats/sitemap.ts';
import { linesOfArticles } from './ledger/articles.ts';
import { drawLedger, type LedgerLine } from './ledger/ledger.ts';
import { announcementAt, link } from './site.ts';
import { withOwnCard } from './timeline/paging.ts';

/** The places by id, as written. */
export const readWrittenPlaces = once(async (): Promise<Gazetteer> => {
  return new Map((await getCollection('places')).map(({ data }) => [data.id, data]));
});

/** The articles in chronological order, as written: for data files. Drafts are there in development only. */
export const readArticles = once(async (): Promise<Announcement[]> => {
  const places = await readWrittenPlaces();
  const entries = await getCollection('announcements', ({ data }) => import.meta.env.DEV || !data.draft);
  return inOrder(entries.map(({ id, data }) => joinPlace(id, data, places)));
});

/** The places by id, typeset. */
export const readGazetteer = once(async (): Promise<Gazetteer> => {
  return new Map([...(await readWrittenPlaces())].map(([id, place]) => [id, typesetPlace(place)]));
});

/** The ledger of the announcements in chronological order, as written: for data files. */
export const readWrittenLedger = once(async (): Promise<LedgerLine[]> => {
  return drawLedger(await readArticles(), await readWrittenPlaces());
});

/** The same, typeset: for whatever a reader sees. */
export const readLedger = once(async (): Promise<LedgerLine[]> => {
  return drawLedger((await readArticles()).map(typesetAnnouncement), await readGazetteer());
});

/** The lines of all articles, in chronological order: those of the ledger, and those of its reports among them. */
export const readLinesOfArticles = once(async (): Promise<LedgerLine[]> => linesOfArticles(await readLedger()));

/** The edition of the data: its version is the day of the last change, and a digest of all that they hold. */
export const readEdition = once(async (): Promise<Edition> => {
  const [announcements, places] = [await readArticles(), await readWrittenPlaces()];
  const digest = createHash('sha256')
    .update(JSON.stringify([announcements, [...places.values()]]))
    .digest('hex');
  const modified = lastChange(announcements);
  return { version: `${modified ?? '0'}-${digest.slice(0, 8)}`, modified };
});

/** The addresses that were published, each with the one that replaces it. */
export async function readMoves(): Promise<Redirect[]> {
  return (await getEntry('redirects', 'all'))?.data.redirects ?? [];
}

/** Who answers for the site, and the text about it, typeset; null if nothing is said yet. */
export const readAbout = once(async (): Promise<About | null> => {
  const about = (await getEntry('about', 'all'))?.data.about;
  return about ? { ...about, publisher: typesetFields(publisherSchema, about.publisher) } : null;
});

/**
 * The lines of all articles by their ids, former ids included (`content/redirects.yaml`): what other sites show of an
 * announcement stays at its address.
 */
export async function readLinesById(): Promise<ReadonlyMap<string, LedgerLine>> {
  const lines = new Map((await readLinesOfArticles()).map((line) => [line.announcement.id, line]));
  const moved = (await readMoves()).flatMap(({ from, to }) => {
    const [line, id] = [lines.get(announcementAt(to) ?? ''), announcementAt(from)];
    return line && id ? [[id, line] as const] : [];
  });
  return new Map([...lines, ...moved]);
}

/**
 * The ids of the announcements that have a card of their own: the last ones where there are many, or all if the environment
 * says `CARDS=all`. The others have that of the whole.
 */
export async function readCards(): Promise<ReadonlySet<string>> {
  const lines = await readLinesOfArticles();
  const drawn = process.env['CARDS'] === 'all' ? lines : withOwnCard(lines);
  return new Set(drawn.map(({ announcement }) => announcement.id));
}

/** The accounts of the announcements by their ids, in Markdown. */
export const readAccounts = once(async (): Promise<ReadonlyMap<string, string>> => {
  return new Map((await getCollection('announcements')).map(({ id, body }) => [id, body ?? '']));
});

const rendered = new Map<string, Promise<string>>();

/** The account of an announcement as HTML, rendered once for its page and for the feeds. */
export async function renderAccount(announcement: Announcement): Promise<string> {
  const { id } = announcement;
  const known = import.meta.env.DEV ? undefined : rendered.get(id);
  const html = known ?? accountHtml((await readAccounts()).get(id) ?? '', announcement, link(''));
  rendered.set(id, html);
  return html;
}

/** What every page asks for, made once a build; in development, where content changes, each time. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= make()));
}
