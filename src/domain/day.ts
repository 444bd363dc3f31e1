import { utc } from '@date-fns/utc';
// Each function from its own file: the package's index reads three hundred files, a second at every start.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { formatDuration } from 'date-fns/formatDuration';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import { isValid } from 'date-fns/isValid';
import { fr } from 'date-fns/locale/fr';
import { parseISO } from 'date-fns/parseISO';

/** A calendar day as text, `"2016-09-28"`: days compare as texts do, and no time zone can move them. */
export type Day = string;

/** Below this many days, elapsed time is told in days: « 66 jours » says more than « 2 mois ». */
const DAYS_TOLD_AS_DAYS = 100;

/** Tells whether a text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(read(text));
}

/** Gives the year of a day as text, four digits. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** Says a day in French: `"2014-09-01"` gives « 1er septembre 2014 ». */
export function sayDay(day: Day): string {
  return format(read(day), 'do MMMM yyyy', { locale: fr });
}

/** Says a day in French without its year: `"2016-09-28"` gives « 28 septembre ». */
export function sayDayOfYear(day: Day): string {
  return format(read(day), 'do MMMM', { locale: fr });
}

/** Says a day in French in few letters: `"2016-09-28"` gives « 28 sept. 2016 ». */
export function sayShortDay(day: Day): string {
  return format(read(day), 'do MMM yyyy', { locale: fr });
}

/**
 * Says in French how long after `from` comes `to` (not before it): « le même jour », « 66 jours », « 1 an et 8 mois ».
 * Beyond a hundred days, whole years and months, rounded down.
 */
export function saySpan(from: Day, to: Day): string {
  const start = read(from);
  const end = read(to);
  const days = differenceInCalendarDays(end, start);
  if (days === 0) return 'le même jour';
  if (days < DAYS_TOLD_AS_DAYS) return formatDuration({ days }, { locale: fr });
  const span = intervalToDuration({ start, end }, { in: utc });
  return formatDuration(span, { locale: fr, format: ['years', 'months'], delimiter: ' et ' });
}

/** Counts the months from one day to a later one, as a length of time: a month is a twelfth of 365.25 days. */
export function monthsBetween(from: Day, to: Day): number {
  return daysBetween(from, to) / (365.25 / 12);
}

/** Counts the days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(read(to), read(from));
}

function read(day: Day): Date {
  return parseISO(day, { in: utc });
}
