import { FACETS, type Facet } from '../timeline/facets.ts';
// Its types alone: the module itself would bring all that reads dates and content into the page.
import type { SearchMeta } from '../formats/search-record.ts';

/** What is searched for: words as the index reads them, none for every announcement, and one value of some facets. */
export interface Query {
  words: string;
  filters: Partial<Record<Facet, string>>;
}

/** An announcement that was found. */
export interface FoundAnnouncement {
  url: string;
  content: string;
  /** The numbers, in the content, of the words that were found. */
  locations: number[];
  meta: Record<SearchMeta, string>;
}

/** What a search gives: each announcement when it is asked for, and how many there would be with each other value of a facet. */
export interface Answer {
  found: { data(): Promise<FoundAnnouncement> }[];
  counts: Record<Facet, Record<string, number>>;
}

/** The search of a site, once its index is open. */
export type Engine = (query: Query) => Promise<Answer>;

/** What is used here of Pagefind's interface in the browser, which comes with each index and not from its package. */
interface Pagefind {
  createInstance(options: { noWorker: boolean }): {
    filters(): Promise<unknown>;
    search(
      words: string | null,
      options: { filters: Query['filters']; sort?: { day: 'asc' } },
    ): Promise<{ results: Answer['found']; filters: Answer['counts'] }>;
  };
}

/** Opens the index at an address. Throws if it is not there, as in development. */
export async function openEngine(index: string): Promise<Engine> {
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ `${index}pagefind.js`);
  // In the page itself, under its policy, which a worker would not have; and one file less.
  const pagefind = createInstance({ noWorker: true });
  await pagefind.filters();

  const search = ({ words, filters }: Query) =>
    pagefind.search(words || null, words ? { filters } : { filters, sort: { day: 'asc' } });

  return async (query) => {
    const { results: found, filters } = await search(query);
    const counts = await Promise.all(
      (Object.keys(FACETS) as Facet[]).map(async (facet) => {
        const { [facet]: chosen, ...others } = query.filters;
        const counted = chosen === undefined ? filters : (await search({ ...query, filters: others })).filters;
        return [facet, counted[facet] ?? {}];
      }),
    );
    return { found, counts: Object.fromEntries(counts) };
  };
}
