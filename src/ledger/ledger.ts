import { inOrder, isReport, type Announcement } from '../announcement/announcement.ts';
import { liesInIraq, placesAround, type Gazetteer, type Place } from '../announcement/place.ts';
import { roundedSum, sumTroops, type Troops } from '../announcement/troops.ts';

/** A total on one side of an announcement: stated by its source, or derived from the stated one and the delta. */
export interface Total extends Troops {
  basis: 'stated' | 'derived';
}

/** What the announcements do not explain since the last comparable total, or why that cannot be computed. */
export type Gap = ComputedGap | { since: null; why: Why };

/** `since`’s total after it, `carried` by the announcements in between, and the gap’s own `value` make the total before. */
export interface ComputedGap extends Troops {
  since: Announcement;
  sinceTotal: Total;
  /** The sum of the counted deltas strictly in between. */
  carried: Troops;
  /** Do the two sources limit their totals differently? */
  otherScope: boolean;
}

/** What an announcement says of the totals, and what the announcements before it said. */
export interface LedgerLine {
  announcement: Announcement;
  /** Its place, then the places that contain it, outwards. */
  within: Place[];
  /** Does its place lie in Iraq? Only then does its delta count. */
  counted: boolean;
  before: Total | null;
  after: Total | null;
  gap: Gap;
  /** The last announcement before it that states a total, of any kind. */
  lastKnown: Announcement | null;
  /** The other articles that tell of it, in order: lines of their own, which count nothing. */
  reports: readonly LedgerLine[];
}

/** Why a gap cannot be computed: ledger-words.ts says it in French. */
export type Why = 'noTotal' | 'beyondIraq' | 'first' | 'otherKind' | 'reported';

/**
 * Draws up the ledger, in chronological order whatever the order of the input: for each announcement the totals before and
 * after it, and the gap with the nearest earlier total of the same kind, once the deltas in between are carried. What several
 * articles tell of is counted once, as the first of them has it: the others are its reports.
 */
export function drawLedger(announcements: readonly Announcement[], gazetteer: Gazetteer): LedgerLine[] {
  /** Sum of the counted deltas so far, and how many of them are approximate. */
  let sum = 0;
  let approximations = 0;
  let lastKnown: Announcement | null = null;
  const [reports, firsts] = [announcements.filter(isReport), announcements.filter((one) => !isReport(one))];
  const reportsOf = Map.groupBy(inOrder(reports), ({ reports }) => reports);
  const closings = new Map<string, { line: LedgerLine; after: Total; sum: number; approximations: number }>();

  return inOrder(firsts).map((announcement) => {
    const { troopDelta, statedTotal } = announcement;
    const within = placesAround(announcement.location, gazetteer);
    const counted = liesInIraq(within);
    const totals = totalsOf(announcement, counted);
    const closing = statedTotal && closings.get(statedTotal.kind);
    const gap: Gap = { since: null, why: 'noTotal' };
    const line: LedgerLine = {
      announcement,
      within,
      counted,
      ...totals,
      gap,
      lastKnown,
      reports: (reportsOf.get(announcement.id) ?? []).map((one) => lineOfReport(one, gazetteer)),
    };
    if (statedTotal && !totals.before) line.gap = { since: null, why: 'beyondIraq' };
    else if (totals.before && closing) {
      const carried = { value: sum - closing.sum, approximate: approximations > closing.approximations };
      const { before } = totals;
      line.gap = {
        since: closing.line.announcement,
        sinceTotal: closing.after,
        carried,
        value: before.value - closing.after.value - carried.value,
        approximate: before.approximate || closing.after.approximate || carried.approximate,
        otherScope: statedTotal?.scope !== closing.line.announcement.statedTotal?.scope,
      };
    } else if (totals.before) line.gap = { since: null, why: closings.size > 0 ? 'otherKind' : 'first' };

    if (counted) {
      sum += troopDelta.value;
      approximations += Number(troopDelta.approximate);
    }
    if (statedTotal) lastKnown = announcement;
    if (statedTotal && totals.after) closings.set(statedTotal.kind, { line, after: totals.after, sum, approximations });
    return line;
  });
}

function lineOfReport(announcement: Announcement, gazetteer: Gazetteer): LedgerLine {
  const within = placesAround(announcement.location, gazetteer);
  const counted = liesInIraq(within);
  const gap: Gap = { since: null, why: 'reported' };
  return { announcement, within, counted, ...totalsOf(announcement, counted), gap, lastKnown: null, reports: [] };
}

/** The totals before and after an announcement; the derived one only if its delta is counted. */
export function totalsOf(
  { troopDelta, statedTotal }: Pick<Announcement, 'troopDelta' | 'statedTotal'>,
  counted: boolean,
): { before: Total | null; after: Total | null } {
  if (!statedTotal) return { before: null, after: null };
  const { value, upTo, approximate } = statedTotal;
  const stated: Total = { value, ...(upTo !== undefined && { upTo }), basis: 'stated', approximate };
  const isAfter = statedTotal.counts === 'after';
  const derived: Total | null = counted
    ? {
        value: value + (isAfter ? -troopDelta.value : troopDelta.value),
        basis: 'derived',
        approximate: approximate || troopDelta.approximate,
      }
    : null;
  return isAfter ? { before: derived, after: stated } : { before: stated, after: derived };
}

/** The sum of what no announcement explains, for readers: rounded as its terms are. */
export function sumGaps(ledger: readonly LedgerLine[]): Troops {
  return roundedSum(gapsOf(ledger));
}

/** What no announcement explains, gap by gap. */
export function gapsOf(ledger: readonly LedgerLine[]): Troops[] {
  return ledger.flatMap(({ gap }) => (gap.since ? [gap] : []));
}

/** What the whole ledger comes to, from its first total to its last. */
export interface Finding {
  first: Total;
  last: Total;
  /** From the first total to the last. */
  difference: number;
  /** The counted deltas in between. */
  explained: number;
}

/** What the ledger comes to, for the totals of the kind that is most often stated; null if there are not two of them. */
export function findingOf(ledger: readonly LedgerLine[]): Finding | null {
  const stated = ledger.filter(({ announcement, after }) => announcement.statedTotal && after);
  const kinds = Object.values(Object.groupBy(stated, ({ announcement }) => announcement.statedTotal!.kind));
  const lines = kinds.toSorted((a, b) => b.length - a.length).at(0) ?? [];
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (!first?.after || !last?.after || first === last) return null;
  const between = ledger.slice(ledger.indexOf(first) + 1, ledger.indexOf(last) + 1).filter(({ counted }) => counted);
  const explained = sumTroops(between.map(({ announcement }) => announcement.troopDelta)).value;
  return { first: first.after, last: last.after, difference: last.after.value - first.after.value, explained };
}

/** The highest total of a ledger, stated or derived; 0 if it has none. */
export function highestTotal(ledger: readonly LedgerLine[]): number {
  return ledger.reduce((highest, { before, after }) => Math.max(highest, before?.value ?? 0, after?.value ?? 0), 0);
}
