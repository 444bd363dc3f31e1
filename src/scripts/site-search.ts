import { letteredWords } from '../french/letters.ts';
import { numbersIn, withoutSigns } from '../french/searched-numbers.ts';
import { searchedWords } from '../french/searched-words.ts';
import { meaningOf, type Meaning } from './meant-words.ts';
import { openEngine, type Counts, type Engine, type Found, type Query } from './search-engine.ts';
import { askForFiles, type SearchFiles } from './search-files.ts';

/** What was found, for which words: those that were typed, or those that were meant. */
export interface Answer {
  found: Found;
  words: string;
  /** Other words that may have been meant. */
  others: string[];
  /** The numbers among the words, in digits. */
  digits: ReadonlySet<string>;
}

/** The search, as a reader asks: with words as they are typed. */
export interface SiteSearch {
  find(typed: string, filters: Query['filters']): Promise<Answer>;
  count(words: string, filters: Query['filters']): Promise<Counts>;
}

/** Opens the search. Throws if its index is not there. The parameters are those of `askForFiles`. */
export async function openSearch(...asked: Parameters<typeof askForFiles>): Promise<SiteSearch> {
  const files = askForFiles(...asked);
  const engine = await openEngine(files);
  const find = (words: string, filters: Query['filters']) => engine.find({ words: searchedWords(words), filters });

  return {
    async find(typed, filters) {
      const found = await find(typed, filters);
      const { words, others, isLost } = await meant(typed, found, files, engine);
      return {
        found: isLost ? [] : words === typed ? found : await find(words, filters),
        words,
        others,
        digits: new Set(numbersIn(words).map(({ digits }) => digits)),
      };
    },
    count: (words, filters) => engine.count({ words: searchedWords(words), filters }),
  };
}

/** What was meant: « the very words », as they are, or what is like them; a number without a sign if none has it. */
async function meant(typed: string, found: Found, { first }: SearchFiles, engine: Engine): Promise<Meaning> {
  const known = /^["«“].*["»”]$/.test(typed) ? null : await first;
  const findForm = async (word: string) => {
    const [one] = await engine.find({ words: searchedWords(word), filters: {} });
    const { content, locations } = (await one?.data()) ?? { content: '', locations: [] };
    return letteredWords(content.split(' ')[locations[0] ?? -1] ?? '')[0]?.word;
  };
  const meaning = known ? await meaningOf(typed, known, findForm) : { words: typed, others: [], isLost: false };
  const isSignless = found.length === 0 && meaning.words === typed;
  return isSignless ? { ...meaning, words: withoutSigns(typed) } : meaning;
}
