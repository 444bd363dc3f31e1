import { type AstroIntegration } from 'astro';
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What is known of a file of the built site: the key of what it shows, its size in bytes, and when it was written. */
type Known = [key: string, size: number, written: number];

/** What is kept of a build: its folder, what made its files, and each of them that has a key. */
interface Manifest {
  folder: string;
  madeBy: string;
  files: Record<string, Known>;
}

/**
 * Lets a build use again the files of the last one in the same folder: those whose `cacheKey` and maker are the same, and that
 * nobody changed since. They are linked, not made and not copied. Astro's own way (`experimental.incrementalBuild`, 7.3)
 * writes each page twice and copies what it keeps: an eighth of a build of 1 000 announcements and more.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #madeBy: string;
  readonly #manifest: string;
  readonly #last: Manifest['files'];
  readonly #keys = new Map<string, string>();
  readonly #kept: string[] = [];
  #made = 0;

  /** The files of a folder, by what makes them now; `manifest` is the file that says what made those which are there. */
  constructor(folder: string, madeBy: string, manifest: string) {
    this.#folder = resolve(folder);
    this.#madeBy = madeBy;
    this.#manifest = manifest;
    const last = readManifest(manifest);
    this.#last = last?.folder === this.#folder && last.madeBy === madeBy ? last.files : {};
  }

  /** Tells Astro to make only what is not kept. */
  get integration(): AstroIntegration {
    const name = 'kept-files';
    return {
      name,
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((astros) => ({
            ...astros,
            name,
            getStaticPaths: async () => {
              const paths = await astros.getStaticPaths();
              const made = paths.filter(
                ({ pathname, route, cacheKey }) => !cacheKey || !this.#keeps(fileOf(pathname, route.type), cacheKey),
              );
              this.#made = made.length;
              return made;
            },
          })),
      },
    };
  }

  /** How many pages and files were made, and how many were kept. */
  get made(): number {
    return this.#made;
  }
  get kept(): number {
    return this.#kept.length;
  }

  /** Puts what is kept beside what was made, in another folder of the same disk. */
  placeIn(built: string): void {
    for (const file of this.#kept) {
      const place = join(built, file);
      mkdirSync(dirname(place), { recursive: true });
      linkOrCopy(join(this.#folder, file), place);
    }
  }

  /** Remembers the files for the next build, once they are in their folder. */
  remember(): void {
    const files = [...this.#keys].flatMap(([file, key]): [string, Known][] => {
      const found = statOf(join(this.#folder, file));
      return found ? [[file, [key, found.size, found.mtimeMs]]] : [];
    });
    const manifest: Manifest = { folder: this.#folder, madeBy: this.#madeBy, files: Object.fromEntries(files) };
    writeFileSync(this.#manifest, JSON.stringify(manifest));
  }

  #keeps(file: string, key: string): boolean {
    this.#keys.set(file, key);
    const [lastKey, size, written] = this.#last[file] ?? [];
    if (lastKey !== key) return false;
    const found = statOf(join(this.#folder, file));
    const isKept = found?.size === size && found?.mtimeMs === written;
    if (isKept) this.#kept.push(file);
    return isKept;
  }
}

function fileOf(pathname: string, type: string): string {
  return type === 'page' ? join(pathname, 'index.html') : pathname;
}

function statOf(file: string) {
  return lstatSync(file, { throwIfNoEntry: false });
}

function readManifest(file: string): Manifest | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;
  } catch {
    return null; // Cut short by a kill: everything is made again.
  }
}

/** Not every disk has links. What is there already comes from `public/`, which goes first. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(from, to);
  }
}
