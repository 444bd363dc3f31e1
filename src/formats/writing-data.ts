import type { Place } from '../announcement/place.ts';
import { addressesOf } from '../check/addresses.ts';
import type { Checked, Content } from '../check/content.ts';
import type { Published } from '../check/published-file.ts';
import type { Redirect } from '../check/redirects-file.ts';

/** What the writing page knows of the site, `rediger.json`. */
export interface WritingData {
  places: Place[];
  /** The announcements that have no error. */
  announcements: Checked[];
  /** The names of all files of the folder, without `.md`, right or wrong. */
  taken: string[];
  /** The addresses that do not come from the announcements, with their anchors. */
  otherAddresses: [path: string, anchors: string[] | null][];
  redirects: Redirect[];
  published: Published['announcements'];
  /** The https address of the project; null if it is not public. */
  repository: string | null;
  /** What the local server of `npm run write` wants to hear from who writes a file; null on a site without it. */
  token: string | null;
}

/** What the local server of `npm run write` is asked to write: the text of a file, and the place that it adds. */
export interface WriteRequest {
  id: string;
  text: string;
  place: Place | null;
  /** The announcement that it corrects, as it was when it was opened; null for a new one. */
  was: Checked | null;
}

/**
 * The text of `rediger.json`: of a site that is published, without its drafts. The local server has these too, with the names of
 * all files and its token.
 */
export function writingData(content: Content, local?: { taken: readonly string[]; token: string }): string {
  const announcements = content.announcements.filter(({ data }) => local !== undefined || !data.draft);
  const own = addressesOf(announcements, [], []);
  const data: WritingData = {
    places: [...content.gazetteer.values()],
    announcements,
    taken: [...(local?.taken ?? announcements.map(({ id }) => id))],
    otherAddresses: [...content.addresses].flatMap(([path, anchors]) => {
      const known = own.get(path);
      if (known !== undefined && known?.size === anchors?.size) return [];
      return [[path, anchors && [...anchors]] as [string, string[] | null]];
    }),
    redirects: content.redirects,
    published: content.published?.announcements ?? {},
    repository: content.about?.publisher.repository ?? null,
    token: local?.token ?? null,
  };
  return `${JSON.stringify(data)}\n`;
}
