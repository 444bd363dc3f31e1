import assert from 'node:assert/strict';
import { cp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startDevelopment, type Development } from '../development.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { copyProject } from '../project.ts';

// One server, which takes seconds to start; each test begins with the five announcements as they are in the project.
let project: string;
let server: Development;
/** How much was said in the terminal before the test began. */
let begun = 0;
const said = () => server.said().slice(begun);

const file = (name: string) => join(project, 'content/announcements', name);
const FIRST = '2014-09-02-350-soldats-bagdad.md';
const SECOND = '2016-07-11-560-militaires-qayyarah.md';

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(`${server.origin}${path}`).catch(() => null);
  return { status: response?.status ?? 0, html: (await response?.text()) ?? '' };
}

/** Waits until something is so; the test fails with what was said in the terminal if it never is. */
async function until(what: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await wait(100);
  }
  assert.fail(`${what}\n${said()}`);
}

const shows = (path: string, text: string) => async () => (await page(path)).html.includes(text);
const pageOf = (name: string) => `/annonces/${name.replace('.md', '')}/`;

async function change(name: string, from: string | RegExp, to: string): Promise<void> {
  await writeFile(file(name), (await readFile(file(name), 'utf8')).replace(from, to));
}

before(async () => {
  project = await copyProject();
  server = await startDevelopment(project);
  await until('the site is served', shows('/', '350\u00a0militaires de plus'));
});
beforeEach(async () => {
  await cp('content', join(project, 'content'), { recursive: true });
  await until('the first announcement is as it was', shows(pageOf(FIRST), '350\u00a0militaires de plus'));
  begun = server.said().length;
});
after(async () => {
  server.stop();
  await rm(project, { recursive: true, force: true });
});

test('the page follows each save, and a new file has its page', { timeout: 120_000 }, async () => {
  await change(FIRST, /^title: .*/m, 'title: Un tout autre titre pour cette annonce');
  await until('the title is new', shows(pageOf(FIRST), 'Un tout autre titre pour cette annonce'));
  await writeFile(file(EXAMPLE_NAME), exampleFile({ added: 'added: "2026-11-22"\ndraft: true' }));
  await until('a draft has its page here', shows(pageOf(EXAMPLE_NAME), '450\u00a0conseillers de plus'));
  await until('and its place', shows('/', '450\u00a0conseillers de plus pour former'));
  await unlink(file(EXAMPLE_NAME));
  await until('it goes', async () => (await page(pageOf(EXAMPLE_NAME))).status === 404);
});

test('a mistake is told in the words of the check, and the last good page stays', { timeout: 120_000 }, async () => {
  await change(FIRST, /^title: .*/m, 'title: Un tout autre titre pour cette annonce');
  await until('the title is new', shows(pageOf(FIRST), 'Un tout autre titre pour cette annonce'));
  await change(FIRST, /^location: .*/m, 'location: bagdat');
  const told = `content/announcements/${FIRST}:19:11 erreur location « bagdat » n’est pas un lieu de content/places.yaml`;
  await until('the mistake is told', () => said().includes(told) && said().includes('Vouliez-vous dire « bagdad » ?'));
  assert.ok(await shows(pageOf(FIRST), 'Un tout autre titre pour cette annonce')());
  await change(SECOND, /^title: .*/m, 'title: Les autres pages suivent encore');
  await until('another page follows', shows(pageOf(SECOND), 'Les autres pages suivent encore'));
  await change(FIRST, /^location: .*/m, 'location: bagdad');
  await until('it is told that all is right', () => said().includes('content/ : tout est en ordre.'));
});

test('a gazetteer that cannot be read stays as it last was', { timeout: 120_000 }, async () => {
  const places = join(project, 'content/places.yaml');
  const right = await readFile(places, 'utf8');
  await writeFile(places, right.replace('kind: region', 'kind: regoin'));
  await until('the mistake is told', () => said().includes('content/places.yaml:10:9 erreur moyen-orient.kind'));
  for (const path of ['/', pageOf('2019-12-31-750-soldats-moyen-orient.md')])
    assert.equal((await page(path)).status, 200);
  await writeFile(places, right);
  await until('it is told that all is right', () => said().includes('content/ : tout est en ordre.'));
});
