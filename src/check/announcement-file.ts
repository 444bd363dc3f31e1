import matter from 'gray-matter';
import { readAccount, type InsideLink } from '../announcement/account.ts';
import { ANNOUNCEMENT_ID, announcementSchema, type Frontmatter } from '../announcement/announcement.ts';
import {
  problemAt,
  readText,
  tellerOf,
  yamlProblems,
  type ContentFile,
  type SourceText,
  type Tell,
} from './source-text.ts';
import { isDay, type Day } from '../announcement/day.ts';
import { type Position, type Problem } from './problem.ts';
import { PROOFS, wrongInProof, type Proved } from '../announcement/proof.ts';
import { refusals } from './refusal.ts';
import { readYaml } from './yaml-source.ts';

/** What was read in an announcement's file by itself: plain data, which can go from one thread to another. */
export interface AnnouncementRead {
  path: string;
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
  headings: number;
}

/** The same, and what says something of a field of the front matter, or of a place of the account (its first line is 1). */
export interface AnnouncementFile extends AnnouncementRead {
  tell: Tell;
  tellInAccount(position: Position, message: string): Problem;
}

const NOT_AN_ANNOUNCEMENT =
  'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';

const NO_YAML = readYaml('');

/** Reads one file of the announcements' folder. Never throws: whatever is wrong is among its problems. */
export function readAnnouncementFile(file: ContentFile): AnnouncementRead {
  const { path } = file;
  const id = path.split('/').at(-1)!.replace(/\.md$/, '');
  const unread = (problems: Problem[]): AnnouncementRead => ({
    ...{ path, id, problems, data: {}, frontmatter: null, body: '', links: [], headings: 0 },
  });
  const refuse = (message: string, line = 1, text = '') =>
    unread([problemAt({ path, text }, { line, column: 1 }, { message })]);

  const day = ANNOUNCEMENT_ID.exec(id)?.groups!['day'];
  if (file.bytes === null || !path.endsWith('.md') || day === undefined) return refuse(NOT_AN_ANNOUNCEMENT);
  const source = readText(file);
  if (source.problems.length > 0) return unread(source.problems);
  const { text } = source;
  const [opening = ''] = text.split('\n', 1);
  if (opening !== '---') return refuse(wrongOpening(opening), 1, text);
  const closing = CLOSING.exec(text);
  if (!closing) return refuse('has front matter that does not end; write --- alone on the line after its last key');
  if (closing[0] !== '\n---')
    return refuse(
      'ends its front matter with something else than ---; write --- alone',
      linesIn(text, closing.index) + 1,
      text,
    );
  return readParts(source, id, day);
}

/** Gives what says something of a file that was read. */
export function withTell(read: AnnouncementRead, file: ContentFile): AnnouncementFile {
  return {
    ...read,
    // What YAML knows of positions is large, and seldom asked: the text is read again then.
    tell: (...told) => tellerOf(readText(file), readYaml(frontMatterOf(readText(file).text)), 1)(...told),
    tellInAccount: (position, message) => tellInAccount(readText(file), position, message),
  };
}

function readParts(source: SourceText, id: string, day: Day): AnnouncementRead {
  let yaml = NO_YAML;
  const readMatter = (text: string) => (yaml = readYaml(text.replace(/^\n/, ''))).value ?? {};
  const { data, content: body } = matter(source.text, { engines: { yaml: readMatter } });
  const tell = tellerOf(source, yaml, 1);
  const account = readAccount(body);
  const parsed = yaml.value === undefined ? null : announcementSchema.safeParse(data);
  const problems = [
    ...yamlProblems(source, yaml, 1),
    ...(parsed?.error ? refusals(announcementSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      tell(path, message, { part }),
    ),
    ...(account.isBlank ? [] : wrongProofs(data, account.texts, tell)),
    ...wrongDay(data, day, tell),
    ...account.problems.map(({ position, message }) => tellInAccount(source, position, message)),
  ];
  const { links, headings } = account;
  return { path: source.path, id, problems, data, frontmatter: parsed?.data ?? null, body, links, headings };
}

/** The line that closes the front matter. */
const CLOSING = /\n---.*/;

function frontMatterOf(text: string): string {
  return text.slice(4, (CLOSING.exec(text)?.index ?? text.length) + 1);
}

function tellInAccount(source: SourceText, { line, column }: Position, message: string): Problem {
  const above = linesIn(source.text, CLOSING.exec(source.text)?.index ?? 0) + 1;
  return problemAt(source, { line: above + line, column }, { message });
}

function linesIn(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}

function wrongOpening(line: string): string {
  if (line.trim() === '---') return 'has spaces beside its first ---; write --- alone';
  if (line.startsWith('---')) return `begins with "${line.slice(0, 20)}"; write --- alone: front matter is YAML only`;
  return 'does not begin with front matter; write --- alone on the first line';
}

/** Each figure is proved by the words of the account; a figure that is not right itself is the schema's matter. */
function wrongProofs(data: Record<string, unknown>, texts: readonly string[], tell: Tell): Problem[] {
  return (Object.keys(PROOFS) as Proved[]).flatMap((key) => {
    const { data: figure } = announcementSchema.shape[key].safeParse(data[key]);
    const wrong = figure && wrongInProof(figure, texts);
    return wrong ? tell([key, 'quote'], wrong) : [];
  });
}

function wrongDay({ date }: Record<string, unknown>, day: Day, tell: Tell): Problem[] {
  if (typeof date !== 'string' || !isDay(date) || date === day) return [];
  return tell(['date'], `is ${date} but the file name says ${day}; correct one of the two`);
}
