import { quotationsOf, stretchesOf, type Stretch } from '../announcement/proof.ts';
import { foldWord } from '../french/letters.ts';
import type { Problem } from '../text-files/problem.ts';
import type { ReadAnnouncement } from './announcement.ts';

/** The text of an article, and the SHA-256 digest of the file that it was read from, in hexadecimal. */
export interface ArticleText {
  text: string;
  sha256: string;
}

/** The texts of articles at hand, by the names of their files. */
export type ArticleTexts = ReadonlyMap<string, ArticleText>;

/** What readers see of the front matter that may quote the article. */
const QUOTING = ['title', 'summary', 'locationNote'] as const;

/** What a file says of its article and its text does not: another fingerprint, quotations that do not stand there word for word. */
export function wrongAgainstArticle(file: ReadAnnouncement, articles: ArticleTexts): Problem[] {
  const { frontmatter, quotations, report, reportInBody } = file;
  const name = frontmatter?.source.document ?? '';
  const article = articles.get(name);
  if (!frontmatter || !article) return [];
  const { sha256 } = frontmatter.source;
  const otherText = `est ${sha256}, mais le texte fourni${named(name)} a ${article.sha256} ; prenez le texte dont l’annonce a été tirée, ou relisez-la avec celui-ci et écrivez-en l’empreinte`;
  return [
    ...(sha256 !== undefined && sha256 !== article.sha256 ? report(['source', 'sha256'], otherText) : []),
    ...QUOTING.flatMap((key) =>
      quotationsOf(frontmatter[key] ?? '').flatMap((quotation) => {
        const wrong = notVerbatim(quotation, article, name);
        return wrong ? report([key], wrong) : [];
      }),
    ),
    ...quotations.flatMap(({ position, text }) => {
      const wrong = notVerbatim(text, article, name);
      return wrong ? [reportInBody(position, wrong)] : [];
    }),
  ];
}

function notVerbatim(quotation: string, { text }: ArticleText, name: string): string | null {
  const missing = missingWords(quotation, text);
  if (missing === null) return null;
  const nearest = nearestWords(missing, text);
  return `« ${missing} » n’est pas dans l’article${named(name)} ; les mots les plus proches y sont « ${nearest} » ; citez-les comme ils sont, avec […] pour ce qui est omis`;
}

function named(document: string): string {
  return document && ` (${document})`;
}

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

/** So many words in a row that are the article's are borrowed, and no longer the account's own. */
export const BORROWED_WORDS = 8;

/** The runs of eight words or more that a text has in common with an article, outside quotations. */
export function borrowedIn(text: string, source: string): Stretch[] {
  const runs = new Set<string>();
  const theirs = wordsIn(source).map(({ word }) => word);
  for (let at = 0; at + BORROWED_WORDS <= theirs.length; at++)
    runs.add(theirs.slice(at, at + BORROWED_WORDS).join(' '));
  const quoted = stretchesOf(text);
  const own = wordsIn(text);
  const isQuoted = ({ from }: Stretch) => quoted.some((stretch) => stretch.from <= from && from < stretch.to);
  return own.reduce<Stretch[]>((found, { from }, at) => {
    const run = own.slice(at, at + BORROWED_WORDS);
    if (run.length < BORROWED_WORDS || run.some(isQuoted) || !runs.has(run.map(({ word }) => word).join(' ')))
      return found;
    const [last, to] = [found.at(-1), run.at(-1)!.to];
    return last && from <= last.to ? [...found.slice(0, -1), { from: last.from, to }] : [...found, { from, to }];
  }, []);
}

/** The words of a text, without accents and capitals, and where each stands. */
function wordsIn(text: string): (Stretch & { word: string })[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    ...{ word: foldWord(word), from: index, to: index + word.length },
  }));
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
