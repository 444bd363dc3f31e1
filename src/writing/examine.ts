import { joinPlace, typesetAnnouncement, type Announcement } from '../announcement/announcement.ts';
import { idOf, gazetteerOf, type Known } from '../answers/answers.ts';
import { FIELDS, type Field } from '../answers/fields.ts';
import { isPending } from '../answers/pending.ts';
import type { Addresses } from '../check/addresses.ts';
import { readAnnouncement, type ReadAnnouncement } from '../check/announcement.ts';
import { wrongAgainstArticle } from '../check/article-text.ts';
import { wrongBesideOthers } from '../check/beside-others.ts';
import type { Checked } from '../check/content.ts';
import { impactOf, type Impact } from '../check/impact.ts';
import { changedFacts, sayUncorrected, type ChangedFact } from '../check/published-file.ts';
import { warningsBetween, warningsOfFile } from '../check/warnings.ts';
import { writeAnnouncementFile } from '../formats/announcement-markdown.ts';
import { ANNOUNCEMENTS, PATHS } from '../site.ts';
import type { Problem } from '../text-files/problem.ts';
import type { Report } from '../text-files/source-text.ts';
import { accountOf, frontMatterOf, type Entry } from './entry.ts';
import { withAnnouncement, type KnownSite } from './known-site.ts';
import { parseInBrowser } from './markdown.ts';

/** An entry as the check would find its file. */
export interface Examined {
  id: string;
  /** The path of its file from the project's root, and its text. */
  path: string;
  text: string;
  file: ReadAnnouncement;
  tree: ReturnType<typeof parseInBrowser>;
  /** The fields that are still to be answered, or confirmed. */
  pending: Field[];
  errors: Problem[];
  warnings: Problem[];
  /** The published facts that it changes. */
  changed: ChangedFact[];
  /** The announcement as its page shows it; null while its front matter has an error. */
  announcement: Announcement | null;
}

/** Reads an entry as the check reads its file, by the same functions. */
export function examine(entry: Entry, known: Known, site: KnownSite): Examined {
  const id = entry.opened?.id ?? idOf(entry.answers);
  const path = `${ANNOUNCEMENTS}/${id}.md`;
  const frontMatter = frontMatterOf(entry, known.today);
  const account = accountOf(entry);
  const tree = parseInBrowser(account);
  // What YAML has of it: no key without a value.
  const data = JSON.parse(JSON.stringify(frontMatter)) as Record<string, unknown>;
  const problem = { file: path, line: 1, column: 1, severity: 'error', path: [], source: '' } as const;
  const report: Report = (keys, message, { severity = 'error' } = {}) => [
    { ...problem, path: keys, message, severity },
  ];
  const file = readAnnouncement(
    id,
    {
      ...{ problems: [], isWhole: true, data, body: account, report },
      reportInBody: (position, message) => ({ ...problem, ...position, message }),
    },
    tree,
  );
  const { content } = site;
  const gazetteer = gazetteerOf(entry.answers, known);
  const { frontmatter } = file;
  const own: Checked[] = frontmatter ? [{ id, data: frontmatter, body: account }] : [];
  const changed = changedFacts(own, content.published!, content.redirects, known.today);
  const others = {
    byId: new Map([...site.byId, [id, file]]),
    places: { gazetteer, wrong: new Set() },
    addresses: file.links.length > 0 ? addressesWith(id, own, site) : content.addresses,
  };
  const errors = [
    ...file.problems,
    ...wrongBesideOthers(file, others),
    ...wrongAgainstArticle(file, new Map(known.article ? [[frontmatter?.source.document ?? '', known.article]] : [])),
    ...changed.filter(({ corrected }) => corrected === null).flatMap((fact) => report(fact.path, sayUncorrected(fact))),
  ];
  const beside = [...site.byId.values()].filter((one) => one.id !== id);
  const warnings =
    errors.length > 0
      ? []
      : [
          ...warningsOfFile(file, gazetteer, known.today),
          ...warningsBetween([...beside, file]).filter((one) => one.file === path),
        ];
  return {
    ...{ id, path, file, tree, errors, warnings, changed },
    text: writeAnnouncementFile(frontMatter, account),
    pending: FIELDS.filter((field) => isPending(field, entry.answers, known)),
    announcement:
      frontmatter && gazetteer.has(frontmatter.location)
        ? typesetAnnouncement(joinPlace(id, frontmatter, gazetteer))
        : null,
  };
}

/** The addresses of the site with the page of an entry, whose anchors are not known while its front matter has an error. */
function addressesWith(id: string, [own]: Checked[], site: KnownSite): Addresses {
  const { addresses } = own ? withAnnouncement(site, own, undefined) : site.content;
  return own ? addresses : new Map([...addresses, [`/${PATHS.announcement(id)}`, null]]);
}

/** An account as its file has it, below the front matter. */
function bodyOf(account: string): string {
  return `\n${account.trim()}\n`;
}

/** What an entry without errors changes for readers; null while it has any. */
export function impactOfEntry(entry: Entry, { file, id, errors }: Examined, site: KnownSite): Impact | null {
  if (!file.frontmatter || errors.length > 0) return null;
  const { content } = site;
  const own = { id, data: file.frontmatter, body: bodyOf(file.body) };
  return impactOf(content, withAnnouncement(site, own, entry.answers.place));
}
