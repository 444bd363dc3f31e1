import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../announcement/day.ts';
import { hasErrors } from '../check/content.ts';
import { formatProblems } from '../text-files/problem.ts';
import { recordOf, writePublished } from '../check/published-file.ts';
import { latestDay } from './clock.ts';
import { checkFolder, PUBLISHED } from '../files/content-folder.ts';

/**
 * `npm run release` in the project at `root`: writes down what is published from now on, so that later builds lose none of it.
 * `today` is the latest day that content may have. Gives its exit status. Never throws.
 */
export async function release(root: string, output: Pick<Console, 'log' | 'error'>, today: Day): Promise<number> {
  try {
    const content = await checkFolder(root, today);
    if (hasErrors(content)) {
      output.error(`${formatProblems(content.problems)}; nothing was written.`);
      return 1;
    }
    const record = recordOf(content);
    const added = record.addresses.length - (content.published?.addresses.length ?? 0);
    writeFileSync(join(root, PUBLISHED), writePublished(record));
    const facts = Object.keys(record.announcements).length;
    output.log(
      `${PUBLISHED}: ${record.addresses.length} published addresses, ${added} of them new, and the facts of ${facts} announcements.`,
    );
    return 0;
  } catch (error) {
    output.error(`${PUBLISHED} could not be written: ${(error as Error).message}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await release('.', console, latestDay());
