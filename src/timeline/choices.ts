import { yearOf } from '../announcement/day.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import type { Facet } from './facets.ts';

/** One value of a facet: what stands for it in addresses, its name, how many announcements have it. */
export interface Choice {
  value: string;
  name: string;
  count: number;
}

type Faceted = Pick<LedgerLine, 'within'> & { announcement: { date: string; announcer: string } };

/** The values that a line of the ledger has of each facet: its place is found under those that contain it too. */
export function facetsOf({ announcement: { date, announcer }, within }: Faceted): Record<Facet, string[]> {
  return { year: [yearOf(date)], place: within.map(({ id }) => id), announcer: [announcer] };
}

/** The values of each facet that some line (typeset) has, in the order of a list: places after what contains them. */
export function choicesOf(lines: readonly Faceted[]): Record<Facet, Choice[]> {
  const facets = lines.map(facetsOf);
  const count = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const value of facets.flatMap((values) => values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]): Choice => ({ value, name: value, count }));
  };
  /** The names of each place and of those that contain it, from the widest. */
  const ways = new Map(
    lines.flatMap(({ within }) =>
      within.map((place, index): [string, string[]] => [
        place.id,
        within
          .slice(index)
          .map(({ name }) => name)
          .toReversed(),
      ]),
    ),
  );
  return {
    year: count('year').toSorted(inFrench(({ value }) => [value])),
    place: count('place')
      .toSorted(inFrench(({ value }) => ways.get(value)!))
      .map((choice) => ({ ...choice, name: ways.get(choice.value)!.at(-1)! })),
    announcer: count('announcer').toSorted(inFrench(({ value }) => [value])),
  };
}

const french = new Intl.Collator('fr');

/** The order of choices by the first name that differs; a way comes before those that go further. */
function inFrench(namesOf: (choice: Choice) => string[]): (a: Choice, b: Choice) => number {
  return (a, b) => {
    const [names, others] = [namesOf(a), namesOf(b)];
    const at = names.findIndex((name, index) => name !== others[index]);
    return at === -1 ? names.length - others.length : french.compare(names[at]!, others[at] ?? '');
  };
}
