/** A value read in an article, and the words that it rests on. */
export interface Quoted<Value> {
  value: Value;
  /** The line of the pasted text, counted from 1. */
  line: number;
  quote: string;
}

/** The values of a list, each once, but one. */
export function others<Value>(found: readonly Quoted<Value>[], but?: Value): Quoted<Value>[] {
  const seen = new Set<Value | undefined>([but]);
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}
