import { build } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAddress } from '../build/deployment.ts';
import { lendContent, readFolder } from '../files/content-folder.ts';
import { hasErrors, readContent, type Content } from '../check/content.ts';
import { formatProblems } from '../check/problem.ts';
import { SEARCH_INDEX } from '../site.ts';
import { KeptFiles } from '../build/kept-files.ts';
import { lock } from '../build/lock.ts';
import { lostSinceRelease } from '../files/release.ts';
import { writeSearchIndex } from '../build/search-index.ts';

/** What a build leaves for the next one. */
const CACHE = '.astro/cache';

/** What makes the pages: where one of these changes, no page of the last build is used again. */
const CODE = ['src/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the site beside `folder` and puts it there at the end, so that a build that fails or is killed leaves what was
 * there. Throws, and leaves it too, if the content has errors, if Astro fails or if an address of the site was not built.
 */
export async function buildSite(folder: string, content: Content): Promise<void> {
  const release = await lock(join(CACHE, 'build.lock'), () => console.log('Another build is at work; waiting for it.'));
  const { aside, previous } = besides(folder);
  try {
    restore(folder);
    await rm(aside, { recursive: true, force: true });
    // The index needs the content only: it is made meanwhile.
    const index = writeSearchIndex(content, join(CACHE, 'search'));
    index.catch(() => {});
    const kept = new KeptFiles(folder, madeBy(), join(CACHE, 'kept-files.json'));
    await build({ outDir: aside, logLevel: 'warn', integrations: [kept.integration] });
    kept.placeIn(aside);
    await placeHeaders(aside);
    refuseMissing(aside, content);
    await index;
    if (existsSync(join(CACHE, 'search'))) renameSync(join(CACHE, 'search'), join(aside, SEARCH_INDEX));
    swap(folder);
    kept.remember();
    console.log(`${folder}/ is built: ${kept.made} pages and files made, ${kept.kept} kept as they were.`);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(previous, { recursive: true, force: true });
    await release();
  }
}

/** Puts the last built site back, if a build was killed between the two steps that replace it. */
export function restore(folder: string): void {
  const { previous } = besides(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
}

function besides(folder: string): { aside: string; previous: string } {
  const name = join(dirname(resolve(folder)), `.${basename(folder)}`);
  return { aside: `${name}-building`, previous: `${name}-previous` };
}

/** In two steps, since no system call of Node's exchanges two folders; nothing can come in between but a kill. */
function swap(folder: string): void {
  const { aside, previous } = besides(folder);
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(aside, folder);
}

function madeBy(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, readAddress(process.env)]));
  for (const path of CODE.flatMap((pattern) => globSync(pattern)).toSorted())
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** `public/_headers` names places from the site's root: under a folder, from the root of the origin. */
async function placeHeaders(built: string): Promise<void> {
  const { base } = readAddress(process.env);
  const file = join(built, '_headers');
  const rules = await readFile(file, 'utf8');
  await writeFile(file, rules.replace(/^\//gm, base));
}

/** Nothing is lost without a word: each address that the content gives has its file. */
function refuseMissing(built: string, { addresses }: Content): void {
  const missing = [...addresses.keys()].filter(
    (path) => !existsSync(join(built, path.endsWith('/') ? `${path}index.html` : path)),
  );
  if (missing.length > 0) throw new Error(`These addresses were not built: ${missing.join(', ')}`);
}

if (import.meta.main) {
  let status = 0;
  try {
    const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
    restore(values.outDir);
    const files = await readFolder('.');
    const content = readContent(files);
    if (content.problems.length > 0) console.error(`${formatProblems(content.problems)}\n`);
    if (hasErrors(content)) throw new Error(`${values.outDir}/ was left as it was.`);
    const lost = lostSinceRelease('.', files, content);
    if (lost.length > 0)
      throw new Error(
        `These addresses of the last release would be lost: ${lost.join(', ')}\nSay in content/redirects.yaml where they went. ${values.outDir}/ was left as it was.`,
      );
    lendContent(content);
    await buildSite(values.outDir, content);
  } catch (error) {
    console.error(`The site was not built. ${(error as Error).message}`);
    status = 1;
  }
  // Astro leaves its bundler open when it fails.
  process.exit(status);
}
