/** A word as one looks for it: without accents, without capitals, its ligatures undone. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** A word of letters alone and where it stands. */
export interface LetteredWord {
  word: string;
  from: number;
  to: number;
}

/** The words of a text that have letters alone, in order: neither numbers nor F16. */
export function letteredWords(text: string): LetteredWord[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/gu)].map(
    ({ 0: word, index }) => ({
      word,
      from: index,
      to: index + word.length,
    }),
  );
}
