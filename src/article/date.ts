import { addDays, weekdayOf, type Day } from '../announcement/day.ts';
import { onPlainKeyboard, type Article, type Sentence } from './article.ts';
import { firstOf, type FoundValue, type Quoted } from './found-value.ts';
import { bareDaysIn, datesIn, wholeDay, YESTERDAY, type PrintedDay } from './printed-day.ts';

/** The day of an announcement: `stated` if the article prints the whole day, `inferred` if a part of it was deduced. */
export interface FoundDay extends FoundValue<Day> {
  basis: 'stated' | 'inferred';
}

/** The years of an article that tells none: those of the operation and a few after it. */
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];

/** An article tells what was announced these last days; an older day is of something else. */
const MAX_DAYS_BEFORE_PUBLICATION = 7;

// How many of the sentences around an announcement may tell its day, and how far from a verb, in characters, a day may stand.
// Both were found by trying on the texts of tests/article.
const MAX_SENTENCES_FOR_DAY = 5;
const MAX_GAP_OF_DAY = 120;

/** What leads to the day when an article was changed, not published. */
const CHANGED = /mis(?:e)? à jour|modifi|actualis|\bMAJ\b|mise? en ligne/i;

/** The verbs of an announcement. */
const VERB_OF_NEWS =
  /annon|déclar|indiqu|savoir|précis|affirm|confirm|révél|\bdit\b|communiqu|inform|autoris|approuv|ordonn|public|sign|donné|décid|feu vert|dévoil|levé|expliqu|adress|promis|engag/gi;

/** The date in the address of a picture. */
const IN_ADDRESS = /\/(?<year>20\d\d)\/(?<month>\d\d)\/(?<day>\d\d)\//g;

/**
 * The day of an announcement, as read in the sentences `around` it, the most telling one first, or else the day when the
 * article was published; null if it tells neither.
 */
export function readDate(article: Article, around: readonly Sentence[]): FoundDay | null {
  const published = publicationOf(article);
  const isRecent = (day: Day) =>
    !published || (day <= published.value && day >= addDays(published.value, -MAX_DAYS_BEFORE_PUBLICATION));
  const years = yearsOf(article, published);
  const near = around
    .slice(0, MAX_SENTENCES_FOR_DAY)
    .filter(({ line, isHeadline }) => !isHeadline || line !== published?.line);
  for (const sentence of near) {
    const told = daysTold(sentence).flatMap((printed) => {
      const value = completeDay(printed, published?.value ?? null, years);
      return value && isRecent(value) ? [{ value, line: sentence.line, quote: printed.quote }] : [];
    });
    const found = firstOf(told);
    if (found) return { ...found, basis: isPrintedWhole(found.value, article) ? 'stated' : 'inferred' };
  }
  if (!published) return null;
  const { value, line, quote } = published;
  return { value, basis: 'inferred', line, quote, alternatives: [] };
}

function isPrintedWhole(day: Day, { lines }: Article): boolean {
  return lines.some((line) => datesIn(line).some((printed) => wholeDay(printed) === day));
}

/** The days of a sentence, nearest to what is announced first: whole or partial dates, then weekdays alone and « hier ». */
function daysTold({ text, written }: Sentence): PrintedDay[] {
  const verbs = [0, ...[...text.matchAll(VERB_OF_NEWS)].map(({ index }) => index)];
  const gap = ({ index }: PrintedDay) => Math.min(...verbs.map((at) => Math.abs(index - at)));
  const nearest = (days: PrintedDay[]) =>
    days.filter((day) => gap(day) < MAX_GAP_OF_DAY).toSorted((a, b) => gap(a) - gap(b));
  const dates = datesIn(text, written).filter(({ index }) => !isRecalled(text, index));
  return [...nearest(dates), ...nearest(bareDaysIn(text))];
}

/** Whether a day is of something that happened before: « l'attentat du 4 juillet », « depuis le 8 août ». */
function isRecalled(text: string, index: number): boolean {
  return /(?:\bdu|\bdepuis(?: le)?|\bavant le|\baprès le|\bjusqu'au|\bd'ici(?: au)?|\bau|\bdès le|\bà compter du|\bpar l'accord du|\ble\s\d+ et le)\s*$/i.test(
    text.slice(0, index).replace(/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$/i, ''),
  );
}

/** The day that a printed day is, the latest up to the publication; without a publication, null if several could be. */
function completeDay(printed: PrintedDay, published: Day | null, years: readonly number[]): Day | null {
  const { year, month, weekday } = printed;
  if (year !== null) return wholeDay(printed);
  if (month === 0) {
    if (!published || weekday === null) return null;
    return addDays(published, weekday === YESTERDAY ? -1 : -((weekdayOf(published) - weekday + 7) % 7));
  }
  const possible = years
    .flatMap((one) => wholeDay({ ...printed, year: one }) ?? [])
    .filter((day) => weekday === null || weekdayOf(day) === weekday);
  if (published) return possible.findLast((day) => day <= published) ?? null;
  return possible.length === 1 ? possible[0]! : null;
}

/** The years that a day of an article may be of: by its publication, or else by the addresses of its pictures. */
function yearsOf({ lines }: Article, published: Quoted<Day> | null): number[] {
  if (published) {
    const year = Number(published.value.slice(0, 4));
    return [year - 1, year];
  }
  const years = lines.flatMap((line) => [...line.matchAll(IN_ADDRESS)].map(({ groups }) => Number(groups!['year'])));
  return years.length > 0 ? [...new Set(years)] : YEARS;
}

/** The day when an article was published: the first whole date of a line that is no sentence; null if there is none. */
export function publicationOf({ lines, sentences }: Article): Quoted<Day> | null {
  const prose = new Set(sentences.filter(({ isHeadline }) => !isHeadline).map(({ line }) => line));
  const found = lines.flatMap((text, index) => {
    const line = index + 1;
    const isDispatch = /^[\p{Lu}\s/-]{4,40},?\s\d{1,2}\s\p{L}+\s\d{4}/u.test(text);
    if (prose.has(line) && !isDispatch) return [];
    // « Publié le 3, modifié le 4 » is read up to its change. « Modifié le 4 » counts if no other line has a date.
    const changed = onPlainKeyboard(text).search(CHANGED);
    const isChange = changed >= 0 && changed <= 3;
    return datesIn(changed > 3 ? text.slice(0, changed) : text).flatMap((printed) => {
      const value = wholeDay(printed);
      return value ? [{ value, line, quote: printed.quote, isChange }] : [];
    });
  });
  return found.find(({ isChange }) => !isChange) ?? found[0] ?? null;
}
