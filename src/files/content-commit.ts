import { execFileSync } from 'node:child_process';
import { ABOUT, ANNOUNCEMENTS, PLACES, PUBLISHED, REDIRECTS } from './content-folder.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import type { ContentFiles } from '../check/content.ts';

/** What Git may print: far more than ten thousand announcements are. */
const MAX_PRINTED_BYTES = 1e9;

/**
 * Reads the files of `content/` as a commit has them. `root` is the project's folder. Throws if it is no Git working copy or has
 * no such commit.
 */
export function readCommit(root: string, commit: string): ContentFiles {
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: root, maxBuffer: MAX_PRINTED_BYTES, input, stdio: 'pipe' });
  const listed = git(['ls-tree', '-r', '-z', '--name-only', commit, 'content', 'public']).toString();
  const paths = listed.split('\0').filter((path) => path !== '');
  const read = paths.filter((path) => !path.startsWith(PUBLIC));
  const printed = git(['cat-file', '--batch'], read.map((path) => `${commit}:./${path}\n`).join(''));
  const files = new Map(splitBatch(printed, read).map((file) => [file.path, file]));
  return {
    announcements: [...files.values()].filter(({ path }) => path.startsWith(`${ANNOUNCEMENTS}/`)),
    places: files.get(PLACES) ?? { path: PLACES, bytes: new Uint8Array() },
    redirects: files.get(REDIRECTS) ?? null,
    about: files.get(ABOUT) ?? null,
    published: files.get(PUBLISHED) ?? null,
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
