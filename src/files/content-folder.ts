import { readFileSync, type Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../announcement/day.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import { readContent, type Content, type ContentFiles } from '../check/content.ts';
import { ANNOUNCEMENTS, PLACES } from '../site.ts';

/** Where the files of the content stand, from the project's root. */
export const REDIRECTS = 'content/redirects.yaml';
export const ABOUT = 'content/about.md';
export const PUBLISHED = 'content/published.json';

/** Reads the files of `content/` in the project at `root`. Throws if the folder or the gazetteer cannot be read. */
export async function readFolder(root: string): Promise<ContentFiles> {
  const entries = await readdir(join(root, ANNOUNCEMENTS), { withFileTypes: true });
  // One after the other: of thousands of small files, most of the time of asynchronous reading is waiting for its turn.
  const announcements = entries
    .map((entry): ContentFile => {
      const path = `${ANNOUNCEMENTS}/${entry.name}`;
      return { path, bytes: entry.isFile() ? readFileSync(join(root, path)) : null };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const [places, redirects, about, published, publicFiles] = await Promise.all([
    readEntry(root, PLACES),
    readEntry(root, REDIRECTS).catch(() => null),
    readEntry(root, ABOUT).catch(() => null),
    readEntry(root, PUBLISHED).catch(() => null),
    filesUnder(join(root, 'public')),
  ]);
  return { announcements, places, redirects, about, published, publicFiles };
}

/**
 * Reads and checks `content/` in the project at `root`; `today` is the latest day that it may have. Throws if the folder or the
 * gazetteer cannot be read.
 */
export async function checkFolder(root: string, today?: Day): Promise<Content> {
  return readContent({ ...(await readFolder(root)), ...(today && { today }) });
}

/** Vite gives the loader modules of its own: only the process is common to it and to the build. */
const shared = globalThis as typeof globalThis & { contentRead?: Content };

/** Lends content that was read and checked to whatever reads it next in this process: a build reads it once. */
export function lendContent(content: Content): void {
  shared.contentRead = content;
}

/** The content that was lent; if none was, that of the project at `root`, read and checked. */
export async function lentContent(root: string): Promise<Content> {
  return shared.contentRead ?? checkFolder(root);
}

/** Reads one entry of the folder: its bytes, or null if it is no regular file. */
export async function readEntry(root: string, path: string): Promise<ContentFile> {
  const isFile = (await lstat(join(root, path))).isFile();
  return { path, bytes: isFile ? await readFile(join(root, path)) : null };
}

/** The paths of the files of a folder, from it; none if there is no such folder. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((): Dirent[] => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
