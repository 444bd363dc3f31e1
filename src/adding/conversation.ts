import { log } from '@clack/prompts';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stdin } from 'node:process';
import { formatDay } from '../french/day-words.ts';
import type { Writer } from '../files/whole-file.ts';
import type { Answers, Known } from '../answers/answers.ts';
import { withFlags, type Flags } from './flags.ts';
import { interview } from './interview.ts';
import { Back, Keyboard, Stopped, type Terminal } from './keyboard.ts';
import { openText } from './open-text.ts';
import { NO_TEXT } from '../answers/opening.ts';
import { fileText, writeAnnouncement, type Written } from './write-announcement.ts';

/** Where answers are kept until they are written: with what a build leaves, which Git ignores. */
const KEPT = '.astro/cache/new.json';

/** Answers that were kept, and the text that they were given on: null without one. */
interface KeptAnswers {
  /** The path of the text, as --from had it. */
  from: string | null;
  answers: Answers;
}

/** What a conversation begins with. */
interface Beginning {
  root: string;
  /** The path of the pasted text, null without one. */
  from: string | null;
  flags: Flags;
  /** What the text and the flags say. */
  first: Answers;
  known: Known;
  terminal: Terminal;
  write: Writer;
}

/**
 * Asks at a terminal, beginning with the answers that the last run left if the person takes them up, keeps each answer, and writes
 * the announcement. Throws `Stopped`, which tells where the answers are.
 */
export async function converse(beginning: Beginning): Promise<Written> {
  const { root, terminal, write } = beginning;
  const keyboard = new Keyboard(terminal);
  let last: Answers | null = null;
  let isKept = true;
  let written: Written | string | undefined;
  try {
    const { from, first, known } = await takeUp(beginning, keyboard);
    await interview(first, known, keyboard, {
      async keep(answers) {
        last = answers;
        const wasKept = isKept;
        isKept = await keepAnswers(root, { from, answers }, write);
        if (wasKept && !isKept)
          log.warn('Vos réponses ne peuvent pas être gardées sur ce disque.', { output: keyboard.output });
      },
      async write(answers) {
        written = await writeAnnouncement(root, answers, known.article, write);
        return typeof written === 'string' ? written : null;
      },
    });
    forgetKept(root);
    return written as Written;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new Stopped(sayStopped(last, isKept));
  } finally {
    keyboard.close();
  }
}

function sayStopped(last: Answers | null, isKept: boolean): string {
  const stopped = 'Arrêté : rien n’est écrit.';
  if (last === null) return stopped;
  if (isKept) return `${stopped} Vos réponses sont gardées ; npm run new vous les proposera.`;
  return `${stopped} Vos réponses n’ont pu être gardées ; les voici :\n\n${fileText(last)}`;
}

/** What the conversation begins with, or what the last one left. */
async function takeUp(beginning: Beginning, keyboard: Keyboard): Promise<Beginning> {
  const { root, flags, known } = beginning;
  const kept = readKept(root);
  if (!kept || !(await isTakenUp(kept, keyboard))) return beginning;
  const { from, answers } = kept;
  const sha256 = answers.draft.source?.sha256;
  const opened = from === null || from === '-' ? NO_TEXT : await openText(root, from, stdin, known).catch(() => null);
  const isSame = !opened?.article || sha256 === undefined || opened.article.sha256 === sha256;
  if (opened === null || !isSame)
    log.warn(`${from} n’est plus le texte de ces réponses : les citations n’y sont pas comparées.`, {
      output: keyboard.output,
    });
  return {
    ...beginning,
    from,
    first: withFlags(answers, flags),
    known: { ...known, ...(isSame && opened ? opened : NO_TEXT) },
  };
}

async function isTakenUp({ from, answers }: KeptAnswers, keyboard: Keyboard): Promise<boolean> {
  const { date, title } = answers.draft;
  const about = [from, date && formatDay(date), title].filter(Boolean).join(', ');
  const choices = [
    { value: true, label: 'Les reprendre' },
    { value: false, label: 'Commencer à neuf : la première réponse les remplacera' },
  ];
  const ask = () => keyboard.choose(`Des réponses sont gardées de la dernière fois (${about}).`, choices, true);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Back)) throw error; // There is no question before.
    }
  }
}

/** The answers that the last `npm run new` in the project at `root` left; null if there are none that can be read. */
function readKept(root: string): KeptAnswers | null {
  try {
    const { from, answers } = JSON.parse(readFileSync(join(root, KEPT), 'utf8')) as KeptAnswers;
    return Array.isArray(answers.given) && typeof answers.draft === 'object' ? { from, answers } : null;
  } catch {
    return null;
  }
}

/** Keeps answers; gives whether the disk took them. */
async function keepAnswers(root: string, kept: KeptAnswers, write: Writer): Promise<boolean> {
  return write(join(root, KEPT), `${JSON.stringify(kept, null, 2)}\n`).then(
    () => true,
    () => false,
  );
}

/** Forgets the answers that were kept, once they are written. */
function forgetKept(root: string): void {
  rmSync(join(root, KEPT), { force: true });
}
