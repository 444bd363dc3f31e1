import { onPlainKeyboard } from './plain-keyboard.ts';
import { datesIn } from '../french/printed-days.ts';
import { joinLines, lineAt, type Block } from './lines.ts';
import { BYLINE, CAPTION, COMMENTS, FURNITURE, OFFER } from './page-words.ts';

/** What a paragraph is: the article's own prose, one of its titles, a line about it (its day, its author), or none of it. */
export type Kind = 'prose' | 'title' | 'note' | 'aside';

/** A sentence of a pasted article, or one of its titles. */
export interface Sentence {
  /** The line of the pasted text where it begins, counted from 1. */
  line: number;
  /** The words as they are pasted. */
  written: string;
  /** The same on a plain keyboard: each character stands at the same place. */
  text: string;
  /** Where a word was cut at the end of a line. */
  cuts: number[];
  isTitle: boolean;
  /** Its place among the sentences of the article, and among those that are no titles, from 0. */
  at: number;
  proseAt: number;
}

/** A paragraph of a pasted text on one line; `text` is `written` on a plain keyboard. */
export interface Paragraph extends Block {
  text: string;
  kind: Kind;
}

/** A pasted article: what is its own, sentence by sentence, and every paragraph of the page. */
export interface Article {
  sentences: Sentence[];
  /** The sentences that are no titles, and those that are. */
  prose: Sentence[];
  titles: Sentence[];
  paragraphs: Paragraph[];
}

/** A pasted article, as messy as the web gives it, however wide its lines were wrapped. */
export function readArticle(pasted: string): Article {
  const blocks = joinLines(
    pasted
      .replace(/^\ufeff/, '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n'),
  );
  const paragraphs = blocks.map((block): Paragraph => {
    const text = onPlainKeyboard(block.written);
    return { ...block, text, kind: kindOf(text) };
  });
  setAsidesApart(paragraphs);
  // A text without a sentence, such as a single message, has its longest title for one.
  const headings = paragraphs.filter(({ kind }) => kind === 'title');
  if (!paragraphs.some(({ kind }) => kind === 'prose') && headings.length > 0)
    headings.toSorted((a, b) => b.text.length - a.text.length)[0]!.kind = 'prose';
  const sentences = paragraphs.flatMap(sentencesOf);
  const prose = sentences.filter(({ isTitle }) => !isTitle);
  sentences.forEach((sentence, at) => (sentence.at = at));
  prose.forEach((sentence, at) => (sentence.proseAt = at));
  return { paragraphs, sentences, prose, titles: sentences.filter(({ isTitle }) => isTitle) };
}

// The fewest words of a line of prose, with a stop at its end and without one, and of a title; the longest note about an article;
// the part of a line that may be English words before the line is English.
const MIN_WORDS_OF_PROSE = 9;
const MIN_WORDS_WITHOUT_STOP = 24;
const MIN_WORDS_OF_TITLE = 4;
const MAX_WORDS_OF_NOTE = 22;
const MAX_WORDS_OF_BYLINE = 34;
const MAX_WORDS_OF_QUESTION = 15;
const MAX_PART_OF_ENGLISH = 1 / 8;

