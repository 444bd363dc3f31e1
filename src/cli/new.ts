import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Day } from '../announcement/day.ts';
import { readArticle } from '../article/article.ts';
import { draftOf, firstAccount, withOwnWords, type Draft } from '../article/first-draft.ts';
import { propose } from '../article/proposal.ts';
import type { ArticleText } from '../check/article-text.ts';
import { hasErrors, readContent, type Content, type ContentFiles } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblem, formatProblems, type Problem } from '../text-files/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { ANNOUNCEMENTS, readFolder } from '../files/content-folder.ts';
import { decodeText, digestOf, MAX_PASTED_BYTES } from '../files/pasted-text.ts';
import { idFromHeadline, writeAnnouncementFile } from '../formats/announcement-markdown.ts';
import { dayHere } from './clock.ts';
import { FIELDS, FLAGS, USAGE, withValue } from './new-fields.ts';
import { ask, readValue, Stopped, type Terminal } from './questions.ts';

type Flags = Record<string, string | boolean | undefined>;

/** Where the command runs, and what it reads and writes. */
export interface Situation {
  root: string;
  /** The day that the entry comes to the site. */
  today: Day;
  input: Readable & { isTTY?: boolean };
  output: Pick<Console, 'log' | 'error'>;
  /** Where the questions are asked; null if nobody is there to answer. */
  terminal: Terminal | null;
}

/** `npm run new` with these arguments; gives its exit status. Never throws. */
export async function startAnnouncement(args: string[], situation: Situation): Promise<number> {
  try {
    return await start(args, situation);
  } catch (error) {
    situation.output.error((error as Error).message);
    return error instanceof Stopped ? 130 : 2;
  }
}

async function start(args: string[], situation: Situation): Promise<number> {
  const { root, today, input, output } = situation;
  const { values } = parseArgs({ options: FLAGS, args: args.flatMap(joinNegative) });
  const flags: Flags = values;
  if (flags['help']) {
    output.log(USAGE);
    return 0;
  }
  const files = await readFolder(root);
  const { gazetteer } = readContent(files);
  const pasted = typeof flags['from'] === 'string' ? await readPasted(root, flags['from'], input) : null;
  const article = pasted && readArticle(pasted.text);
  const proposal = article && propose(article, gazetteer);
  if (flags['json']) {
    if (!proposal) throw new Error('--json prints what --from proposes; write --from and a file, or -');
    output.log(JSON.stringify(proposal, null, 2));
    return 0;
  }
  const proposed = article && proposal ? draftOf(article, proposal) : {};
  const known = withFlags({ ...proposed, added: today }, flags, pasted?.sha256);
  const terminal = flags['yes'] ? null : situation.terminal;
  const draft = terminal ? await ask(known, proposal, gazetteer, terminal) : known;
  const own = proposal ? withOwnWords(draft, gazetteer) : draft;
  const slug = typeof flags['slug'] === 'string' ? flags['slug'] : undefined;
  const whole = withBases(own);
  // What is quoted stands in the text, whatever flags and answers say.
  const articles = new Map(pasted ? [[whole.source?.document ?? '', pasted]] : []);
  return write({ ...files, articles }, whole, { ...situation, terminal }, slug);
}

