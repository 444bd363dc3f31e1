import { type Announcement } from '../announcement/announcement.ts';
import { yearOf } from '../announcement/day.ts';
import { type Facet } from './facets.ts';
import { typeset } from '../french/typesetting.ts';
import { placesAround, type Gazetteer } from '../announcement/place.ts';

/** One value of a facet: what stands for it in addresses, its name, how many announcements have it. */
export interface Choice {
  value: string;
  name: string;
  count: number;
}

type Filed = Pick<Announcement, 'date' | 'location' | 'announcer'>;

/** Gives the values that an announcement has of each facet: its place is found under those that contain it too. */
export function facetsOf({ date, location, announcer }: Filed, gazetteer: Gazetteer): Record<Facet, string[]> {
  const places = placesAround(location, gazetteer).map(({ id }) => id);
  return { year: [yearOf(date)], place: places, announcer: [announcer] };
}

/** Gives the values of each facet that some announcement has, in the order of a list: places after what contains them. */
export function choicesOf(announcements: readonly Filed[], gazetteer: Gazetteer): Record<Facet, Choice[]> {
  const facets = announcements.map((announcement) => facetsOf(announcement, gazetteer));
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const value of facets.flatMap((values) => values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]): Choice => ({ value, name: value, count }));
  };
  const wayTo = (id: string) =>
    placesAround(gazetteer.get(id)!, gazetteer)
      .map(({ name }) => typeset(name))
      .toReversed();
  return {
    year: count('year').toSorted(inFrench(({ value }) => [value])),
    place: count('place')
      .toSorted(inFrench(({ value }) => wayTo(value)))
      .map((choice) => ({ ...choice, name: wayTo(choice.value).at(-1)! })),
    announcer: count('announcer').toSorted(inFrench(({ value }) => [value])),
  };
}

const french = new Intl.Collator('fr');

/** Compares by the first name that differs; a way comes before those that go further. */
function inFrench(namesOf: (choice: Choice) => string[]): (a: Choice, b: Choice) => number {
  return (a, b) => {
    const others = namesOf(b);
    const names = namesOf(a);
    const at = names.findIndex((name, index) => name !== others[index]);
    return at === -1 ? names.length - others.length : french.compare(names[at]!, others[at] ?? '');
  };
}
