import { type Announcement } from './announcement/announcement.ts';
import { type Checked } from './check/content.ts';
import { monthOf, yearOf } from './announcement/day.ts';
import { shelve, type Shelves } from './timeline/timeline.ts';
import { type LedgerLine } from './ledger/ledger.ts';
import { type Dataset } from './formats/annonces-json.ts';
import { heightsOfAnnouncement, heightsOfTimeline, type Framed } from './formats/embed.ts';
import { type FeedHead, type FeedPlace } from './formats/feed.ts';
import { type Site } from './formats/json-ld.ts';

/** What the site is, wherever it is published. */
export const SITE = {
  name: 'Chronologie des renforts américains en Irak',
  description:
    'Les annonces de renforts militaires américains en Irak, lues dans la presse : ce que chacune ajoute, ce que disent les totaux déclarés, et ce qu’aucune d’elles n’explique.',
  language: 'fr',
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.fr' },
} as const;

/** Every page and file that is published, as a path under the site's folder. */
export const PATHS = {
  timeline: '',
  announcement: (id: string) => `annonces/${id}/`,
  year: (year: string) => `annees/${year}/`,
  month: (day: string) => `annees/${yearOf(day)}/${monthOf(day)}/`,
  method: 'methode/',
  framedTimeline: 'integrer/',
  framed: (id: string) => `integrer/${id}/`,
  oEmbed: (id: string) => `oembed/${id}.json`,
  card: (id: string) => `cartes/${id}.png`,
  search: 'recherche/',
  json: 'annonces.json',
  csv: 'annonces.csv',
  schema: 'announcement.schema.json',
  dataPackage: 'datapackage.json',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  atomArchive: (page: number) => `atom/${page}.xml`,
  jsonFeedPage: (page: number) => `feed/${page}.json`,
  timelineJs: 'timelinejs.json',
  filterIndex: 'filtre.json',
  sitemapIndex: 'sitemap-index.xml',
  sitemap: 'sitemap-0.xml',
  robots: 'robots.txt',
  favicon: 'favicon.svg',
} as const;

/** The id of the card of the whole, which no announcement can have. */
export const SITE_CARD = 'chronologie';

/** The folder of the search's index, which is made once the pages are; nothing but the page of the search asks for it. */
export const SEARCH_INDEX = 'pagefind/';

/** Every file that is published beside the pages. */
const FILES = Object.values(PATHS).filter((path) => typeof path === 'string' && /\.\w+$/.test(path)) as string[];

/** The files of data that every change of the content touches, from the site's root. */
export const FEEDS: readonly string[] = [
  PATHS.json,
  PATHS.csv,
  PATHS.atom,
  PATHS.jsonFeed,
  PATHS.timelineJs,
  PATHS.sitemap,
].map((path) => `/${path}`);

/** Gives the address of a path for a link within the site, under whatever folder it is published. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

/** Gives the absolute address of a path, for whatever leaves the site. */
export function absolute(path: string): string {
  return new URL(link(path), import.meta.env.SITE).href;
}

/** What the data files say of the whole. */
export function dataset(): Dataset {
  return {
    title: SITE.name,
    url: absolute(PATHS.timeline),
    language: SITE.language,
    license: SITE.license.url,
  };
}

/** What structured data say of the site. */
export function siteLd(): Site {
  const files = { 'text/csv': absolute(PATHS.csv), 'application/json': absolute(PATHS.json) };
  const { name, description, language, license } = SITE;
  return { name, description, language, license: license.url, home: absolute(PATHS.timeline), files };
}

/** What a feed says of itself. */
export function feedHead(): FeedHead {
  return { ...dataset(), description: SITE.description, home: absolute(PATHS.timeline) };
}

/** Where the feed that is subscribed to stands, before so many archives; `archive` gives the path of one, from 1. */
export function feedPlace(self: string, archive: (page: number) => string, archives: number): FeedPlace {
  return {
    self: absolute(self),
    current: null,
    previous: archives > 0 ? absolute(archive(archives)) : null,
    next: null,
  };
}

