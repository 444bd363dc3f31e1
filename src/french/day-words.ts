import { utc } from '@date-fns/utc';
// Each function from its own file: the package's index reads three hundred files, a second at every start.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { formatDuration } from 'date-fns/formatDuration';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import { fr } from 'date-fns/locale/fr';
import { parseISO } from 'date-fns/parseISO';

// Days are texts, `"2016-09-28"`, and are read in UTC: no time zone moves them.

/** Below this many days, elapsed time is given in days: « 66 jours » says more than « 2 mois ». */
const MAX_DAYS_AS_DAYS = 100;

/** The same few days are written again and again. */
const formatted = new Map<string, string>();

/** A day in French: `"2014-09-01"` is « 1er septembre 2014 ». */
export function formatDay(day: string): string {
  const words = formatted.get(day) ?? format(momentOf(day), 'do MMMM yyyy', { locale: fr });
  formatted.set(day, words);
  return words;
}

/** A day in French without its year: `"2016-09-28"` is « 28 septembre ». */
export function formatDayOfYear(day: string): string {
  return format(momentOf(day), 'do MMMM', { locale: fr });
}

/** The month of a day in French, with its year: `"2016-09-28"` is « septembre 2016 ». */
export function formatMonth(day: string): string {
  return format(momentOf(day), 'LLLL yyyy', { locale: fr });
}

/** A day in French in few letters, the month on the line of its day: `"2016-09-28"` is « 28 sept. 2016 ». */
export function formatShortDay(day: string): string {
  return format(momentOf(day), 'do\u00a0MMM yyyy', { locale: fr });
}

/**
 * How long after `from` comes `to` (not before it), in French: « le même jour », « 66 jours », « 1 an et 8 mois ». Beyond a
 * hundred days, whole years and months, rounded down.
 */
export function formatElapsed(from: string, to: string): string {
  const [start, end] = [momentOf(from), momentOf(to)];
  const days = differenceInCalendarDays(end, start, { in: utc });
  if (days === 0) return 'le même jour';
  if (days < MAX_DAYS_AS_DAYS) return formatDuration({ days }, { locale: fr });
  const span = intervalToDuration({ start, end }, { in: utc });
  return formatDuration(span, { locale: fr, format: ['years', 'months'], delimiter: ' et ' });
}

/** How long before `to` was `from`: « le même jour », « 66 jours plus tôt ». */
export function sayEarlier(from: string, to: string): string {
  return from === to ? formatElapsed(from, to) : `${formatElapsed(from, to)} plus tôt`;
}

/** How long after `from` comes `to`: « le même jour », « 66 jours plus tard ». */
export function sayLater(from: string, to: string): string {
  return from === to ? formatElapsed(from, to) : `${formatElapsed(from, to)} plus tard`;
}

function momentOf(day: string): Date {
  return parseISO(day, { in: utc });
}
