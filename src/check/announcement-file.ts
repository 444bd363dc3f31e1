import matter from 'gray-matter';
import { readAccount, type InsideLink, type Position, type Quotation } from '../announcement/account.ts';
import { isDay, type Day } from '../announcement/day.ts';
import { PROOFS, wrongInProof, type ProvedFigure } from '../announcement/proof.ts';
import { ANNOUNCEMENT_ID, announcementSchema, type Frontmatter } from '../announcement/schema.ts';
import { refusalsOf, type Problem } from './problem.ts';
import {
  problemAt,
  readText,
  reporterFor,
  yamlProblems,
  type ContentFile,
  type Report,
  type SourceText,
} from './source-text.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** What one file of the announcements' folder says by itself. */
export interface AnnouncementFile {
  /** The file's name without `.md`. */
  id: string;
  problems: Problem[];
  /** What the front matter holds, right or wrong; empty if it cannot be read. */
  data: Readonly<Record<string, unknown>>;
  /** The front matter, if the schema accepts it. */
  frontmatter: Frontmatter | null;
  /** The account, in Markdown, its links inside the site, and how many headings it has. */
  body: string;
  links: readonly InsideLink[];
  quotations: readonly Quotation[];
  headings: number;
  /** Reports a field of the front matter. */
  report: Report;
  /** Reports a place of the account, whose first line is 1. */
  reportInAccount(position: Position, message: string): Problem;
}

/** The longest id, in letters: its files have names of at most 255 letters on most disks, and people copy its address. */
const MAX_ID_LENGTH = 100;

const NOT_AN_ANNOUNCEMENT =
  'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';

/** The line that closes the front matter. */
const CLOSING = /\n---.*/;

/** Reads one file of the announcements' folder. Never throws: whatever is wrong is among its problems. */
export function readAnnouncementFile(file: ContentFile): AnnouncementFile {
  const id = file.path.split('/').at(-1)!.replace(/\.md$/, '');
  const day = ANNOUNCEMENT_ID.exec(id)?.groups!['day'];
  const refuse = (message: string) =>
    unread(file, id, [problemAt({ path: file.path, text: '' }, { line: 1, column: 1 }, { message })]);
  if (file.bytes === null || !file.path.endsWith('.md') || day === undefined) return refuse(NOT_AN_ANNOUNCEMENT);
  if (id.length > MAX_ID_LENGTH)
    return refuse(`has a name of ${id.length} letters; keep at most ${MAX_ID_LENGTH}: the day, then a few words`);
  const source = readText(file);
  const problems = source.problems.length > 0 ? source.problems : wrongFences(source);
  return problems.length > 0 ? unread(file, id, problems) : readParts(file, source, id, day);
}

function unread(file: ContentFile, id: string, problems: Problem[]): AnnouncementFile {
  return {
    id,
    problems,
    data: {},
    frontmatter: null,
    body: '',
    links: [],
    quotations: [],
    headings: 0,
    ...reportersFor(file),
  };
}

/** What reports places of a file. What YAML knows of positions is large and seldom asked: the text is read again then. */
function reportersFor(file: ContentFile): Pick<AnnouncementFile, 'report' | 'reportInAccount'> {
  const frontMatterOf = (text: string) => text.slice(4, (CLOSING.exec(text)?.index ?? text.length) + 1);
  return {
    report: (...problem) => {
      const source = readText(file);
      return reporterFor(source, readYaml(frontMatterOf(source.text)), 1)(...problem);
    },
    reportInAccount: (position, message) => problemInAccount(readText(file), position, message),
  };
}

/** What is wrong with the two lines that stand around the front matter. */
function wrongFences(source: SourceText): Problem[] {
  const { text } = source;
  const refuse = (message: string, line = 1) => [problemAt(source, { line, column: 1 }, { message })];
  const [opening = ''] = text.split('\n', 1);
  if (opening !== '---') return refuse(wrongOpening(opening));
  const closing = CLOSING.exec(text);
  if (!closing) return refuse('has front matter that does not end; write --- alone on the line after its last key');
  if (closing[0] === '\n---') return [];
  return refuse(
    'ends its front matter with something else than ---; write --- alone',
    linesIn(text, closing.index) + 1,
  );
}

function wrongOpening(line: string): string {
  if (line.trim() === '---') return 'has spaces beside its first ---; write --- alone';
  if (line.startsWith('---')) return `begins with "${line.slice(0, 20)}"; write --- alone: front matter is YAML only`;
  return 'does not begin with front matter; write --- alone on the first line';
}

function readParts(file: ContentFile, source: SourceText, id: string, day: Day): AnnouncementFile {
  const { yaml, body } = splitParts(source.text);
  const data = (yaml.value ?? {}) as Record<string, unknown>;
  const report = reporterFor(source, yaml, 1);
  const account = readAccount(body);
  const parsed = yaml.value === undefined ? null : announcementSchema.safeParse(data);
  const problems = [
    ...yamlProblems(source, yaml, 1),
    ...(parsed?.error ? refusalsOf(announcementSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      report(path, message, { part }),
    ),
    ...(account.isBlank ? [] : wrongProofs(data, account.texts, report)),
    ...wrongDay(data, day, report),
    ...account.problems.map(({ position, message }) => problemInAccount(source, position, message)),
  ];
  const { links, quotations, headings } = account;
  return {
    id,
    problems,
    data,
    frontmatter: parsed?.data ?? null,
    body,
    links,
    quotations,
    headings,
    ...reportersFor(file),
  };
}

/** The front matter of a file, and the account below it. gray-matter takes what its engine returns for the data. */
function splitParts(text: string): { yaml: YamlSource; body: string } {
  const engine = (frontMatter: string) => readYaml(frontMatter.replace(/^\n/, ''));
  const { data, content } = matter(text, { engines: { yaml: engine } });
  // Of empty front matter, gray-matter asks no engine.
  return { yaml: 'locate' in data ? (data as YamlSource) : readYaml(''), body: content };
}

function problemInAccount(source: SourceText, { line, column }: Position, message: string): Problem {
  const above = linesIn(source.text, CLOSING.exec(source.text)?.index ?? 0) + 1;
  return problemAt(source, { line: above + line, column }, { message });
}

function linesIn(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}

/** Each figure is proved by the words of the account; a figure that is not right itself is the schema's matter. */
function wrongProofs(data: Record<string, unknown>, texts: readonly string[], report: Report): Problem[] {
  return (Object.keys(PROOFS) as ProvedFigure[]).flatMap((key) => {
    const { data: figure } = announcementSchema.shape[key].safeParse(data[key]);
    const wrong = figure && wrongInProof(figure, texts);
    return wrong ? report([key, 'quote'], wrong) : [];
  });
}

function wrongDay({ date }: Record<string, unknown>, day: Day, report: Report): Problem[] {
  if (typeof date !== 'string' || !isDay(date) || date === day) return [];
  return report(['date'], `is ${date} but the file name says ${day}; correct one of the two`);
}
