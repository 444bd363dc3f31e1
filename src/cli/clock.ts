import type { Day } from '../announcement/day.ts';

/** The day on the wall where the command runs. */
export function dayHere(): Day {
  return new Date().toLocaleDateString('sv'); // Sweden writes days as ISO 8601 does.
}

/** The day it is where days begin first (UTC+14): nobody on Earth dates anything later by right. */
export function latestDay(): Day {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
