import leven from 'leven';
import { foldWord, letteredWords } from '../french/letters.ts';
import type { KnownWords } from '../formats/known-words.ts';

/** What somebody meant: the words as they were typed, or others where nothing has them. */
export interface Meaning {
  words: string;
  /** What may have been meant as well. */
  others: string[];
  /** Whether there is a word that nothing has, nor anything like it. */
  isLost: boolean;
}

/** From so many letters on, one may be wrong; two; and no word is longer than the last. */
const [ONE_WRONG, TWO_WRONG, LONGEST] = [4, 6, 40];

/** As many letters at the end of a word may be those of its form. */
const ENDING = 3;

/** How many words are looked into, and how many other meanings are given. */
const [MOST_WORDS, MOST_OTHERS] = [12, 2];

/** Words as they are written, and as they are compared. */
interface Known {
  words: { written: string; folded: string }[];
  names: { words: string[]; name: string }[];
}

/** A stretch of what was typed, and what stands for it. */
interface Slip {
  from: number;
  to: number;
  meant: string[];
}

/**
 * Reads the slips of what was typed: other names of places, and words that have a letter or two wrong. `findForm` gives a word that
 * a search for another finds, if it finds any: a form of the same word, or only the beginning of it.
 */
export async function meaningOf(
  typed: string,
  { words, otherNames }: KnownWords,
  findForm: (word: string) => Promise<string | undefined>,
): Promise<Meaning> {
  const known: Known = {
    words: words.map((written) => ({ written, folded: foldWord(written) })),
    names: otherNames
      .map(([other, name]) => ({ words: letteredWords(other).map(({ word }) => foldWord(word)), name }))
      .filter((one) => one.words.length > 0),
  };
  const slips: Slip[] = [];
  let isLost = false;
  const typedWords = letteredWords(typed).slice(0, MOST_WORDS);
  for (let at = 0; at < typedWords.length; at += 1) {
    const { word, from, to } = typedWords[at]!;
    const left = typedWords.slice(at).map((one) => foldWord(one.word));
    const named = known.names.find((one) => one.words.every((part, index) => part === left[index]));
    if (named && !named.words.every((part) => isKnown(part, known))) {
      at += named.words.length - 1;
      slips.push({ from, to: typedWords[at]!.to, meant: [named.name] });
    } else if (!isKnown(left[0]!, known)) {
      const meant = nearestOf(left[0]!, known);
      const isName = meant[0] !== undefined && meant[0] !== meant[0].toLowerCase();
      // A name has no other forms: « bagdade » is none of Bagdad, as « conseillère » is one of « conseiller ».
      if (isName || !areForms(left[0]!, foldWord((await findForm(word)) ?? ''))) {
        if (meant.length > 0) slips.push({ from, to, meant });
        else isLost = true;
      }
    }
  }
  const others = slips.length === 1 ? slips[0]!.meant.slice(1, 1 + MOST_OTHERS) : [];
  return {
    words: mend(typed, slips),
    others: others.map((other) => mend(typed, [{ ...slips[0]!, meant: [other] }])),
    isLost,
  };
}

/** Whether two words begin alike but for what French puts at their ends. */
function areForms(word: string, other: string): boolean {
  const least = Math.max(Math.min(word.length, 3), word.length - ENDING);
  return other.startsWith(word.slice(0, least));
}

/** Whether some word is this one, begins like it, or is its singular. */
function isKnown(word: string, { words }: Known): boolean {
  const singular = word.replace(/[sx]$/, '');
  return words.some(({ folded }) => folded.startsWith(word) || folded === singular);
}

/** The words that are nearest to one, if any is near, without other forms of the first. The first letter is wrong only in a long word. */
function nearestOf(word: string, { words }: Known): string[] {
  const most = word.length > LONGEST || word.length < ONE_WRONG ? 0 : word.length < TWO_WRONG ? 1 : 2;
  let [least, nearest] = [most, [] as string[]];
  for (const { written, folded } of words) {
    if (Math.abs(folded.length - word.length) > least) continue;
    const distance = leven(word, folded);
    const mayBegin = distance === 1 && word.length >= TWO_WRONG;
    if (distance === 0 || distance > least || !(mayBegin || folded[0] === word[0])) continue;
    if (distance < least) [least, nearest] = [distance, []];
    nearest.push(written);
  }
  const [best = '', ...others] = nearest;
  const isBegun = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  return nearest.length === 0 ? [] : [best, ...others.filter((other) => !isBegun(foldWord(other), foldWord(best)))];
}

function mend(typed: string, slips: readonly Slip[]): string {
  const ends = [0, ...slips.map(({ to }) => to)];
  return [...slips.map(({ from, meant }, at) => typed.slice(ends[at], from) + meant[0]), typed.slice(ends.at(-1))].join(
    '',
  );
}
