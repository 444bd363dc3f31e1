import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeWhole } from '../../src/files/whole-file.ts';

test('a file is written whole, its folder made, and one that cannot take its place leaves nothing behind', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'whole-'));
  t.after(() => rm(root, { recursive: true }));
  const file = join(root, 'cache/new.json');
  await writeWhole(file, 'one');
  await writeWhole(file, 'two');
  assert.equal(await readFile(file, 'utf8'), 'two');
  assert.deepEqual(await readdir(join(root, 'cache')), ['new.json']);

  const taken = join(root, 'taken');
  await mkdir(taken);
  await writeFile(join(taken, 'inside'), '');
  await assert.rejects(writeWhole(taken, 'three'));
  assert.deepEqual((await readdir(root)).toSorted(), ['cache', 'taken']);
});
