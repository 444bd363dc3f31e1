import { readCommit } from '../files/content-commit.ts';
import { checkFolder } from '../files/content-folder.ts';
import { hasErrors, readContent, type Content } from '../check/content.ts';
import { compareStates } from '../check/impact.ts';
import { tellProblems } from '../check/problem.ts';
import { FEEDS } from '../site.ts';

/**
 * Gives which of these addresses that disappear readers would lose: those that no redirect leads on from. What belongs to an
 * announcement's page, its framed page and its files, goes where the page goes, and is not told beside it.
 */
export function withoutRedirect(lost: readonly string[], { redirects, addresses }: Content): string[] {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return lost.filter((path) => {
    const page = path.replace(/^\/(?:integrer|oembed|cartes)\/([^/]+?)(?:\/|\.json|\.png)$/, '/annonces/$1/');
    const to = moved.get(path) ?? moved.get(page);
    return (!to || !addresses.has(to)) && (page === path || !lost.includes(page));
  });
}

/** What the working copy changes against the last commit, as text, and whether an address would be lost. */
export interface ToldImpact {
  text: string;
  isLoss: boolean;
}

/** Tells what the content of the project at `root` changes against the last commit. Throws if there is none. */
export function tellImpact(root: string, current: Content): ToldImpact {
  const { timeline, ledger, figures, places, pages, remade, lost } = compareStates(
    readContent(readCommit(root, 'HEAD')),
    current,
  );
  const redirected = new Map(current.redirects.map(({ from, to }) => [from, to]));
  const missing = withoutRedirect(lost, current);
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
