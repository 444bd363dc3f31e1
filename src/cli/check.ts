import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent, type Content, type ContentFile } from '../domain/content.ts';
import { formatProblem } from '../domain/problem.ts';

/** Reads and checks `content/` of the project at `root`. Throws if the folder or the gazetteer cannot be read. */
export async function checkFolder(root: string): Promise<Content> {
  const folder = 'content/announcements';
  const names = (await readdir(join(root, folder))).toSorted();
  const files = await Promise.all(names.map((name) => readEntry(root, `${folder}/${name}`)));
  return readContent(files, await readEntry(root, 'content/places.yaml'));
}

async function readEntry(root: string, path: string): Promise<ContentFile> {
  const isFile = (await lstat(join(root, path))).isFile();
  return { path, bytes: isFile ? await readFile(join(root, path)) : null };
}

if (import.meta.main) {
  try {
    const { announcements, problems } = await checkFolder(process.argv[2] ?? '.');
    for (const problem of problems) console.error(formatProblem(problem));
    if (problems.length > 0) console.error(`\n${problems.length} to correct; nothing was built.`);
    else console.log(`content/: ${announcements.length} announcements, all as they should be.`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(`content/ could not be read: ${(error as Error).message}`);
    process.exitCode = 2;
  }
}
