import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { lostSinceRelease } from '../../src/files/lost-addresses.ts';
import { readFolder } from '../../src/files/content-folder.ts';
import { readContent } from '../../src/check/content.ts';
import { copyProject } from '../project.ts';

const OLD = '2016-09-28-600-soldats-mossoul';
const NEW = '2016-09-28-renfort-avant-mossoul';

let project: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: project,
    stdio: 'pipe',
  });
const file = (id: string) => join(project, `content/announcements/${id}.md`);
const redirect = (from: string, to: string) =>
  writeFile(join(project, 'content/redirects.yaml'), `- from: ${from}\n  to: ${to}\n`);

async function lost(): Promise<string[]> {
  const files = await readFolder(project);
  return lostSinceRelease(project, files, readContent(files));
}

before(async () => {
  project = await copyProject();
  assert.deepEqual(await lost(), []); // no Git, no release
  git('init', '--quiet');
  git('add', 'content', 'public');
  git('commit', '--quiet', '--message', 'first');
  git('tag', 'first');
});
after(() => rm(project, { recursive: true }));
beforeEach(() => {
  git('reset', '--hard', '--quiet', 'first');
  git('clean', '--force', '--quiet', 'content');
  git('tag', '--force', 'published');
});

test('an address that was there at the last commit is lost if its page moves without a redirect', async () => {
  git('tag', '--delete', 'published');
  assert.deepEqual(await lost(), []);
  await rename(file(OLD), file(NEW));
  assert.deepEqual(await lost(), [`/annonces/${OLD}/`]);
  await redirect(`/annonces/${OLD}/`, `/annonces/${NEW}/`);
  assert.deepEqual(await lost(), []);
});

test('what is published counts, not what was committed since', async () => {
  await rename(file(OLD), file(NEW));
  git('add', 'content');
  git('commit', '--quiet', '--message', 'moved');
  assert.deepEqual(await lost(), [`/annonces/${OLD}/`]);
  await redirect(`/annonces/${OLD}/`, `/annonces/${NEW}/`);
  git('commit', '--quiet', '--all', '--message', 'redirect');
  git('tag', '--force', 'published');
  await writeFile(join(project, 'content/redirects.yaml'), '[]\n');
  assert.deepEqual(await lost(), [`/annonces/${OLD}/`]); // a redirect that was published is an address too
});

test('the page of a year is an address too', async () => {
  await rm(file('2019-12-31-750-soldats-moyen-orient'));
  const missing = await lost();
  for (const address of ['/annees/2019/', '/annonces/2019-12-31-750-soldats-moyen-orient/'])
    assert.ok(missing.includes(address), address);
});
