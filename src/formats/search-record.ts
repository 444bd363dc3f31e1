import { typesetAnnouncement, type Announcement } from '../announcement/announcement.ts';
import { facetsOf } from '../timeline/choices.ts';
import { sayDay } from '../french/day-words.ts';
import { type Facet } from '../timeline/facets.ts';
import { type Gazetteer } from '../announcement/place.ts';
import { searchedText } from '../french/searched-words.ts';
import { sayAnnouncer } from '../ledger/ledger-words.ts';

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

/** Gives an announcement as the index holds it, with the paragraphs of its account (typeset) and the address of its page. */
export function searchRecord(
  announcement: Announcement,
  account: readonly string[],
  gazetteer: Gazetteer,
  url: string,
): SearchRecord {
  const { title, summary, date, announcer, troopDelta, statedTotal, location, source } =
    typesetAnnouncement(announcement);
  const credits = [`«\u00a0${source.title}\u00a0»`, source.publisher, source.agency].filter(Boolean).join(', ');
  return {
    url,
    content: searchedText([title, summary, ...account, `Source\u00a0: ${credits}`]),
    meta: {
      title,
      date,
      day: sayDay(date),
      // In digits without spaces, as one may type them; the page writes them in French.
      troops: String(troopDelta.value),
      nuance: troopDelta.approximate ? 'environ' : '',
      total: String(statedTotal?.value ?? ''),
      place: location.name,
      announcer: sayAnnouncer(typesetAnnouncement(announcement)),
    },
    filters: facetsOf({ date, location, announcer }, gazetteer),
    sort: { day: date },
  };
}
