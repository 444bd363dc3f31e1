import { FACETS, type Facet } from '../timeline/facets.ts';
import type { SearchFiles } from './search-files.ts';
// Its types alone: the module itself reads what is built.
import type { KeptRecord } from '../formats/known-words.ts';

/** What is searched for: words as the index reads them, none for every announcement, and one value of some facets. */
export interface Query {
  words: string;
  filters: Partial<Record<Facet, string>>;
}

/** An announcement that was found. */
export interface FoundAnnouncement extends KeptRecord {
  /** The numbers, in the content, of the words that were found. */
  locations: number[];
}

/** What a search gives: each announcement when it is asked for. */
export type Found = { data(): Promise<FoundAnnouncement> }[];

/** How many announcements there would be with each value of a facet. */
export type Counts = Record<Facet, Record<string, number>>;

/** The search of a site, once its index is open. */
export interface Engine {
  find(query: Query): Promise<Found>;
  /** Counts with the query's values of the other facets. What it needs is asked for then only: results come first. */
  count(query: Query): Promise<Counts>;
}

/** What is used here of Pagefind's interface in the browser, which comes with each index and not from its package. */
interface Pagefind {
  createInstance(options: { noWorker: boolean; metaCacheTag?: string }): {
    filters(): Promise<unknown>;
    search(
      words: string | null,
      options: { filters: Query['filters']; sort?: { day: 'asc' } },
    ): Promise<{ results: { id: string; words: number[]; data(): Promise<FoundAnnouncement> }[]; filters: Counts }>;
  };
}

/** Opens the index whose files were asked for. Throws if it is not there, as in development. */
export async function openEngine({ engine, version, first }: SearchFiles): Promise<Engine> {
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ engine);
  // In the page itself, under its policy, which a worker would not have; and one file less.
  const pagefind = createInstance({ noWorker: true, ...(version && { metaCacheTag: version }) });
  const root = engine.replace(/[^/]*\/[^/]*$/, '');

  const search = ({ words, filters }: Query) =>
    pagefind.search(words || null, words ? { filters } : { filters, sort: { day: 'asc' } });

  const countsOf = async (facet: Facet, query: Query) => {
    const { [facet]: _, ...filters } = query.filters;
    return [facet, (await search({ ...query, filters })).filters[facet] ?? {}];
  };

  return {
    async find(query) {
      const { results } = await search(query);
      return results.map(({ id, words, data }) => ({
        async data() {
          const here = (await first)?.announcements[id];
          return here ? { ...here, url: root + here.url.replace(/^\//, ''), locations: words } : data();
        },
      }));
    },
    async count(query) {
      await pagefind.filters();
      return Object.fromEntries(
        await Promise.all((Object.keys(FACETS) as Facet[]).map((facet) => countsOf(facet, query))),
      );
    },
  };
}
