import { isDay, type Day } from '../announcement/day.ts';
import { liesInIraq, placesAround, type Gazetteer, type Place } from '../announcement/place.ts';
import { kindOf, schemaOf, valueAt } from '../announcement/schema-fields.ts';
import type { Draft } from '../article/first-draft.ts';
import type { Proposal } from '../article/proposal.ts';
import type { ArticleText } from '../check/article-text.ts';
import type { Checked } from '../check/content.ts';
import { idFromHeadline } from '../formats/announcement-markdown.ts';
import { readDay } from '../french/written-day.ts';
import { withValue } from './fields.ts';

/** What was answered of an announcement, so far. */
export interface Answers {
  draft: Draft;
  /** The keys that a person answered, or a flag: nothing else changes their values. */
  given: string[];
  /** The words of the file's name, after its day; those of the headline if none are given. */
  slug?: string;
  /** The place that the announcement adds to the gazetteer. */
  place?: Place;
}

/** What is known beside the answers. */
export interface Known {
  today: Day;
  /** The places of the content. */
  places: Gazetteer;
  announcements: readonly Checked[];
  /** The ids of all files of the folder, right or wrong. */
  taken: ReadonlySet<string>;
  /** The pasted text; null without one. */
  article: ArticleText | null;
  proposal: Proposal | null;
  /** The draft that the proposal makes; empty without one. */
  proposed: Draft;
}

/** The two ends of what was typed as « 500 à 600 ». */
interface Range {
  value: number;
  upTo: number;
}

/** The places, with the one that is being added. */
export function gazetteerOf({ place }: Answers, { places }: Known): Gazetteer {
  return place ? new Map([...places, [place.id, place]]) : places;
}

/** Whether a place of the gazetteer lies in Iraq. */
export function isInIraq(place: Place, gazetteer: Gazetteer): boolean {
  return liesInIraq(placesAround(place, gazetteer));
}

/** The id that an announcement will have, which is the name of its file and its permanent address. */
export function idOf({ draft: { date = '0000-00-00', title = '' }, slug }: Answers): string {
  return slug === undefined ? idFromHeadline(date, title) : `${date}-${slug}`;
}

/** The value of a field, undefined if it has none yet. */
export function answerTo(key: string, answers: Answers): unknown {
  return key === 'slug' ? idOf(answers).slice('0000-00-00-'.length) : valueAt(answers.draft, key);
}

/** The answers with one more, which a person gave; of a range, both ends. */
export function withAnswer(answers: Answers, key: string, value: unknown): Answers {
  const given = [...answers.given.filter((one) => one !== key), key];
  if (key === 'slug') return { ...answers, given, slug: value as string };
  const figure = /^(.*)\.value$/.exec(key)?.[1];
  if (!figure || value === null) {
    const draft = withValue(answers.draft, key, value);
    return {
      ...answers,
      given,
      draft: key === 'dateBasis' && value === 'stated' ? withValue(draft, 'dateNote', undefined) : draft,
    };
  }
  const { value: first, upTo } = isRange(value) ? value : { value, upTo: undefined };
  const draft = withValue(withValue(answers.draft, key, first), `${figure}.upTo`, upTo);
  return { ...answers, given, draft };
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'upTo' in value;
}

const NONE = /^(?:null|aucune?|rien|-)?$/i;
const NUMBER = '[-+]?(?:\\d{1,3}(?:[\\s.]\\d{3})+|\\d+)';
const RANGE = new RegExp(`^(?:de\\s|entre\\s)?(${NUMBER})\\s?(?:à|et|–|-)\\s?(${NUMBER})$`, 'iu');

/**
 * Reads what was typed for a field. Nothing, null and « aucun » are null where the schema allows it, and no value elsewhere; what
 * is no day or number stays as it was typed, for the schema to refuse.
 */
export function readTyped(key: string, typed: string): unknown {
  const answer = typed.trim();
  if (key === 'slug') return answer || undefined;
  if (NONE.test(answer)) {
    const isNullable = key === 'statedTotal.value' || schemaOf(key).safeParse(null).success;
    return isNullable ? null : undefined;
  }
  if (['date', 'source.published', 'added'].includes(key)) {
    const day = readDay(answer);
    return day !== null && isDay(day) ? day : answer;
  }
  if (kindOf(key) !== 'number') return answer;
  const plain = answer.replace(/[\u2212\u2012]/g, '-');
  const range = key.endsWith('.value') && RANGE.exec(plain);
  if (range) return { value: numberOf(range[1]!), upTo: numberOf(range[2]!) };
  return new RegExp(`^${NUMBER}$`).test(plain) ? numberOf(plain) : answer;
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[\s.]/g, ''));
}
