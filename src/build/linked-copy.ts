import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives a file a second name, or a copy where the disk has no links. What is there already stays. */
export function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw error;
    if (code !== 'EEXIST') copyFileSync(from, to);
  }
}

/**
 * Copies a folder by links to its files. Builds replace files and never write into them, so that the copy stays as it is. Throws
 * if the folder goes meanwhile.
 */
export function linkFolder(from: string, to: string): void {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const file = join(parentPath, name).slice(from.length + 1);
    linkOrCopy(join(from, file), join(to, file));
  }
}
