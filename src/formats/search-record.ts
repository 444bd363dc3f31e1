import { isReport } from '../announcement/announcement.ts';
import { sayAnnouncer } from '../announcement/announcement-words.ts';
import { formatDay } from '../french/day-words.ts';
import { formatSigned } from '../french/number-format.ts';
import { numbersIn, numberWord } from '../french/searched-numbers.ts';
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

/** What is shown of an announcement that was found, beside its words; and its numbers, by which alone numbers find it. */
export type SearchMeta =
  'title' | 'date' | 'day' | 'troops' | 'upTo' | 'nuance' | 'report' | 'place' | 'announcer' | 'numbers';

/** A line of the ledger (typeset) as the index holds it, with the paragraphs of its account and the address of its page. */
export function searchRecord(line: LedgerLine, account: readonly string[], url: string): SearchRecord {
  const { announcement } = line;
  const { title, summary, date, troopDelta, statedTotal, location, source } = announcement;
  const credits = [`«\u00a0${source.title}\u00a0»`, source.publisher, source.agency].filter(Boolean).join(', ');
  const content = searchedText([title, summary, ...account, `Source\u00a0: ${credits}`]);
  const [place, announcer] = [location.name, sayAnnouncer(announcement)];
  const ends = [troopDelta.value, troopDelta.upTo ?? ''];
  const figures = [...ends, statedTotal?.value ?? '', statedTotal?.upTo ?? ''].map(String);
  const numbers = [content, date, place, announcer, ...figures].flatMap(numbersIn);
  const announced = ends.flatMap((end) => numbersIn(end === '' ? '' : formatSigned(Number(end))));
  return {
    url,
    content,
    meta: {
      title,
      date,
      day: formatDay(date),
      // In digits, which the page writes in French.
      troops: String(troopDelta.value),
      upTo: String(troopDelta.upTo ?? ''),
      nuance: troopDelta.approximate && troopDelta.upTo === undefined ? 'environ' : '',
      report: isReport(announcement) ? 'autre article' : '',
      place,
      announcer,
      // What is announced is found by its sign too.
      numbers: [
        ...new Set([...numbers.map(({ digits }) => numberWord({ sign: '', digits })), ...announced.map(numberWord)]),
      ].join(' '),
    },
    filters: facetsOf(line),
    sort: { day: date },
  };
}
