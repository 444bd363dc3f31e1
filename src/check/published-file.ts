import { z } from 'zod';
import type { Day } from '../announcement/day.ts';
import { sayCount } from '../announcement/announcement-words.ts';
import { formatNumber, pluralize } from '../french/number-format.ts';
import { announcementAt } from '../site.ts';
import type { Frontmatter } from '../announcement/schema.ts';
import type { Addresses } from './addresses.ts';
import { problemAt, readText, type ContentFile } from '../text-files/source-text.ts';
import type { FieldPath, Problem } from '../text-files/problem.ts';
import { withoutRedirect, type Redirect } from './redirects-file.ts';

/** What an announcement says that may not change without a word to its readers. */
const FACTS = ['date', 'announcer', 'troopDelta', 'statedTotal', 'location', 'reports'] as const;

/** What was published once, `content/published.json`: `npm run release` writes it, and no build may lose any of it. */
const publishedSchema = z.strictObject({
  /** From the site's root; those of announcements' framed pages and files go where their pages go. */
  addresses: z.array(z.string().startsWith('/')),
  /** The facts of each announcement by its id, and the day of its last correction. */
  announcements: z
    .record(z.string(), z.strictObject({ facts: z.record(z.string(), z.unknown()), corrected: z.string().nullable() }))
    .default({}),
});

/** What was published once. */
export type Published = z.infer<typeof publishedSchema>;

/** Ten thousand announcements have less than 5 MB. */
const MAX_BYTES = 20_000_000;

/** The record, and each address of it that a site of these addresses and redirects would lose. No file is no record. Never throws. */
export function readPublished(
  file: ContentFile | null,
  addresses: Addresses,
  redirects: readonly Redirect[],
): { published: Published | null; problems: Problem[] } {
  if (!file) return { published: null, problems: [] };
  const source = readText(file, MAX_BYTES);
  if (source.problems.length > 0) return { published: null, problems: source.problems };
  const report = (line: number, message: string) => problemAt(source, { line, column: 1 }, { message });
  const published = parse(source.text);
  if (!published) {
    const message =
      'n’est pas ce qu’écrit npm run release ; reprenez la dernière version du dépôt, puis lancez-le de nouveau';
    return { published: null, problems: [report(1, message)] };
  }
  const lines = new Map(source.text.split('\n').map((line, index) => [line.trim().replace(/,$/, ''), index + 1]));
  const gone = published.addresses.filter((path) => !addresses.has(path));
  const lost = withoutRedirect(gone, redirects, addresses);
  const problems = lost.map((path) =>
    report(
      lines.get(JSON.stringify(path)) ?? 1,
      `${path} a été publiée et serait perdue ; écrivez dans content/redirects.yaml où elle est allée`,
    ),
  );
  return { published, problems };
}

/** A published fact that an announcement changes. */
export interface ChangedFact {
  id: string;
  /** The keys of the front matter that lead to it. */
  path: FieldPath;
  was: string;
  is: string;
  /** The day of the correction that says so; null if none does. */
  corrected: Day | null;
  /** What is to be done, if none does. */
  remedy: string;
}

/**
 * The published facts that announcements change. A correction says so if it is newer than the last one published, and dated
 * `today` at the latest, where that is known.
 */
export function changedFacts(
  announcements: readonly { id: string; data: Frontmatter }[],
  { announcements: published }: Published,
  redirects: readonly Redirect[],
  today: Day | null,
): ChangedFact[] {
  const formerIds = new Map(redirects.map(({ from, to }) => [announcementAt(to), announcementAt(from)]));
  return announcements.flatMap(({ id, data }) => {
    const known = published[id] ?? published[formerIds.get(id) ?? ''];
    if (!known || data.draft) return [];
    const day = correctedOn(data);
    const isSaid = day !== null && day > (known.corrected ?? '') && (today === null || day <= today);
    const since = known.corrected ? `, postérieur au ${known.corrected}` : '';
    const until = today === null ? '' : `, le ${today} au plus tard`;
    const remedy = `dites dans corrections ce qui a été corrigé, et le jour${since}${until}, ou revenez à la valeur publiée`;
    const [was, is] = [leavesOf(known.facts), leavesOf(Object.fromEntries(FACTS.map((key) => [key, data[key]])))];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((key) => (was.get(key) ?? NOTHING) !== (is.get(key) ?? NOTHING))
      .map((key) => ({
        id,
        path: key.split('.'),
        was: was.get(key) ?? NOTHING,
        is: is.get(key) ?? NOTHING,
        corrected: isSaid ? day : null,
        remedy,
      }));
  });
}

/** What is wrong with a published fact that changes without a correction. */
export function sayUncorrected({ was, is, remedy }: ChangedFact): string {
  return `a changé depuis la publication, ${was} → ${is} ; ${remedy}`;
}

/** How a fact reads that is not there. */
const NOTHING = 'rien';

/** The values of facts as JSON, by their dotted keys. */
function leavesOf(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), JSON.stringify(value) ?? NOTHING]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...leavesOf(part, [...path, key])]));
}

/** A site, and what was published of it once. */
export interface Recorded {
  published: Published | null;
  announcements: readonly { id: string; data: Frontmatter }[];
  addresses: Addresses;
  redirects: readonly Redirect[];
}

/** What goes where an announcement's page goes, and what only the site itself asks for. */
const NOT_RECORDED = /^\/(?:(?:integrer|oembed|cartes)\/.|_|rediger(?:\.json$|\/)|filtre\.json$)/;

/** The record once a site is published, in order: all addresses that were recorded stay. */
export function recordOf({ published, announcements, addresses, redirects }: Recorded): Published {
  const own = [...addresses.keys()].filter((path) => !NOT_RECORDED.test(path));
  const all = new Set([...(published?.addresses ?? []), ...own, ...redirects.map(({ from }) => from)]);
  const shown = announcements.filter(({ data }) => !data.draft);
  const facts = shown.map(({ id, data }) => {
    const told = Object.fromEntries(FACTS.map((key) => [key, data[key]]));
    return [id, { facts: told, corrected: correctedOn(data) }] as const;
  });
  return { addresses: [...all].toSorted(), announcements: Object.fromEntries(facts.toSorted()) };
}

/** The text of a record, with an address or an announcement on each line: what two branches add comes together. */
export function writePublished({ addresses, announcements }: Published): string {
  const entries = Object.entries(announcements).map(([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`);
  const lines = (some: readonly string[]) => some.map((line) => `    ${line}`).join(',\n');
  const paths = lines(addresses.map((path) => JSON.stringify(path)));
  return `{\n  "addresses": [\n${paths}\n  ],\n  "announcements": {\n${lines(entries)}\n  }\n}\n`;
}

/** What a site without error was compared with. */
export function sayCompared(site: Recorded): string {
  const { published } = site;
  if (!published) return 'Pas de content/published.json : rien de publié à quoi comparer ; npm run release l’écrit.';
  const [count, next] = [published.addresses.length, recordOf(site).addresses.length];
  const left = next > count ? ` ; ${next - count} de plus à consigner une fois en ligne (npm run release)` : '';
  const addresses = `${formatNumber(count)} ${pluralize(count, 'adresse publiée', 'adresses publiées')}`;
  const facts = sayCount(Object.keys(published.announcements).length);
  return `Sur ${addresses}, aucune n’est perdue ; sur ${facts}, aucun fait n’a changé sans correction (content/published.json)${left}.`;
}

function correctedOn({ corrections = [] }: Frontmatter): string | null {
  return corrections.at(-1)?.date ?? null;
}

function parse(text: string): Published | null {
  try {
    return publishedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
