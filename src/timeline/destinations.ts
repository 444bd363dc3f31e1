import type { Announcement } from '../announcement/announcement.ts';
import type { Place } from '../announcement/place.ts';
import { roundedSum, type Troops } from '../announcement/troops.ts';
import type { LedgerLine } from '../ledger/ledger.ts';

/** A place that announcements send troops to, or withdraw them from, and what they add up to. */
export interface Destination {
  place: Place;
  announcements: Announcement[];
  sum: Troops;
}

/** What the kind of a place is called in the list of destinations. */
export const KINDS_OF_PLACE: Record<Place['kind'], string> = {
  city: 'ville',
  base: 'base',
  country: 'pays',
  region: 'région',
};

/** What a place is called in the list of destinations: « Irak, sans lieu précis », since other destinations lie in it. */
export function nameDestination({ name, kind }: Place): string {
  if (kind === 'country') return `${name}, sans lieu précis`;
  return kind === 'region' ? `${name}, sans pays précis` : name;
}

/** The destinations of the lines of a ledger, in the order of their first announcement. */
export function destinationsOf(ledger: readonly LedgerLine[]): Destination[] {
  const announcements = ledger.map(({ announcement }) => announcement);
  return [...Map.groupBy(announcements, ({ location }) => location.id).values()].map((here) => ({
    place: here[0]!.location,
    announcements: here,
    sum: roundedSum(here.map(({ troopDelta }) => troopDelta)),
  }));
}
