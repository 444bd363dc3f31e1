import { z } from 'zod';
import type { Addresses } from './addresses.ts';
import { problemAt, readText, type ContentFile } from './source-text.ts';
import type { Problem } from './problem.ts';
import { withoutRedirect, type Redirect } from './redirects-file.ts';

/** What was published once, `content/published.json`: `npm run release` writes it, and no build may lose any of it. */
const publishedSchema = z.strictObject({ addresses: z.array(z.string().startsWith('/')) });

/** What was published once: addresses from the site's root, those of announcements' framed pages and files left to their pages. */
export type Published = z.infer<typeof publishedSchema>;

/** Ten thousand addresses have less than 1 MB. */
const MAX_BYTES = 10_000_000;

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
    const message = 'is not what npm run release writes; take back the last committed version, then run it again';
    return { published: null, problems: [report(1, message)] };
  }
  const lines = new Map(source.text.split('\n').map((line, index) => [line.trim().replace(/,$/, ''), index + 1]));
  const gone = published.addresses.filter((path) => !addresses.has(path));
  const lost = withoutRedirect(gone, redirects, addresses);
  const problems = lost.map((path) =>
    report(
      lines.get(JSON.stringify(path)) ?? 1,
      `${path} was published and would be lost; write in content/redirects.yaml where it went`,
    ),
  );
  return { published, problems };
}

/** A site, and what was published of it once. */
export interface Recorded {
  published: Published | null;
  addresses: Addresses;
  redirects: readonly Redirect[];
}

/** What goes where an announcement's page goes, and what only the site itself asks for. */
const NOT_RECORDED = /^\/(?:(?:integrer|oembed|cartes)\/.|_|filtre\.json$)/;

/** The addresses to record once a site is published, in order: all that were recorded stay. */
export function publishedAddresses({ published, addresses, redirects }: Recorded): string[] {
  const own = [...addresses.keys()].filter((path) => !NOT_RECORDED.test(path));
  return [...new Set([...(published?.addresses ?? []), ...own, ...redirects.map(({ from }) => from)])].toSorted();
}

/** The text of a record, with an address on each line. */
export function writePublished(published: Published): string {
  return `${JSON.stringify(published, null, 2)}\n`;
}

/** What the addresses of a site without error were compared with. */
export function sayCompared(site: Recorded): string {
  const count = site.published?.addresses.length;
  if (count === undefined)
    return 'No content/published.json: no published address to compare with; npm run release writes it.';
  const unrecorded = publishedAddresses(site).length - count;
  const left = unrecorded > 0 ? `; ${unrecorded} more to write down once they are (npm run release)` : '';
  return `None of the ${count} published addresses is lost (content/published.json)${left}.`;
}

function parse(text: string): Published | null {
  try {
    return publishedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
