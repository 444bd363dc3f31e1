import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS, SEARCH_INDEX } from '../site.ts';

/**
 * Writes into the page of the search, once it and its index are built, the names of the files that a first search needs: it asks
 * for all of them at once, where each would otherwise tell the name of the next. Throws if the page has no place for them.
 */
export function nameSearchFiles(built: string): void {
  const page = join(built, PATHS.search, 'index.html');
  const files = filesOf(join(built, SEARCH_INDEX));
  if (files.length === 0) return;
  const html = readFileSync(page, 'utf8');
  const named = html.replace(/ data-index="[^"]*"/, `$& data-files="${files.join(' ')}"`);
  if (named === html) throw new Error('The page of the search does not say where its index is.');
  writeFileSync(page, named);
}

/** Where the words are in several files, a search needs some of them only, and knows which when the others are there. */
function filesOf(index: string): string[] {
  const [files, words] = ['*.*', 'index/*'].map((pattern) => globSync(pattern, { cwd: index }).toSorted());
  return [...files!, ...(words!.length === 1 ? words! : [])].map((file) => file.replaceAll('\\', '/'));
}
