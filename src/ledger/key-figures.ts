import type { Announcement } from '../announcement/announcement.ts';
import { sumTroops, type Troops } from '../announcement/troops.ts';
import { sumGaps, type LedgerLine } from './ledger.ts';

/** What the announcements of one destination add up to: how many there are, and the reinforcements' sum. */
export interface Reinforcements extends Troops {
  announcements: number;
}

/** The figures that open the timeline. */
export interface KeyFigures {
  /** Reinforcements announced to Iraq. Withdrawals are announcements, but do not lower the sum. */
  toIraq: Reinforcements;
  /** The same for places that are not in Iraq, kept apart. */
  elsewhere: Reinforcements;
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
  return {
    toIraq: reinforcementsOf(iraq),
    elsewhere: reinforcementsOf(elsewhere),
    highest: stated.find(({ statedTotal }) => statedTotal!.value === highest) ?? null,
    gaps: sumGaps(ledger),
  };
}

function reinforcementsOf(lines: readonly LedgerLine[]): Reinforcements {
  const deltas = lines.map(({ announcement }) => announcement.troopDelta);
  return { announcements: lines.length, ...sumTroops(deltas.filter(({ value }) => value > 0)) };
}
