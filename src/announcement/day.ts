import { utc } from '@date-fns/utc';
// Each function from its own file: the package's index reads three hundred files, a second at every start.
import { addDays as add } from 'date-fns/addDays';
import { millisecondsInDay } from 'date-fns/constants';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** A calendar day as text, `"2016-09-28"`: days compare as texts do, and no time zone can move them. */
export type Day = string;

/** Whether a text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(momentOf(text));
}

/** The year of a day, four digits: `"2016"`. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** The month of a day with its year, as ISO 8601 writes it: `"2016-09"`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The first of January of a year, or of a number of years after it. */
export function newYear(year: string, later = 0): Day {
  return `${String(Number(year) + later).padStart(4, '0')}-01-01`;
}

/** The days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return (Number(momentOf(to)) - Number(momentOf(from))) / millisecondsInDay;
}

/** The months from one day to a later one, as a length of time: a month is a twelfth of 365.25 days. */
export function monthsBetween(from: Day, to: Day): number {
  return daysBetween(from, to) / (365.25 / 12);
}

/** The day that comes some days after another; before it if they are negative. */
export function addDays(day: Day, days: number): Day {
  return add(momentOf(day), days).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return getDay(momentOf(day));
}

/** The same few days come again and again. */
const moments = new Map<Day, Date>();

/** A day as a moment in UTC, for the functions of date-fns, which change none. */
function momentOf(day: Day): Date {
  const moment = moments.get(day) ?? parseISO(day, { in: utc });
  moments.set(day, moment);
  return moment;
}
