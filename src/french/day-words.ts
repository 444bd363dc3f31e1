import { utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { formatDuration } from 'date-fns/formatDuration';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import { fr } from 'date-fns/locale/fr';
import { daysBetween, read, type Day } from '../announcement/day.ts';

/** Below this many days, elapsed time is told in days: « 66 jours » says more than « 2 mois ». */
const DAYS_TOLD_AS_DAYS = 100;

const said = new Map<Day, string>();

/** Says a day in French: `"2014-09-01"` gives « 1er septembre 2014 ». The same few days are said again and again. */
export function sayDay(day: Day): string {
  const words = said.get(day) ?? format(read(day), 'do MMMM yyyy', { locale: fr });
  said.set(day, words);
  return words;
}

/** Says a day in French without its year: `"2016-09-28"` gives « 28 septembre ». */
export function sayDayOfYear(day: Day): string {
  return format(read(day), 'do MMMM', { locale: fr });
}

/** Says the month of a day in French, with its year: `"2016-09-28"` gives « septembre 2016 ». */
export function sayMonth(day: Day): string {
  return format(read(day), 'LLLL yyyy', { locale: fr });
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
  const days = daysBetween(from, to);
  if (days === 0) return 'le même jour';
  if (days < DAYS_TOLD_AS_DAYS) return formatDuration({ days }, { locale: fr });
  const span = intervalToDuration({ start: read(from), end: read(to) }, { in: utc });
  return formatDuration(span, { locale: fr, format: ['years', 'months'], delimiter: ' et ' });
}
