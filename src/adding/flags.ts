import { parseArgs } from 'node:util';
import { descriptionOf, kindOf } from '../announcement/schema-fields.ts';
import { nearMiss } from '../announcement/near-miss.ts';
import { readTyped, withAnswer, type Answers } from '../answers/answers.ts';
import { FIELDS, type Field } from '../answers/fields.ts';

const isYesNo = ({ key }: Field) => key !== 'slug' && kindOf(key) === 'boolean';

/** The flag of a field as it is written; both of one that says yes or no. */
export function sayFlag(field: Field): string {
  return isYesNo(field) ? `--${field.flag} (oui) ou --no-${field.flag} (non)` : `--${field.flag}`;
}

/** The flags, as Node's argument parser takes them; `--no-approximate` says no. */
export const FLAGS = {
  from: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(FIELDS.map((field) => [field.flag, { type: isYesNo(field) ? 'boolean' : 'string' }] as const)),
} as const;

/** How to use the command: each flag with what it is for. */
export const USAGE = `npm run new                     pose les questions d’une annonce, et écrit son fichier
npm run new -- --from texte.txt  la propose d’après le texte collé d’un article (- : l’entrée standard)

  --json   imprime ce que --from propose, et n’écrit rien
  --yes    ne demande rien, même dans un terminal
${FIELDS.map(helpOf).join('\n')}

Sans valeur, écrivez null : --total null, --publisher null. Pour dire non : --no-approximate.`;

function helpOf(field: Field): string {
  const flag = isYesNo(field) ? `[no-]${field.flag}` : field.flag;
  const help = field.key === 'slug' ? 'Les mots du nom du fichier, après son jour.' : descriptionOf(field.key);
  return `  --${flag.padEnd(22)} ${help}`;
}

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
