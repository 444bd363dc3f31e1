import { REASONS, type Gap, type LedgerLine } from '../ledger/ledger.ts';

/** What the data file says of the whole. */
export interface Dataset {
  title: string;
  /** The absolute address of the site. */
  url: string;
  language: string;
  license: string;
}

/** Gives `annonces.json`: every key as it was written, each announcement with its absolute address and its ledger. */
export function announcementsJson(
  dataset: Dataset,
  ledger: readonly LedgerLine[],
  addressOf: (announcement: { id: string }) => string,
): string {
  const announcements = ledger.map(({ announcement, before, after, gap }) => {
    const { id, ...written } = announcement;
    return { id, url: addressOf(announcement), ...written, before, after, gap: gapRecord(gap) };
  });
  return `${JSON.stringify({ ...dataset, announcements }, null, 2)}\n`;
}

function gapRecord(gap: Gap) {
  if (!gap.since) return { since: null, reason: REASONS[gap.why] };
  return { since: gap.since.id, value: gap.value, approximate: gap.approximate };
}
