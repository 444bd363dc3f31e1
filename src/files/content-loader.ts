import type { Loader, LoaderContext } from 'astro/loaders';
import type { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { join, relative, sep } from 'node:path';
import { ANNOUNCEMENTS, PLACES } from '../site.ts';
import { ABOUT, lentContent, readEntry, readFolder, REDIRECTS } from './content-folder.ts';
import { isLeftover } from '../check/announcement-file.ts';
import { hasErrors, readContent, type Content, type ContentFiles } from '../check/content.ts';
import { countProblems, formatProblems } from '../text-files/problem.ts';

/** Editors write a file in several steps; what follows within this time is one change. In milliseconds. */
const SETTLING_TIME = 20;

/** What is wrong in the content: how many things, and the words of the check. */
export interface Mistakes {
  count: string;
  told: string;
}

/** The event of the watcher of files, in development, that says what is wrong each time the content was read. */
export const MISTAKES = 'content:mistakes';

type Watcher = NonNullable<LoaderContext['watcher']>;

type Collection = 'announcements' | 'places' | 'redirects' | 'about';

/**
 * The loaders of the collections, which read `content/` exactly as `npm run check` does: one reading, one schema.
 * A build throws the problems. In development they are told in the terminal and in the browser at each change, and what has one
 * stays as it last was.
 */
export function contentLoaders(): Record<Collection, Loader> {
  const contexts: Partial<Record<Collection, LoaderContext>> = {};
  const load = async (context: LoaderContext) => {
    contexts[context.collection as Collection] = context;
    const { announcements, places, redirects, about } = contexts;
    if (!announcements || !places || !redirects || !about) return;
    const keep = (content: Content) => {
      keepRight(content, announcements, places);
      if (!content.problems.some(({ file }) => file === REDIRECTS))
        keepWhole(redirects, { redirects: content.redirects });
      if (!content.problems.some(({ file, severity }) => file === ABOUT && severity === 'error'))
        keepWhole(about, { about: content.about });
    };
    const root = fileURLToPath(context.config.root);
    if (!context.watcher) {
      const content = await lentContent(root);
      if (hasErrors(content)) throw new Error(`\n${formatProblems(content.problems)}`);
      return keep(content);
    }
    const files = await readFolder(root);
    const content = readContent(files);
    keep(content);
    sayMistakes(content, context.watcher);
    watch(root, files, context.watcher, keep);
    if (content.problems.length > 0) console.error(`\n${formatProblems(content.problems)}\n`);
  };
  const loader = (name: Collection): Loader => ({ name, load });
  return {
    announcements: loader('announcements'),
    places: loader('places'),
    redirects: loader('redirects'),
    about: loader('about'),
  };
}

/** Puts what has no error in the store; what has one stays as it was there, with the gazetteer that it needs. */
function keepRight(content: Content, { store, generateDigest }: LoaderContext, places: LoaderContext): void {
  const wrong = new Set(content.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const right = new Set(content.announcements.map(({ id }) => id));
  const isWrong = (id: string) => wrong.has(PLACES) || wrong.has(`${ANNOUNCEMENTS}/${id}.md`);
  for (const id of store.keys()) if (!right.has(id) && !isWrong(id)) store.delete(id);
  for (const { id, data, body } of content.announcements)
    store.set({ id, data, body, filePath: `${ANNOUNCEMENTS}/${id}.md`, digest: generateDigest({ ...data, body }) });

  const isNeeded = (id: string) => store.values().some(({ data }) => data['location'] === id);
  if (wrong.has(PLACES)) return;
  for (const id of places.store.keys()) if (!content.gazetteer.has(id) && !isNeeded(id)) places.store.delete(id);
  for (const [id, place] of content.gazetteer)
    places.store.set({ id, data: { ...place }, digest: generateDigest({ ...place }) });
}

/** One entry holds all of a file: Astro warns of a collection that is empty. */
function keepWhole({ store, generateDigest }: LoaderContext, data: Record<string, unknown>): void {
  store.set({ id: 'all', data, digest: generateDigest(data) });
}

function sayMistakes({ problems }: Content, watcher: Watcher): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const mistakes: Mistakes = { count: countProblems(errors), told: formatProblems(errors) };
  (watcher as EventEmitter).emit(MISTAKES, mistakes);
}

/** Follows `content/`: reads again the files that change, and them only. */
function watch(root: string, files: ContentFiles, watcher: Watcher, keep: (content: Content) => void): void {
  let current = files;
  let told = '';
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  /** One after the other: what was read before a file changed must not come after what was read since. */
  let followed = Promise.resolve();

  const follow = async () => {
    const paths = [...waiting];
    waiting.clear();
    const read = await Promise.all(paths.map((path) => readEntry(root, path).catch(() => null)));
    const others = current.announcements.filter(({ path }) => !paths.includes(path));
    const found = read.filter((file) => file !== null);
    const announcements = [...others, ...found.filter(({ path }) => path.startsWith(`${ANNOUNCEMENTS}/`))];
    const places = found.find(({ path }) => path === PLACES) ?? current.places;
    const at = (path: string, known: ContentFiles['redirects']) =>
      paths.includes(path) ? (found.find((file) => file.path === path) ?? null) : known;
    const [redirects, about] = [at(REDIRECTS, current.redirects), at(ABOUT, current.about ?? null)];
    const inOrder = announcements.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    current = { ...current, announcements: inOrder, places, redirects, about };
    const content = readContent(current);
    keep(content);
    sayMistakes(content, watcher);
    const isTold = ({ severity, file }: Content['problems'][number]) => severity === 'error' || paths.includes(file);
    const problems = content.problems.filter(isTold);
    if (problems.length > 0) console.error(`\n${formatProblems(problems)}\n`);
    else if (told !== '') console.log('\ncontent/ : tout est en ordre.\n');
    told = problems.map(({ message }) => message).join('');
  };
  const onEvent = (changed: string) => {
    const path = relative(root, changed).split(sep).join('/');
    if (![PLACES, REDIRECTS, ABOUT].includes(path) && !path.startsWith(`${ANNOUNCEMENTS}/`)) return;
    if (isLeftover(path)) return;
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => (followed = followed.then(follow).catch(console.error)), SETTLING_TIME);
  };
  watcher.add(join(root, 'content'));
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, onEvent);
}
