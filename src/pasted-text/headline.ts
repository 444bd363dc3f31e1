import { foldWord } from '../french/letters.ts';
import { findNumbers } from '../french/numerals.ts';
import { lineAt } from './lines.ts';
import type { Article, Paragraph } from './article.ts';

/** A headline, as it is printed, and the line it begins on. */
export interface Headline {
  value: string;
  line: number;
  quote: string;
}

/** How many words of weight a headline shares with its article; other titles of a page share fewer. */
const MIN_SHARED = 2;

/** How many words a title has that is the only one, if it shares none with its article. */
const MIN_WORDS_ALONE = 6;

/** How many letters of a word are compared: « militaire » and « militaires » are one. */
const STEM = 6;

const ENDS_AS_SENTENCE = /[.:]["')]*\s*$/;
const IS_ASIDE = /^\W*[(•·-]|^\W*$|@|\bpage \d|\bp\. ?\d/iu;
const SMALL_WORD = /(?<![\p{L}'-])(?!(?:d?[eu]s?|la|les?|et|aux?|en|pour|sur|par|dans|une?|avec)(?!\p{L}))\p{Ll}{3,}/gu;

/** An account on a network: what it writes has no headline. */
const ACCOUNT = /(?:^|\s)@\w/;

/**
 * The titles before an article's first prose that may be its headline, the likeliest first, and whether it surely is: the only
 * one that shares its words with the article, or the only one at all.
 */
export function headlinesOf({ paragraphs }: Article): { headlines: Headline[]; isSure: boolean } {
  const start = paragraphs.findIndex(({ kind }) => kind === 'prose');
  const before = paragraphs.slice(0, Math.max(0, start));
  if (before.some(({ text }) => ACCOUNT.test(text))) return { headlines: [], isSure: false };
  const body = new Set(paragraphs.filter(({ kind }) => kind === 'prose').flatMap(({ text }) => stemsOf(text)));
  const titles = before.filter(
    ({ kind, text }) => kind === 'title' && !ENDS_AS_SENTENCE.test(text) && !IS_ASIDE.test(text),
  );
  const unique = titles.filter(({ text }, index) => titles.findIndex((one) => one.text === text) === index);
  const shared = ({ text }: Paragraph) => stemsOf(text).filter((stem) => body.has(stem)).length;
  const sharing = unique.filter((title) => shared(title) >= MIN_SHARED);
  // Else one that has a verb or a noun in small letters, two where it shares no word: it is no name of a paper.
  const worded = unique.filter((title) => (title.text.match(SMALL_WORD)?.length ?? 0) >= (shared(title) > 0 ? 1 : 2));
  const alone = unique.length === 1 && numberOfWords(unique[0]!.text) >= MIN_WORDS_ALONE ? unique : [];
  const found = [sharing, worded].find((some) => some.length > 0) ?? alone;
  return { headlines: found.map(headlineOf), isSure: found.length === 1 };
}

/** A rubric, a place or a site before a title: « International | … », « IRAK. … », « Moyen-Orient - … ». */
const RUBRIC =
  /^(?:\[[^\]]{2,40}\]\s|[^|.?!"«]{2,40}\s?\|\s|\p{Lu}[\p{L}'’-]{2,}(?:[ /](?:\p{L}+['’])?[\p{L}-]+){0,2}(?:\.|\s[-–—>›•·])\s)(?=\S+(?:\s+\S+){2})/u;
/** The name of a site after a title: « … | Le Phare », « … - lephare.fr ». */
const SITE = /\s(?:\|(?:\s[^|]{2,40})?|[-–—]\s(?:L[ea]s?\s\p{Lu}[^-–—.,:]{2,30}|\S+\.\p{Ll}{2,3}))$/u;

function headlineOf(paragraph: Paragraph): Headline {
  const written = paragraph.written.trim();
  const value = written.replace(RUBRIC, '').replace(SITE, '').trim();
  return { value, line: lineAt(paragraph, 0), quote: value };
}

function numberOfWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function stemsOf(text: string): string[] {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const numbers = findNumbers(text).filter(({ value }) => value > 9);
  return [
    ...new Set([...words.map((word) => foldWord(word).slice(0, STEM)), ...numbers.map(({ value }) => String(value))]),
  ];
}
