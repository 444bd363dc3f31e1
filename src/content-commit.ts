import { execFileSync } from 'node:child_process';
import { ANNOUNCEMENTS, PLACES, REDIRECTS } from './content-folder.ts';
import { type ContentFile } from './domain/content-file.ts';
import { type ContentFiles } from './domain/content.ts';
import { addressesOf } from './site.ts';

const MOST_BYTES = 1e9;

/**
 * Reads the files of `content/` as the last commit has them. `root` is the project's folder. Throws if it is no Git working
 * copy or has no commit.
 */
export function readLastCommit(root: string): ContentFiles {
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: root, maxBuffer: MOST_BYTES, input, stdio: 'pipe' });
  const listed = git(['ls-tree', '-r', '-z', '--name-only', 'HEAD', 'content', 'public']).toString().split('\0');
  const paths = listed.filter((path) => path !== '');
  const read = paths.filter((path) => !path.startsWith('public/'));
  const files = splitBatch(git(['cat-file', '--batch'], read.map((path) => `HEAD:./${path}\n`).join('')), read);
  const fileAt = (path: string) => files.find((file) => file.path === path);
  const served = paths.filter((path) => path.startsWith('public/')).map((path) => path.slice('public/'.length));
  return {
    announcements: files.filter(({ path }) => path.startsWith(`${ANNOUNCEMENTS}/`)),
    places: fileAt(PLACES) ?? { path: PLACES, bytes: new Uint8Array() },
    redirects: fileAt(REDIRECTS) ?? null,
    addressesOf: (checked) => addressesOf(checked, served),
  };
}

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