/** Writes one file, unless the check would refuse it or it is there already; tells what is left to write. */
async function write(files: ContentFiles, draft: Draft, situation: Situation, slug?: string): Promise<number> {
  const { root, output, terminal } = situation;
  const day = draft.date ?? '0000-00-00';
  const path = `${ANNOUNCEMENTS}/${slug === undefined ? idFromHeadline(day, draft.title ?? '') : `${day}-${slug}`}.md`;
  const text = writeAnnouncementFile(draft, firstAccount(draft));
  const others = files.announcements.filter((file) => file.path !== path);
  const file = { path, bytes: new TextEncoder().encode(text) };
  const content = readContent({ ...files, announcements: [...others, file] });
  const own = content.problems.filter((problem) => problem.file === path);
  if (hasErrors({ problems: own })) {
    for (const problem of own) output.error(`${formatProblem(problem)}${flagOf(problem)}`);
    output.error('\nNothing was written.');
    if (terminal) output.log(`\nWhat you answered:\n\n${text}`); // A person's answers must not be lost.
    return 1;
  }
  if (others.length < files.announcements.length || existsSync(join(root, path))) {
    output.error(`${path} is there already; write other words with --slug. Nothing was written.`);
    return 1;
  }
  await writeFile(join(root, path), text, { flag: 'wx' });
  const account = text.trimEnd().split('\n').length;
  output.log(`${path} is written. What is left to you:
  - line ${account}: the account. Two sentences carry the quotes; the others are yours, in your own French
  - lines 2 and 3: the headline and the summary, if you know better ones
  - each value: a proposal is no decision
Then npm run check.`);
  if (own.length > 0) output.log(`\n${formatProblems(own)}`);
  output.log(`\n${sayImpact(root, content)}`);
  return 0;
}

function sayImpact(root: string, content: Content): string {
  try {
    return `Against the last commit:\n${impactOf(readContent(readCommit(root, 'HEAD')), content).text}`;
  } catch {
    return 'There is no last commit to compare with.';
  }
}

/** A day is stated unless told otherwise, a figure exact, a total of no known kind; without a total there is none. */
function withBases(draft: Draft): Draft {
  const basis = draft.dateBasis ?? (draft.dateNote ? 'inferred' : 'stated');
  const { troopDelta, statedTotal = null, source } = draft;
  let based: Draft = { ...draft, dateBasis: basis, statedTotal };
  if (troopDelta && troopDelta.approximate === undefined) based = withValue(based, 'troopDelta.approximate', false);
  if (statedTotal && statedTotal.approximate === undefined) based = withValue(based, 'statedTotal.approximate', false);
  if (statedTotal && statedTotal.kind === undefined) based = withValue(based, 'statedTotal.kind', 'unspecified');
  for (const key of ['publisher', 'published'] as const)
    if (source?.[key] === undefined) based = withValue(based, `source.${key}`, null);
  return based;
}

/** A draft with what the flags say; `sha256` is the digest of the text of --from, which stays with its name. */
function withFlags(draft: Draft, flags: Flags, sha256?: string): Draft {
  const { from } = flags;
  const isFile = typeof from === 'string' && from !== '-';
  const named = isFile ? withValue(draft, 'source.document', basename(from)) : draft;
  const known = sha256 && (isFile || flags['document']) ? withValue(named, 'source.sha256', sha256) : named;
  return FIELDS.reduce((current, { flag, key }) => {
    const given = flags[flag];
    if (given === undefined) return current;
    return withValue(current, key, typeof given === 'string' ? readValue(key, given) : given);
  }, known);
}

/** `--delta -450` is a value, not a flag. */
function joinNegative(arg: string, index: number, args: string[]): string[] {
  if (/^-\d/.test(arg) && args[index - 1]?.startsWith('--')) return [];
  const next = args[index + 1];
  return [arg.startsWith('--') && next && /^-\d/.test(next) ? `${arg}=${next}` : arg];
}

function flagOf({ path }: Problem): string {
  const field = FIELDS.find(({ key }) => key === path.join('.'));
  return field ? ` (--${field.flag})` : '';
}

async function readPasted(root: string, from: string, input: Readable): Promise<ArticleText> {
  const bytes = await readAtMost(from === '-' ? input : createReadStream(resolve(root, from)));
  return { text: decodeText(bytes), sha256: digestOf(bytes) };
}

async function readAtMost(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Buffer));
    size += (chunk as Buffer).length;
    if (size > MAX_PASTED_BYTES) throw new Error('--from has more than 1 MB; paste the article alone');
  }
  return Buffer.concat(chunks);
}

if (import.meta.main) {
  const { stdin: input, stdout } = process;
  process.exitCode = await startAnnouncement(process.argv.slice(2), {
    root: '.',
    today: dayHere(),
    input,
    output: console,
    terminal: input.isTTY && stdout.isTTY ? { input, output: stdout } : null,
  });
}
