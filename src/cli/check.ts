import { parseArgs } from 'node:util';
import type { Day } from '../announcement/day.ts';
import type { ArticleTexts } from '../check/article-text.ts';
import { sayCount } from '../announcement/announcement-words.ts';
import { hasErrors, readContent, type Checked } from '../check/content.ts';
import { formatAnnotation, formatProblems, type Problem } from '../text-files/problem.ts';
import { sayCompared } from '../check/published-file.ts';
import { latestDay } from './clock.ts';
import { isOfArguments, sayError } from './say-error.ts';
import { readFolder } from '../files/content-folder.ts';
import { readArticles } from '../files/pasted-text.ts';

const USAGE = `npm run check -- [--json] [--annotations] [--sources dossier-de-textes] [dossier]
  Lit tout le contenu et dit chaque problème ; avec --sources, aussi chaque citation qui n’est pas, mot pour mot, dans
  l’article que nomme source.document, et un texte qui n’est pas celui de source.sha256. Avec --annotations, chaque problème
  aussi comme GitHub le montre à sa ligne. Statut de sortie : 0, 1 s’il y a des erreurs, 2 si la commande n’a pu lire.`;

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
    else if (problems.length > 0)
      output.error(`${formatProblems(problems)}${isWrong ? ' ; rien n’est construit.' : '.'}`);
    if (!values.json && !isWrong)
      output.log(`content/ : ${sayCount(announcements.length)}, tout est en ordre.\n${sayCompared(content)}`);
    if (values.sources !== undefined && !values.json && !isWrong) output.log(sayVerbatim(announcements, articles));
    return isWrong ? 1 : 0;
  } catch (error) {
    output.error(isOfArguments(error) ? USAGE : `Rien n’est vérifié : ${sayError(error)}`);
    return 2;
  }
}

/** How many articles were compared, and which texts are missing. */
function sayVerbatim(announcements: readonly Checked[], articles: ArticleTexts): string {
  const documents = announcements.map(({ id, data }) => data.source.document ?? `celui de ${id}, qui n’en nomme aucun`);
  const missing = documents.filter((name) => !articles.has(name));
  const left = missing.length > 0 ? ` ; non comparés, faute de texte : ${missing.join(', ')}` : '';
  return `Citations retrouvées mot pour mot dans leur article : ${documents.length - missing.length} sur ${documents.length}${left}.`;
}

/** Problems as programs read them: a list of objects, `key` dotted or null. */
function problemsJson(problems: readonly Problem[]): string {
  const listed = problems.map(({ path, ...problem }) => ({ ...problem, key: path.join('.') || null }));
  return JSON.stringify(listed, null, 2);
}

if (import.meta.main) process.exitCode = await check(process.argv.slice(2), console, latestDay());
