import type { Day } from '../announcement/day.ts';
import { placesAround, type Gazetteer } from '../announcement/place.ts';
import type { Frontmatter } from '../announcement/schema.ts';

/** An announcement that is there already. */
export interface KnownAnnouncement {
  id: string;
  data: Pick<Frontmatter, 'date' | 'troopDelta' | 'location' | 'reports'>;
}

/** What an article says of its announcement. */
export interface Told {
  date: Day;
  troops: { value: number; upTo?: number | undefined; approximate: boolean };
  /** The id of a place of the gazetteer; null where the article does not say. */
  location: string | null;
}

/** The part that two numbers of one announcement may differ by, if one is approximate. */
const MAX_DIFFERENCE = 0.1;

/**
 * The id of the known announcement that an article tells of too: the only one of its day with the same troops, or about as many,
 * to the same place or one that holds the other; null if there is none, or several.
 */
export function reportedBy(told: Told, known: readonly KnownAnnouncement[], gazetteer: Gazetteer): string | null {
  const same = known.filter(
    ({ data }) =>
      data.reports === undefined &&
      data.date === told.date &&
      isCompatible(told.troops, data.troopDelta) &&
      areNested(told.location, data.location, gazetteer),
  );
  return same.length === 1 ? same[0]!.id : null;
}

function isCompatible(one: Told['troops'], other: Told['troops']): boolean {
  if (Math.sign(one.value) !== Math.sign(other.value)) return false;
  const [low, high] = ends(one);
  const [least, most] = ends(other);
  return low <= most && least <= high;
}

/** The least and the most that a number may be: an approximate one is a tenth more or less. */
function ends({ value, upTo, approximate }: Told['troops']): [number, number] {
  const [low, high] = [Math.abs(value), Math.abs(upTo ?? value)];
  const margin = approximate && upTo === undefined ? low * MAX_DIFFERENCE : 0;
  return [low - margin, high + margin];
}

function areNested(one: string | null, other: string, gazetteer: Gazetteer): boolean {
  if (one === null) return true;
  const around = (id: string) => {
    const place = gazetteer.get(id);
    return place ? placesAround(place, gazetteer).map((each) => each.id) : [id];
  };
  return around(one).includes(other) || around(other).includes(one);
}
