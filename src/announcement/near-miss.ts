import { closestMatch } from 'leven';
import { foldWord } from '../french/letters.ts';

/** `. Did you mean "…"?` if a word is likely a slip for one of the right ones, and the empty text otherwise. */
export function didYouMean(written: unknown, right: readonly string[]): string {
  const meant = nearMiss(written, right);
  return meant === undefined ? '' : `. Vouliez-vous dire « ${meant} » ?`;
}

/** The right word that a written one is likely a slip for: at most a `part` of its letters differs, or its case and hyphens. */
export function nearMiss(written: unknown, right: readonly string[], part = 1 / 3): string | undefined {
  if (typeof written !== 'string' || written.length > 100) return undefined;
  const folded = new Map(right.map((word) => [foldSpelling(word), word]));
  const word = foldSpelling(written);
  const maxDistance = Math.max(1, Math.floor(word.length * part));
  const meant = closestMatch(word, [...folded.keys()], { maxDistance });
  return meant !== undefined && folded.get(meant) !== written ? folded.get(meant) : undefined;
}

function foldSpelling(word: string): string {
  return foldWord(word).replace(/[\s_-]+/g, '');
}
