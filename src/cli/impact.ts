import type { Day } from '../announcement/day.ts';
import { hasErrors, readContent } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblems } from '../text-files/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { latestDay } from './clock.ts';
import { checkFolder } from '../files/content-folder.ts';

/** `npm run impact` in the project at `root`, `today` being the latest day that content may have; gives its exit status. Never throws. */
export async function impact(root: string, output: Pick<Console, 'log' | 'error'>, today: Day): Promise<number> {
  try {
    const content = await checkFolder(root, today);
    if (hasErrors(content)) output.error(formatProblems(content.problems));
    const { text, isLoss } = impactOf(readContent(readCommit(root, 'HEAD')), content);
    output.log(
      `Against the last commit${content.published ? ', and what was published (content/published.json)' : ''}:\n${text}`,
    );
    return isLoss || hasErrors(content) ? 1 : 0;
  } catch (error) {
    output.error(`The last commit could not be compared: ${(error as Error).message.split('\n')[0]}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await impact('.', console, latestDay());
