import { type Checked } from './domain/content.ts';
import { yearOf } from './domain/day.ts';
import { type Dataset } from './formats/annonces-json.ts';
import { type FeedHead } from './formats/feed.ts';
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
  method: 'methode/',
  search: 'recherche/',
  json: 'annonces.json',
  csv: 'annonces.csv',
  schema: 'announcement.schema.json',
  dataPackage: 'datapackage.json',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  timelineJs: 'timelinejs.json',
  sitemapIndex: 'sitemap-index.xml',
  sitemap: 'sitemap-0.xml',
  robots: 'robots.txt',
  favicon: 'favicon.svg',
} as const;

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

/** What a feed says of itself; `self` is its path. */
export function feedHead(self: string): FeedHead {
  return { ...dataset(), description: SITE.description, home: absolute(PATHS.timeline), self: absolute(self) };
}

/** Gives the address of an announcement's place in the timeline. */
export function placeInTimeline({ id }: { id: string }): string {
  return `${link(PATHS.timeline)}#${id}`;
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
  const paths: [string, Iterable<string> | null][] = [
    [PATHS.timeline, [...timeline, ...published.map(({ id }) => id)]],
    [PATHS.method, method],
    [PATHS.search, search],
    ...published.map(({ data }): [string, string[]] => [PATHS.year(yearOf(data.date)), year]),
    ...published.map(({ id, data: { statedTotal } }): [string, string[]] => [
      PATHS.announcement(id),
      [...announcement, ...(statedTotal ? ['preuve-total'] : [])],
    ]),
    ...[...FILES, ...files].map((path): [string, null] => [path, null]),
  ];
  return new Map(paths.map(([path, anchors]) => [`/${path}`, anchors && new Set(anchors)]));
}
