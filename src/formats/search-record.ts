import { sayAnnouncer } from '../announcement/announcement-words.ts';
import { formatDay } from '../french/day-words.ts';
import { searchedText } from '../french/searched-words.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { facetsOf } from '../timeline/choices.ts';
import type { Facet } from '../timeline/facets.ts';

/** What the index holds of an announcement, as a search gives it back. All of it can be searched for. */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<SearchMeta, string>;
  filters: Record<Facet, string[]>;
  sort: { day: string };
}

/** What is shown of an announcement that was found, beside its words. */
export type SearchMeta = 'title' | 'date' | 'day' | 'troops' | 'nuance' | 'total' | 'place' | 'announcer';

/** A line of the ledger (typeset) as the index holds it, with the paragraphs of its account and the address of its page. */
export function searchRecord(line: LedgerLine, account: readonly string[], url: string): SearchRecord {
  const { announcement } = line;
  const { title, summary, date, troopDelta, statedTotal, location, source } = announcement;
  const credits = [`«\u00a0${source.title}\u00a0»`, source.publisher, source.agency].filter(Boolean).join(', ');
  return {
    url,
    content: searchedText([title, summary, ...account, `Source\u00a0: ${credits}`]),
    meta: {
      title,
      date,
      day: formatDay(date),
      // In digits without spaces, as one may type them; the page writes them in French.
      troops: String(troopDelta.value),
      nuance: troopDelta.approximate ? 'environ' : '',
      total: String(statedTotal?.value ?? ''),
      place: location.name,
      announcer: sayAnnouncer(announcement),
    },
    filters: facetsOf(line),
    sort: { day: date },
  };
}
