/** Words left out of a quotation. */
const OMISSION = /\s*\[(?:…|\.\.\.)\]\s*/;

/**
 * The words of a quotation that do not stand in the text it is taken from; null if all do, in order, each passage between `[…]`
 * whole. White space, apostrophes, quotation marks, the spaces and points of numbers, and the case of a first letter are folded.
 */
export function missingWords(quotation: string, source: string): string | null {
  const text = fold(source);
  let from = 0;
  for (const passage of quotation.split(OMISSION)) {
    const words = fold(passage);
    if (words === '') continue;
    const at = [words, turnFirst(words)].map((one) => indexOfWords(text, one, from)).filter((found) => found >= 0);
    if (at.length === 0) return passage.trim();
    from = Math.min(...at) + words.length;
  }
  return null;
}

/** The words of a text that are the nearest to others: as many, with the most in common; empty if it has no words. */
export function nearestWords(words: string, source: string): string {
  const all = source.split(/\s+/).filter(Boolean);
  const sought = new Set(keysOf(words));
  const count = Math.max(1, words.split(/\s+/).length);
  // Of two that share as much, the one that begins as they do.
  const shared = (from: number) => {
    const keys = keysOf(all.slice(from, from + count).join(' '));
    return keys.filter((key) => sought.has(key)).length + (sought.has(keys[0] ?? '') ? 0.5 : 0);
  };
  const starts = all.map((_, index) => index).filter((index) => index <= Math.max(0, all.length - count));
  const best = starts.reduce((one, other) => (shared(other) > shared(one) ? other : one), 0);
  return all.slice(best, best + count).join(' ');
}

function keysOf(text: string): string[] {
  return (
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\s*[«»“”„"]\s*/g, '"')
    .replace(/(?<=\d)[\s.'](?=\d{3}(?!\d))/g, '')
    .replace(/\s+(?=[;:!?])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text with its first letter in the other case: a quotation may begin a sentence, or go on with one. */
function turnFirst(text: string): string {
  const first = text.charAt(0);
  const lower = first.toLocaleLowerCase('fr');
  return (first === lower ? first.toLocaleUpperCase('fr') : lower) + text.slice(1);
}

/** Where words stand in a text from a place on, whole; -1 if they do not. */
function indexOfWords(text: string, words: string, from: number): number {
  const isPart = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    const isCut =
      (isPart(text.charAt(at - 1)) && isPart(words[0]!)) || (isPart(text.charAt(to)) && isPart(words.at(-1)!));
    if (!isCut) return at;
  }
  return -1;
}
