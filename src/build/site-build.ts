import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../check/content.ts';
import { SEARCH_INDEX } from '../site.ts';
import { readSiteAddress } from './site-address.ts';
import { besides, makeRoom, removeLeftovers, replaceSite } from './replace-site.ts';
import { keepFiles, type KeptFiles } from './kept-files.ts';
import { nameSearchFiles } from './search-files.ts';
import { writeSearchIndex } from './search-index.ts';

/** What a build leaves for the next one, in the project's folder. */
export const CACHE = '.astro/cache';

/** What makes the pages beside the content: where one of these changes, no page of the last build is used again. */
const INPUTS = [
  'src/**/*.{ts,astro,css,woff2}',
  'public/favicon.svg', // in each page, as an address of its own
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds the site beside `folder` and puts it there at the end, so that a build that fails or is killed leaves what was there.
 * Returns how many files were made and kept. Throws, and leaves it too, if Astro fails or if an address of the site was not built.
 */
export async function buildSite(folder: string, content: Content): Promise<KeptFiles['count']> {
  const { building, index } = besides(folder);
  makeRoom(folder);
  try {
    // The index needs the content only: it is made meanwhile.
    const search = writeSearchIndex(content, index);
    search.catch(() => {});
    const kept = keepFiles(folder, digestOfInputs('.', process.env), join(CACHE, 'kept-files.json'));
    const { build } = await import('astro'); // two seconds to load: wrong content is told before
    await build({ outDir: building, logLevel: 'warn', integrations: [kept.integration] });
    placeHeaders(building);
    await search;
    if (existsSync(index)) renameSync(index, join(building, SEARCH_INDEX));
    nameSearchFiles(building);
    refuseMissing(building, content);
    replaceSite(folder);
    return kept.count;
  } finally {
    sayIfNot(() => removeLeftovers(folder));
  }
}

/** What cannot be removed is said, and hides no error. */
function sayIfNot(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error((error as Error).message);
  }
}

/** A digest of all that makes the pages beside the content: code, faces, icon, packages, Node and the place of the site. */
export function digestOfInputs(root: string, environment: Record<string, string | undefined>): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, readSiteAddress(environment)]));
  for (const path of INPUTS.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted())
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** `public/_headers` names places from the site's root: under a folder, from the root of the origin. */
function placeHeaders(built: string): void {
  const { base } = readSiteAddress(process.env);
  const file = join(built, '_headers');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\//gm, base));
}

/** Nothing is lost without a word: each address that the content gives has its file. */
function refuseMissing(built: string, { addresses }: Content): void {
  const missing = [...addresses.keys()].filter(
    (path) => !existsSync(join(built, path.endsWith('/') ? `${path}index.html` : path)),
  );
  if (missing.length > 0) throw new Error(`These addresses were not built: ${missing.join(', ')}.`);
}
