import { execFileSync } from 'node:child_process';
import { ANNOUNCEMENTS, PLACES, REDIRECTS } from './content-folder.ts';
import type { ContentFile } from '../check/source-text.ts';
import type { ContentFiles } from '../check/content.ts';

/** What Git may print: far more than ten thousand announcements are. */
const MAX_PRINTED_BYTES = 1e9;

/**
 * Reads the files of `content/` as a commit has them. `root` is the project's folder; of the `current` announcements, those
 * that did not change since are taken as they are. Throws if it is no Git working copy or has no such commit.
 */
export function readCommit(root: string, commit: string, current: readonly ContentFile[] = []): ContentFiles {
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: root, maxBuffer: MAX_PRINTED_BYTES, input, stdio: 'pipe' });
  const list = (...args: string[]) =>
    git([...args, 'content', 'public'])
      .toString()
      .split('\0')
      .filter((path) => path !== '');
  const paths = list('ls-tree', '-r', '-z', '--name-only', commit);
  const changed = new Set(list('diff', '--name-only', '--relative', '-z', commit, '--'));
  const known = new Map(current.map((file) => [file.path, file]));
  const isKnown = (path: string) => known.has(path) && !changed.has(path);
  const read = paths.filter((path) => !path.startsWith(PUBLIC) && !isKnown(path));
  const printed = git(['cat-file', '--batch'], read.map((path) => `${commit}:./${path}\n`).join(''));
  const files = new Map(splitBatch(printed, read).map((file) => [file.path, file]));
  return {
    announcements: paths
      .filter((path) => path.startsWith(`${ANNOUNCEMENTS}/`))
      .map((path) => files.get(path) ?? known.get(path)!),
    places: files.get(PLACES) ?? { path: PLACES, bytes: new Uint8Array() },
    redirects: files.get(REDIRECTS) ?? null,
    publicFiles: paths.filter((path) => path.startsWith(PUBLIC)).map((path) => path.slice(PUBLIC.length)),
  };
}

const PUBLIC = 'public/';

/** Takes apart what `git cat-file --batch` prints: for each file a line that ends with its size, its bytes, a line end. */
function splitBatch(printed: Buffer, paths: readonly string[]): ContentFile[] {
  let at = 0;
  return paths.map((path) => {
    const head = printed.indexOf(0x0a, at);
    const size = Number(printed.subarray(at, head).toString().split(' ').at(-1));
    const bytes = new Uint8Array(printed.subarray(head + 1, head + 1 + size));
    at = head + 1 + size + 1;
    return { path, bytes };
  });
}
