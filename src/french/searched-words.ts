import { numbersIn, withNumberWords } from './searched-numbers.ts';
import { typeset } from './typesetting.ts';

/** A word of its own between two paragraphs: the index gives back words with one space between them, and nothing else. */
const BETWEEN_PARAGRAPHS = '¶';

/** What French elides before a vowel. The index takes « l’Irak » for one word, which nobody searches for. */
const ELIDED = String.raw`(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]`;
const ELIDED_BEFORE_WORD = new RegExp(`${ELIDED}(?=[\\p{L}\\p{N}«])`, 'giu');
const ELIDED_WORD = new RegExp(`${ELIDED}$`, 'iu');

/** What French writes between the groups of a number: 1 500. Between two words it is only before a sign. */
const BETWEEN_GROUPS = '\u202f';

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

/**
 * What was typed, as the index reads it: without what French elides, each number as the word that stands for it, and « » as the
 * " that ask for the very words, which are left as they are.
 */
export function searchedWords(typed: string): string {
  const words = typed
    .replace(/\s*[«»“”]\s*/g, '"')
    .replace(ELIDED_BEFORE_WORD, '')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted = /^"(.+)"$/.exec(words)?.[1] ?? '';
  const isPhrase = quoted !== '' && numbersIn(quoted)[0]?.to !== quoted.length;
  return isPhrase ? words : withNumberWords(quoted || words);
}

/**
 * What to show of a searched text, typeset again: its title, and the stretch of one paragraph that holds most of what was found;
 * the summary if nothing is but in the title. `places` are those of the words found; `digits`, the numbers searched for.
 */
export function excerptOf(
  text: string,
  places: readonly number[],
  digits: ReadonlySet<string> = new Set(),
): { title: Piece[]; excerpt: Piece[] } {
  const words = text.split(' ');
  const found = [...places, ...placesOfNumbers(text, digits)];
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

/** Where a text has some numbers: a number of several groups is several words of it. */
function placesOfNumbers(text: string, digits: ReadonlySet<string>): number[] {
  const placeOf = (index: number) => text.slice(0, index).split(' ').length - 1;
  return numbersIn(text)
    .filter((number) => digits.has(number.digits))
    .flatMap(({ from, to }) => {
      const [first, last] = [placeOf(from), placeOf(to)];
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
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
  const pieces = words.flatMap((word, at): Piece[] => {
    const space = ELIDED_WORD.test(word) ? '' : (spaces[at] ?? '');
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word)!;
    if (!isFound(at) || core === '') return [{ text: word + space, isFound: false }];
    // Between the groups of a number, which is marked as one.
    const isWithin = space === BETWEEN_GROUPS && after === '' && isFound(at + 1);
    return [
      { text: before, isFound: false },
      { text: isWithin ? core + space : core, isFound: true },
      { text: isWithin ? '' : after + space, isFound: false },
    ];
  });
  return joinPieces(pieces.filter(({ text }) => text !== ''));
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isFound === piece.isFound) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
