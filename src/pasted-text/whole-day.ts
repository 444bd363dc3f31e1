import { isDay, type Day } from '../announcement/day.ts';
import type { PrintedDay } from '../french/printed-days.ts';

/** A day that a pasted text prints, and where: the line, from 1, and the words. */
export interface ReadDay {
  value: Day;
  line: number;
  quote: string;
}

/** The day of the calendar that is printed whole; null if a part of it is not, or if there is no such day. */
export function wholeDay({ year, month, day }: PrintedDay, otherYear?: number): Day | null {
  const known = year ?? otherYear;
  if (known === undefined || month === null || day === null) return null;
  const text = `${known}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
