import { access, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer as readBytes } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readArticle } from '../article/article.ts';
import { draftOf, firstAccount, withOwnWords, type Draft } from '../article/first-draft.ts';
import { propose } from '../article/proposal.ts';
import { ANNOUNCEMENTS, readFolder } from '../files/content-folder.ts';
import { hasErrors, readContent, type ContentFiles } from '../check/content.ts';
import { formatProblem, tellProblems, type Problem } from '../check/problem.ts';
import { idOf, writeAnnouncementFile } from '../formats/announcement-markdown.ts';
import { ask, readValue, Stopped } from './questions.ts';
import { tellImpact } from './impact.ts';
import { FIELDS, FLAGS, USAGE, withValue } from './new-fields.ts';

type Flags = Record<string, string | boolean | undefined>;

async function main(root: string, args: string[], today: string): Promise<number> {
  const { values } = parseArgs({ options: FLAGS, args: args.flatMap(joinNegative) });
  const flags: Flags = values;
  if (flags['help']) {
    console.log(USAGE);
    return 0;
  }
  const files = await readFolder(root);
  const { gazetteer } = readContent(files);
  const article = typeof flags['from'] === 'string' ? readArticle(await readPasted(flags['from'])) : null;
  const proposal = article && propose(article, gazetteer);
  if (flags['json']) {
    if (!proposal) throw new Error('--json prints what --from proposes; write --from and a file, or -');
    console.log(JSON.stringify(proposal, null, 2));
    return 0;
  }
  const proposed = article && proposal ? draftOf(article, proposal) : {};
  const known = withFlags({ ...proposed, added: today }, flags);
  const isTalk = Boolean(process.stdin.isTTY && process.stdout.isTTY) && !flags['yes'];
  const draft = isTalk ? await ask(known, proposal, gazetteer) : known;
  const own = proposal ? withOwnWords(draft, gazetteer) : draft;
  const slug = typeof flags['slug'] === 'string' ? flags['slug'] : undefined;
  return write(root, files, withBases(own), { slug, isTalk });
}

interface Writing {
  slug: string | undefined;
  /** Does a person answer, whose answers must not be lost? */
  isTalk: boolean;
}

/** Writes one file, unless the check would refuse it or it is there already; tells what is left to write. */
async function write(root: string, files: ContentFiles, draft: Draft, { slug, isTalk }: Writing): Promise<number> {
  const day = draft.date ?? '0000-00-00';
  const path = `${ANNOUNCEMENTS}/${slug === undefined ? idOf(day, draft.title ?? '') : `${day}-${slug}`}.md`;
  const text = writeAnnouncementFile(draft, firstAccount(draft));
  const others = files.announcements.filter((file) => file.path !== path);
  const file = { path, bytes: new TextEncoder().encode(text) };
  const content = readContent({ ...files, announcements: [...others, file] });
  const own = content.problems.filter((problem) => problem.file === path);
  if (hasErrors({ problems: own })) {
    for (const problem of own) console.error(`${formatProblem(problem)}${flagOf(problem)}`);
    console.error('\nNothing was written.');
    if (isTalk) console.log(`\nWhat you answered:\n\n${text}`);
    return 1;
  }
  if (others.length < files.announcements.length || (await isThere(join(root, path)))) {
    console.error(`${path} is there already; write other words with --slug. Nothing was written.`);
    return 1;
  }
  await writeFile(join(root, path), text, { flag: 'wx' });
  const account = text.trimEnd().split('\n').length;
  console.log(`${path} is written. What is left to you:
  - line ${account}: the account. Two sentences carry the quotes; the others are yours, in your own French
  - lines 2 and 3: the headline and the summary, if you know better ones
  - each value: a proposal is no decision
Then npm run check.`);
  if (own.length > 0) console.log(`\n${tellProblems(own)}`);
  console.log(`\n${impactOf(root, content)}`);
  return 0;
}

function impactOf(root: string, content: Parameters<typeof tellImpact>[1]): string {
  try {
    return tellImpact(root, content).text;
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

function withFlags(draft: Draft, flags: Flags): Draft {
  const { from } = flags;
  const document = typeof from === 'string' && from !== '-' ? { document: basename(from) } : {};
  const known = Object.keys(document).length > 0 ? withValue(draft, 'source.document', document.document) : draft;
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

async function readPasted(from: string): Promise<string> {
  const bytes = from === '-' ? await readBytes(process.stdin) : await readFile(from);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what French texts are in when they are not UTF-8
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

if (import.meta.main)
  try {
    process.exitCode = await main('.', process.argv.slice(2), new Date().toLocaleDateString('sv'));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = error instanceof Stopped ? 130 : 2;
  }
