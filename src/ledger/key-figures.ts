import { type Announcement } from '../announcement/announcement.ts';
import { type Troops } from './ledger.ts';
import { type Gazetteer, IRAQ, liesWithin } from '../announcement/place.ts';

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
}

/** Computes the key figures of announcements in chronological order. */
export function keyFigures(announcements: readonly Announcement[], gazetteer: Gazetteer): KeyFigures {
  const { iraq = [], elsewhere = [] } = Object.groupBy(announcements, ({ location }) =>
    liesWithin(location, IRAQ, gazetteer) ? 'iraq' : 'elsewhere',
  );
  const stated = announcements.filter(({ statedTotal }) => statedTotal !== null);
  const highest = Math.max(...stated.map(({ statedTotal }) => statedTotal!.value));
  return {
    toIraq: add(iraq),
    elsewhere: add(elsewhere),
    highest: stated.find(({ statedTotal }) => statedTotal!.value === highest) ?? null,
  };
}

function add(announcements: readonly Announcement[]): Reinforcements {
  const reinforcements = announcements.map(({ troopDelta }) => troopDelta).filter(({ value }) => value > 0);
  return {
    announcements: announcements.length,
    value: reinforcements.reduce((sum, { value }) => sum + value, 0),
    approximate: reinforcements.some(({ approximate }) => approximate),
  };
}
