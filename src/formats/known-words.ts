import type { Place } from '../announcement/place.ts';
import { foldWord, letteredWords } from '../french/letters.ts';
import type { SearchRecord } from './search-record.ts';

/** What the search knows of the words it may be asked for, to understand those it does not find. */
export interface KnownWords {
  /** Every word of the announcements, the most frequent first: with a capital if it never stands without, as names do. */
  words: string[];
  /** Other names of the places, each with the name that the announcements give. */
  otherNames: [other: string, name: string][];
}

/** An announcement as a search gives it back. */
export type KeptRecord = Pick<SearchRecord, 'url' | 'content' | 'meta'>;

/** What the first search asks for beside the index: the words, and the announcements themselves by their ids in it if they are few. */
export interface FirstSearch extends KnownWords {
  announcements: Record<string, KeptRecord>;
}

/** The shortest word that another may be a slip for. */
const SHORTEST = 3;

/** The words of the records, and the other names of those places that they name. */
export function knownWords(records: readonly SearchRecord[], places: Iterable<Place>): KnownWords {
  const known = new Map<string, { word: string; count: number }>();
  for (const { content, meta } of records)
    for (const { word } of letteredWords(`${content} ${meta.place} ${meta.announcer} ${meta.day}`)) {
      const folded = foldWord(word);
      const isCommon = word === word.toLowerCase();
      const { word: last = word, count = 0 } = known.get(folded) ?? {};
      if (folded.length >= SHORTEST) known.set(folded, { word: isCommon ? word : last, count: count + 1 });
    }
  const byCount = [...known].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const isKnown = (name: string) =>
    letteredWords(name).every(({ word }) => word.length < SHORTEST || known.has(foldWord(word)));
  return {
    words: byCount.map(([, { word }]) => word),
    otherNames: [...places]
      .flatMap(({ name, otherNames = [] }) => otherNames.map((other) => apart(other, name)))
      .filter(([other, name]) => other !== '' && name !== '' && isKnown(name)),
  };
}

/** Another name and the name without the words they begin and end with alike: Qayara and Qayyarah for two names of a base. */
function apart(other: string, name: string): [string, string] {
  const [from, to] = [other.split(/\s+/), name.split(/\s+/)];
  while (from.length > 0 && from[0] === to[0]) [from, to].forEach((words) => words.shift());
  while (from.length > 0 && from.at(-1) === to.at(-1)) [from, to].forEach((words) => words.pop());
  return [from.join(' '), to.join(' ')];
}
