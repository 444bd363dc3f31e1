import { typeset } from './typesetting.ts';

/** A word of its own between two paragraphs: the index gives back words with one space between them, and nothing else. */
const BETWEEN_PARAGRAPHS = '¶';

/** What French elides before a vowel. The index takes « l’Irak » for one word, which nobody searches for. */
const ELIDED = String.raw`(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]`;
const ELIDED_BEFORE_WORD = new RegExp(`${ELIDED}(?=[\\p{L}\\p{N}«])`, 'giu');
const ELIDED_WORD = new RegExp(`${ELIDED}$`, 'iu');

/** How long an excerpt is, in words: about three lines; and how many of them stand before the first one found. */
const EXCERPT_WORDS = 34;
const WORDS_BEFORE = 8;

/** A stretch of a text, which was searched for or not. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A title, a summary and other paragraphs as one text for the index, where each word stands by itself. */
export function searchedText(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) => text.replaceAll(BETWEEN_PARAGRAPHS, '').replace(ELIDED_BEFORE_WORD, '$& '))
    .join(` ${BETWEEN_PARAGRAPHS} `);
}

/** What was typed, as the index reads it: without what French elides, and « » as the " that ask for the very words. */
export function searchedWords(typed: string): string {
  return typed
    .replace(/\s*[«»“”]\s*/g, '"')
    .replace(ELIDED_BEFORE_WORD, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What to show of a searched text, typeset again: its title, and the stretch of one paragraph that holds most of the
 * words found (their numbers in the text); the summary if none is found but in the title.
 */
export function excerptOf(text: string, found: readonly number[]): { title: Piece[]; excerpt: Piece[] } {
  const words = text.split(' ');
  const isFound = new Set(found);
  const ends = words.flatMap((word, at) => (word === BETWEEN_PARAGRAPHS ? [at] : []));
  const [title, summary, ...others] = [...ends, words.length].map((end, index) => ({
    from: index === 0 ? 0 : ends[index - 1]! + 1,
    to: end,
  }));
  const stretches = [summary!, ...others].flatMap(({ from, to }) =>
    found.filter((at) => from <= at && at < to).map((at) => stretchAround(at, from, to)),
  );
  const countFound = ({ from, to }: Excerpt) => found.filter((at) => from <= at && at < to).length;
  const most = Math.max(0, ...stretches.map(countFound));
  const best = stretches.find((stretch) => countFound(stretch) === most) ?? { ...summary!, isCut: [false, false] };
  const pieces = (stretch: Pick<Excerpt, 'from' | 'to'>) =>
    excerptPieces(words.slice(stretch.from, stretch.to), (at) => isFound.has(stretch.from + at));
  const cut = (text: string): Piece => ({ text, isFound: false });
  return {
    title: pieces(title!),
    excerpt: [...(best.isCut[0] ? [cut('…\u00a0')] : []), ...pieces(best), ...(best.isCut[1] ? [cut('\u00a0…')] : [])],
  };
}

interface Excerpt {
  from: number;
  to: number;
  /** Whether the paragraph goes on before it, and after it. */
  isCut: [boolean, boolean];
}

function stretchAround(at: number, first: number, end: number): Excerpt {
  const from = Math.max(first, Math.min(at - WORDS_BEFORE, end - EXCERPT_WORDS));
  const to = Math.min(end, from + EXCERPT_WORDS);
  return { from, to, isCut: [from > first, to < end] };
}

function excerptPieces(words: readonly string[], isFound: (at: number) => boolean): Piece[] {
  const plain = words.join(' ');
  const typed = typeset(plain);
  // The spaces are those of the text that was indexed; where it was code, which is not typeset, they would be others.
  const spaces = (typed.split(/\s/).length === words.length ? typed : plain).match(/\s/g) ?? [];
  return words.flatMap((word, at) => {
    const space = ELIDED_WORD.test(word) ? '' : (spaces[at] ?? '');
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word)!;
    if (!isFound(at) || core === '') return [{ text: word + space, isFound: false }];
    return [
      { text: before, isFound: false },
      { text: core, isFound: true },
      { text: after + space, isFound: false },
    ];
  });
}
