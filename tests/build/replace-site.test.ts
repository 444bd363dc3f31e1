import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { behindLink, besides, refuseOther, replaceSite, restoreSite } from '../../src/build/replace-site.ts';

let root: string;
let folder: string;

/** Writes a folder with one file, which says what it is. */
function write(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'));
  folder = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was built takes the place of the last site, whatever a build that was killed left', () => {
  const { building, previous } = besides(folder);
  for (const leftover of [false, true]) {
    write(folder, 'last');
    write(building, 'next');
    if (leftover) write(previous, 'older'); // killed after it had replaced the site
    replaceSite(folder);
    assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'next');
    assert.ok(!existsSync(building));
  }
});

test('the last site is put back where none stands, and only there', () => {
  const { previous } = besides(folder);
  write(previous, 'last');
  restoreSite(folder);
  assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'last');
  write(previous, 'older');
  restoreSite(folder);
  assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'last');
});

test('a link is followed, even to what is gone; a folder of other files is refused', () => {
  assert.equal(behindLink(folder), folder);
  symlinkSync('www', folder);
  assert.equal(behindLink(folder), join(root, 'www'));
  refuseOther(join(root, 'www'));
  write(join(root, 'www'), 'mine');
  assert.throws(() => refuseOther(join(root, 'www')), /holds files that no build made/);
  assert.deepEqual(readdirSync(join(root, 'www')), ['index.html']);
});
