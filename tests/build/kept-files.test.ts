import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { keepFiles } from '../../src/build/kept-files.ts';
import { digestOfInputs } from '../../src/build/site-build.ts';
import { copyProject } from '../project.ts';

let root: string;
const folders: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  folders.push(root);
});
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Build {
  /** The pages of the site, by the keys of what they show; an empty key is none. */
  pages?: Record<string, string>;
  madeBy?: string;
  folder?: string;
  /** A file of `public/`, which is there before the pages. */
  own?: Record<string, string>;
}

/** Builds a folder of pages through the hooks, as Astro does: each page made is its own key, and the build's number. */
let builds = 0;
async function build({ pages = { a: '1', b: '1' }, madeBy = 'x', folder = 'site', own = {} }: Build = {}) {
  builds += 1;
  await wait(20); // The clock of files ticks every few milliseconds, and no real build is as short as this one.
  const { integration, count } = keepFiles(join(root, folder), madeBy, join(root, 'manifest.json'));
  const { 'astro:build:start': start, 'astro:build:done': done } = integration.hooks;
  const paths = Object.entries(pages).map(([pathname, cacheKey]) => ({ pathname, cacheKey, route: { type: 'page' } }));
  let made: typeof paths = [];
  const setPrerenderer = async (wrap: (astros: object) => { getStaticPaths(): Promise<typeof paths> }) => {
    made = await wrap({ getStaticPaths: async () => paths }).getStaticPaths();
  };
  await start!({ setPrerenderer } as never);
  await Promise.resolve();
  for (const [file, text] of Object.entries(own)) write(`building/${file}`, text);
  for (const { pathname, cacheKey } of made) write(`building/${pathname}/index.html`, `${cacheKey} of build ${builds}`);
  await done!({ dir: pathToFileURL(`${join(root, 'building')}/`) } as never);
  rmSync(join(root, folder), { recursive: true, force: true });
  renameSync(join(root, 'building'), join(root, folder));
  return count;
}

test('a page whose key is the same is kept, another is made', async () => {
  assert.deepEqual(await build({ pages: { a: '1', b: '1' } }), { made: 2, kept: 0 });
  const first = read('site/a/index.html');
  assert.deepEqual(await build({ pages: { a: '1', b: '2', c: '1' } }), { made: 2, kept: 1 });
  assert.equal(read('site/a/index.html'), first);
  assert.match(read('site/b/index.html'), /^2 of build/);
});

test('a page without a key is always made', async () => {
  await build({ pages: { a: '' } });
  assert.deepEqual(await build({ pages: { a: '' } }), { made: 1, kept: 0 });
});

test('nothing is kept once something else made the pages, or elsewhere, or without what remembers them', async () => {
  await build();
  assert.deepEqual(await build({ madeBy: 'y' }), { made: 2, kept: 0 });
  assert.deepEqual(await build({ madeBy: 'y', folder: 'other' }), { made: 2, kept: 0 });
  for (const cut of ['', '{"folder":']) {
    await build();
    writeFileSync(join(root, 'manifest.json'), cut);
    assert.deepEqual(await build(), { made: 2, kept: 0 });
  }
});

test('a file that was changed or removed by hand is made again', async () => {
  await build();
  write('site/a/index.html', 'short');
  rmSync(join(root, 'site/b'), { recursive: true });
  assert.deepEqual(await build(), { made: 2, kept: 0 });
  assert.match(read('site/a/index.html'), /^1 of build/);
});

test('a file of public/ goes before a kept page of the same address', async () => {
  await build();
  for (const text of ['one', 'two']) {
    await build({ own: { 'a/index.html': text } });
    assert.equal(read('site/a/index.html'), text);
  }
});

test('a build that ended before its folder took its place keeps nothing wrong', async () => {
  await build({ pages: { a: '1' } });
  const before = read('manifest.json');
  await build({ pages: { a: '2' } });
  const after = read('manifest.json');
  writeFileSync(join(root, 'manifest.json'), before);
  assert.deepEqual(await build({ pages: { a: '1' } }), { made: 1, kept: 0 }, 'an older memory');
  writeFileSync(join(root, 'manifest.json'), after);
  assert.deepEqual(await build({ pages: { a: '2' } }), { made: 1, kept: 0 }, 'a newer one');
});

test('whatever makes the pages beside the content changes the digest of the inputs', async () => {
  const project = await copyProject();
  folders.push(project);
  const inputs = [
    'src/site.ts',
    'src/components/Entry.astro',
    'src/styles/tokens.css',
    'src/fonts/newsreader.woff2',
    'public/favicon.svg',
    'astro.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ];
  const digests = [digestOfInputs(project, {})];
  for (const file of inputs) {
    const path = join(project, file);
    assert.ok(existsSync(path) && statSync(path).isFile(), file);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(' ')]));
    digests.push(digestOfInputs(project, {}));
  }
  digests.push(
    digestOfInputs(project, { SITE_URL: 'https://exemple.fr' }),
    digestOfInputs(project, { BASE_PATH: '/x/' }),
  );
  assert.equal(new Set(digests).size, inputs.length + 3);
  assert.equal(digestOfInputs(project, {}), digests[inputs.length]);
});
