import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** The rooms of `src/`, and the files at its top: each may import from itself and from what stands above it, and no more. */
const ROOMS = [
  'site.ts',
  'french',
  'announcement',
  'ledger',
  'timeline',
  'drawings',
  'text-files',
  'check',
  'formats',
  'pasted-text',
  'mentions',
  'article',
  'answers',
  'files',
  'adding',
  'build',
  'cli',
  'scripts',
  'content.config.ts',
  'announcements.ts',
  'routes',
  'middleware.ts',
  'writing',
  'styles',
  'components',
  'layouts',
  'pages',
];

/** The rooms that read no file, no clock and no environment, and the packages that each may use. */
const PURE: Record<string, readonly string[]> = {
  french: ['@date-fns/utc', 'date-fns'],
  announcement: ['@date-fns/utc', 'date-fns', 'leven', 'satteri', 'zod'],
  ledger: [],
  timeline: [],
  drawings: ['d3-geo', 'd3-scale', 'topojson-client', 'topojson-specification'],
  'text-files': ['gray-matter', 'satteri', 'yaml', 'zod'],
  check: ['satteri', 'zod'],
  formats: ['@takumi-rs/core', 'csv-stringify', 'fast-xml-builder', 'satteri', 'schema-dts', 'yaml', 'zod'],
  'pasted-text': [],
  mentions: [],
  article: [],
  answers: ['yaml'],
};

const FILES = globSync('src/**/*.{ts,tsx,astro}').map((file) => file.replaceAll('\\', '/'));

/** The room of a file of `src/`, or the file itself at the top. */
const roomOf = (file: string) => file.split('/')[1]!;

/** What a file imports: other files by their paths, packages by their names. */
function importsOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\b(?:[^;']*\bfrom)?\s*'([^']+)';$/gm);
  return [...lines].map(([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}

const isFile = (name: string) => name.startsWith('src/');
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];

test('every file of src/ stands in a room that is named here, and each room has files', () => {
  assert.deepEqual([...new Set(FILES.map(roomOf))].toSorted(), ROOMS.filter((room) => room !== 'styles').toSorted());
});

for (const room of ROOMS)
  test(`${room} imports only from itself and from what stands above it`, () => {
    for (const file of FILES.filter((one) => roomOf(one) === room))
      for (const name of importsOf(file).filter(isFile))
        assert.ok(ROOMS.indexOf(roomOf(name)) <= ROOMS.indexOf(room), `${file} imports ${name}`);
  });

for (const [room, packages] of Object.entries(PURE))
  test(`${room} is pure: it uses no package but those named here`, () => {
    for (const file of FILES.filter((one) => roomOf(one) === room))
      for (const name of importsOf(file).filter((one) => !isFile(one)))
        assert.ok(packages.includes(packageOf(name)), `${file} imports ${name}`);
  });

test('pages and layouts import the layout first, so that its order of layers stands', () => {
  for (const file of globSync('src/pages/**/*.astro'))
    assert.match(importsOf(file)[0] ?? '', /layouts\/(?:Page|Frame)\.astro$/, file);
  assert.equal(importsOf('src/layouts/Page.astro')[0], 'src/styles/layers.css');
});

test('no room has more than a dozen files, but those of one file for each thing', () => {
  const rooms = Object.groupBy(
    FILES.filter((file) => file.split('/').length > 2),
    roomOf,
  );
  for (const [room, files = []] of Object.entries(rooms))
    if (!['components', 'formats', 'pages'].includes(room))
      assert.ok(files.length <= 12, `${room} has ${files.length}`);
});

test('a module is under 200 lines, a component within 80 but for its style', () => {
  for (const file of FILES) {
    const [code = ''] = readFileSync(file, 'utf8').split('\n<style>');
    const lines = code.trimEnd().split('\n').length;
    // The page of the method is the text of the method, which is prose.
    const limit = file.endsWith('.ts') ? 200 : file === 'src/pages/methode.astro' ? 140 : 80;
    assert.ok(lines <= limit, `${file} has ${lines} lines`);
  }
});

test('a page with a parameter shows nothing but what its route gives, which is what its key is made of', () => {
  const pages = FILES.filter((file) => /^src\/pages\/.*\[\w/.test(file));
  assert.ok(pages.length > 4);
  for (const page of pages)
    assert.doesNotMatch(readFileSync(page, 'utf8'), /\bread[A-Z]\w*\(|getCollection|getEntry/, page);
});
