import type {
  Article,
  BreadcrumbList,
  CollectionPage,
  Dataset,
  NewsArticle,
  Organization,
  Place as PlaceLd,
} from 'schema-dts';
import type { Edition } from './annonces-json.ts';
import type { Announcement } from '../announcement/announcement.ts';
import type { Site } from '../site.ts';
import type { Place } from '../announcement/place.ts';
import { latest } from '../timeline/paging.ts';
import { updatedOn } from './feed.ts';

/** A page above another, or that page itself, on the way to it. */
export interface Crumb {
  name: string;
  url: string;
}

/** What a page of this site says of itself to programs. */
export interface PageGraph {
  '@context': 'https://schema.org';
  '@graph': [Article, BreadcrumbList] | [CollectionPage, Dataset];
}

/** A graph as the text of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function jsonLd(graph: PageGraph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/**
 * What an announcement's page is: an article of this site, based on one of the press, and the way to it. The first article is what
 * the page is based on; the others, which tell of the announcement too, are cited as well. `url` and `image` are the
 * absolute addresses of the page and of its card.
 */
export function announcementLd(
  [announcement, ...reports]: readonly [Announcement, ...Announcement[]],
  url: string,
  image: string,
  site: Site,
  way: readonly Crumb[],
): PageGraph {
  const { id, title, summary, date, added, corrections, location, source } = announcement;
  const original = sourceLd(source);
  const article: Article = {
    '@type': 'Article',
    '@id': url,
    url,
    identifier: id,
    headline: title,
    description: summary,
    image,
    inLanguage: site.language,
    datePublished: added,
    dateModified: updatedOn(announcement),
    temporalCoverage: date,
    contentLocation: placeLd(location),
    isBasedOn: original,
    citation: reports.length > 0 ? [original, ...reports.map(({ source }) => sourceLd(source))] : original,
    license: site.license.url,
    author: publisherOf(site),
    publisher: publisherOf(site),
    isPartOf: { '@type': 'CollectionPage', '@id': site.home },
    ...(corrections && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: date,
      })),
    }),
  };
  return { '@context': 'https://schema.org', '@graph': [article, wayLd(way)] };
}

/**
 * What the timeline is: a page that lists the announcements, and the data that it is made of, in this edition; `files` are the
 * addresses of the data by their media types.
 */
export function timelineLd(
  announcements: readonly Announcement[],
  { version, modified }: Edition,
  site: Site,
  addressOf: (one: Announcement) => string,
  files: Readonly<Record<string, string>>,
): PageGraph {
  const days = announcements.map(({ date }) => date);
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': `${site.home}#donnees`,
    name: site.name,
    description: site.description,
    url: site.home,
    identifier: `${site.home}#donnees`,
    version,
    ...(modified && { dateModified: modified }),
    keywords: KEYWORDS,
    inLanguage: site.language,
    license: site.license.url,
    creator: publisherOf(site),
    publisher: publisherOf(site),
    ...(days.length > 0 && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
    spatialCoverage: { '@type': 'Place', name: 'Irak' },
    isAccessibleForFree: true,
    distribution: Object.entries(files).map(([encodingFormat, contentUrl]) => ({
      '@type': 'DataDownload' as const,
      encodingFormat,
      contentUrl,
    })),
  };
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': site.home,
    url: site.home,
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: announcements.length,
      // The latest only, at their places among all: what a page says of itself does not grow with the site.
      itemListElement: latest(announcements).map((announcement, index, { length }) => ({
        '@type': 'ListItem' as const,
        position: announcements.length - length + index + 1,
        name: announcement.title,
        url: addressOf(announcement),
      })),
    },
  };
  return { '@context': 'https://schema.org', '@graph': [page, dataset] };
}

/** What the data are about. */
const KEYWORDS = ['Irak', 'États-Unis', 'forces armées', 'renforts militaires', 'opération Inherent Resolve'];

function publisherOf({ name, home }: Site): Organization {
  return { '@type': 'Organization', name, url: home };
}

function wayLd(way: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
  };
}

/** The article of the press: only what its own text prints. */
function sourceLd({ title, publisher, published, url }: Announcement['source']): NewsArticle {
  return {
    '@type': 'NewsArticle',
    headline: title,
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published && { datePublished: published }),
    ...(url && { url }),
  };
}

function placeLd(place: Place): PlaceLd {
  return {
    '@type': 'Place',
    name: place.name,
    ...(place.country && { address: { '@type': 'PostalAddress', addressCountry: place.country } }),
    ...('latitude' in place && {
      geo: { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    }),
  };
}
