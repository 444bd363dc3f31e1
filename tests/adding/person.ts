import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../../src/adding/keyboard.ts';

export const ENTER = '\r';
export const ESCAPE = '\x1b';
export const INTERRUPT = '\x03';
export const UP = '\x1b[A';
export const DOWN = '\x1b[B';
/** Erases what stands before the cursor. */
export const CLEAR = '\x15';

/** What a person waits to see, and the keys that are pressed then. */
export type Step = readonly [seen: string, ...keys: string[]];

/** A question as it is first shown. */
export const asked = (label: string) => `◆  ${label}`;

/** A terminal where a person does one step after the other, and what was shown there. */
export function personAt(
  steps: readonly Step[],
  columns = 300,
): { terminal: Terminal; shown: () => string; left: () => Step[] } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns, rows: 60 });
  const left = [...steps];
  let shown = '';
  let recent = '';
  output.on('data', (chunk) => {
    const text = stripVTControlCharacters(String(chunk));
    shown += text;
    recent += text;
    const [seen, ...keys] = left[0] ?? [];
    if (seen === undefined || !recent.includes(seen)) return;
    left.shift();
    recent = '';
    for (const key of keys) setImmediate(() => input.write(key));
  });
  return { terminal: { input, output }, shown: () => shown, left: () => left };
}
