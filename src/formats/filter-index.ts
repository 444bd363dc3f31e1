import { monthOf } from '../announcement/day.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import type { FilterIndex } from '../timeline/filter.ts';

/** The text of `filtre.json`, from the lines of a ledger. */
export function filterIndex(ledger: readonly LedgerLine[]): string {
  const places = new Map(ledger.map(({ within }) => [within[0]!.id, within.map(({ id }) => id)]));
  const announcers = new Set(ledger.map(({ announcement }) => announcement.announcer));
  const [placeAt, announcerAt] = [[...places.keys()], [...announcers]].map(
    (list) => new Map(list.map((item, index) => [item, index])),
  );
  const rows = Map.groupBy(ledger, ({ announcement: { date, location, announcer } }) =>
    JSON.stringify([monthOf(date), placeAt!.get(location.id), announcerAt!.get(announcer)]),
  );
  const index: FilterIndex = {
    places: [...places.values()],
    announcers: [...announcers],
    rows: [...rows].map(([key, { length }]) => [...JSON.parse(key), length] as FilterIndex['rows'][number]),
  };
  return `${JSON.stringify(index)}\n`;
}
