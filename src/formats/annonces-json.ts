import { WHY_NO_GAP } from '../ledger/ledger-words.ts';
import type { Gap, LedgerLine } from '../ledger/ledger.ts';
import type { Site } from '../site.ts';

/**
 * The text of `annonces.json`: every key as it was written, each announcement with its absolute address and its line of the
 * ledger.
 */
export function announcementsJson(
  { name, home, language, license }: Site,
  ledger: readonly LedgerLine[],
  addressOf: (announcement: { id: string }) => string,
): string {
  const announcements = ledger.map(({ announcement, before, after, gap }) => {
    const { id, ...written } = announcement;
    return { id, url: addressOf(announcement), ...written, before, after, gap: gapRecord(gap) };
  });
  return `${JSON.stringify({ title: name, url: home, language, license: license.url, announcements }, null, 2)}\n`;
}

function gapRecord(gap: Gap) {
  if (!gap.since) return { since: null, reason: WHY_NO_GAP[gap.why] };
  return { since: gap.since.id, value: gap.value, approximate: gap.approximate };
}
