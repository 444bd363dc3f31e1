import type { Announcement } from '../announcement/announcement.ts';
import { sayAgreement, sayArticles } from '../ledger/articles.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { formatDay } from '../french/day-words.ts';
import { nameTroops, formatSignedTroops } from '../announcement/troops.ts';
import { sayAnnouncer } from '../announcement/announcement-words.ts';

/** A title for the whole, as plain text. */
export interface TimelineTitle {
  name: string;
  description: string;
}

/**
 * The text of `timelinejs.json`: the lines of a ledger, typeset, as the events of TimelineJS 3. It takes its texts for HTML and makes links
 * of what looks like one: texts are escaped, and `autolink` is off. `addressOf` gives an absolute address.
 */
export function timelineJs(
  title: TimelineTitle,
  ledger: readonly LedgerLine[],
  addressOf: (announcement: Announcement) => string,
): string {
  const events = ledger.map((line) => {
    const { announcement, reports } = line;
    const { id, date, troopDelta, location, summary } = announcement;
    const [year, month, day] = date.split('-').map(Number);
    const figure = `${formatSignedTroops(troopDelta)} ${nameTroops(troopDelta.value)} ${location.towards}`;
    const link = `<a href="${escapeHtml(addressOf(announcement))}">Lire l’annonce et sa source</a>`;
    const articles = reports.length > 0 ? [`${sayArticles(line)}\u00a0: ${sayAgreement(line)}.`] : [];
    const said = [`${figure}. ${sayAnnouncer(announcement)}.`, summary, ...articles];
    const lines = [...said.map(escapeHtml), link];
    return {
      unique_id: id,
      autolink: false,
      start_date: { year, month, day, display_date: formatDay(date) },
      display_date: formatDay(date),
      text: { headline: escapeHtml(announcement.title), text: lines.map((line) => `<p>${line}</p>`).join('') },
    };
  });
  const head = {
    unique_id: 'titre',
    autolink: false,
    text: { headline: escapeHtml(title.name), text: `<p>${escapeHtml(title.description)}</p>` },
  };
  return `${JSON.stringify({ title: head, events }, null, 2)}\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
