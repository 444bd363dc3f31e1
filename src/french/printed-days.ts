import { foldWord } from './letters.ts';
import { findNumbers } from './numerals.ts';

/** A day that a text prints, whole or in part: « le 3 mars 2016 », « mercredi », « hier ». */
export interface PrintedDay {
  /** The day of the month, and the month from 1; null where none is printed. */
  day: number | null;
  month: number | null;
  year: number | null;
  /** 0 for Sunday; null if none is printed. */
  weekday: number | null;
  /** How many days before the text it says it was: 1 for « hier », 0 for « aujourd'hui »; null if it does not. */
  ago: number | null;
  from: number;
  to: number;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const WEEKDAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const MONTH = `(?<month>${MONTHS.join('|')}|fevrier|aout|decembre|(?:janv|jan|févr?|fevr?|avr|juill?|sept?|oct|nov|déc|dec)(?:\\.|(?!\\p{L})))`;
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
const IN_WORDS = `(?:[\\p{Ll}]+(?:[- ](?=\\p{Ll}))){0,3}?\\p{Ll}+`;
const YEAR = '(?:19|20)\\d\\d';

const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s)?(?:le\\s)?(?<day>\\d{1,2})(?:er)?[\\s-]${MONTH}(?:,?[\\s-](?<year>${YEAR}))?(?![\\p{L}\\d])`,
  'giu',
);
const SPELT = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s)?(?<day>premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dix-\\p{L}+|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ]et[- ]un|-\\p{L}+)?|trente(?:[- ]et[- ]un)?)\\s${MONTH}(?:\\s(?<year>deux mille ${IN_WORDS}))?(?![\\p{L}\\d])`,
  'giu',
);
const IN_FIGURES = new RegExp(`(?<![\\d/.-])(?<day>\\d{1,2})([/.-])(?<month>\\d{1,2})\\2(?<year>${YEAR})(?!\\d)`, 'g');
const SHORT_YEAR = /(?<![\d/.-])(?<day>\d\d)([/.])(?<month>\d\d)\2(?<year>\d\d)(?![\d/.-])/g;
const ISO = new RegExp(`(?<![\\d/.-])(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, 'g');
const BARE = new RegExp(
  `(?<![\\p{L}-])(?:${WEEKDAY}(?!\\s(?:dernier|prochain|précédent|suivant))|(?<today>aujourd'hui|ce (?:matin|soir|midi)|cet après-midi)|(?<yesterday>hier)|(?<before>avant-hier))(?!\\p{L})`,
  'giu',
);

/** The days that a text on a plain keyboard prints with their day of the month, in order. */
export function datesIn(text: string): PrintedDay[] {
  const found = [NAMED, SPELT, IN_FIGURES, SHORT_YEAR, ISO].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found
    .flatMap(({ 0: match, index, groups }) => {
      const { day = '', month = '', year, weekday } = groups!;
      const printed: PrintedDay = {
        day: numberOf(day),
        month: monthNumber(month),
        year: year === undefined ? null : yearNumber(year),
        weekday: weekday ? WEEKDAYS.indexOf(weekday.toLowerCase()) : null,
        ago: null,
        from: index,
        to: index + match.length,
      };
      return printed.day && printed.month ? [printed] : [];
    })
    .toSorted((a, b) => a.from - b.from);
}

/** The weekdays of a text that stand alone, « hier » and « aujourd'hui », in order: none that is part of one of `dates`. */
export function bareDaysIn(text: string, dates: readonly PrintedDay[] = datesIn(text)): PrintedDay[] {
  return [...text.matchAll(BARE)].flatMap(({ 0: match, index, groups }) => {
    if (dates.some(({ from, to }) => index >= from && index < to)) return [];
    const { weekday, yesterday, before } = groups!;
    return [
      {
        day: null,
        month: null,
        year: null,
        weekday: weekday ? WEEKDAYS.indexOf(weekday.toLowerCase()) : null,
        ago: weekday ? null : before ? 2 : yesterday ? 1 : 0,
        from: index,
        to: index + match.length,
      },
    ];
  });
}

/** The number of a month, from its name, whole or cut short, or from its digits; null if it is no month. */
function monthNumber(written: string): number | null {
  if (/^\d/.test(written)) return Number(written) <= 12 ? Number(written) : null;
  const start = foldWord(written.replace('.', ''));
  return MONTHS.findIndex((name) => foldWord(name).startsWith(start)) + 1 || null;
}

function yearNumber(written: string): number | null {
  if (/^\d\d$/.test(written)) return 2000 + Number(written);
  return /^\d/.test(written) ? Number(written) : (findNumbers(written)[0]?.value ?? null);
}

function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  return written.toLowerCase() === 'premier' ? 1 : (findNumbers(written)[0]?.value ?? null);
}
