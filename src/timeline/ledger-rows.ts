import type { LedgerLine, Total, Why } from '../ledger/ledger.ts';
import { stepsByYear } from '../ledger/chart-steps.ts';
import type { Troops } from '../announcement/troops.ts';
import { MAX_ENTRIES } from './paging.ts';

/** A row of the ledger as a table: an announcement, or a year where there are too many announcements for one table. */
export interface LedgerRow {
  /** The announcement; null for a year. */
  line: LedgerLine | null;
  /** The announcement's id, or the year. */
  id: string;
  delta: Troops;
  counted: boolean;
  before: Total | null;
  after: Total | null;
  /** What is not explained, or why that is not computed. */
  gap: Troops | Why;
}

/** The rows of the ledger; those of a year go from the last total of the year before to its own last one. */
export function ledgerRows(ledger: readonly LedgerLine[]): LedgerRow[] {
  return ledger.length > MAX_ENTRIES ? yearRows(ledger) : ledger.map(rowOf);
}

function rowOf(line: LedgerLine): LedgerRow {
  const { announcement, counted, before, after, gap } = line;
  const { id, troopDelta: delta } = announcement;
  return { line, id, delta, counted, before, after, gap: gap.since ? gap : gap.why };
}

function yearRows(ledger: readonly LedgerLine[]): LedgerRow[] {
  return stepsByYear(ledger).map(({ id, delta, before, after, gap }): LedgerRow => {
    const opening = { ...before, value: before.value - (gap?.value ?? 0) };
    const none = { value: 0, approximate: false };
    return { line: null, id, delta, counted: true, before: opening, after, gap: gap ?? none };
  });
}
