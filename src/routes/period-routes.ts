import { monthOf } from '../announcement/day.ts';
import { readLedger } from '../announcements.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { choicesOf } from '../timeline/choices.ts';
import { pagingOf } from '../timeline/paging.ts';
import { periodsOf, yearsOf, type Entry } from '../timeline/timeline.ts';
import { routeOf } from './route.ts';

/** The pages of the years, and of the months of those that have too many entries for one page. */
export async function periodRoutes() {
  const ledger = await readLedger();
  const { isWhole, byMonth } = pagingOf(ledger.map(({ announcement }) => announcement.date));
  const years = yearsOf(ledger).filter(({ entries }) => entries.length > 0);
  const split = years.filter(({ year }) => byMonth.has(year)).flatMap(({ entries }) => entries);
  const ofYears = years.map(({ year, entries }): [string, Entry[]] => [year, entries]);
  const ofMonths = [...Map.groupBy(split, ({ line }) => monthOf(line.announcement.date))];
  return [ofYears, ofMonths].flatMap((periods) =>
    periods.map(([key, entries], index) => {
      const lines = entries.map(({ line }) => line);
      const isSplit = byMonth.has(key);
      const props = {
        /** `2016` or `2016-09`. */
        key,
        count: lines.length,
        entries: isSplit ? [] : entries,
        months: isSplit ? periodsOf(lines, 'month') : [],
        choices: isWhole ? null : choicesWithin(lines),
        previous: periods[index - 1]?.[0] ?? null,
        next: periods[index + 1]?.[0] ?? null,
      };
      return routeOf({ period: key.replace('-', '/') }, props);
    }),
  );
}

/** What the entries of a period can be filtered by: not by its year. */
function choicesWithin(lines: readonly LedgerLine[]) {
  const { place, announcer } = choicesOf(lines);
  return { place, announcer };
}
