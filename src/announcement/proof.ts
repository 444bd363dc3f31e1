import { typeset } from '../french/typesetting.ts';
import { findNumbers, type FoundNumber } from '../french/numerals.ts';

/** A quotation is short: this many words at most between « and ». */
export const MAX_QUOTATION_WORDS = 15;

/** What is said of a quotation of so many words. */
export const sayTooLong = (words: number) => `compte ${words} mots ; gardez-en ${MAX_QUOTATION_WORDS} au plus`;

/** The figures that a quote proves: the anchor of their words on the page, and how these look. */
export const PROOFS = {
  troopDelta: { anchor: 'preuve-annonce', look: 'announced' },
  statedTotal: { anchor: 'preuve-total', look: 'stated' },
} as const;

/** A figure that a quote proves. */
export type ProvedFigure = keyof typeof PROOFS;

/** A stretch of a text, from its first character to just after its last. */
export interface Stretch {
  from: number;
  to: number;
}

/** A figure, of one number or a range, and the words that carry it. */
export interface Figure {
  value: number;
  upTo?: number | undefined;
  quote: string;
}

/** What stands between « and » in a text. */
export function quotationsOf(text: string): string[] {
  return stretchesOf(text).map(({ from, to }) => text.slice(from, to).trim());
}

/** The number of words, separated by white space; a number written with spaces is one. */
export function countWords(text: string): number {
  const joined = text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  return joined.split(/\s+/).filter((word) => word !== '').length;
}

/**
 * Where a quote stands in a typeset text: inside one « » passage, whole words and whole numbers, case included; white space and
 * apostrophes are folded. Null if it does not stand there.
 */
export function findQuote(text: string, quote: string): Stretch | null {
  return locate(text, quote)?.stretch ?? null;
}

/** Where a quote stands in a text, and the numbers of the text. */
function locate(text: string, quote: string): { stretch: Stretch; numbers: FoundNumber[] } | null {
  const found = occurrencesOf(quote, text);
  if (found.length === 0) return null;
  const numbers = numbersAround(text, found[0]!.from, found.at(-1)!.to);
  const passages = stretchesOf(text);
  const isWhole = (at: number) => !numbers.some(({ from, to }) => from < at && at < to);
  const isQuoted = ({ from, to }: Stretch) => passages.some((passage) => passage.from <= from && to <= passage.to);
  const stretch = found.find((one) => isWhole(one.from) && isWhole(one.to) && isQuoted(one));
  return stretch ? { stretch, numbers } : null;
}

/** More characters than a number has, in words too: what stands farther from a quote does not change how its numbers are read. */
const MAX_NUMBER_LENGTH = 70;

/** The numbers of a text from a little before a place to a little after another. */
function numbersAround(text: string, from: number, to: number): FoundNumber[] {
  const start = from <= MAX_NUMBER_LENGTH ? 0 : text.lastIndexOf(' ', from - MAX_NUMBER_LENGTH) + 1;
  const space = text.indexOf(' ', to + MAX_NUMBER_LENGTH);
  return findNumbers(text.slice(start, space < 0 ? undefined : space)).map((number) => ({
    ...number,
    from: number.from + start,
    to: number.to + start,
  }));
}

/**
 * What is wrong in the proof of a figure by the texts of an account, typeset; null if the figure is proved. A withdrawal is
 * carried without its sign, a range by both its ends, and a change also by the numbers before and after it.
 */
export function wrongInProof(figure: Figure, texts: readonly string[], isChange: boolean): string | null {
  const { quote } = figure;
  const words = countWords(quote);
  if (words > MAX_QUOTATION_WORDS) return sayTooLong(words);
  for (const text of texts) {
    const located = locate(text, quote);
    if (located) return wrongNumber(figure, located.numbers, located.stretch, isChange);
  }
  return notFound(quote, texts);
}

