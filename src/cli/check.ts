import { parseArgs } from 'node:util';
import type { Day } from '../announcement/day.ts';
import type { ArticleTexts } from '../check/article-text.ts';
import { hasErrors, readContent, type Checked } from '../check/content.ts';
import { formatAnnotation, formatProblems, type Problem } from '../text-files/problem.ts';
import { sayCompared } from '../check/published-file.ts';
import { latestDay } from './clock.ts';
import { readFolder } from '../files/content-folder.ts';
import { readArticles } from '../files/pasted-text.ts';

const USAGE = `npm run check -- [--json] [--annotations] [--sources folder-of-texts] [folder]
  Reads all content and tells every problem; with --sources, also each quotation that does not stand, word for word, in the
  article that source.document names, and a text that is not the one of source.sha256. With --annotations, each problem also
  as GitHub shows it at its line. Exit status: 0, 1 if there are errors, 2 if it could not run.`;

/** `npm run check` with these arguments, `today` being the latest day that content may have; gives its exit status. Never throws. */
export async function check(args: string[], output: Pick<Console, 'log' | 'error'>, today: Day): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        sources: { type: 'string' },
        json: { type: 'boolean', default: false },
        annotations: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    if (values.help) {
      output.log(USAGE);
      return 0;
    }
    const files = await readFolder(positionals[0] ?? '.');
    const articles: ArticleTexts = values.sources === undefined ? new Map() : readArticles(values.sources);
    const content = readContent({ ...files, articles, today });
    const { announcements, problems } = content;
    const isWrong = hasErrors(content);
    if (values.annotations) for (const problem of problems) output.log(formatAnnotation(problem));
    if (values.json) output.log(problemsJson(problems));
    else if (problems.length > 0) output.error(`${formatProblems(problems)}${isWrong ? '; nothing was built.' : '.'}`);
    if (!values.json && !isWrong)
      output.log(`content/: ${announcements.length} announcements, all as they should be.\n${sayCompared(content)}`);
    if (values.sources !== undefined && !values.json && !isWrong) output.log(sayVerbatim(announcements, articles));
    return isWrong ? 1 : 0;
  } catch (error) {
    output.error(`content/ could not be read: ${(error as Error).message}`);
    return 2;
  }
}

/** How many articles were compared, and which texts are missing. */
function sayVerbatim(announcements: readonly Checked[], articles: ArticleTexts): string {
  const documents = announcements.map(({ id, data }) => data.source.document ?? `the one of ${id}, which names none`);
  const missing = documents.filter((name) => !articles.has(name));
  const left = missing.length > 0 ? `; not compared, for want of a text: ${missing.join(', ')}` : '';
  return `Quotations stand word for word in ${documents.length - missing.length} of ${documents.length} articles${left}.`;
}

/** Problems as programs read them: a list of objects, `key` dotted or null. */
function problemsJson(problems: readonly Problem[]): string {
  const listed = problems.map(({ path, ...problem }) => ({ ...problem, key: path.join('.') || null }));
  return JSON.stringify(listed, null, 2);
}

if (import.meta.main) process.exitCode = await check(process.argv.slice(2), console, latestDay());
