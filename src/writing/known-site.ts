import type { Place } from '../announcement/place.ts';
import { addressesOf, type Addresses } from '../check/addresses.ts';
import type { ReadAnnouncement } from '../check/announcement.ts';
import type { Checked, Content } from '../check/content.ts';
import type { WritingData } from '../formats/writing-data.ts';

/** What the page knows of the site. */
export interface KnownSite {
  /** The content as it is, without problems. */
  content: Content;
  /** The announcements by their ids, as the check of another one wants them. */
  byId: ReadonlyMap<string, ReadAnnouncement>;
  taken: ReadonlySet<string>;
  /** The addresses that do not come from the announcements. */
  otherAddresses: Addresses;
  repository: string | null;
  token: string | null;
}

/** What `rediger.json` tells. Throws, in French, if it cannot be had. */
export async function fetchSite(address: string): Promise<KnownSite> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok)
    throw new Error(
      'Les annonces et les lieux de ce site n’ont pas pu être chargés ; vérifiez la connexion, puis rechargez la page.',
    );
  return siteOf((await response.json()) as WritingData);
}

/** The site that such data tell of. */
export function siteOf({ places, published, repository, token, taken, ...data }: WritingData): KnownSite {
  const { announcements, redirects, otherAddresses } = data;
  const gazetteer = new Map(places.map((place) => [place.id, place]));
  const others: Addresses = new Map(otherAddresses.map(([path, anchors]) => [path, anchors && new Set(anchors)]));
  const content: Content = {
    announcements,
    gazetteer,
    addresses: new Map([...addressesOf(announcements, [], []), ...others]),
    redirects,
    about: null,
    published: { addresses: [], announcements: published },
    changedFacts: [],
    problems: [],
  };
  const byId = new Map(announcements.map((one) => [one.id, asRead(one)]));
  return { content, byId, taken: new Set(taken), otherAddresses: others, repository, token };
}

/** The same site once an announcement, and its place, are in it. */
export function withAnnouncement(
  { content, otherAddresses }: KnownSite,
  own: Checked,
  place: Place | undefined,
): Content {
  const announcements = [...content.announcements.filter(({ id }) => id !== own.id), own];
  return {
    ...content,
    announcements,
    gazetteer: place ? new Map([...content.gazetteer, [place.id, place]]) : content.gazetteer,
    addresses: new Map([...addressesOf(announcements, [], []), ...otherAddresses]),
  };
}

/** An announcement that was checked already: nothing is reported of it. */
function asRead({ id, data, body }: Checked): ReadAnnouncement {
  return {
    ...{ id, data, frontmatter: data, body, problems: [], isWhole: true, links: [], quotations: [], headings: 0 },
    report: () => [],
    reportInBody: ({ line, column }, message) => ({
      ...{ file: id, line, column, severity: 'error', path: [], message, source: '' },
    }),
  };
}
