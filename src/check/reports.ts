import { didYouMean } from '../announcement/near-miss.ts';
import type { Problem } from '../text-files/problem.ts';
import type { AnnouncementFile } from './announcement-file.ts';

/**
 * What is wrong with the `reports` of a file, which leads to the first article that told of its announcement: one that is there,
 * of the same day, published if this one is, and no report itself. `files` are all files by their ids.
 */
export function wrongReport(file: AnnouncementFile, files: ReadonlyMap<string, AnnouncementFile>): Problem[] {
  const { id, data, report } = file;
  const { reports } = data;
  if (typeof reports !== 'string') return [];
  const wrong = reports === id ? `is this file itself; ${REMEDY}` : wrongFirst(file, reports, files);
  return wrong === null ? [] : report(['reports'], wrong);
}

const REMEDY = 'write the id of the first article of the announcement, or remove the key';

function wrongFirst(
  { id, data }: AnnouncementFile,
  reports: string,
  files: ReadonlyMap<string, AnnouncementFile>,
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
