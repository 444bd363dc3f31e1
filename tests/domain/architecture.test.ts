import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(([, name = '']) => name);

/** What each folder may import, besides packages: arrows point one way. */
const ALLOWED: Record<string, RegExp> = {
  domain: /^\.\/[\w-]+\.ts$/,
  formats: /^(?:\.\/|\.\.\/domain\/)[\w-]+\.ts$/,
  article: /^(?:\.\/|\.\.\/domain\/|\.\.\/formats\/)[\w-]+\.ts$/,
  search: /^(?:\.\/|\.\.\/domain\/|\.\.\/formats\/)[\w-]+\.ts$/,
  cli: /^(?:\.\/|\.\.\/domain\/|\.\.\/article\/|\.\.\/formats\/|\.\.\/)[\w-]+\.ts$|^node:|^astro$/,
};

for (const [folder, allowed] of Object.entries(ALLOWED))
  test(`${folder}/ imports only what it may`, () => {
    const files = globSync(`src/${folder}/*.ts`);
    assert.ok(files.length > 0);
    for (const file of files)
      for (const name of imports(file)) {
        const isPackage = !/^(?:\.|node:|astro|@astrojs)/.test(name);
        assert.ok(isPackage || allowed.test(name), `${file} imports ${name}`);
      }
  });

test('pages and layouts import the layout first, so that its order of layers stands', () => {
  for (const file of globSync('src/pages/**/*.astro'))
    assert.match(imports(file)[0] ?? '', /layouts\/(?:Page|Frame)\.astro$/, file);
  assert.equal(imports('src/layouts/Page.astro')[0], '../styles/layers.css');
});
