import { parseArgs } from 'node:util';
import { checkFolder } from '../files/content-folder.ts';
import { hasErrors } from '../check/content.ts';
import { formatProblems, type Problem } from '../check/problem.ts';

const USAGE = `npm run check -- [--json] [folder]
  Reads all content and tells every problem. Exit status: 0, 1 if there are errors, 2 if it could not run.`;

/** Problems as programs read them: a list of objects, `key` dotted or null. */
function problemsJson(problems: readonly Problem[]): string {
  const listed = problems.map(({ path, ...problem }) => ({ ...problem, key: path.join('.') || null }));
  return JSON.stringify(listed, null, 2);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const content = await checkFolder(positionals[0] ?? '.');
  const { announcements, problems } = content;
  const isWrong = hasErrors(content);
  if (values.json) console.log(problemsJson(problems));
  else if (problems.length > 0) console.error(`${formatProblems(problems)}${isWrong ? '; nothing was built.' : '.'}`);
  if (!values.json && !isWrong) console.log(`content/: ${announcements.length} announcements, all as they should be.`);
  return isWrong ? 1 : 0;
}

if (import.meta.main)
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`content/ could not be read: ${(error as Error).message}`);
    process.exitCode = 2;
  }
