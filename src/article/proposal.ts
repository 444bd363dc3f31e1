import type { Gazetteer } from '../announcement/place.ts';
import { readAnnouncer } from './announcer.ts';
import type { Article, Sentence } from './article.ts';
import { readDate, type FoundDay } from './date.ts';
import { readDestination } from './destination.ts';
import { betweenTotals, readFigures, type Candidate } from './figures.ts';
import type { FoundValue } from './found-value.ts';

/** A number of troops that is proposed. */
export interface FoundFigure extends FoundValue<number> {
  approximate: boolean;
}

/** What is proposed from an article; null where it does not say, or not surely enough: a question for the editor. */
export interface Proposal {
  date: FoundDay | null;
  /** Negative for a withdrawal. */
  troopDelta: FoundFigure | null;
  statedTotal: (FoundFigure & { counts: 'before' | 'after' }) | null;
  /** The id of a place of the gazetteer. */
  location: FoundValue<string> | null;
  announcer: FoundValue<string> | null;
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
  const total = totals[0] ?? null;
  const around = sentencesAround(article, delta ?? total);
  return {
    date: readDate(article, around),
    troopDelta: delta && figureOf(signed(delta), moves.map(signed)),
    statedTotal: total && { ...figureOf(total, totals), counts: total.role === 'totalAfter' ? 'after' : 'before' },
    location: readDestination(around, gazetteer),
    announcer: readAnnouncer(article, around),
  };
}

/** A candidate with the sign of a delta: negative for a withdrawal. */
function signed(candidate: Candidate): Candidate {
  return candidate.role === 'withdrawn' ? { ...candidate, value: -candidate.value } : candidate;
}

function figureOf({ value, approximate, sentence, from, to }: Candidate, all: readonly Candidate[]): FoundFigure {
  const others = [...new Set(all.map((candidate) => candidate.value))];
  const alternatives = others.filter((other) => Math.abs(other) !== Math.abs(value));
  return { value, line: sentence.line, quote: sentence.written.slice(from, to), alternatives, approximate };
}

/** The sentence that a figure rests on, then those that say the same words, then all the others, the nearest first. */
function sentencesAround({ sentences }: Article, figure: Candidate | null): Sentence[] {
  if (!figure) return sentences;
  const words = figure.sentence.text.slice(figure.from, figure.to);
  const carriers = sentences.filter(({ isHeadline, text }) => !isHeadline && text.includes(words));
  const at = sentences.indexOf(figure.sentence);
  const nearest = sentences.flatMap((_, step) => [at + step, at - step]).flatMap((index) => sentences[index] ?? []);
  return [...new Set([figure.sentence, ...carriers, ...nearest])];
}
