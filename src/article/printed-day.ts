import { isDay, type Day } from '../announcement/day.ts';
import { onPlainKeyboard } from './article.ts';

/** A day that a text prints, whole or in part: « le 3 mars », « mercredi », « hier ». */
export interface PrintedDay {
  /** The day of the month, and the month from 1; both are 0 for a weekday alone and for « hier ». */
  day: number;
  month: number;
  year: number | null;
  /** 0 for Sunday, `YESTERDAY` for « hier », null if none is printed. */
  weekday: number | null;
  quote: string;
  /** Where the quote begins in its text. */
  index: number;
}

/** « hier », in the place of a weekday. */
export const YESTERDAY = -1;

const MONTH_NAMES = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const WEEKDAY_NAMES = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTH_PATTERN = `(?<month>${MONTH_NAMES.map((name) => `${name.slice(0, 4)}\\p{L}*\\.?`).join('|')}|janv\\.?|f[ée]vr?\\.?|avr\\.?|juil\\.?|ao[uû]t|sept?\\.?|oct\\.?|nov\\.?|d[ée]c\\.?)`;
const WEEKDAY_PATTERN = `(?<weekday>${WEEKDAY_NAMES.join('|')})`;
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY_PATTERN},?\\s)?(?:le\\s)?(?<day>\\d{1,2})(?:er)?[\\s-]${MONTH_PATTERN}(?:[\\s-](?<year>(?:19|20)\\d\\d))?(?!\\p{L})`,
  'giu',
);
const IN_FIGURES = /(?<![\d/.-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d\d)(?!\d)/g;
const ISO = /(?<![\d/.-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/g;
const BARE_DAY = new RegExp(
  `(?<!\\p{L})${WEEKDAY_PATTERN}(?!\\p{L}|,?\\s\\d|\\s(?:dernier|prochain|précédent))|(?<!\\p{L})hier(?!\\p{L})`,
  'giu',
);

/** The dates of a text that have a day and a month, quoted as in `written`, where each character stands at the same place. */
export function datesIn(text: string, written = text): PrintedDay[] {
  const plain = onPlainKeyboard(text);
  const matches = [IN_WORDS, IN_FIGURES, ISO].flatMap((pattern) => [...plain.matchAll(pattern)]);
  return matches.map(({ 0: match, index, groups }) => {
    const { day, month = '', year, weekday } = groups!;
    return {
      day: Number(day),
      month: monthNumber(month),
      year: year ? Number(year) : null,
      weekday: weekday ? weekdayNumber(weekday) : null,
      quote: written.slice(index, index + match.length),
      index,
    };
  });
}

/** The weekdays of a text that stand alone, and « hier ». */
export function bareDaysIn(text: string): PrintedDay[] {
  return [...text.matchAll(BARE_DAY)].map(({ 0: quote, index, groups }) => {
    const name = groups!['weekday'];
    return { day: 0, month: 0, year: null, weekday: name ? weekdayNumber(name) : YESTERDAY, quote, index };
  });
}

/** The day of the calendar that is printed, if its year is and if there is such a day; null if not. */
export function wholeDay({ year, month, day }: PrintedDay): Day | null {
  if (year === null) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

function weekdayNumber(name: string): number {
  return WEEKDAY_NAMES.indexOf(name.toLowerCase());
}

/** The number of a month, from its name, whole or cut short, or from its digits; 0 if it is no month. */
function monthNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const withoutAccents = (name: string) => name.normalize('NFD').replace(/[^a-z]/g, '');
  const start = withoutAccents(written.toLowerCase());
  return MONTH_NAMES.findIndex((name) => withoutAccents(name).startsWith(start)) + 1;
}
