import { sayDay, sayShortDay, saySpan } from '../french/day-words.ts';
import { type Day, daysBetween, yearOf } from '../announcement/day.ts';
import { sumGaps, type LedgerLine, type Total, type Troops } from './ledger.ts';
import { sayBasis, writeSignedTroops, writeTroops } from './ledger-words.ts';

/** Above this many announcements with totals, the chart has one step a year: more would not be told apart. */
const MOST_STEPS = 40;

/** From this many days on, a time without announcement is drawn as a silence. */
const SILENCE = 365;

/** A step of the chart: one announcement, or all those of a year, from the total before to the total after. */
export interface Step {
  /** The announcement's id, or the year if the step is one. */
  id: string;
  isYear: boolean;
  day: Day;
  delta: Troops;
  before: Total;
  after: Total;
  /** What is not explained since an earlier day, and the level it starts from; null if not computed, or nothing. */
  gap: (Troops & { from: Day; level: number }) | null;
  /** All of it in one sentence, the name of its link. */
  name: string;
}

/** An announcement that the chart shows apart, since it has no level: no total, or beyond Iraq. */
export interface Apart {
  /** The announcement's id, or the year if it is the sum of one. */
  id: string;
  isYear: boolean;
  day: Day;
  delta: Troops;
  name: string;
}

/** Gives the steps of a ledger in chronological order; by year if there are too many to be told apart, or if that is asked. */
export function stepsOf(ledger: readonly LedgerLine[], by?: 'year'): Step[] {
  const steps = ledger.flatMap((line) => stepOf(line) ?? []);
  return by || steps.length > MOST_STEPS ? byYear(ledger, steps) : steps;
}

/** Gives the announcements that have no level; the sum of each year if they are too many to be told apart. */
export function apartOf(ledger: readonly LedgerLine[]): Apart[] {
  const apart = ledger.filter(({ before, after }) => !before || !after);
  if (apart.length > MOST_STEPS) return apartByYear(apart);
  return apart.map(({ announcement: { id, date, location, troopDelta }, after, before }) => {
    const why = before || after ? 'total hors du compte' : 'sans total déclaré';
    const name = `${sayDay(date)}\u00a0: ${writeSignedTroops(troopDelta)} ${location.towards}, ${why}`;
    return { id, isYear: false, day: date, delta: pick(troopDelta), name };
  });
}

function apartByYear(apart: readonly LedgerLine[]): Apart[] {
  return [...Map.groupBy(apart, ({ announcement }) => yearOf(announcement.date))].map(([year, lines]) => {
    const deltas = lines.map(({ announcement }) => announcement.troopDelta);
    const value = deltas.reduce((sum, delta) => sum + delta.value, 0);
    const delta = { value, approximate: deltas.some(({ approximate }) => approximate) };
    const name = `Année ${year}\u00a0: ${writeSignedTroops(delta)} en tout, sans total ou hors d’Irak`;
    return { id: year, isYear: true, day: lines.at(-1)!.announcement.date, delta, name };
  });
}

/** Gives the times of a year or more without any announcement, and how long they are in words. */
export function silencesOf(ledger: readonly LedgerLine[]): { from: Day; to: Day; said: string }[] {
  const days = ledger.map(({ announcement }) => announcement.date);
  return days.slice(1).flatMap((to, index) => {
    const from = days[index]!;
    return daysBetween(from, to) < SILENCE ? [] : [{ from, to, said: saySpan(from, to) }];
  });
}

/** Says when in few letters: a day, or the year of a sum. */
export function sayWhen({ id, isYear, day }: Step | Apart): string {
  return isYear ? id : sayShortDay(day);
}

function stepOf({ announcement, before, after, gap }: LedgerLine): Step | null {
  if (!before || !after) return null;
  const { id, date, troopDelta } = announcement;
  const delta = pick(troopDelta);
  return {
    id,
    isYear: false,
    day: date,
    delta,
    before,
    after,
    gap:
      gap.since && gap.value !== 0
        ? { ...pick(gap), from: gap.since.date, level: gap.sinceTotal.value + gap.carried.value }
        : null,
    name: `${sayDay(date)}\u00a0: ${writeSignedTroops(delta)}, de ${sayTotal(before)} à ${sayTotal(after)}`,
  };
}

/** One step for each year that has one: the year's gaps, then its deltas, up to its last total. */
function byYear(ledger: readonly LedgerLine[], steps: readonly Step[]): Step[] {
  const lines = new Map(ledger.map((line) => [line.announcement.id, line]));
  const years = [...Map.groupBy(steps, ({ day }) => yearOf(day))];
  return years.map(([year, ofYear], index): Step => {
    const last = ofYear.at(-1)!;
    const opening = years[index - 1]?.[1].at(-1)?.after ?? ofYear[0]!.before;
    const gaps = sumGaps(ofYear.map(({ id }) => lines.get(id)!));
    const approximate = gaps.approximate || ofYear.some(({ delta }) => delta.approximate);
    const delta = { value: last.after.value - opening.value - gaps.value, approximate };
    const before: Total = { value: last.after.value - delta.value, basis: 'derived', approximate };
    const from = years[index - 1]?.[1].at(-1)!.day ?? ofYear[0]!.day;
    const gap = gaps.value === 0 ? null : { ...gaps, from, level: opening.value };
    const name = `Année ${year}\u00a0: ${writeSignedTroops(delta)} en tout, jusqu’à ${sayTotal(last.after)}`;
    return { id: year, isYear: true, day: last.day, delta, before, after: last.after, gap, name };
  });
}

function pick({ value, approximate }: Troops): Troops {
  return { value, approximate };
}

function sayTotal(total: Total): string {
  return `${writeTroops(total)} (${sayBasis(total)})`;
}
