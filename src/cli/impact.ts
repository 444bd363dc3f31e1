import { readLastCommit } from '../content-commit.ts';
import { checkFolder } from '../content-folder.ts';
import { hasErrors, readContent, type Content } from '../domain/content.ts';
import { compareStates } from '../domain/impact.ts';
import { tellProblems } from '../domain/problem.ts';
import { FEEDS } from '../site.ts';

/** What the working copy changes against the last commit, as text, and whether an address would be lost. */
export interface ToldImpact {
  text: string;
  isLoss: boolean;
}

/** Tells what the content of the project at `root` changes against the last commit. Throws if there is none. */
export function tellImpact(root: string, current: Content): ToldImpact {
  const { timeline, ledger, figures, places, pages, remade, lost } = compareStates(
    readContent(readLastCommit(root)),
    current,
  );
  const redirected = new Map(current.redirects.map(({ from, to }) => [from, to]));
  const missing = lost.filter((path) => !redirected.has(path));
  const moved = lost.flatMap((path) => (redirected.has(path) ? [`${path} → ${redirected.get(path)}`] : []));
  const isChange = timeline.length + ledger.length + figures.length + remade.length + pages.length + lost.length > 0;
  const parts: [title: string, lines: readonly string[]][] = [
    ['Timeline', timeline],
    ['Ledger', ledger],
    ['Key figures', figures],
    ['Places', places],
    ['Pages added', pages],
    [
      'Pages whose figures or account change',
      [...remade.map((id) => `/annonces/${id}/`), ...(isChange ? ['/', '/methode/'] : [])],
    ],
    ['Pages moved', moved],
    ['Pages lost', missing.map((path) => `- ${path}: error; declare where it went in content/redirects.yaml`)],
    ['Data and feeds', isChange ? FEEDS : []],
  ];
  const told = parts.flatMap(([title, lines]) =>
    lines.length > 0 ? [`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`] : [],
  );
  const text = told.length > 0 ? told.join('\n') : 'Nothing changes for readers.';
  return { text: `Against the last commit:\n${text}`, isLoss: missing.length > 0 };
}

if (import.meta.main) {
  try {
    const content = await checkFolder('.');
    if (hasErrors(content)) {
      console.error(tellProblems(content.problems));
      process.exitCode = 1;
    }
    const { text, isLoss } = tellImpact('.', content);
    console.log(text);
    if (isLoss) process.exitCode = 1;
  } catch (error) {
    console.error(`The last commit could not be compared: ${(error as Error).message.split('\n')[0]}`);
    process.exitCode = 2;
  }
}
