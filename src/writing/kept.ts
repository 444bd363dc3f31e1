import type { Entry } from './entry.ts';

// What was typed stays in this browser until it is saved or thrown away. The form of an entry is in the key: an older one is left.
const KEY = 'redaction-1';

/** The entry that was kept; null if there is none, or none that can be read. */
export function readKept(): Entry | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Entry | null;
  } catch {
    return null;
  }
}

/** Keeps an entry; says whether this browser does. */
export function keep(entry: Entry): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept. */
export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Calls back when another window of the page keeps another entry. */
export function onOtherWindow(change: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) change();
  });
}
