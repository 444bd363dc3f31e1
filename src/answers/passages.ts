import type { Day } from '../announcement/day.ts';
import type { Gazetteer } from '../announcement/place.ts';
import { bareDaysIn, datesIn } from '../french/printed-days.ts';
import { mentionsOf, type Mention } from '../mentions/numbers.ts';
import { placesIn } from '../mentions/places.ts';
import { peopleOf, speakersIn } from '../mentions/speakers.ts';
import type { Article, Paragraph, Sentence } from '../pasted-text/article.ts';
import { publicationOf } from '../pasted-text/publication.ts';
import { possibleDays } from '../article/date.ts';
import { quoteOf } from '../article/quote.ts';

/** Words of an article that may fill a field, and where they stand in their paragraph. */
export type Passage = { from: number; to: number; line: number } & (
  | { kind: 'figure'; value: number; upTo?: number; quote: string }
  | { kind: 'day'; days: Day[] }
  /** The id of a place of the gazetteer; null if it lacks it. */
  | { kind: 'place'; id: string | null; name: string }
  | { kind: 'speaker'; name: string; role: string | null }
);

/** A paragraph of the page that was pasted, and what was read in it; nothing is read in what is not the article's own. */
export interface ReadParagraph {
  written: string;
  isAside: boolean;
  passages: Passage[];
}

/** What was read in a pasted page, paragraph by paragraph. No two passages share a word. */
export function passagesOf(article: Article, gazetteer: Gazetteer): ReadParagraph[] {
  const mentions = Map.groupBy(mentionsOf(article), ({ sentence }) => sentence);
  const people = peopleOf(article);
  const published = publicationOf(article)?.value ?? null;
  const daysIn = (text: string, line: number): Passage[] => {
    const dates = datesIn(text);
    return [...dates, ...bareDaysIn(text, dates)].flatMap((day) => {
      const days = possibleDays(day, published, article);
      return days.length > 0 ? [{ kind: 'day' as const, days, from: day.from, to: day.to, line }] : [];
    });
  };
  const read = (sentence: Sentence): Passage[] => {
    const { text, line } = sentence;
    return apart([
      ...(mentions.get(sentence) ?? []).map(figureOf),
      ...daysIn(text, line),
      ...speakersIn(sentence, people)
        .filter(({ kind }) => kind !== 'vague')
        .map(({ name, role, from, to }) => ({ kind: 'speaker' as const, name, role, from, to, line })),
      ...placesIn(text, gazetteer).map(({ id, name, from, to }) => ({
        kind: 'place' as const,
        id,
        name,
        from,
        to,
        line,
      })),
    ]);
  };
  const waiting = [...article.sentences];
  return article.paragraphs.map((paragraph): ReadParagraph => {
    const { written, text, kind } = paragraph;
    const passages =
      kind === 'note'
        ? apart(daysIn(text, paragraph.lines[0]?.line ?? 1))
        : sentencesIn(paragraph, waiting).flatMap(([sentence, at]) =>
            read(sentence).map((one) => ({ ...one, from: one.from + at, to: one.to + at })),
          );
    return { written, isAside: kind === 'aside', passages };
  });
}

/** Takes the sentences of a paragraph from those that wait, each with where it begins there: they stand one after the other. */
function sentencesIn({ kind, written }: Paragraph, waiting: Sentence[]): [Sentence, at: number][] {
  const found: [Sentence, number][] = [];
  if (kind !== 'prose' && kind !== 'title') return found;
  for (let at = 0; at < written.length && waiting.length > 0;) {
    const sentence = waiting.shift()!;
    found.push([sentence, at]);
    at += sentence.written.length;
  }
  return found;
}

function figureOf(mention: Mention): Passage {
  const { tokens, first, nounEnd, value, upTo, sentence } = mention;
  let start = first;
  while (tokens[start - 1]?.tag === 'about') start--;
  const [from, to] = [tokens[start]!.from, tokens[nounEnd - 1]!.to];
  const { quote } = quoteOf(mention);
  return { kind: 'figure', value, ...(upTo !== undefined && { upTo }), quote, from, to, line: sentence.line };
}

/** Passages in their order, without those that share a word with one named before them. */
function apart(passages: Passage[]): Passage[] {
  const isFree = ({ from, to }: Passage, index: number) =>
    !passages.slice(0, index).some((other) => from < other.to && other.from < to);
  return passages.filter(isFree).toSorted((a, b) => a.from - b.from);
}
