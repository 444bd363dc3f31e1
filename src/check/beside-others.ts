import { didYouMean } from '../announcement/near-miss.ts';
import { liesInIraq, placesAround, sayUnknownPlace, type Gazetteer } from '../announcement/place.ts';
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
  return report(['location'], sayUnknownPlace(location, ids));
}

/** The total derived from the stated one is not below zero. */
function wrongTotals({ frontmatter, report }: ReadAnnouncement, gazetteer: Gazetteer): Problem[] {
  const place = frontmatter && gazetteer.get(frontmatter.location);
  if (!place || !frontmatter.statedTotal) return [];
  const { troopDelta } = frontmatter;
  const { before, after } = totalsOf(frontmatter, liesInIraq(placesAround(place, gazetteer)));
  const derived = before?.basis === 'derived' ? before : after;
  if (!derived || derived.value >= 0) return [];
  const side = derived === before ? 'avant' : 'après';
  return report(
    ['statedTotal', 'value'],
    `laisse ${derived.value} militaires ${side} l’annonce de ${troopDelta.value} ; corrigez l’un des deux, ou statedTotal.counts`,
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
  const wrong = reports === id ? `est ce fichier lui-même ; ${REMEDY}` : wrongFirst(file, reports, files);
  return wrong === null ? [] : report(['reports'], wrong);
}

const REMEDY = 'écrivez l’identifiant du premier article de l’annonce, ou retirez la clé';

function wrongFirst(
  { id, data }: ReadAnnouncement,
  reports: string,
  files: ReadonlyMap<string, ReadAnnouncement>,
): string | null {
  const first = files.get(reports)?.data;
  if (!first) {
    const others = [...files.values()].filter((one) => one.data['reports'] === reports && one.id !== id);
    const theirs =
      others.length > 0 ? `, et écrivez reports: ${id} dans ${others.map((one) => one.id).join(', ')}` : '';
    const firsts = [...files.values()].filter((one) => one.id !== id && one.data['reports'] === undefined);
    const meant = didYouMean(
      reports,
      firsts.map((one) => one.id),
    );
    return `« ${reports} » n’est pas dans content/announcements ; ${REMEDY}. Si elle a été retirée, faites de cet article le premier : retirez reports ici${theirs}${meant}`;
  }
  if (typeof first['reports'] === 'string')
    return `${reports} en rapporte elle-même une autre, ${first['reports']} ; écrivez ${first['reports'] === id ? 'reports dans l’une des deux seulement' : first['reports']}`;
  if (first['draft'] === true && data['draft'] !== true)
    return `${reports} est un brouillon, que le site ne montre pas ; publiez-la, ou laissez celle-ci en brouillon aussi`;
  if (typeof first['date'] === 'string' && typeof data['date'] === 'string' && first['date'] !== data['date'])
    return `${reports} est d’un autre jour, ${first['date']} ; une annonce est d’un seul jour : corrigez l’un des deux, ou retirez la clé`;
  return null;
}
