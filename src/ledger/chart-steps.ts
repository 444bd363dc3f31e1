import { type Day, daysBetween, yearOf } from '../announcement/day.ts';
import {
  formatSignedTroops,
  roundedSum,
  sayOfTroops,
  sayTroops,
  sumTroops,
  withoutRange,
  type Troops,
} from '../announcement/troops.ts';
import { formatDay, formatElapsed, formatShortDay } from '../french/day-words.ts';
import { sayBasis } from './ledger-words.ts';
import { gapsOf, type LedgerLine, type Total } from './ledger.ts';

/** Above this many announcements with totals, the chart has one step a year: more would not be told apart. */
const MAX_STEPS = 40;

/** From this many days on, a time without announcement is drawn as a silence. */
const MIN_SILENCE = 365;

/** What the chart shows apart, since it has no level (no total, or beyond Iraq): one announcement, or those of a year. */
export interface Apart {
  /** The announcement's id, or the year. */
  id: string;
  isYear: boolean;
  day: Day;
  delta: Troops;
  /** All of it in one sentence, the name of its link. */
  name: string;
}

/** A step of the chart, from the total before to the total after: one announcement, or those of a year. */
export interface Step extends Apart {
  before: Total;
  after: Total;
  /** What is not explained since an earlier day, and the level it starts from; null if not computed, or nothing. */
  gap: (Troops & { from: Day; level: number }) | null;
}

type LineWithTotals = LedgerLine & { before: Total; after: Total };

/** The steps of a ledger in chronological order: one for each announcement with totals, or for each year if they are too many. */
export function stepsOf(ledger: readonly LedgerLine[]): Step[] {
  const lines = ledger.filter(hasTotals);
  return lines.length > MAX_STEPS ? yearSteps(lines) : lines.map(stepOf);
}

/** The steps of a ledger, one for each year that has totals. */
export function stepsByYear(ledger: readonly LedgerLine[]): Step[] {
  return yearSteps(ledger.filter(hasTotals));
}

/** The announcements that have no level; the sum of each year if they are too many to be told apart. */
export function apartOf(ledger: readonly LedgerLine[]): Apart[] {
  const apart = ledger.filter((line) => !hasTotals(line));
  if (apart.length <= MAX_STEPS) return apart.map(apartOfLine);
  return [...Map.groupBy(apart, ({ announcement }) => yearOf(announcement.date))].map(([year, lines]) => {
    const delta = roundedSum(lines.map(({ announcement }) => announcement.troopDelta));
    const name = `Année ${year}\u00a0: ${formatSignedTroops(delta)} en tout, sans total ou hors d’Irak`;
    return { id: year, isYear: true, day: lines.at(-1)!.announcement.date, delta, name };
  });
}

/** The times of a year or more without any announcement, and how long they are in words. */
export function silencesOf(ledger: readonly LedgerLine[]): { from: Day; to: Day; said: string }[] {
  const days = ledger.map(({ announcement }) => announcement.date);
  return days.slice(1).flatMap((to, index) => {
    const from = days[index]!;
    return daysBetween(from, to) < MIN_SILENCE ? [] : [{ from, to, said: formatElapsed(from, to) }];
  });
}

/** When a step was, in few letters: a day, or the year of a sum. */
export function sayWhen({ id, isYear, day }: Apart): string {
  return isYear ? id : formatShortDay(day);
}

function hasTotals(line: LedgerLine): line is LineWithTotals {
  return line.before !== null && line.after !== null;
}

function apartOfLine({ announcement, before, after }: LedgerLine): Apart {
  const { id, date, location, troopDelta } = announcement;
  const why = before || after ? 'total à part' : 'sans total déclaré';
  const name = `${formatDay(date)}\u00a0: ${formatSignedTroops(troopDelta)} ${location.towards}, ${why}`;
  return { id, isYear: false, day: date, delta: troopDelta, name };
}

function stepOf({ announcement, before, after, gap }: LineWithTotals): Step {
  const { id, date, troopDelta: delta } = announcement;
  const isShown = gap.since && gap.value !== 0;
  return {
    id,
    isYear: false,
    day: date,
    delta,
    before,
    after,
    gap: isShown ? { ...gap, from: gap.since.date, level: gap.sinceTotal.value + gap.carried.value } : null,
    name: `${formatDay(date)}\u00a0: ${formatSignedTroops(delta)}, ${sayOfTroops(withoutRange(before))} (${sayBasis(before)}) à ${sayTotal(after)}`,
  };
}

/** One step for each year: the year's gaps, then its deltas, up to its last total. */
function yearSteps(lines: readonly LineWithTotals[]): Step[] {
  const years = [...Map.groupBy(lines, ({ announcement }) => yearOf(announcement.date))];
  return years.map(([year, ofYear], index): Step => {
    const [first, last, previous] = [ofYear[0]!, ofYear.at(-1)!, years[index - 1]?.[1].at(-1)];
    const opening = previous?.after ?? first.before;
    const gaps = sumTroops(gapsOf(ofYear));
    const approximate = gaps.approximate || ofYear.some(({ announcement }) => announcement.troopDelta.approximate);
    const delta = { value: last.after.value - opening.value - gaps.value, approximate };
    const from = (previous ?? first).announcement.date;
    return {
      id: year,
      isYear: true,
      day: last.announcement.date,
      delta,
      before: { value: last.after.value - delta.value, basis: 'derived', approximate },
      after: last.after,
      gap: gaps.value === 0 ? null : { ...gaps, from, level: opening.value },
      name: `Année ${year}\u00a0: ${formatSignedTroops(delta)} en tout, jusqu’à ${sayTotal(last.after)}`,
    };
  });
}

function sayTotal(total: Total): string {
  return `${sayTroops(withoutRange(total))} (${sayBasis(total)})`;
}
