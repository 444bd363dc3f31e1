import { scaleLinear } from 'd3-scale';
import type { Box, Mark } from './drawing.ts';
import type { LedgerLine } from '../ledger/ledger.ts';

/** One announcement on the line of the totals: the total before it, what is not explained, then its bar, from before to after. */
export interface Strip {
  /** Where the previous total ends, in per cent; null if there is none to compare with. */
  previous: number | null;
  gap: Box | null;
  bar: Box;
  dots: Mark['dots'];
}

/** The height of a strip, in pixels. */
export const STRIP_HEIGHT = 16;

/** Draws an announcement on a line from 0 to the highest total of all; null if it has no totals. */
export function drawStrip({ before, after, gap }: LedgerLine, highest: number): Strip | null {
  if (!before || !after) return null;
  const x = scaleLinear([0, highest], [0, 98]);
  const y = STRIP_HEIGHT / 2;
  const between = (from: number, to: number): Box => ({
    x: x(Math.min(from, to)),
    y,
    width: Math.abs(x(to) - x(from)),
    height: 0,
  });
  return {
    previous: gap.since && x(gap.sinceTotal.value),
    gap: gap.since && gap.value !== 0 ? between(before.value - gap.value, before.value) : null,
    bar: between(before.value, after.value),
    dots: [before, after].map(({ value, basis }) => ({ x: x(value), y, basis })),
  };
}
