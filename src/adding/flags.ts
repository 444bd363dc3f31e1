import { parseArgs } from 'node:util';
import { kindOf } from '../announcement/schema-fields.ts';
import { nearMiss } from '../announcement/near-miss.ts';
import { readTyped, withAnswer, type Answers } from './answers.ts';
import { FIELDS, FLAGS } from './fields.ts';

/** What the flags say, by their names: a text, or yes or no. */
export type Flags = Readonly<Record<string, string | boolean>>;

/**
 * Reads the arguments of the command: each flag with its value, « --approximate » as yes and « --no-approximate » as no. Throws, in
 * French, on what is no flag, has no value or should have none.
 */
export function readFlags(args: readonly string[]): Flags {
  const joined = args.flatMap(joinNegative);
  const { tokens } = parseArgs({ options: FLAGS, args: joined, strict: false, tokens: true, allowNegative: true });
  const flags: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new Error(wrongWord(token.value, joined[token.index - 1]));
    const wrong = wrongFlag(token);
    if (wrong) throw new Error(`${wrong} (npm run new -- --help)`);
    flags[token.name] = token.value ?? !token.rawName.startsWith('--no-');
  }
  return flags;
}

/** Answers with what the flags say. */
export function withFlags(answers: Answers, flags: Flags): Answers {
  return FIELDS.reduce((current, { flag, key }) => {
    const given = flags[flag];
    if (given === undefined) return current;
    return withAnswer(current, key, typeof given === 'string' ? readTyped(key, given) : given);
  }, answers);
}

/** An option as it is written. */
interface Option {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function wrongFlag({ name, rawName, value, inlineValue }: Option): string | null {
  const { type } = (FLAGS as Record<string, { type: string } | undefined>)[name] ?? {};
  if (type === undefined || (type === 'string' && rawName.startsWith('--no-'))) {
    const meant = nearMiss(name, Object.keys(FLAGS));
    return `${rawName} n’est pas une option${meant === undefined ? '' : ` ; vouliez-vous dire --${meant} ?`}`;
  }
  const isNext = value?.startsWith('--') && !inlineValue;
  if (type === 'string' && (value === undefined || isNext)) return `${rawName} attend une valeur, après une espace`;
  return type === 'boolean' && value !== undefined ? noValue(name, rawName) : null;
}

/** What is wrong with a word that stands after no flag that takes one. */
function wrongWord(word: string, before: string | undefined): string {
  const name = before?.replace(/^--(?:no-)?/, '') ?? '';
  const isYesNo = FIELDS.some(({ flag, key }) => flag === name && key !== 'slug' && kindOf(key) === 'boolean');
  if (before?.startsWith('--') && isYesNo) return noValue(name, before);
  return `« ${word} » ne suit aucune option ; mettez une valeur de plusieurs mots entre guillemets : --quote "450 hommes"`;
}

function noValue(name: string, written: string): string {
  return `${written} ne prend pas de valeur ; écrivez --${name} pour oui, --no-${name} pour non`;
}

/** `--delta -450` is a value, not a flag. */
function joinNegative(arg: string, index: number, args: readonly string[]): string[] {
  if (/^-\d/.test(arg) && args[index - 1]?.startsWith('--')) return [];
  const next = args[index + 1];
  return [arg.startsWith('--') && next && /^-\d/.test(next) ? `${arg}=${next}` : arg];
}
