/** A value read in an article, and the words that it rests on. */
export interface Quoted<Value> {
  value: Value;
  /** The line of the pasted text, counted from 1. */
  line: number;
  quote: string;
}

/** A value read in an article, with the other values that were considered, the likeliest first. */
export interface FoundValue<Value> extends Quoted<Value> {
  alternatives: Value[];
}

/** The first of the values read, with the others as its alternatives, each once; null if none is read. */
export function firstOf<Value>(likeliest: readonly Quoted<Value>[]): FoundValue<Value> | null {
  const [best, ...others] = likeliest;
  if (!best) return null;
  const { value, line, quote } = best;
  const alternatives = [...new Set(others.map((other) => other.value))].filter((other) => other !== value);
  return { value, line, quote, alternatives };
}
