import { hasErrors, readContent } from '../check/content.ts';
import { impactOf } from '../check/impact.ts';
import { formatProblems } from '../check/problem.ts';
import { readCommit } from '../files/content-commit.ts';
import { checkFolder } from '../files/content-folder.ts';

if (import.meta.main) {
  try {
    const content = await checkFolder('.');
    if (hasErrors(content)) console.error(formatProblems(content.problems));
    const { text, isLoss } = impactOf(readContent(readCommit('.', 'HEAD')), content);
    console.log(`Against the last commit:\n${text}`);
    process.exitCode = isLoss || hasErrors(content) ? 1 : 0;
  } catch (error) {
    console.error(`The last commit could not be compared: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 2;
  }
}
