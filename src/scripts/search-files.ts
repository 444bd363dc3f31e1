import type { FirstSearch } from '../formats/known-words.ts';

/** What was asked for of the index: where its engine is, what changes whenever it does, and what comes beside it. */
export interface SearchFiles {
  engine: string;
  version: string | undefined;
  /** Null if it does not come: a search does without. */
  first: Promise<FirstSearch | null>;
}

const META = /^pagefind\.(.+)\.pf_meta$/;

/**
 * Asks at once for the files that the page names, in `folder`; Pagefind alone asks for one after the other, each telling the name
 * of the next. For those of the words, only if words are searched for.
 */
export function askForFiles(folder: string, names: readonly string[], hasWords: boolean): SearchFiles {
  const version = names.map((name) => META.exec(name)?.[1]).find(Boolean);
  let first: SearchFiles['first'] = Promise.resolve(null);
  for (const name of names) {
    const address = `${folder}${name}`;
    if (name.startsWith('first.')) first = askForFirst(address);
    else if (name.endsWith('.js')) preload(address, 'modulepreload');
    else if (name === 'pagefind-entry.json') preload(`${address}?ts=${version}`, 'preload');
    else if (hasWords || !name.startsWith('index/')) preload(address, 'preload');
  }
  return { engine: `${folder}pagefind.js`, version, first };
}

function preload(address: string, rel: 'preload' | 'modulepreload'): void {
  const link = document.createElement('link');
  if (rel === 'preload') link.as = 'fetch';
  Object.assign(link, { rel, crossOrigin: 'anonymous', href: address });
  document.head.append(link);
}

async function askForFirst(address: string): Promise<FirstSearch | null> {
  try {
    return await (await fetch(address)).json();
  } catch {
    return null;
  }
}