function wrongNumber(
  { value, upTo }: Figure,
  found: readonly FoundNumber[],
  { from, to }: Stretch,
  isChange: boolean,
): string | null {
  const carried = found.filter((number) => number.from >= from && number.to <= to).map((number) => number.value);
  const ends = upTo === undefined ? [value] : [value, upTo];
  if (ends.every((end) => carried.includes(Math.abs(end)))) return null;
  const isDifference = carried.some((first, index) => carried.slice(index + 1).some((next) => next - first === value));
  if (isChange && upTo === undefined && isDifference) return null;
  const expected = upTo === undefined ? `le nombre est ${value}` : `la fourchette va de ${value} à ${upTo}`;
  if (carried.length === 0) return `ne porte aucun nombre, et ${expected} ; citez les mots qui le disent`;
  const remedy =
    upTo === undefined ? 'corrigez l’un des deux' : 'citez les mots qui disent les deux bornes, ou corrigez-les';
  return `porte ${carried.join(' et ')}, et ${expected} ; ${remedy}`;
}

function notFound(quote: string, texts: readonly string[]): string {
  const nearest = nearestTo(quote, texts.flatMap(quotationsOf));
  if (nearest && occurrencesOf(quote, nearest).length > 0)
    return `coupe un nombre de « ${nearest} » ; citez ce nombre en entier`;
  if (texts.some((text) => occurrencesOf(quote, text).length > 0))
    return 'est dans le compte rendu, mais pas entre « » ; mettez-y ces mots entre « et »';
  if (nearest === null)
    return 'n’est pas dans le compte rendu, qui ne cite rien ; écrivez-y les mots de la source, entre « »';
  return `n’est pas dans le compte rendu entre « » ; le plus proche y est « ${nearest} » ; copiez les mots comme ils sont`;
}

/** The quotation that shares most of its words with a quote; null if there is no quotation. */
function nearestTo(quote: string, quotations: string[]): string | null {
  const words = new Set(wordsIn(quote));
  const shared = (quotation: string) => {
    const others = wordsIn(quotation);
    return others.filter((word) => words.has(word)).length / (others.length + words.size);
  };
  return quotations.toSorted((a, b) => shared(b) - shared(a)).at(0) ?? null;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What stands between each « and the next »; in one pass, however many « are never closed. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let opened = -1;
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    if (mark === '«' && opened < 0) opened = index + 1;
    if (mark === '»' && opened >= 0) {
      stretches.push({ from: opened, to: index });
      opened = -1;
    }
  }
  return stretches;
}

const ENDS_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/** Where a quote stands in a text, whole words only. */
function occurrencesOf(quote: string, text: string): Stretch[] {
  const { words, longest } = soughtFor(quote);
  if (!text.includes(longest)) return [];
  const { folded, origins } = foldSpaces(text);
  const found: Stretch[] = [];
  for (let from = folded.indexOf(words); from >= 0;) {
    const to = from + words.length;
    const isWhole =
      !ENDS_WORD.test(folded.slice(Math.max(0, from - 2), from)) && !BEGINS_WORD.test(folded.slice(to, to + 2));
    if (isWhole) found.push(origins ? { from: origins[from]!, to: origins[to - 1]! + 1 } : { from, to });
    from = folded.indexOf(words, isWhole ? to : from + 1);
  }
  return found;
}

const APOSTROPHES = /['ʼ]/g;

/** A text with each run of white space as one space and each apostrophe as ’; where its characters stood, if some are gone. */
function foldSpaces(text: string): { folded: string; origins: number[] | null } {
  const folded = text.replace(/\s+/g, ' ').replace(APOSTROPHES, '’');
  if (folded.length === text.length) return { folded, origins: null };
  const isSpace = (at: number) => at >= 0 && /\s/.test(text.charAt(at));
  const origins = Array.from(text, (_, at) => at);
  return { folded, origins: origins.filter((at) => !(isSpace(at) && isSpace(at - 1))) };
}

/** What is looked for: the words of a quote, folded, and the longest stretch of them that is written in one way only. */
interface Sought {
  words: string;
  longest: string;
}

/** A quote is looked for in one text after another. */
const sought = new Map<string, Sought>();
const MAX_SOUGHT = 100;

function soughtFor(quote: string): Sought {
  const known = sought.get(quote);
  if (known) return known;
  const words = foldSpaces(typeset(quote).trim()).folded;
  const longest = words.split(/[ ’]/).reduce((one, other) => (other.length > one.length ? other : one), '');
  if (sought.size >= MAX_SOUGHT) sought.clear();
  sought.set(quote, { words, longest });
  return { words, longest };
}
