import { type Day } from '../announcement/day.ts';
import { type Gazetteer } from '../announcement/place.ts';
import { type Article, type Sentence } from './article.ts';
import { readDate } from './date.ts';
import { betweenTotals, readFigures, type Candidate } from './figures.ts';
import { readAnnouncer, readPlace, type Found } from './names.ts';

/** A number of troops that is proposed. */
export interface FigureFound extends Found<number> {
  approximate: boolean;
}

/** What is proposed from an article; null where it does not say, or not surely enough: a question for the editor. */
export interface Proposal {
  date: (Found<Day> & { basis: 'stated' | 'inferred' }) | null;
  /** Negative for a withdrawal. */
  troopDelta: FigureFound | null;
  statedTotal: (FigureFound & { counts: 'before' | 'after' }) | null;
  /** The id of a place of the gazetteer. */
  location: Found<string> | null;
  announcer: Found<string> | null;
}

/**
 * What an announcement says according to an article, each value with the line and the words that it rests on and what else
 * was considered. The same text always gives the same proposal.
 */
export function propose(article: Article, gazetteer: Gazetteer): Proposal {
  const figures = readFigures(article);
  const moves = figures.filter(({ role }) => role === 'sent' || role === 'withdrawn');
  const delta = moves[0] ?? betweenTotals(figures);
  const totals = figures.filter(({ role, value }) => role.startsWith('total') && value !== delta?.value);
  const around = sentencesAround(article, delta ?? totals[0] ?? null);
  return {
    date: readDate(article, around),
    troopDelta: delta ? { ...figureOf(delta, moves, signed), value: signed(delta) } : null,
    statedTotal: totals[0]
      ? { ...figureOf(totals[0], totals), counts: totals[0].role === 'totalAfter' ? 'after' : 'before' }
      : null,
    location: readPlace(around, gazetteer),
    announcer: readAnnouncer(article, around),
  };
}

function signed({ role, value }: Candidate): number {
  return role === 'withdrawn' ? -value : value;
}

function figureOf(
  best: Candidate,
  all: readonly Candidate[],
  valueOf: (candidate: Candidate) => number = ({ value }) => value,
): FigureFound {
  const { value, approximate, sentence, from, to } = best;
  const alternatives = [...new Set(all.map(valueOf))].filter((other) => Math.abs(other) !== value);
  return { value, line: sentence.line, quote: sentence.written.slice(from, to), alternatives, approximate };
}

/** The sentence that a figure rests on, those that carry it too, the ones beside it, then the others. */
function sentencesAround({ sentences }: Article, figure: Candidate | null): Sentence[] {
  if (!figure) return sentences;
  const at = sentences.indexOf(figure.sentence);
  const isSame = (sentence: Sentence) => sentence.text.includes(figure.sentence.text.slice(figure.from, figure.to));
  const carries = sentences.filter(
    (sentence) => !sentence.isHeadline && sentence !== figure.sentence && isSame(sentence),
  );
  const others = sentences.map((sentence, index) => ({
    sentence,
    distance: Math.abs(index - at) + (index < at ? 0.5 : 0),
  }));
  const near = others.toSorted((a, b) => a.distance - b.distance).map(({ sentence }) => sentence);
  return [...new Set([figure.sentence, ...carries, ...near])];
}
