import { didYouMean } from '../announcement/near-miss.ts';
import { liesInIraq, placesAround, type Gazetteer } from '../announcement/place.ts';
import { totalsOf } from '../ledger/ledger.ts';
import { PATHS } from '../site.ts';
import type { Problem } from '../text-files/problem.ts';
import { wrongLink, type Addresses } from './addresses.ts';
import type { ReadAnnouncement } from './announcement.ts';
import type { PlacesFile } from './places-file.ts';

/** What an announcement stands beside. */
export interface Others {
  /** All announcements by their ids, right or wrong. */
  byId: ReadonlyMap<string, ReadAnnouncement>;
  places: Pick<PlacesFile, 'gazetteer' | 'wrong'>;
  /** The addresses of the site. */
  addresses: Addresses;
}

/** What only the other files can tell: the place, the totals that depend on it, the links. */
export function wrongBesideOthers(file: ReadAnnouncement, { byId, places, addresses }: Others): Problem[] {
  return [
    ...wrongReport(file, byId),
    ...wrongPlace(file, places),
    ...wrongTotals(file, places.gazetteer),
    ...file.links.flatMap(({ position, url }) => {
      const wrong = wrongLink(url, { path: `/${PATHS.announcement(file.id)}`, headings: file.headings }, addresses);
      return wrong ? [file.reportInBody(position, wrong)] : [];
    }),
  ];
}

function wrongPlace(
  { data: { location }, report }: ReadAnnouncement,
  { gazetteer, wrong }: Others['places'],
): Problem[] {
  if (typeof location !== 'string' || gazetteer.size === 0 || gazetteer.has(location) || wrong.has(location)) return [];
  const ids = [...gazetteer.keys()];
  return report(
    ['location'],
    `"${location}" is not in content/places.yaml; write one of ${ids.join(', ')}, or add it there${didYouMean(location, ids)}`,
  );
}

/** The total derived from the stated one is not below zero. */
function wrongTotals({ frontmatter, report }: ReadAnnouncement, gazetteer: Gazetteer): Problem[] {
  const place = frontmatter && gazetteer.get(frontmatter.location);
  if (!place || !frontmatter.statedTotal) return [];
  const { troopDelta } = frontmatter;
  const { before, after } = totalsOf(frontmatter, liesInIraq(placesAround(place, gazetteer)));
  const derived = before?.basis === 'derived' ? before : after;
  if (!derived || derived.value >= 0) return [];
  const side = derived === before ? 'before' : 'after';
  return report(
    ['statedTotal', 'value'],
    `leaves ${derived.value} troops ${side} the announcement of ${troopDelta.value}; correct one of the two, or statedTotal.counts`,
  );
}

/**
 * What is wrong with the `reports` of a file, which leads to the first article that told of its announcement: one that is there,
 * of the same day, published if this one is, and no report itself. `files` are all files by their ids.
 */
function wrongReport(file: ReadAnnouncement, files: ReadonlyMap<string, ReadAnnouncement>): Problem[] {
  const { id, data, report } = file;
  const { reports } = data;
  if (typeof reports !== 'string') return [];
  const wrong = reports === id ? `is this file itself; ${REMEDY}` : wrongFirst(file, reports, files);
  return wrong === null ? [] : report(['reports'], wrong);
}

const REMEDY = 'write the id of the first article of the announcement, or remove the key';

function wrongFirst(
  { id, data }: ReadAnnouncement,
  reports: string,
  files: ReadonlyMap<string, ReadAnnouncement>,
): string | null {
  const first = files.get(reports)?.data;
  if (!first) {
    const others = [...files.values()].filter((one) => one.data['reports'] === reports && one.id !== id);
    const theirs = others.length > 0 ? `, and write reports: ${id} in ${others.map((one) => one.id).join(', ')}` : '';
    const firsts = [...files.values()].filter((one) => one.id !== id && one.data['reports'] === undefined);
    const meant = didYouMean(
      reports,
      firsts.map((one) => one.id),
    );
    return `"${reports}" is not in content/announcements; ${REMEDY}. If it was removed, make this article the first: remove reports here${theirs}${meant}`;
  }
  if (typeof first['reports'] === 'string')
    return `${reports} is itself a report, of ${first['reports']}; write ${first['reports'] === id ? 'reports in one of the two only' : first['reports']}`;
  if (first['draft'] === true && data['draft'] !== true)
    return `${reports} is a draft, which the site does not show; publish it, or keep this one a draft too`;
  if (typeof first['date'] === 'string' && typeof data['date'] === 'string' && first['date'] !== data['date'])
    return `${reports} is of another day, ${first['date']}; one announcement is of one day: correct one of the two, or remove the key`;
  return null;
}
