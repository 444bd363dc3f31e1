/** Draws that are the same for the same seed, on any machine. */
export interface Seeded {
  /** A whole number from 0 to just below `below`. */
  below(below: number): number;
  /** One of a list. */
  pick<One>(list: readonly One[]): One;
  /** True this often, from 0 to 1. */
  chance(often: number): boolean;
}

/** Gives draws from a seed, a whole number (the generator is mulberry32, in the public domain). */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, pick: (list) => list[below(list.length)]!, chance: (often) => next() < often };
}
