import type { Readable } from 'node:stream';
import type { Answers, Known } from '../answers/answers.ts';
import { converse } from '../adding/conversation.ts';
import { FIELDS, withValue } from '../answers/fields.ts';
import { readFlags, sayFlag, USAGE, withFlags } from '../adding/flags.ts';
import { Stopped, type Terminal } from '../adding/keyboard.ts';
import { documentOf, openText } from '../adding/open-text.ts';
import { draftFrom, NO_TEXT } from '../answers/opening.ts';
import { wrongAnswer } from '../answers/refusals.ts';
import { settle } from '../answers/settle.ts';
import { writeAnnouncement, type Written } from '../adding/write-announcement.ts';
import type { Day } from '../announcement/day.ts';
import { readContent, type Content } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { readCommit } from '../files/content-commit.ts';
import { readFolder } from '../files/content-folder.ts';
import { writeWhole, type Writer } from '../files/whole-file.ts';
import { formatProblems } from '../text-files/problem.ts';
import { dayHere } from './clock.ts';

/** Where the command runs, and what it reads and writes. */
export interface Situation {
  root: string;
  /** The day that the entry comes to the site. */
  today: Day;
  input: Readable;
  output: Pick<Console, 'log' | 'error'>;
  /** Where the questions are asked; null if nobody is there to answer. */
  terminal: Terminal | null;
  /** What writes files: `writeWhole`, unless a test has a disk that is full. */
  write?: Writer;
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
  const { root, today, input, output, write = writeWhole } = situation;
  const flags = readFlags(args);
  if (flags['help']) {
    output.log(USAGE);
    return 0;
  }
  const files = await readFolder(root);
  const { gazetteer, announcements } = readContent(files);
  const from = typeof flags['from'] === 'string' ? flags['from'] : null;
  const opened = from === null ? NO_TEXT : await openText(root, from, input, { places: gazetteer, announcements });
  if (flags['json']) {
    if (!opened.proposal) throw new Error('--json imprime ce que --from propose ; écrivez --from et un fichier, ou -');
    output.log(JSON.stringify(opened.proposal, null, 2));
    return 0;
  }
  const taken = new Set(files.announcements.map(({ path }) => path.split('/').at(-1)!.replace(/\.md$/, '')));
  const known: Known = { today, places: gazetteer, announcements, taken, ...opened };
  const draft = { ...draftFrom(opened, documentOf(from, flags['document'])), added: today };
  const first = withFlags({ draft, given: [] }, flags);
  const terminal = flags['yes'] ? null : situation.terminal;
  const written = terminal
    ? await converse({ root, from, flags, first, known, terminal, write })
    : await writeAtOnce(first, known, situation);
  if (typeof written === 'string') {
    output.error(`${written}\n\nRien n’est écrit.`);
    return 1;
  }
  report(written, situation);
  return 0;
}

/** Writes what the text and the flags say, or gives all that is wrong with it, each thing with its flag. */
async function writeAtOnce(
  first: Answers,
  known: Known,
  { root, write = writeWhole }: Situation,
): Promise<Written | string> {
  const settled = settle(first, known);
  const { draft } = settled;
  // What neither says has no value: no total, no publisher, no day of publication.
  const isTotal = draft.statedTotal !== undefined && draft.statedTotal !== null;
  const whole = ['publisher', 'published'].reduce(
    (one, key) => (one.source?.[key as 'publisher'] === undefined ? withValue(one, `source.${key}`, null) : one),
    isTotal ? draft : { ...draft, statedTotal: null },
  );
  const answers = { ...settled, draft: whole };
  const wrong = FIELDS.flatMap((field) => {
    const message = wrongAnswer(field.key, answers, known);
    return message === null ? [] : [`${sayFlag(field)} ${message}`];
  });
  return wrong.length > 0 ? wrong.join('\n') : writeAnnouncement(root, answers, known.article, write);
}

/** Tells what was written, what is left to write, and what it changes. */
function report({ path, text, content, warnings }: Written, { root, output }: Situation): void {
  const account = text.trimEnd().split('\n').length;
  output.log(`${path} est écrit. Il vous reste :
  - ligne ${account} : le compte rendu. Ses premières phrases portent les citations ; le reste est à vous, dans votre français
  - lignes 2 et 3 : le titre et le résumé, si vous en savez de meilleurs
  - chaque valeur : une proposition n’est pas une décision
Puis npm run check.`);
  if (warnings.length > 0) output.log(`\n${formatProblems(warnings)}`);
  output.log(`\n${sayImpact(root, content)}`);
}

function sayImpact(root: string, content: Content): string {
  try {
    return `Par rapport au dernier commit :\n${impactOf(readContent(readCommit(root, 'HEAD')), content).text}`;
  } catch (error) {
    return (error as Error).message;
  }
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
