import { utc } from '@date-fns/utc';
// Each function from its own file: the package's index reads three hundred files, a second at every start.
import { addDays as add } from 'date-fns/addDays';
import { millisecondsInDay } from 'date-fns/constants';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** A calendar day as text, `"2016-09-28"`: days compare as texts do, and no time zone can move them. */
export type Day = string;

/** Tells whether a text is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(read(text));
}

/** Gives the month of a day: `"2016-09-28"` gives `"09"`. */
export function monthOf(day: Day): string {
  return day.slice(5, 7);
}

/** Gives the year of a day as text, four digits. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** Counts the months from one day to a later one, as a length of time: a month is a twelfth of 365.25 days. */
export function monthsBetween(from: Day, to: Day): number {
  return daysBetween(from, to) / (365.25 / 12);
}

/** Counts the days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return (Number(read(to)) - Number(read(from))) / millisecondsInDay;
}

/** Gives the day that comes some days after another; before it if they are negative. */
export function addDays(day: Day, days: number): Day {
  return add(read(day), days).toISOString().slice(0, 10);
}

/** Gives the day of the week, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return getDay(read(day));
}

const moments = new Map<Day, Date>();

/** Reads a day as a moment in UTC, for the functions of date-fns, which change none. The same few days come again and again. */
export function read(day: Day): Date {
  const moment = moments.get(day) ?? parseISO(day, { in: utc });
  moments.set(day, moment);
  return moment;
}
