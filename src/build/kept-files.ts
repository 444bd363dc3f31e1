import type { AstroIntegration } from 'astro';
import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkOrCopy } from './linked-copy.ts';

/** A file of the built site: the key of what it shows, its size in bytes, and when it was written, in milliseconds. */
type Known = [key: string, size: number, written: number];

/** What is known of a build: its folder, what made its files, and each of them that has a key. */
interface Manifest {
  folder: string;
  madeBy: string;
  files: Record<string, Known>;
}

/** What a build may use again of the last one, and what it did. */
export interface KeptFiles {
  integration: AstroIntegration;
  /** How many pages and files were made, and how many were kept, once the build is done. */
  count: { made: number; kept: number };
}

/**
 * Lets a build of `folder` use again the files of the last one: those whose `cacheKey` is the same, with the same `madeBy` (all
 * else that makes them), and that nobody changed since. They are linked, not made and not copied; `manifest` is the file that
 * remembers them. Astro's own way (`experimental.incrementalBuild`, 7.3) writes each page twice and copies what it keeps.
 */
export function keepFiles(folder: string, madeBy: string, manifest: string): KeptFiles {
  const last = readManifest(manifest);
  const known = last?.folder === folder && last.madeBy === madeBy ? last.files : {};
  const keys = new Map<string, string>();
  const kept: string[] = [];
  const count = { made: 0, kept: 0 };
  const name = 'kept-files';
  return {
    count,
    integration: {
      name,
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((astros) => ({
            ...astros,
            name,
            getStaticPaths: async () => {
              const paths = await astros.getStaticPaths();
              const made = paths.filter(({ pathname, route, cacheKey }) => {
                const file = route.type === 'page' ? join(pathname, 'index.html') : pathname;
                if (!cacheKey) return true;
                keys.set(file, cacheKey);
                const isKept = isSame(known[file], cacheKey, join(folder, file));
                if (isKept) kept.push(file);
                return !isKept;
              });
              Object.assign(count, { made: made.length, kept: kept.length });
              return made;
            },
          })),
        'astro:build:done': ({ dir }) => {
          const built = fileURLToPath(dir);
          // What is there already comes from `public/`, which goes first.
          for (const file of kept) linkOrCopy(join(folder, file), join(built, file));
          const files = [...keys].flatMap(([file, key]): [string, Known][] => {
            const found = statOf(join(built, file));
            return found ? [[file, [key, found.size, found.mtimeMs]]] : [];
          });
          // Written before the folder takes its place: whatever happens then, a file is kept only if it is the one described here.
          const next: Manifest = { folder, madeBy, files: Object.fromEntries(files) };
          writeFileSync(manifest, JSON.stringify(next));
        },
      },
    },
  };
}

function isSame(known: Known | undefined, key: string, file: string): boolean {
  const [lastKey, size, written] = known ?? [];
  if (lastKey !== key) return false;
  const found = statOf(file);
  return found?.size === size && found?.mtimeMs === written;
}

function statOf(file: string) {
  return lstatSync(file, { throwIfNoEntry: false });
}

function readManifest(file: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return null; // There is none, or it was cut short by a kill: everything is made again.
  }
}
