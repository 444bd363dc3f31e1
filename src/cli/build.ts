import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withLock } from '../build/lock.ts';
import { behindLink, refuseOther, restoreSite } from '../build/replace-site.ts';
import { buildSite, CACHE } from '../build/site-build.ts';
import { hasErrors, type Content } from '../check/content.ts';
import { formatProblems } from '../text-files/problem.ts';
import { sayCompared } from '../check/published-file.ts';
import { latestDay } from './clock.ts';
import { checkFolder, lendContent } from '../files/content-folder.ts';

/** The content, if it may be published. Tells its problems; throws if it has errors. */
async function readPublishable(): Promise<Content> {
  const content = await checkFolder('.', latestDay());
  if (content.problems.length > 0) console.error(`${formatProblems(content.problems)}\n`);
  if (hasErrors(content)) throw new Error('');
  console.log(sayCompared(content));
  return content;
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
        const target = behindLink(folder);
        restoreSite(target);
        refuseOther(target);
        const content = await readPublishable();
        lendContent(content);
        const { made, kept } = await buildSite(target, content);
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
