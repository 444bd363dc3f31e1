import { parseArgs } from 'node:util';
import type { Day } from '../announcement/day.ts';
import { hasErrors, readContent } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblems } from '../text-files/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { latestDay } from './clock.ts';
import { checkFolder } from '../files/content-folder.ts';

/**
 * `npm run impact` in the project at `root`, `today` being the latest day that content may have: what changes for readers since a
 * commit, the last one if no other is named. Gives its exit status. Never throws.
 */
export async function impact(
  root: string,
  output: Pick<Console, 'log' | 'error'>,
  today: Day,
  args: string[] = [],
): Promise<number> {
  try {
    const [commit = 'HEAD'] = parseArgs({ args, allowPositionals: true }).positionals;
    const content = await checkFolder(root, today);
    if (hasErrors(content)) {
      output.error(formatProblems(content.problems));
      output.log('Le contenu a des erreurs\u00a0: rien n’est comparé tant qu’elles y sont.');
      return 1;
    }
    const before = readContent(readCommit(root, commit));
    const { text, isLoss } = impactOf(before, content);
    const published = content.published ? ' et à ce qui a été publié (content/published.json)' : '';
    output.log(`Par rapport ${commit === 'HEAD' ? 'au dernier commit' : `au commit ${commit}`}${published}\u00a0:`);
    if (hasErrors(before)) output.log('Ce commit a lui-même des erreurs\u00a0: ce qui en est faux n’est pas compté.');
    output.log(text);
    return isLoss ? 1 : 0;
  } catch (error) {
    output.error((error as Error).message);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await impact('.', console, latestDay(), process.argv.slice(2));
