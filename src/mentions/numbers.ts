import type { Article, Sentence } from '../pasted-text/article.ts';
import { datesIn } from '../french/printed-days.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import { asTags, framesAround, type Frame, type Role } from './frames.ts';
import { nounAfter } from './nouns.ts';
import { MIN_TROOPS, tokensOf, type Token } from './tokens.ts';

/** A number of troops of the article, and what surrounds it. */
export interface Mention {
  sentence: Sentence;
  tokens: readonly Token[];
  /** The first token of its number and the one after the last: two numbers where it is a range. */
  first: number;
  end: number;
  /** The one after its noun and adjectives. */
  nounEnd: number;
  value: number;
  upTo?: number;
  approximate: boolean;
  hasNoun: boolean;
  isAmerican: boolean;
  frames: Frame[];
  doubts: Set<Doubt>;
}

/** Two totals that a verb leads from one to the other: « passera de 3 870 à 4 087 hommes ». */
export interface Change {
  from: Mention;
  to: Mention;
}

/** How many tokens on each side of a number say what it is. */
const MAX_SIDE = 28;

/** The tokens of a sentence: many ask for them. */
const tokensBySentence = new WeakMap<Sentence, Token[]>();

export function tokensIn(sentence: Sentence): Token[] {
  const tokens = tokensBySentence.get(sentence) ?? tokensOf(sentence.text);
  tokensBySentence.set(sentence, tokens);
  return tokens;
}

/** More numbers than any article has: beyond them, nothing is read. */
const MAX_MENTIONS = 2000;

/** Every number of an article that counts troops, or may, in order. */
export function mentionsOf({ sentences }: Article): Mention[] {
  const found: Mention[] = [];
  for (const sentence of sentences) {
    if (found.length > MAX_MENTIONS) break;
    if (HAS_NUMBER.test(sentence.text)) found.push(...mentionsIn(sentence));
  }
  return found;
}

const HAS_NUMBER =
  /\d|(?<!\p{L})(?:dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|quatre-vingt|cents?|mille|milliers?)|\p{L}aines?(?!\p{L})/iu;

function mentionsIn(sentence: Sentence): Mention[] {
  const tokens = tokensIn(sentence);
  const days = datesIn(sentence.text);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.tag !== 'number') continue;
    const end = rangeEnd(tokens, at);
    const mention = mentionAt(sentence, tokens, at, end);
    const isDay = days.some(({ from, to }) => tokens[at]!.from < to && tokens[end - 1]!.to > from);
    if (mention && !isDay && (mention.hasNoun || !YEAR.test(sentence.text.slice(tokens[at]!.from, tokens[at]!.to))))
      found.push(mention);
    at = end - 1;
  }
  return found;
}

const YEAR =
  /^(?:(?:19|20)\d\d|deux mille (?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-\p{L}+|vingt(?:-\p{L}+)?))$/iu;

/** The token after a number, or after the range that it begins: « 500 à 600 », « entre 500 et 600 », « 500 ou 600 ». */
function rangeEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 2];
  const [low, high] = [tokens[at]!.value!, next?.value ?? 0];
  if (next?.tag !== 'number' || high <= low || high > low * 4 || isChange(tokens, at)) return at + 1;
  const link = tokens[at + 1]!.tag;
  return link === 'to' || link === 'and' ? at + 3 : at + 1;
}

/** Whether a verb of change leads to « de » and a number: what follows is from one total to another. */
function isChange(tokens: readonly Token[], at: number): boolean {
  const before = asTags(tokens.slice(Math.max(0, at - 10), at));
  const falls = (tokens[at + 2]?.value ?? Infinity) < tokens[at]!.value!;
  return CHANGE.test(before) || (falls && FALL.test(before));
}
/** « la réduction de 5 200 à 3 000 »: with a larger number second, it would be a range. */
const FALL = / outNoun (?:(?!number|colon|stop)\S+ ){0,3}of $/;
const CHANGE = / (?:pass|bring|bringDown|lower|raise) (?:(?!number|colon|stop)\S+ ){0,8}of $/;

/** The pairs of totals of a sentence's mentions that a verb of change joins. */
export function changesIn(mentions: readonly Mention[]): Change[] {
  return mentions.flatMap((from, index) => {
    const to = mentions[index + 1];
    if (to?.sentence !== from.sentence || !isChange(from.tokens, from.first)) return [];
    const between = asTags(from.tokens.slice(from.nounEnd, to.first));
    return /^ (?:(?!number|colon|stop|comma)\S+ ){0,4}to (?:det |about |only )*$/.test(between) &&
      to.value !== from.value
      ? [{ from, to }]
      : [];
  });
}

function mentionAt(sentence: Sentence, tokens: readonly Token[], first: number, end: number): Mention | null {
  const noun = nounAfter(tokens, end);
  if (!noun) return null;
  const { value = 0, from } = tokens[first]!;
  const last = tokens[end - 1]!;
  const isRange = end > first + 1;
  let start = first;
  while (['about', 'only'].includes(tokens[start - 1]?.tag ?? '')) start--;
  const left = `${start <= MAX_SIDE ? ' start' : ''}${asTags(tokens.slice(Math.max(0, start - MAX_SIDE), start))}`;
  // What is denied beside a number is no part of its sentence: « 260 soldats, et non près de 300, qui seront envoyés ».
  const right = asTags(tokens.slice(noun.end, noun.end + MAX_SIDE))
    .trimStart()
    .replace(/comma instead (?:(?:det|of|about) )*number (?:(?!comma|stop)\S+ )?(?:comma )?/, '');
  const mention: Mention = {
    sentence,
    tokens,
    first,
    end,
    nounEnd: noun.end,
    value: isRange ? Math.min(value, last.value!) : value,
    ...(isRange && { upTo: Math.max(value, last.value!) }),
    approximate:
      isRange ||
      tokens.slice(start, first).some(({ tag }) => tag === 'about') ||
      /^(?:more )?about (?!number)/.test(right) ||
      NEARING.test(sentence.text.slice(Math.max(0, tokens[start]!.from - MAX_NEARING), tokens[start]!.from)) ||
      ROUND.test(sentence.text.slice(from, last.to)),
    hasNoun: noun.isTroops,
    isAmerican: noun.isAmerican,
    frames:
      isChange(tokens, first) && /^(?:det |troops |usAdj |word ){0,3}to /.test(right)
        ? []
        : framesAround(left, `${noun.tags}${right}`, noun.isTroops),
    doubts: new Set(),
  };
  mention.doubts = doubtsOf({ tokens, first, left, right, ...noun });
  return mention;
}

/** A verb that leads to a number that is not exact: « avoisinera 3 100 ». */
const NEARING = /(?<!\p{L})(?:avoisin|frôl|dépass|approch)\p{L}*\s(?:\p{L}+\s){0,3}$/iu;
const MAX_NEARING = 45;

/** A number of one word that is never exact: « une centaine », « deux milliers ». */
const ROUND = /(?:aine|millier)s?$/i;

/** Whether a mention is big enough, and counts the troops of nobody else, dead or living. */
export function mayCount({ value, doubts }: Mention): boolean {
  return value >= MIN_TROOPS && !doubts.has('foreign') && !doubts.has('dead');
}

/** The strongest roles of a mention: none, one, or several that rival. */
export function rolesOf({ frames }: Mention): Role[] {
  const strongest = frames.reduce((most, { strength }) => Math.max(most, strength), 0);
  return [...new Set(frames.filter(({ strength }) => strength === strongest).map(({ role }) => role))];
}
