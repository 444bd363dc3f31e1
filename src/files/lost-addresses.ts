import { execFileSync } from 'node:child_process';
import { readCommit } from './content-commit.ts';
import { readContent, type Content, type ContentFiles } from '../check/content.ts';
import { withoutRedirect } from '../check/redirects-file.ts';

/** The tag of the commit that was published last: whoever publishes moves it. */
const PUBLISHED = 'published';

/**
 * The addresses of the last release that a site of this content would lose. The last release is the commit with the tag
 * `published`, or the last commit without that tag; no Git, no release, and nothing lost.
 */
export function lostSinceRelease(root: string, files: ContentFiles, content: Content): string[] {
  const release = [`refs/tags/${PUBLISHED}`, 'HEAD'].find((commit) => isCommit(root, commit));
  if (!release) return [];
  const before = readContent(readCommit(root, release, files.announcements));
  const gone = [...before.addresses.keys(), ...before.redirects.map(({ from }) => from)].filter(
    (path) => !content.addresses.has(path),
  );
  return withoutRedirect(gone, content.redirects, content.addresses);
}

function isCommit(root: string, name: string): boolean {
  try {
    execFileSync('git', ['rev-parse', '--quiet', '--verify', `${name}^{commit}`], { cwd: root, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
