import { readAccount, type InsideLink, type Quotation } from '../announcement/account.ts';
import { isDay, type Day } from '../announcement/day.ts';
import { PROOFS, wrongInProof, type ProvedFigure } from '../announcement/proof.ts';
import { ANNOUNCEMENT_ID, announcementSchema, type Frontmatter } from '../announcement/schema.ts';
import { readMarkdownFile, reportersFor, type MarkdownFile } from '../text-files/front-matter.ts';
import { refusalsOf, type Problem } from '../text-files/problem.ts';
import { problemAt, type ContentFile, type Report } from '../text-files/source-text.ts';

/** What one file of the announcements' folder says by itself. */
export interface AnnouncementFile extends MarkdownFile {
  /** The file's name without `.md`. */
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

/** The longest id, in letters: its files have names of at most 255 letters on most disks, and people copy its address. */
const MAX_ID_LENGTH = 100;

const NOT_AN_ANNOUNCEMENT =
  'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';

/** What systems and editors leave beside files: views of folders, copies of what was changed, swap files, locks. */
const LEFTOVER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-z]|#.*#|\.#.*|.*\.(?:orig|bak))$/i;

/** Whether an entry of the announcements' folder is what a system or an editor left there: it is not read, and stops nothing. */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path.split('/').at(-1)!);
}

/** Says that such an entry is not read. */
export function ignored({ path }: ContentFile): Problem {
  const message = 'is ignored: a file of your system or editor, no announcement; remove it if nothing needs it';
  return problemAt({ path, text: '' }, { line: 1, column: 1 }, { message, severity: 'warning' });
}

/** Reads one file of the announcements' folder. Never throws: whatever is wrong is among its problems. */
export function readAnnouncementFile(file: ContentFile): AnnouncementFile {
  const id = file.path.split('/').at(-1)!.replace(/\.md$/, '');
  const refuse = (message: string) => {
    const problem = problemAt({ path: file.path, text: '' }, { line: 1, column: 1 }, { message });
    return unread(id, { problems: [problem], isWhole: false, data: undefined, body: '', ...reportersFor(file) });
  };
  if (file.bytes === null || !file.path.endsWith('.md') || !ANNOUNCEMENT_ID.test(id))
    return refuse(NOT_AN_ANNOUNCEMENT);
  if (id.length > MAX_ID_LENGTH)
    return refuse(`has a name of ${id.length} letters; keep at most ${MAX_ID_LENGTH}: the day, then a few words`);
  const read = readMarkdownFile(file);
  return read.isWhole ? { ...readParts(read, id, id.slice(0, 10)), ...reportersFor(file) } : unread(id, read);
}

function unread(id: string, read: MarkdownFile): AnnouncementFile {
  return { ...read, id, data: {}, frontmatter: null, links: [], quotations: [], headings: 0 };
}

function readParts(read: MarkdownFile, id: string, day: Day): AnnouncementFile {
  const { report, reportInBody } = read;
  const data = (read.data ?? {}) as Record<string, unknown>;
  const account = readAccount(read.body);
  const parsed = read.data === undefined ? null : announcementSchema.safeParse(data);
  const problems = [
    ...read.problems,
    ...(parsed?.error ? refusalsOf(announcementSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      report(path, message, { part }),
    ),
    ...(account.isBlank ? [] : wrongProofs(data, account.texts, report)),
    ...wrongDay(data, day, report),
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
  return report(['date'], `is ${date} but the file name says ${day}; correct one of the two`);
}
