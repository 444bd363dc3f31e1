import matter from 'gray-matter';
import { readAccount, type Account } from './account.ts';
import { ANNOUNCEMENT_ID, announcementSchema, type Frontmatter } from './announcement.ts';
import {
  problemAt,
  readText,
  tellerOf,
  yamlProblems,
  type ContentFile,
  type SourceText,
  type Tell,
} from './content-file.ts';
import { isDay, type Day } from './day.ts';
import { type Position, type Problem } from './problem.ts';
import { PROOFS, wrongInProof, type Proved } from './proof.ts';
import { refusals } from './refusal.ts';
import { readYaml } from './yaml-source.ts';

/** An announcement's file once read by itself: the other files are not looked at yet. */
export interface AnnouncementFile {
  path: string;
  /** The file's name without `.md`. */
  id: string;
  problems: Problem[];
  /** What the front matter holds, right or wrong; empty if it cannot be read. */
  data: Readonly<Record<string, unknown>>;
  /** The front matter, if the schema accepts it. */
  frontmatter: Frontmatter | null;
  /** The account, in Markdown, and what was read in it. */
  body: string;
  account: Account;
  /** Says something of a field of the front matter, or of a place of the account (its first line is 1). */
  tell: Tell;
  tellInAccount(position: Position, message: string): Problem;
}

const NOT_AN_ANNOUNCEMENT =
  'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';

const NO_ACCOUNT: Account = { isBlank: true, problems: [], texts: [], links: [], headings: 0 };

/** Reads one file of the announcements' folder. Never throws: whatever is wrong is among its problems. */
export function readAnnouncementFile(file: ContentFile): AnnouncementFile {
  const { path } = file;
  const id = path.split('/').at(-1)!.replace(/\.md$/, '');
  const unread = (problems: Problem[]): AnnouncementFile => ({
    ...{ path, id, problems, data: {}, frontmatter: null, body: '', account: NO_ACCOUNT, tell: () => [] },
    tellInAccount: (position, message) => problemAt({ path, lines: [] }, position, { message }),
  });
  const refuse = (message: string, line = 1, lines: readonly string[] = []) =>
    unread([problemAt({ path, lines }, { line, column: 1 }, { message })]);

  const day = ANNOUNCEMENT_ID.exec(id)?.groups!['day'];
  if (file.bytes === null || !path.endsWith('.md') || day === undefined) return refuse(NOT_AN_ANNOUNCEMENT);
  const source = readText(file);
  if (source.problems.length > 0) return unread(source.problems);
  const { lines } = source;
  if (lines[0] !== '---') return refuse(wrongOpening(lines[0]!), 1, lines);
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing < 0) return refuse('has front matter that does not end; write --- alone on the line after its last key');
  if (lines[closing] !== '---')
    return refuse('ends its front matter with something else than ---; write --- alone', closing + 1, lines);
  return readParts(source, id, day, closing);
}

function readParts(source: SourceText, id: string, day: Day, closing: number): AnnouncementFile {
  let yaml = readYaml('');
  const readMatter = (text: string) => (yaml = readYaml(text.replace(/^\n/, ''))).value ?? {};
  const { data, content: body } = matter(source.lines.join('\n'), { engines: { yaml: readMatter } });
  const tell = tellerOf(source, yaml, 1);
  const tellInAccount = ({ line, column }: Position, message: string) =>
    problemAt(source, { line: closing + 1 + line, column }, { message });
  const account = readAccount(body);
  const parsed = yaml.value === undefined ? null : announcementSchema.safeParse(data);
  const problems = [
    ...yamlProblems(source, yaml, 1),
    ...(parsed?.error ? refusals(announcementSchema, parsed.error) : []).flatMap(({ path, message, part }) =>
      tell(path, message, { part }),
    ),
    ...(account.isBlank ? [] : wrongProofs(data, account.texts, tell)),
    ...wrongDay(data, day, tell),
    ...account.problems.map(({ position, message }) => tellInAccount(position, message)),
  ];
  const frontmatter = parsed?.data ?? null;
  return { path: source.path, id, problems, data, frontmatter, body, account, tell, tellInAccount };
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
