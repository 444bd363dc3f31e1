import { agreementOf, articlesOf, countOrigins } from '../ledger/articles.ts';
import { WHY_NO_GAP } from '../ledger/ledger-words.ts';
import type { Gap, LedgerLine } from '../ledger/ledger.ts';
import type { Site } from '../site.ts';
import type { Announcement } from '../announcement/announcement.ts';
import type { Day } from '../announcement/day.ts';

/** The data at one time: what they hold has a version, the same wherever and whenever it is built. */
export interface Edition {
  version: string;
  /** The day when an announcement was last added or corrected; null if there is none. */
  modified: Day | null;
}

/**
 * The text of `annonces.json`: every key as it was written, each announcement with its absolute address and its line of the
 * ledger; `schema` is the absolute address of the schema of this file.
 */
export function announcementsJson(
  { name, home, language, license }: Site,
  { version, modified }: Edition,
  schema: string,
  ledger: readonly LedgerLine[],
  addressOf: (announcement: { id: string }) => string,
): string {
  const announcements = ledger.map((line) => {
    const { announcement, before, after, gap } = line;
    const { id, ...written } = announcement;
    const articles = articlesOf(line);
    return {
      ...{ id, url: addressOf(announcement), ...written, before, after, gap: gapRecord(gap) },
      articles: articles.map((one) => articleRecord(one, announcement, addressOf(one))),
      origins: countOrigins(articles),
    };
  });
  const whole = { title: name, url: home, language, license: license.url, spdx: license.spdx, version, modified };
  return `${JSON.stringify({ $schema: schema, ...whole, announcements }, null, 2)}\n`;
}

function articleRecord(article: Announcement, first: Announcement, url: string) {
  const { id, source, announcer, troopDelta, statedTotal, location } = article;
  const agrees = article === first ? null : agreementOf(first, article);
  return { id, url, source, announcer, troopDelta, statedTotal, location, agrees };
}

function gapRecord(gap: Gap) {
  if (!gap.since) return { since: null, reason: WHY_NO_GAP[gap.why] };
  return { since: gap.since.id, value: gap.value, approximate: gap.approximate };
}
