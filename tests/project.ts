import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Copies the project into a folder of its own, with announcement files added (their texts by name), and gives its path. */
export async function copyProject(added: Record<string, string> = {}): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'project-'));
  for (const part of PROJECT) await cp(part, join(project, part), { recursive: true });
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  for (const [file, text] of Object.entries(added)) await writeFile(join(project, 'content/announcements', file), text);
  return project;
}

/** Gives the files of a folder, by their paths in it, each as a digest of its bytes. */
export async function digestsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  // One after the other: ten thousand open files are too many.
  const digests = paths
    .toSorted()
    .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]);
  return Object.fromEntries(digests);
}
