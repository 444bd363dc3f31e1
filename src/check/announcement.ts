import { readAccount, type InsideLink, type Quotation } from '../announcement/account.ts';
import { isDay, type Day } from '../announcement/day.ts';
import { PROOFS, wrongInProof, type ProvedFigure } from '../announcement/proof.ts';
import { announcementSchema, type Frontmatter } from '../announcement/schema.ts';
import type { MdastNode } from 'satteri';
import type { MarkdownFile } from '../text-files/front-matter.ts';
import { refusalsOf, type Problem } from '../text-files/problem.ts';
import type { Report } from '../text-files/source-text.ts';

/** What one announcement says by itself, in a file or on its way to one. */
export interface ReadAnnouncement extends MarkdownFile {
  /** The name of its file, without `.md`. */
  id: string;
  /** What the front matter holds, right or wrong; empty if it cannot be read. */
  data: Readonly<Record<string, unknown>>;
  /** The front matter, if the schema accepts it. */
  frontmatter: Frontmatter | null;
  /** What the account, which is the body, has: links inside the site, quotations, and how many headings. */
  links: readonly InsideLink[];
  quotations: readonly Quotation[];
  headings: number;
}

/**
 * Reads an announcement by the one schema, its account from the tree of its Markdown: each figure is proved by the account. Never
 * throws: whatever is wrong is among its problems.
 */
export function readAnnouncement(id: string, read: MarkdownFile, tree: MdastNode): ReadAnnouncement {
  const { report, reportInBody } = read;
  const data = (read.data ?? {}) as Record<string, unknown>;
  const account = readAccount(tree);
  const parsed = read.data === undefined ? null : announcementSchema.safeParse(data);
  const problems = [
    ...read.problems,
    ...(parsed?.error ? refusalsOf(announcementSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      report(path, message, { part }),
    ),
    ...(account.isBlank ? [] : wrongProofs(data, account.texts, report)),
    ...wrongDay(data, id.slice(0, 10), report),
    ...account.problems.map(({ position, message }) => reportInBody(position, message)),
  ];
  const { links, quotations, headings } = account;
  return {
    ...read,
    id,
    problems,
    data,
    frontmatter: parsed?.data ?? null,
    links,
    quotations,
    headings: headings.length,
  };
}

/** Each figure is proved by the words of the account; a figure that is not right itself is the schema's matter. */
function wrongProofs(data: Record<string, unknown>, texts: readonly string[], report: Report): Problem[] {
  return (Object.keys(PROOFS) as ProvedFigure[]).flatMap((key) => {
    const { data: figure } = announcementSchema.shape[key].safeParse(data[key]);
    const wrong = figure && wrongInProof(figure, texts, key === 'troopDelta');
    return wrong ? report([key, 'quote'], wrong) : [];
  });
}

function wrongDay({ date }: Record<string, unknown>, day: Day, report: Report): Problem[] {
  if (typeof date !== 'string' || !isDay(date) || date === day) return [];
  return report(['date'], `est ${date} mais le nom du fichier dit ${day} ; corrigez l’un des deux`);
}
