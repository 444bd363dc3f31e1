import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { POLICY, production } from '../../src/build/production.ts';

const folder = mkdtempSync(join(tmpdir(), 'production-'));
after(() => rmSync(folder, { recursive: true }));

/** What the end of a build says of the pages of a folder. */
function endOfBuild(): void {
  const done = production().hooks['astro:build:done'] as (options: { dir: URL }) => void;
  done({ dir: pathToFileURL(`${folder}/`) });
}

test('a page without its policy stops the build, wherever it stands', () => {
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8">${POLICY} content="default-src 'none'"><title>x</title>`;
  writeFileSync(join(folder, 'index.html'), page);
  endOfBuild();
  mkdirSync(join(folder, 'annonces/x'), { recursive: true });
  writeFileSync(join(folder, 'annonces/x/index.html'), page.replace(POLICY, '<meta name="x"'));
  writeFileSync(join(folder, '404.html'), '');
  assert.throws(
    endOfBuild,
    /^Error: These pages have no content security policy: 404\.html, annonces\/x\/index\.html\.$/,
  );
});
