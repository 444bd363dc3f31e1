import { parseArgs } from 'node:util';
import type { Day } from '../announcement/day.ts';
import { hasErrors, readContent } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblems } from '../text-files/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { latestDay } from './clock.ts';
import { isOfArguments, sayError } from './say-error.ts';
import { checkFolder } from '../files/content-folder.ts';

const USAGE =
  'npm run impact -- [commit]\n  Dit ce que le contenu change depuis ce commit, le dernier si aucun n’est nommé.';

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
    output.error(isOfArguments(error) ? USAGE : sayError(error));
    return 2;
  }
}

if (import.meta.main) process.exitCode = await impact('.', console, latestDay(), process.argv.slice(2));
