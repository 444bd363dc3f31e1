import type { Day } from '../announcement/day.ts';
import type { Gazetteer } from '../announcement/place.ts';
import { datesIn } from '../french/printed-days.ts';
import { readNuance } from '../french/nuance.ts';
import type { Article } from '../pasted-text/article.ts';
import { headlinesOf } from '../pasted-text/headline.ts';
import { publicationOf } from '../pasted-text/publication.ts';
import { wholeDay } from '../pasted-text/whole-day.ts';
import { announcerOf } from './announcer.ts';
import { dateOf } from './date.ts';
import { destinationOf } from './destination.ts';
import { announcedIn, type Delta } from './figures.ts';
import { others, type Quoted } from '../pasted-text/quoted.ts';
import type { Goal } from '../mentions/goals.ts';
import type { Mention } from '../mentions/numbers.ts';
import { quoteOf, quoteOfChange } from './quote.ts';
import { reportedBy, type KnownAnnouncement } from './reported.ts';
import { totalOf, type Total } from './totals.ts';

/** A value that is proposed, with the other values that were considered. */
export interface FoundValue<Value> extends Quoted<Value> {
  alternatives: Value[];
}

/** A number of troops of an article: negative for a withdrawal, with the other end of a range. */
export interface QuotedFigure extends Quoted<number> {
  upTo?: number;
  approximate: boolean;
}

/** A number of troops that is proposed. */
export interface FoundFigure extends QuotedFigure {
  alternatives: number[];
}

/** A total that is proposed. */
export interface FoundTotal extends FoundFigure {
  counts: 'before' | 'after';
  kind: 'present' | 'authorised' | 'unspecified';
}

/**
 * What is proposed from an article; null where it does not say, or not surely enough: a question for the editor. For an open
 * field, `rivals` has what it may be, by its name in the front matter (`rivals.location` has ids, and names the gazetteer lacks).
 */
export interface Proposal {
  date: (FoundValue<Day> & { basis: 'stated' | 'inferred' }) | null;
  troopDelta: FoundFigure | null;
  statedTotal: FoundTotal | null;
  /** The id of a place of the gazetteer. */
  location: FoundValue<string> | null;
  /** The name of the place where the troops go, as the article prints it, if the gazetteer lacks it: to be added. */
  newPlace: Quoted<string> | null;
  announcer: FoundValue<string> | null;
  announcerRole: Quoted<string> | null;
  /** The headline of the article. */
  headline: Quoted<string> | null;
  /** The day when the article was published. */
  published: Quoted<Day> | null;
  /** The announcements of an article that makes several: one is to be chosen. */
  choices: QuotedFigure[];
  /** The id of a known announcement that the article tells of too. */
  reports: string | null;
  /** What else the article says, by field, the likeliest first: what an open field may be, and what a proposed one is not. */
  rivals: {
    date: Quoted<Day>[];
    troopDelta: QuotedFigure[];
    statedTotal: QuotedFigure[];
    location: Quoted<string>[];
    announcer: Quoted<string>[];
    headline: Quoted<string>[];
  };
}

/**
 * What an announcement says according to an article, each value with the line and the words that it rests on. A value is proposed
 * where the article says it and nothing it says speaks against it. `known` are the announcements that are there already. The same
 * text always gives the same proposal.
 */
export function propose(article: Article, gazetteer: Gazetteer, known: readonly KnownAnnouncement[] = []): Proposal {
  const announced = announcedIn(article, gazetteer);
  const { delta } = announced;
  const { headlines, isSure } = headlinesOf(article);
  const published = publicationOf(article);
  const { destination, scope, rivals: places } = destinationOf(article, announced, gazetteer);
  const { total, rivals: totals } = totalOf(article, announced, scope, gazetteer);
  const day = delta ? dateOf(article, delta) : { date: null, rivals: [] };
  const speaker = delta ? announcerOf(article, delta) : { announcer: null, rivals: [] };
  const deltas = announced.rivals.map(figureOfDelta);
  const location = destination && placeOf(destination);
  const troopDelta = delta && figureOfDelta(delta);
  const { date, rivals: days } = day;
  const { announcer, rivals: speakers } = speaker;
  const reports =
    date && troopDelta && (destination === null || destination.id !== null)
      ? reportedBy({ date: date.value, troops: troopDelta, location: destination?.id ?? null }, known, gazetteer)
      : null;
  const rivals = {
    date: others(days, date?.value),
    troopDelta: deltas,
    statedTotal: totals.map(figureOf),
    location: others(places.flatMap(placeOf), destination?.id ?? undefined),
    announcer: speakers,
    headline: isSure ? headlines.slice(1) : headlines,
  };
  const alternatives = <Value>(list: readonly Quoted<Value>[]) => [...new Set(list.map(({ value }) => value))];
  return {
    date: date && {
      ...date,
      basis: isPrinted(date.value, article) ? 'stated' : date.basis,
      alternatives: alternatives(rivals.date),
    },
    troopDelta: troopDelta && { ...troopDelta, alternatives: alternatives(deltas) },
    statedTotal: total && { ...figureOfTotal(total, delta!), alternatives: alternatives(rivals.statedTotal) },
    location: destination?.id ? { ...location!, alternatives: alternatives(rivals.location) } : null,
    newPlace: destination && destination.id === null ? location : null,
    announcer: announcer && {
      value: announcer.value,
      line: announcer.line,
      quote: announcer.quote,
      alternatives: alternatives(speakers).slice(0, 3),
    },
    announcerRole: announcer?.role ? { value: announcer.role, line: announcer.line, quote: announcer.quote } : null,
    headline: isSure ? headlines[0]! : null,
    published,
    choices: announced.areChoices ? deltas : [],
    reports,
    rivals,
  };
}

/** Whether the article prints a day whole. */
function isPrinted(day: Day, { paragraphs }: Article): boolean {
  return paragraphs.some(({ text }) => datesIn(text).some((printed) => wholeDay(printed) === day));
}

function figureOfDelta({ value, upTo, best, change }: Delta): QuotedFigure {
  const isDifference = change !== null && Math.abs(value) !== best.value;
  return {
    value,
    ...(upTo !== undefined && { upTo }),
    ...(isDifference ? quoteOfChange(change) : quoteOf(best)),
    approximate: isDifference ? change.from.approximate || change.to.approximate : best.approximate,
  };
}

function figureOf(mention: Mention): QuotedFigure {
  const { value, upTo, approximate } = mention;
  return { value, ...(upTo !== undefined && { upTo }), ...quoteOf(mention), approximate };
}

function figureOfTotal({ mention, counts }: Total, delta: Delta): Omit<FoundTotal, 'alternatives'> {
  const figure = figureOf(mention);
  const words = mention === delta.change?.to ? quoteOfChange(delta.change) : figure;
  const { tokens, first, sentence } = mention;
  const isCeiling =
    tokens.slice(0, first).some(({ tag }) => tag === 'limit') ||
    /autorisé/.test(sentence.text.slice(0, tokens[first]!.from));
  return {
    ...figure,
    ...words,
    counts,
    kind: isCeiling ? 'authorised' : (readNuance(words.quote, figure.value).kind ?? 'unspecified'),
  };
}

function placeOf({ id, name, sentence, from, to }: Goal): Quoted<string> {
  return { value: id ?? name, line: sentence.line, quote: sentence.written.slice(from, to) };
}
