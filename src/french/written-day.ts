import { formatMonth } from './day-words.ts';
import { foldWord } from './letters.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  foldWord(formatMonth(`2000-${String(index + 1).padStart(2, '0')}-01`).split(' ')[0]!),
);

const WRITTEN =
  /(?<![\d/.-])(?:(?<first>\d{4})-(?<second>\d{1,2})-(?<third>\d{1,2})|(?<day>\d{1,2})(?:er)?(?:\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?|\s(?<name>\p{L}{3,})\.?\s)(?<year>\d{4}))(?!\d)/giu;
/** What may stand before a day that is typed: « le », « lundi ». */
const BEFORE = /^(?:le\s)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)?(?:le\s)?$/i;

/**
 * A day as a person types it, « 18/04/2016 », « 18 avril 2016 », « 1er avril 2016 » or 2016-04-18, as `"2016-04-18"`: of the
 * calendar or not. Null if it is written in no such way.
 */
export function readDay(typed: string): string | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const [found, ...others] = daysIn(text);
  if (!found || others.length > 0 || found.to < text.length) return null;
  return BEFORE.test(text.slice(0, found.from)) ? found.day : null;
}

/** Whether a text prints a whole day, in words or in figures. */
export function printsDay(text: string, day: string): boolean {
  return daysIn(text.replace(/\s+/g, ' ')).some((found) => found.day === day);
}

function daysIn(text: string): { day: string; from: number; to: number }[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: match, index, groups }) => {
    const { first, second, third, day, month, name, year } = groups!;
    const number = second ?? month ?? monthOf(name!);
    if (number === null) return [];
    const parts = [first ?? year!, number.padStart(2, '0'), (third ?? day!).padStart(2, '0')];
    return [{ day: parts.join('-'), from: index, to: index + match.length }];
  });
}

/** The number of the one month that begins so, with or without its accents; null if there is none, or several. */
function monthOf(name: string): string | null {
  const written = foldWord(name);
  const found = MONTHS.flatMap((month, index) => (month.startsWith(written) ? [index + 1] : []));
  return found.length === 1 ? String(found[0]) : null;
}
