import { execFileSync } from 'node:child_process';
import { ANNOUNCEMENTS, PLACES } from '../site.ts';
import { ABOUT, PUBLISHED, REDIRECTS } from './content-folder.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import type { ContentFiles } from '../check/content.ts';

/** What Git may print: far more than ten thousand announcements are. */
const MAX_PRINTED_BYTES = 1e9;

/**
 * Reads the files of `content/` as a commit has them. `root` is the project's folder. Throws, in a sentence for an editor, if Git
 * is not there, or has no such commit.
 */
export function readCommit(root: string, name: string): ContentFiles {
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: root, maxBuffer: MAX_PRINTED_BYTES, input, stdio: 'pipe' });
  const commit = findCommit(git, name);
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

/** The number of a commit. */
function findCommit(git: (args: string[]) => Buffer, name: string): string {
  const ask = (...args: string[]): string => {
    try {
      return git(['rev-parse', ...args])
        .toString()
        .trim();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return '';
      throw new Error('Git n’est pas installé\u00a0: il n’y a pas de commit auquel comparer.');
    }
  };
  if (ask('--git-dir') === '')
    throw new Error('Git ne trouve pas ici de dépôt qu’il puisse lire\u00a0: il n’y a pas de commit auquel comparer.');
  const commit = ask('--verify', '--quiet', `${name}^{commit}`);
  if (commit !== '') return commit;
  if (name === 'HEAD') throw new Error('Git n’a encore aucun commit ici auquel comparer.');
  const isShallow = ask('--is-shallow-repository') === 'true';
  throw new Error(
    `Git n’a pas ici de commit ${name}${isShallow ? '\u00a0: ce clone n’a que les derniers (git fetch --unshallow)' : ''}.`,
  );
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
