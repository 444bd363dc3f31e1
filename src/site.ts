/** What the site says of itself. */
export interface Site {
  name: string;
  description: string;
  /** A language tag (BCP 47). */
  language: string;
  license: { name: string; spdx: string; url: string };
  /** The absolute address of the home page. */
  home: string;
}

/** The site’s name where there is little room. */
export const SHORT_NAME = 'Renforts en Irak';

/** What the site is; its address is known where Astro runs only. */
export const SITE: Site = {
  name: 'Chronologie des renforts américains en Irak',
  description:
    'Des annonces de renforts militaires américains en Irak, lues dans la presse : ce que chacune ajoute, les totaux déclarés, et les écarts que ces annonces n’expliquent pas.',
  language: 'fr',
  license: { name: 'CC BY 4.0', spdx: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.fr' },
  get home() {
    return absolute(PATHS.timeline);
  },
};

/** Every page and file that is published, as a path under the site's folder. */
export const PATHS = {
  timeline: '',
  announcement: (id: string) => `annonces/${id}/`,
  /** A year, `2016`, or a month, `2016-09`. */
  period: (key: string) => `annees/${key.replace('-', '/')}/`,
  method: 'methode/',
  journal: 'journal/',
  about: 'a-propos/',
  framedTimeline: 'integrer/',
  framed: (id: string) => `integrer/${id}/`,
  oEmbed: (id: string) => `oembed/${id}.json`,
  card: (id: string) => `cartes/${id}.png`,
  search: 'recherche/',
  writing: 'rediger/',
  writingData: 'rediger.json',
  json: 'annonces.json',
  dataSchema: 'annonces.schema.json',
  csv: 'annonces.csv',
  places: 'lieux.csv',
  placesGeoJson: 'lieux.geojson',
  schema: 'announcement.schema.json',
  dataPackage: 'datapackage.json',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  atomArchive: (page: number) => `atom/${page}.xml`,
  jsonFeedArchive: (page: number) => `feed/${page}.json`,
  timelineJs: 'timelinejs.json',
  filterIndex: 'filtre.json',
  sitemapIndex: 'sitemap-index.xml',
  sitemap: 'sitemap-0.xml',
  robots: 'robots.txt',
  favicon: 'favicon.svg',
} as const;

/** Where the files of the announcements and the gazetteer stand, from the project's root. */
export const ANNOUNCEMENTS = 'content/announcements';
export const PLACES = 'content/places.yaml';

/** The id of the card of the whole, which no announcement can have. */
export const SITE_CARD = 'chronologie';

/** The folder of the search's index, which is made once the pages are; nothing but the page of the search asks for it. */
export const SEARCH_INDEX = 'pagefind/';

/** The address of a path for a link within the site, under whatever folder it is published. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

/** The absolute address of a path, for whatever leaves the site. */
export function absolute(path: string): string {
  return new URL(link(path), import.meta.env.SITE).href;
}

/** The absolute address of the page of an announcement. */
export function permalink({ id }: { id: string }): string {
  return absolute(PATHS.announcement(id));
}

/** The id of the announcement that has an address of the site (from its root, `/annonces/…/`); null for any other. */
export function announcementAt(address: string): string | null {
  return /^\/annonces\/([^/]+)\/$/.exec(address)?.[1] ?? null;
}
