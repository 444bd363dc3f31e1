import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
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
import {
  behindLink,
  besides,
  makeRoom,
  refuseOther,
  removeLeftovers,
  replaceSite,
  restoreSite,
} from '../../src/build/replace-site.ts';

let root: string;
let folder: string;

/** Writes a folder with one file, which says what it is. */
function write(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
}

/** Does something as one who has no right over every file, as root has: the test may run in a container. */
function asNobody(work: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    for (const entry of ['.', ...(readdirSync(root, { recursive: true }) as string[])])
      chownSync(join(root, entry), 65534, 65534);
    process.seteuid!(65534);
  }
  try {
    work();
  } finally {
    if (isRoot) process.seteuid!(0);
  }
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
    if (leftover) write(previous, 'older'); // killed after it had replaced the site
    makeRoom(folder);
    write(building, 'next');
    replaceSite(folder);
    assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'next');
    assert.ok(!existsSync(building));
  }
});

test('a site that may not be written in is replaced, and what is left of it removed', () => {
  const { building, previous } = besides(folder);
  write(join(folder, 'annonces'), 'last');
  makeRoom(folder);
  write(building, 'next');
  for (const path of [join(folder, 'annonces'), folder]) chmodSync(path, 0o555);
  replaceSite(folder);
  assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'next');
  asNobody(() => removeLeftovers(folder));
  assert.ok(!existsSync(previous));
});

test('where nothing can be written or removed, a sentence says so, and the last site stays', () => {
  write(folder, 'last');
  chmodSync(root, 0o555);
  asNobody(() =>
    assert.throws(() => makeRoom(folder), {
      message: `${root}, where the site is built, cannot be written in (EACCES): allow it, or name another folder with --outDir.`,
    }),
  );
  chmodSync(root, 0o755);
  const { previous } = besides(folder);
  write(previous, 'older');
  chmodSync(root, 0o555);
  asNobody(() =>
    assert.throws(() => makeRoom(folder), {
      message: `${previous} is left of a build and cannot be removed (EACCES): remove it, and build again.`,
    }),
  );
  chmodSync(root, 0o755);
  assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'last');
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
