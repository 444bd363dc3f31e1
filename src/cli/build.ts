import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withLock } from '../build/lock.ts';
import { restoreSite } from '../build/replace-site.ts';
import { buildSite, CACHE } from '../build/site-build.ts';
import { hasErrors, readContent, type Content } from '../check/content.ts';
import { formatProblems } from '../check/problem.ts';
import { lendContent, readFolder } from '../files/content-folder.ts';
import { lostSinceRelease } from '../files/lost-addresses.ts';

/** The content, if it may be published. Throws a sentence if it has errors or would lose an address of the last release. */
async function readPublishable(): Promise<Content> {
  const files = await readFolder('.');
  const content = readContent(files);
  if (content.problems.length > 0) console.error(`${formatProblems(content.problems)}\n`);
  if (hasErrors(content)) throw new Error('');
  const lost = lostSinceRelease('.', files, content);
  if (lost.length === 0) return content;
  throw new Error(
    `These addresses of the last release would be lost: ${lost.join(', ')}\nSay in content/redirects.yaml where they went.`,
  );
}

if (import.meta.main) {
  let folder = 'dist';
  let status = 0;
  try {
    folder = parseArgs({ options: { outDir: { type: 'string', default: folder } } }).values.outDir;
    await withLock(
      join(CACHE, 'build.lock'),
      () => console.log('Another build is at work; waiting for it.'),
      async () => {
        restoreSite(folder);
        const content = await readPublishable();
        lendContent(content);
        const { made, kept } = await buildSite(folder, content);
        console.log(`${folder}/ is built: ${made} pages and files made, ${kept} kept as they were.`);
      },
    );
  } catch (error) {
    const { message } = error as Error;
    console.error(['The site was not built.', message, `${folder}/ was left as it was.`].filter(Boolean).join(' '));
    status = 1;
  }
  // Astro leaves its bundler open when it fails.
  process.exit(status);
}
