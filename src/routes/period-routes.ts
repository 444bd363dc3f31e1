import { monthOf } from '../announcement/day.ts';
import { readLedger } from '../announcements.ts';
import { type LedgerLine } from '../ledger/ledger.ts';
import { choicesOf } from '../timeline/choices.ts';
import { pagingOf } from '../timeline/paging.ts';
import { periodsOf, yearsOf } from '../timeline/timeline.ts';
import { routeOf } from './route.ts';

/** The pages of the years: the entries of each, or its months if it has too many. */
export async function yearRoutes() {
  const { years, isWhole, byMonth } = await readYears();
  return years.map(({ year, entries }, index) => {
    const lines = entries.map(({ line }) => line);
    const isSplit = byMonth.has(year);
    return routeOf(
      { year },
      {
        year,
        count: lines.length,
        entries: isSplit ? [] : entries,
        months: isSplit ? periodsOf(lines, 'month') : [],
        choices: isWhole ? null : choicesWithin(lines),
        previous: years[index - 1]?.year ?? null,
        next: years[index + 1]?.year ?? null,
      },
    );
  });
}

/** The pages of the months (`2016-09`) of the years that have too many entries for one page. */
export async function monthRoutes() {
  const { years, byMonth } = await readYears();
  const split = years.filter(({ year }) => byMonth.has(year)).flatMap(({ entries }) => entries);
  const months = [...Map.groupBy(split, ({ line }) => monthOf(line.announcement.date))];
  return months.map(([month, entries], index) => {
    const [year, number] = month.split('-') as [string, string];
    return routeOf(
      { year, month: number },
      {
        month,
        entries,
        choices: choicesWithin(entries.map(({ line }) => line)),
        previous: months[index - 1]?.[0] ?? null,
        next: months[index + 1]?.[0] ?? null,
      },
    );
  });
}

async function readYears() {
  const ledger = await readLedger();
  const years = yearsOf(ledger).filter(({ entries }) => entries.length > 0);
  return { years, ...pagingOf(ledger.map(({ announcement }) => announcement.date)) };
}

/** What the entries of a period can be filtered by: not by its year. */
function choicesWithin(lines: readonly LedgerLine[]) {
  const { place, announcer } = choicesOf(lines);
  return { place, announcer };
}
