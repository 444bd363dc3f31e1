import { readAnnouncementFile, withTell, type AnnouncementFile, type AnnouncementRead } from './announcement-file.ts';
import { type Frontmatter } from '../announcement/announcement.ts';
import { type ContentFile } from './source-text.ts';
import { totalsOf } from '../ledger/ledger.ts';
import { wrongLink, type Addresses } from './inside-link.ts';
import { didYouMean } from '../announcement/near-miss.ts';
import { IRAQ, liesWithin, type Gazetteer } from '../announcement/place.ts';
import { readPlaces } from './places-file.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { readRedirects, type Redirect } from './redirects-file.ts';
import { warningsOf } from './warnings.ts';

/** The files of `content/`, and which addresses a site made of some announcements has. */
export interface ContentFiles {
  announcements: readonly ContentFile[];
  places: ContentFile;
  /** Null if there is no such file. */
  redirects?: ContentFile | null;
  addressesOf(announcements: readonly Checked[]): Addresses;
}

/** An announcement that has no error: its id, its front matter and its account in Markdown. */
export interface Checked {
  id: string;
  data: Frontmatter;
  body: string;
}

/** All content, read and checked. */
export interface Content {
  /** The announcements that have no error, in the order of their files. */
  announcements: Checked[];
  gazetteer: Gazetteer;
  /** The addresses of the site, and those that lead to them. */
  addresses: Addresses;
  redirects: Redirect[];
  /** Errors and warnings, in the order of the files. */
  problems: Problem[];
}

/** Files as they were read by themselves: one that is given again, the same, is not read again. */
const read = new WeakMap<ContentFile, AnnouncementRead>();

/** Remembers what was read in a file, for instance by another thread. */
export function remember(file: ContentFile, known: AnnouncementRead): void {
  read.set(file, known);
}

/** Reads all content by the one schema. Never throws: every problem of every file is listed. */
export function readContent({ announcements, places, redirects: file = null, addressesOf }: ContentFiles): Content {
  const { gazetteer, problems: wrongPlaces, tell } = readPlaces(places);
  const files = announcements.map((file) => {
    const known = read.get(file) ?? readAnnouncementFile(file);
    remember(file, known);
    return withTell(known, file);
  });
  const addresses = addressesOf(files.flatMap(({ id, frontmatter, body }) => checked(id, frontmatter, body)));
  const errors = files.map((file) => [...file.problems, ...wrongBesideOthers(file, gazetteer, addresses)]);
  const right = files.filter((_, index) => errors[index]!.length === 0);
  const { redirects, problems: wrongRedirects } = readRedirects(file, addresses);
  const warnings = warningsOf(right, files, gazetteer, tell);
  return {
    announcements: right.flatMap(({ id, frontmatter, body }) => checked(id, frontmatter, body)),
    gazetteer,
    addresses,
    redirects,
    problems: inFileOrder([...wrongPlaces, ...errors.flat(), ...wrongRedirects, ...warnings]),
  };
}

/** Tells whether some of the problems stop the build. */
export function hasErrors({ problems }: Pick<Content, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function checked(id: string, data: Frontmatter | null, body: string): Checked[] {
  return data ? [{ id, data, body }] : [];
}

/** What only the other files can tell: the place, the totals that depend on it, the links. */
function wrongBesideOthers(file: AnnouncementFile, gazetteer: Gazetteer, addresses: Addresses): Problem[] {
  return [
    ...wrongPlace(file, gazetteer),
    ...wrongTotals(file, gazetteer),
    ...file.links.flatMap(({ position, url }) => {
      const wrong = wrongLink(url, file, addresses);
      return wrong ? [file.tellInAccount(position, wrong)] : [];
    }),
  ];
}

function wrongPlace({ data, tell }: AnnouncementFile, gazetteer: Gazetteer): Problem[] {
  const { location } = data;
  if (typeof location !== 'string' || gazetteer.size === 0 || gazetteer.has(location)) return [];
  const ids = [...gazetteer.keys()];
  return tell(
    ['location'],
    `"${location}" is not in content/places.yaml; write one of ${ids.join(', ')}, or add it there${didYouMean(location, ids)}`,
  );
}

/** The total derived from the stated one is not below zero. */
function wrongTotals({ frontmatter, tell }: AnnouncementFile, gazetteer: Gazetteer): Problem[] {
  const place = frontmatter && gazetteer.get(frontmatter.location);
  if (!place || !frontmatter.statedTotal) return [];
  const { troopDelta } = frontmatter;
  const { before, after } = totalsOf(frontmatter, liesWithin(place, IRAQ, gazetteer));
  const derived = before?.basis === 'derived' ? before : after;
  if (!derived || derived.value >= 0) return [];
  const side = derived === before ? 'before' : 'after';
  return tell(
    ['statedTotal', 'value'],
    `leaves ${derived.value} troops ${side} the announcement of ${troopDelta.value}; correct one of the two, or statedTotal.counts`,
  );
}
