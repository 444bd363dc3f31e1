import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { withLock } from '../../src/build/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
after(() => rmSync(folder, { recursive: true }));
const never = () => assert.fail('nobody holds the lock');

test('works while it holds the lock, gives what the work gives, and lets go, of a failure too', async () => {
  const file = join(folder, 'cache/a.lock');
  assert.equal(await withLock(file, never, async () => existsSync(file)), true);
  assert.ok(!existsSync(file));
  await assert.rejects(
    withLock(file, never, async () => Promise.reject(new Error('work'))),
    { message: 'work' },
  );
  assert.ok(!existsSync(file));
});

test('one works after the other, and the one that waits is told once', async () => {
  const file = join(folder, 'b.lock');
  const order: string[] = [];
  let waited = 0;
  let end = () => {};
  const first = withLock(file, never, () =>
    new Promise<void>((done) => (end = done)).then(() => void order.push('first')),
  );
  while (!existsSync(file)) await new Promise(setImmediate);
  const second = withLock(
    file,
    () => ((waited += 1), setTimeout(() => end(), 500)),
    async () => void order.push('second'),
  );
  await Promise.all([first, second]);
  assert.deepEqual([order, waited], [['first', 'second'], 1]);
});

test('a lock is taken over from a dead process, one without a sign of life, and one killed as it took it', async () => {
  const file = join(folder, 'c.lock');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  assert.equal(await withLock(file, never, async () => 'dead'), 'dead');
  writeFileSync(file, String(process.pid));
  const since = (milliseconds: number) => utimesSync(file, new Date(), new Date(Date.now() - milliseconds));
  since(61_000);
  assert.equal(await withLock(file, never, async () => 'silent'), 'silent');
  writeFileSync(file, '');
  since(3_000);
  assert.equal(await withLock(file, never, async () => 'killed'), 'killed');
});
