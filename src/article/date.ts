import { addDays, isDay, weekdayOf, type Day } from '../announcement/day.ts';
import { onPlainKeyboard, type Article, type Sentence } from './article.ts';

/** The day of an announcement as an article gives it. */
export interface DateFound {
  value: Day;
  /** `stated` if the article prints this whole day, `inferred` if a part of it was deduced. */
  basis: 'stated' | 'inferred';
  line: number;
  quote: string;
  alternatives: Day[];
}

/** The years that an article without a year may be of. */
const YEARS = Array.from({ length: 8 }, (_, index) => 2014 + index);

/** An article tells what was announced these last days; an older day is of something else. */
const MOST_DAYS_AFTER = 7;

/** How many of the sentences around an announcement tell of its day. */
const NEAREST = 5;

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 4)}\\p{L}*\\.?`).join('|')}|janv\\.?|f[ée]vr?\\.?|avr\\.?|juil\\.?|ao[uû]t|sept?\\.?|oct\\.?|nov\\.?|d[ée]c\\.?)`;
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s)?(?:le\\s)?(?<day>\\d{1,2})(?:er)?[\\s-]${MONTH}(?:[\\s-](?<year>(?:19|20)\\d\\d))?(?!\\p{L})`,
  'giu',
);
const IN_FIGURES = /(?<![\d/.-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d\d)(?!\d)/g;
const ISO = /(?<![\d/.-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/g;
const IN_ADDRESS = /\/(?<year>20\d\d)\/(?<month>\d\d)\/(?<day>\d\d)\//g;

const LATER = /mis(?:e)? à jour|modifi|actualis|\bMAJ\b|mise? en ligne/i;
const SAID =
  /annon|déclar|indiqu|savoir|précis|affirm|confirm|révél|\bdit\b|communiqu|inform|autoris|approuv|ordonn|public|sign|donné|décid|feu vert|dévoil|levé|expliqu|adress|promis|engag/gi;

/** « hier », in the place of a weekday: what `indexOf` gives for a word that is none. */
const YESTERDAY = -1;

/** A day that an article prints, whole or in part. */
interface Printed {
  day: number;
  month: number;
  year: number | null;
  weekday: number | null;
  line: number;
  quote: string;
  index: number;
}

/** Finds the day of the announcement that `around` tells of, the sentence that matters most first; null if none is told. */
export function readDate(article: Article, around: readonly Sentence[]): DateFound | null {
  const published = readPublication(article);
  const whole = new Set(
    article.lines.flatMap((line, index) => printedIn(line, index + 1).flatMap((date) => dayOf(date) ?? [])),
  );
  for (const sentence of around
    .slice(0, NEAREST)
    .filter(({ line, isHeadline }) => !isHeadline || line !== published?.line)) {
    const told = daysTold(sentence)
      .flatMap((date) => resolve(date, published, yearsIn(article)) ?? [])
      .filter(
        ({ value }) => !published || (value <= published.day && value >= addDays(published.day, -MOST_DAYS_AFTER)),
      );
    const [first] = told;
    if (!first) continue;
    const alternatives = [...new Set(told.flatMap(({ value, alternatives }) => [value, ...alternatives]))];
    const basis = whole.has(first.value) ? 'stated' : 'inferred';
    return { ...first, basis, alternatives: alternatives.filter((day) => day !== first.value) };
  }
  if (!published) return null;
  const { day, line, quote } = published;
  return { value: day, basis: 'inferred', line, quote, alternatives: [] };
}

/** The days of a sentence, nearest to what is announced first: whole or partial dates, then bare weekdays, « hier ». */
function daysTold(sentence: Sentence): Printed[] {
  const { text, line, written } = sentence;
  const said = [0, ...[...text.matchAll(SAID)].map(({ index }) => index)];
  const distance = ({ index }: Printed) => Math.min(...said.map((at) => Math.abs(index - at)));
  const dates = printedIn(text, line, written).filter(({ index }) => !isRecalled(text, index));
  const bare = [
    ...text.matchAll(
      new RegExp(
        `(?<!\\p{L})${WEEKDAY}(?!\\p{L}|,?\\s\\d|\\s(?:dernier|prochain|précédent))|(?<!\\p{L})(?<yesterday>hier)(?!\\p{L})`,
        'giu',
      ),
    ),
  ].map(({ 0: quote, index, groups }): Printed => ({
    ...{ day: 0, month: 0, year: null, weekday: WEEKDAYS.indexOf(groups!['weekday']?.toLowerCase() ?? '') },
    ...{ line, quote, index },
  }));
  const near = (found: Printed[]) =>
    found.filter((date) => distance(date) < 120).toSorted((a, b) => distance(a) - distance(b));
  return [...near(dates), ...near(bare)];
}

/** A day of something that happened before: « l'attentat du 4 juillet », « depuis le 8 août ». */
function isRecalled(text: string, index: number): boolean {
  return /(?:\bdu|\bdepuis(?: le)?|\bavant le|\baprès le|\bjusqu'au|\bd'ici(?: au)?|\bau|\bdès le|\bà compter du|\bpar l'accord du|\ble\s\d+ et le)\s*$/i.test(
    text.slice(0, index).replace(/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$/i, ''),
  );
}

function resolve(date: Printed, published: { day: Day } | null, years: number[]): Omit<DateFound, 'basis'> | null {
  const { line, quote } = date;
  if (date.year !== null) {
    const value = dayOf(date);
    return value ? { value, line, quote, alternatives: [] } : null;
  }
  if (date.month === 0) {
    if (!published) return null;
    const days = Array.from({ length: 7 }, (_, back) => addDays(published.day, -back));
    const value = date.weekday === YESTERDAY ? days[1]! : days.find((day) => weekdayOf(day) === date.weekday)!;
    return { value, line, quote, alternatives: [] };
  }
  const possible = (published ? yearsUntil(published.day) : years.length > 0 ? years : YEARS)
    .flatMap((year) => dayOf({ ...date, year }) ?? [])
    .filter((day) => date.weekday === null || weekdayOf(day) === date.weekday)
    .filter((day) => !published || day <= published.day);
  const value = published ? possible.at(-1) : possible.length === 1 ? possible[0] : undefined;
  return value ? { value, line, quote, alternatives: [] } : null;
}

function yearsUntil(day: Day): number[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year];
}

/** The years of the addresses of an article: its pictures carry theirs. */
function yearsIn({ lines }: Article): number[] {
  const years = lines.flatMap((line) => [...line.matchAll(IN_ADDRESS)].map(({ groups }) => Number(groups!['year'])));
  return [...new Set(years)];
}

/** Finds the day an article was published: the first whole date of a line that is no sentence; null if none is. */
export function readPublication({ lines, sentences }: Article): { day: Day; line: number; quote: string } | null {
  const prose = new Set(sentences.filter(({ isHeadline }) => !isHeadline).map(({ line }) => line));
  const found = lines.flatMap((line, index) => {
    const isDispatch = /^[\p{Lu}\s/-]{4,40},?\s\d{1,2}\s\p{L}+\s\d{4}/u.test(line);
    if (prose.has(index + 1) && !isDispatch) return [];
    const end = onPlainKeyboard(line).search(LATER);
    const own = end > 3 ? line.slice(0, end) : line;
    return printedIn(own, index + 1).flatMap((date) => {
      const day = dayOf(date);
      return day && date.year !== null
        ? [{ day, line: index + 1, quote: date.quote, isLater: end >= 0 && end <= 3 }]
        : [];
    });
  });
  return found.find(({ isLater }) => !isLater) ?? found[0] ?? null;
}

function printedIn(text: string, line: number, written = text): Printed[] {
  const plain = onPlainKeyboard(text);
  return [IN_WORDS, IN_FIGURES, ISO]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map(({ 0: match, index, groups }): Printed => {
      const { day, month, year, weekday } = groups!;
      return {
        day: Number(day),
        month: monthOf(month!),
        year: year ? Number(year) : null,
        weekday: weekday ? WEEKDAYS.indexOf(weekday.toLowerCase()) : null,
        line,
        quote: written.slice(index, index + match.length),
        index,
      };
    });
}

function monthOf(name: string): number {
  if (/^\d/.test(name)) return Number(name);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  const start = plain(name);
  return MONTHS.findIndex((month) => plain(month).startsWith(start)) + 1;
}

function dayOf({ year, month, day }: Pick<Printed, 'year' | 'month' | 'day'>): Day | null {
  if (year === null) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
