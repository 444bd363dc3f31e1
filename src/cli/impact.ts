import { hasErrors, readContent } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblems } from '../check/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { checkFolder } from '../files/content-folder.ts';

/** `npm run impact` in the project at `root`; gives its exit status. Never throws. */
export async function impact(root: string, output: Pick<Console, 'log' | 'error'>): Promise<number> {
  try {
    const content = await checkFolder(root);
    if (hasErrors(content)) output.error(formatProblems(content.problems));
    const { text, isLoss } = impactOf(readContent(readCommit(root, 'HEAD')), content);
    output.log(`Against the last commit:\n${text}`);
    return isLoss || hasErrors(content) ? 1 : 0;
  } catch (error) {
    output.error(`The last commit could not be compared: ${(error as Error).message.split('\n')[0]}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await impact('.', console);