/** The place, the day and the agency of an article, parted by bars. */
const IS_CREDIT = /^[^>›]*(?:\s[|]\s[^>›]*){2,}$/;
const ENGLISH_WORD = /\b(?:the|of|and|to|with|from|was|is|has|on|by|that|for|their)\b/gi;
const SAYS = /(?<!\p{L})(?:a|ont|est|sont|va|vont|avait|sera|seront|s'est)\s\p{Ll}/u;

function kindOf(text: string): Kind {
  const words = numberOfWords(text);
  const isLong = isProse(text, words);
  if (words < MIN_WORDS_OF_PROSE && isDateline(text)) return 'note';
  if (
    isLong
      ? /©|\bcookies?\b|tous droits réservés/i.test(text)
      : FURNITURE.test(text) && !(IS_CREDIT.test(text) && isNote(text, words))
  )
    return 'aside';
  if (isEnglish(text, words) || (!isLong && CAPTION.test(text)) || (isLong && /\(AP Photo|\| ?Photo :/i.test(text)))
    return 'aside';
  if (isNote(text, words)) return 'note';
  if (isLong) return 'prose';
  if (words < MIN_WORDS_OF_TITLE || BYLINE.test(text) || /@\w/.test(text)) return 'aside';
  return 'title';
}

/** The place and day of a dispatch, or the credit and day of a paper, alone on a line: « Washington, 3 mai 2017 (ats/afp) ». */
function isDateline(text: string): boolean {
  const [date] = datesIn(text);
  return date !== undefined && /^(?:\p{Lu}[\p{L}\s'-]{2,40},?\s|©[^.]*)$/u.test(text.slice(0, date.from));
}

/** A line about the article that has its day: « Publié le 3 mars 2016 », « Le Progrès, samedi 9 avril 2016 ». */
function isNote(text: string, words: number): boolean {
  const [date] = datesIn(text);
  const longest = /(?:publiée?|mis en ligne|mise? à jour) le \d/i.test(text) ? MAX_WORDS_OF_BYLINE : MAX_WORDS_OF_NOTE;
  if (!date || date.year === null || words > longest) return false;
  return /^\W*(?:publié|mis|modifié|actualisé|posté|paru|le\s\d|\d)/iu.test(text) || !SAYS.test(text) || date.from < 3;
}

const ENDS_SENTENCE = /\p{Ll}.*[.!…] ?["')\]]*\s*(?:\(\d\d?\/\d\d?\))?$/u;
/** Prose that is no title of another article. */
const ENDS_LIST = /^(?:\S+\s+){11}[^]*[.!]["')\]]*\s*$/;

/** Marks what a page offers beside the article: a line of it, or a list up to the next prose, or comments to the end. */
function setAsidesApart(paragraphs: Paragraph[]): void {
  let hasProse = false;
  let apart: 'no' | 'list' | 'end' = 'no';
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const isOffer = OFFER.test(text) && (paragraph.kind !== 'prose' || /^\W*(?:lire|à lire|voir)/iu.test(text));
    if (apart === 'list' && paragraph.kind === 'prose' && !isOffer && ENDS_LIST.test(text)) apart = 'no';
    if (isOffer) {
      paragraph.kind = 'aside';
      const isHeading = !/[:?]\s*\S/.test(text);
      if (hasProse && COMMENTS.test(text)) apart = 'end';
      else if (hasProse && isHeading && apart === 'no') apart = 'list';
    } else if (apart !== 'no' && paragraph.kind !== 'note') paragraph.kind = 'aside';
    // A short sentence among others is no title.
    if (hasProse && paragraph.kind === 'title' && ENDS_SENTENCE.test(text)) paragraph.kind = 'prose';
    hasProse ||= paragraph.kind === 'prose';
  }
}

function isProse(text: string, words: number): boolean {
  const hasStop = /[.!?…:;] ?["')\]]*\s*$/.test(text);
  // « Que vont faire les conseillers d'Obama ? » is a title.
  if (words <= MAX_WORDS_OF_QUESTION && /^[^.!?]*[!?]\W*$/.test(text)) return false;
  return (words >= MIN_WORDS_OF_PROSE && hasStop && /\p{Ll}{3}/u.test(text)) || words >= MIN_WORDS_WITHOUT_STOP;
}

function isEnglish(text: string, words: number): boolean {
  return (text.match(ENGLISH_WORD)?.length ?? 0) > words * MAX_PART_OF_ENGLISH;
}

function numberOfWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** A stop and the space after it, unless the stop ends an abbreviation or no sentence begins after it. */
const SENTENCE_END =
  /(?<!(?<!\p{L})(?:M|MM|Mme|Dr|St|janv|fév|févr|avr|juil|sept|oct|nov|déc|[A-Z]))[.!?…]["')\]]*\s+(?=["'([]* ?[\p{Lu}\p{N}-])/gu;

/** Longer than any sentence: what is longer is cut, so that reading takes no more time than its length asks. */
const MAX_SENTENCE = 1500;

function sentencesOf({ text, written, kind, cuts, ...block }: Paragraph): Sentence[] {
  if (kind !== 'prose' && kind !== 'title') return [];
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length);
  const starts = [0, ...ends].flatMap((from, index, all) => {
    const length = (all[index + 1] ?? text.length) - from;
    return Array.from({ length: Math.ceil(length / MAX_SENTENCE) }, (_, part) => from + part * MAX_SENTENCE);
  });
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? text.length;
    return {
      line: lineAt(block, from),
      written: written.slice(from, to),
      text: text.slice(from, to),
      cuts: cuts.filter((at) => at > from && at < to).map((at) => at - from),
      isTitle: kind === 'title',
      at: 0,
      proseAt: 0,
    };
  });
}