/** Where one of so many archives of a feed stands, from 1. */
export function archivePlace(
  feed: string,
  archive: (page: number) => string,
  page: number,
  archives: number,
): FeedPlace {
  return {
    self: absolute(archive(page)),
    current: absolute(feed),
    previous: page > 1 ? absolute(archive(page - 1)) : null,
    next: page < archives ? absolute(archive(page + 1)) : null,
  };
}

/** Gives the page of a line of the ledger (typeset) that is made to be framed. */
export function framedAnnouncement(line: LedgerLine): Framed {
  const { id, title } = line.announcement;
  return { url: absolute(PATHS.framed(id)), title, heights: heightsOfAnnouncement(line) };
}

/** Gives the timeline that is made to be framed, with the announcements (typeset) that it shows. */
export function framedTimeline(shown: readonly Announcement[]): Framed {
  return { url: absolute(PATHS.framedTimeline), title: SITE.name, heights: heightsOfTimeline(shown) };
}

/** Gives the id of the announcement that has an address of the site (from its root, `/annonces/…/`); null for any other. */
export function idOf(address: string): string | null {
  return /^\/annonces\/([^/]+)\/$/.exec(address)?.[1] ?? null;
}

/** Gives the path of the page where the entries of a day stand. */
function entriesOf(day: string, { isWhole, byMonth }: Shelves): string {
  if (isWhole) return PATHS.timeline;
  return byMonth.has(yearOf(day)) ? PATHS.month(day) : PATHS.year(yearOf(day));
}

/** Gives the address of an announcement's place among the others. */
export function placeInTimeline({ id, date }: Pick<Announcement, 'id' | 'date'>, shelves: Shelves): string {
  return `${link(entriesOf(date, shelves))}#${id}`;
}

/** Gives the address of the page of the year of a day. */
export function yearPage(day: string): string {
  return link(PATHS.year(yearOf(day)));
}

/** The anchors that pages have, for the links of accounts; those of an account's own headings and proofs beside. */
const ANCHORS = {
  timeline: ['contenu', 'graphique', 'lieux', 'chronologie'],
  announcement: ['contenu', 'date', 'preuve-annonce', 'totaux', 'source', 'citer', 'corrections'],
  year: ['contenu'],
  method: ['contenu', 'compte', 'chiffres', 'registre', 'dates', 'absences', 'sources', 'corrections', 'reutiliser'],
  search: ['contenu'],
};

/**
 * Gives the addresses that a site made of these announcements has, from its root (`/methode/`), with the anchors of each
 * page, null for a file. `files` are those of `public/`. Drafts have none.
 */
export function addressesOf(
  announcements: readonly Pick<Checked, 'id' | 'data'>[],
  files: readonly string[],
): Map<string, ReadonlySet<string> | null> {
  const published = announcements.filter(({ data }) => !data.draft);
  const { timeline, announcement, year, method, search } = ANCHORS;
  const shelves = shelve(published.map(({ data }) => data.date));
  const entries = Map.groupBy(published, ({ data }) => entriesOf(data.date, shelves));
  const idsOn = (path: string) => (entries.get(path) ?? []).map(({ id }) => id);
  const years = new Set(published.map(({ data }) => PATHS.year(yearOf(data.date))));
  const months = [...entries.keys()].filter((path) => path !== PATHS.timeline && !years.has(path));
  const paths: [string, Iterable<string> | null][] = [
    // An id leads on from the timeline to where its entry stands, if that is another page.
    [PATHS.timeline, [...timeline, ...published.map(({ id }) => id)]],
    [PATHS.method, method],
    [PATHS.search, search],
    ...[...years, ...months].map((path): [string, string[]] => [path, [...year, ...idsOn(path)]]),
    ...published.map(({ id, data: { statedTotal } }): [string, string[]] => [
      PATHS.announcement(id),
      [...announcement, ...(statedTotal ? ['preuve-total'] : [])],
    ]),
    [PATHS.framedTimeline, []],
    ...published.map(({ id }): [string, string[]] => [PATHS.framed(id), []]),
    ...published.map(({ id }): [string, null] => [PATHS.oEmbed(id), null]),
    [PATHS.card(SITE_CARD), null],
    ...[...FILES, ...files].map((path): [string, null] => [path, null]),
  ];
  return new Map(paths.map(([path, anchors]) => [`/${path}`, anchors && new Set(anchors)]));
}
