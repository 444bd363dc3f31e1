import { typeset } from './french.ts';
import { findNumbers } from './numerals.ts';

/** A quotation is short: this many words at most between « and ». */
export const LONGEST_QUOTATION = 15;

/** The figures that a quote proves: the anchor of their words on the page, and how these look. */
export const PROOFS = {
  troopDelta: { anchor: 'preuve-annonce', look: 'announced' },
  statedTotal: { anchor: 'preuve-total', look: 'stated' },
} as const;

/** A figure that a quote proves. */
export type Proved = keyof typeof PROOFS;

/** A stretch of a text, from its first character to just after its last. */
export interface Stretch {
  from: number;
  to: number;
}

/** A figure and the words that carry it. */
export interface Figure {
  value: number;
  quote: string;
}

/** Gives what stands between « and » in a text. */
export function quotationsOf(text: string): string[] {
  return stretchesOf(text).map(({ from, to }) => text.slice(from, to).trim());
}

/** Counts words, separated by white space; a number written with spaces is one. */
export function countWords(text: string): number {
  const joined = text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  return joined.split(/\s+/).filter((word) => word !== '').length;
}

/**
 * Finds a quote in a typeset text: inside one « » passage, whole words and whole numbers, case included; white space and
 * apostrophes are folded. Null if it does not stand there.
 */
export function findQuote(text: string, quote: string): Stretch | null {
  const numbers = findNumbers(text);
  const isWhole = (at: number) => !numbers.some(({ from, to }) => from < at && at < to);
  const passages = stretchesOf(text);
  const found = [...text.matchAll(patternOf(quote))].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
  return (
    found.find(
      ({ from, to }) =>
        isWhole(from) && isWhole(to) && passages.some((passage) => passage.from <= from && to <= passage.to),
    ) ?? null
  );
}

/**
 * Tells what is wrong in the proof of a figure by the texts of an account, typeset; null if the figure is proved. A
 * withdrawal is carried without its sign.
 */
export function wrongInProof({ value, quote }: Figure, texts: readonly string[]): string | null {
  const words = countWords(quote);
  if (words > LONGEST_QUOTATION) return `has ${words} words; quote ${LONGEST_QUOTATION} at most`;
  for (const text of texts) {
    const stretch = findQuote(text, quote);
    if (stretch) return wrongNumber(value, text, stretch);
  }
  return notFound(quote, texts);
}

function wrongNumber(value: number, text: string, { from, to }: Stretch): string | null {
  const carried = findNumbers(text).filter((number) => number.from >= from && number.to <= to);
  if (carried.some((number) => number.value === Math.abs(value))) return null;
  if (carried.length === 0) return `carries no number, but the value is ${value}; quote the words that say it`;
  const numbers = carried.map((number) => number.value).join(' and ');
  return `carries ${numbers}, but the value is ${value}; correct one of the two`;
}

function notFound(quote: string, texts: readonly string[]): string {
  const nearest = nearestTo(quote, texts.flatMap(quotationsOf));
  if (nearest?.match(patternOf(quote))) return `cuts a number of « ${nearest} »; quote whole numbers`;
  if (texts.some((text) => patternOf(quote).test(text)))
    return 'stands in the account, but not between « »; put « and » around it there';
  if (nearest === null)
    return 'is not in the account, which quotes nothing; write there the words of the source, between « »';
  return `is not in the account between « »; the nearest there is « ${nearest} »; copy the words as they stand`;
}

/** The quotation that shares most of its words with a quote; null if there is no quotation. */
function nearestTo(quote: string, quotations: string[]): string | null {
  const words = new Set(wordsOf(quote));
  const shared = (quotation: string) => {
    const others = wordsOf(quotation);
    return others.filter((word) => words.has(word)).length / (others.length + words.size);
  };
  return quotations.toSorted((a, b) => shared(b) - shared(a)).at(0) ?? null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What stands between each « and the next »; in one pass, however many « are never closed. */
function stretchesOf(text: string): Stretch[] {
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

function patternOf(quote: string): RegExp {
  const words = typeset(quote)
    .split(/\s+/)
    .filter((word) => word !== '');
  const source = words.map((word) => RegExp.escape(word).replace(/’/g, "['’ʼ]")).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'gu');
}
