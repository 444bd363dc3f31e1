import type { Announcement } from '../announcement/announcement.ts';
import type { Place } from '../announcement/place.ts';
import { roundedSum, type Troops } from '../announcement/troops.ts';
import { findingOf, sumGaps, type LedgerLine, type Total } from './ledger.ts';

/** What the announcements of some places add up to: how many there are, the reinforcements’ sum, the place if it is one. */
export interface Reinforcements extends Troops {
  announcements: number;
  place: Place | null;
}

/** The figures that open the timeline. */
export interface KeyFigures {
  /** Reinforcements announced to Iraq. Withdrawals are announcements, but do not lower the sum. */
  toIraq: Reinforcements;
  /** The same for places that are not in Iraq, kept apart. */
  elsewhere: Reinforcements;
  /**
   * The reinforcements that are in the first total of the chart already: with those that its title counts, they make `toIraq`.
   * Null if they do not (withdrawals, announcements after the last total).
   */
  inFirstTotal: { value: number; total: Total } | null;
  /** How many announcements to Iraq are withdrawals. */
  withdrawals: number;
  /** The announcement with the highest stated total, the earliest if several have it; null if none states any. */
  highest: Announcement | null;
  /** The sum of the gaps. */
  gaps: Troops;
}

/** The key figures of a ledger. */
export function keyFigures(ledger: readonly LedgerLine[]): KeyFigures {
  const { iraq = [], elsewhere = [] } = Object.groupBy(ledger, ({ counted }) => (counted ? 'iraq' : 'elsewhere'));
  const stated = ledger.map(({ announcement }) => announcement).filter(({ statedTotal }) => statedTotal !== null);
  const highest = Math.max(...stated.map(({ statedTotal }) => statedTotal!.value));
  const toIraq = reinforcementsOf(iraq);
  const finding = findingOf(ledger);
  const included = finding ? toIraq.value - finding.explained : 0;
  const first = finding && ledger.find(({ after }) => after === finding.first);
  const until = first ? iraq.slice(0, iraq.indexOf(first) + 1) : [];
  const isReconciled = included > 0 && included === reinforcementsOf(until).value;
  return {
    toIraq,
    inFirstTotal: finding && isReconciled ? { value: included, total: finding.first } : null,
    withdrawals: iraq.filter(({ announcement }) => announcement.troopDelta.value < 0).length,
    elsewhere: reinforcementsOf(elsewhere),
    highest: stated.find(({ statedTotal }) => statedTotal!.value === highest) ?? null,
    gaps: sumGaps(ledger),
  };
}

function reinforcementsOf(lines: readonly LedgerLine[]): Reinforcements {
  const deltas = lines.map(({ announcement }) => announcement.troopDelta);
  // Each announcement has its own copy of its place.
  const places = new Map(lines.map(({ announcement: { location } }) => [location.id, location]));
  const [place = null, ...others] = places.values();
  return {
    announcements: lines.length,
    place: others.length === 0 ? place : null,
    ...roundedSum(deltas.filter(({ value }) => value > 0)),
  };
}
