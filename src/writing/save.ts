import type { WriteRequest } from '../formats/writing-data.ts';
import type { Desk, Shown } from './desk.ts';
import { forget } from './kept.ts';

/** Gives a text as a file to download. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name });
  anchor.click();
  // Some browsers read the address a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a text on the clipboard; says whether the browser did. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Asks the local server to write the file; gives what to show: that it is written, or what prevents it. */
export async function writeToProject({ entry, examined, site }: Desk): Promise<Partial<Shown>> {
  const { id, text } = examined;
  const request: WriteRequest = { id, text, place: entry.answers.place ?? null, was: entry.opened };
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Token': site.token ?? '' },
    body: JSON.stringify(request),
  }).catch(() => null);
  if (!response)
    return {
      refused: 'npm run write ne répond plus : lancez-le de nouveau. Rien de ce qui est écrit ici n’est perdu.',
      saved: null,
    };
  const said = await response.text();
  if (!response.ok) return { refused: said, saved: null };
  forget();
  return { saved: said, refused: null, isWritten: true };
}
