import type { Day } from '../announcement/day.ts';
import type { Gazetteer } from '../announcement/place.ts';
import type { Frontmatter } from '../announcement/schema.ts';
import { PATHS } from '../site.ts';
import { readAbout, type About } from './about-file.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import type { ReadAnnouncement } from './announcement.ts';
import { ignored, isLeftover, readAnnouncementFile } from './announcement-file.ts';
import { wrongAgainstArticle, type ArticleTexts } from './article-text.ts';
import { readPlaces } from './places-file.ts';
import { inFileOrder, type Problem } from '../text-files/problem.ts';
import { changedFacts, readPublished, sayUncorrected, type ChangedFact, type Published } from './published-file.ts';
import { wrongBesideOthers } from './beside-others.ts';
import { readRedirects, type Redirect } from './redirects-file.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import { warningsOf } from './warnings.ts';

/** The files of `content/`, and the paths of those of `public/`, from it. */
export interface ContentFiles {
  announcements: readonly ContentFile[];
  places: ContentFile;
  /** Null if there is no such file. */
  redirects: ContentFile | null;
  /** Who answers for the site, and the text about it; null if there is no such file. Left out, it is not looked for. */
  about?: ContentFile | null;
  /** What was published; null if there is no such file. */
  published: ContentFile | null;
  publicFiles: readonly string[];
  /** The day it is where the command runs: what is dated later is told; nothing is if it is not given. */
  today?: Day;
  /** The texts of articles, where they are at hand: quotations are looked for in them. */
  articles?: ArticleTexts;
}

/** An announcement that has no error: its id, its front matter and its account in Markdown. */
export interface Checked {
  id: string;
  data: Frontmatter;
  body: string;
}

/** All content, read and checked. */
export interface Content {
  /** The announcements that have no error, in the order of their files; drafts are among them. */
  announcements: Checked[];
  gazetteer: Gazetteer;
  /** The addresses of the site. */
  addresses: Addresses;
  redirects: Redirect[];
  /** Null if there is no such file, or an error in it. */
  about: About | null;
  /** What was published once; null if nothing tells. */
  published: Published | null;
  /** What announcements change of it. */
  changedFacts: ChangedFact[];
  /** Errors and warnings, in the order of the files. */
  problems: Problem[];
}

const NO_TEXT: ArticleTexts = new Map();

/** Files that were read by themselves: one that is given again, the same, is not read again. */
const filesRead = new WeakMap<ContentFile, ReadAnnouncement>();

/** Reads all content by the one schema. Never throws: every problem of every file is listed. */
export function readContent(read: ContentFiles): Content {
  const places = readPlaces(read.places);
  const { gazetteer, problems: wrongPlaces } = places;
  const leftovers = read.announcements.filter(({ path }) => isLeftover(path));
  const files = read.announcements
    .filter((one) => !leftovers.includes(one))
    .map((one) => {
      const known = filesRead.get(one) ?? readAnnouncementFile(one);
      filesRead.set(one, known);
      return known;
    });
  const about = read.about === undefined ? null : readAbout(read.about);
  const addresses = addressesOf(checkedOf(files), read.publicFiles, about?.anchors ?? []);
  // What leads to a file that cannot be read leads somewhere once it can.
  const unread = files.filter(({ frontmatter }) => frontmatter === null);
  const pages: Addresses = new Map([
    ...unread.map(({ id }) => [`/${PATHS.announcement(id)}`, null] as const),
    ...addresses,
  ]);
  const byId = new Map(files.map((one) => [one.id, one]));
  const errors = files.map((one) => [
    ...one.problems,
    ...wrongBesideOthers(one, { byId, places, addresses: pages }),
    ...wrongAgainstArticle(one, read.articles ?? NO_TEXT),
  ]);
  const right = files.filter(({ data }, index) => errors[index]!.length === 0 && !places.wrong.has(data['location']));
  const { redirects, problems: wrongRedirects } = readRedirects(read.redirects, pages);
  const { published, problems: lost } = readPublished(read.published, addresses, redirects);
  const facts = published ? changedFacts(checkedOf(files), published, redirects, read.today ?? null) : [];
  const changed = facts.flatMap((fact) => {
    const file = files.find((one) => one.id === fact.id);
    return fact.corrected || !file ? [] : file.report(fact.path, sayUncorrected(fact));
  });
  // A file that cannot be read has no address yet: what is lost is told once each has its own.
  const isComplete = unread.length === 0;
  // What depends on a place that has an error is told once that is right.
  const warnings = places.wrong.size > 0 ? [] : warningsOf(right, files, gazetteer, places.warn, read.today ?? null);
  return {
    announcements: checkedOf(right),
    gazetteer,
    addresses,
    redirects,
    about: about?.about ?? null,
    published,
    changedFacts: facts,
    problems: inFileOrder([
      ...wrongPlaces,
      ...leftovers.map(ignored),
      ...errors.flat(),
      ...wrongRedirects,
      ...(about ? [...about.problems, ...about.wrongLinks(pages, redirects)] : []),
      ...(isComplete ? lost : []),
      ...changed,
      ...warnings,
    ]),
  };
}

/** Whether some of the problems stop the build. */
export function hasErrors({ problems }: Pick<Content, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function checkedOf(files: readonly ReadAnnouncement[]): Checked[] {
  return files.flatMap(({ id, frontmatter, body }) => (frontmatter ? [{ id, data: frontmatter, body }] : []));
}
