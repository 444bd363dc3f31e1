import { parseArgs } from 'node:util';
import { hasErrors } from '../check/content.ts';
import { formatProblems, type Problem } from '../check/problem.ts';
import { sayCompared } from '../check/published-file.ts';
import { checkFolder } from '../files/content-folder.ts';

const USAGE = `npm run check -- [--json] [folder]
  Reads all content and tells every problem. Exit status: 0, 1 if there are errors, 2 if it could not run.`;

/** `npm run check` with these arguments; gives its exit status. Never throws. */
export async function check(args: string[], output: Pick<Console, 'log' | 'error'>): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    if (values.help) {
      output.log(USAGE);
      return 0;
    }
    const content = await checkFolder(positionals[0] ?? '.');
    const { announcements, problems } = content;
    const isWrong = hasErrors(content);
    if (values.json) output.log(problemsJson(problems));
    else if (problems.length > 0) output.error(`${formatProblems(problems)}${isWrong ? '; nothing was built.' : '.'}`);
    if (!values.json && !isWrong)
      output.log(`content/: ${announcements.length} announcements, all as they should be.\n${sayCompared(content)}`);
    return isWrong ? 1 : 0;
  } catch (error) {
    output.error(`content/ could not be read: ${(error as Error).message}`);
    return 2;
  }
}

/** Problems as programs read them: a list of objects, `key` dotted or null. */
function problemsJson(problems: readonly Problem[]): string {
  const listed = problems.map(({ path, ...problem }) => ({ ...problem, key: path.join('.') || null }));
  return JSON.stringify(listed, null, 2);
}

if (import.meta.main) process.exitCode = await check(process.argv.slice(2), console);
