import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { check } from '../../src/cli/check.ts';
import { release } from '../../src/cli/release.ts';
import { printed } from '../printed.ts';

const OLD = '2016-09-28-600-soldats-mossoul';
const NEW = '2016-09-28-renfort-avant-mossoul';

const RECORD = readFileSync('content/published.json', 'utf8');
const COUNT = JSON.parse(RECORD).addresses.length;
/** An address with the line of the record that it stands on. */
const at = (address: string) =>
  `${RECORD.split('\n').findIndex((line) => line.includes(`"${address}"`)) + 1} ${address}`;

const folder = await mkdtemp(join(tmpdir(), 'release-'));
let root: string;
const announcement = (id: string) => join(root, `content/announcements/${id}.md`);
const record = () => readFile(join(root, 'content/published.json'), 'utf8');
const redirect = (from: string, to: string) =>
  writeFile(join(root, 'content/redirects.yaml'), `- from: ${from}\n  to: ${to}\n`);

/** What a command says in the project, as text, with its exit status. */
async function run(command: 'check' | 'release'): Promise<[status: number, said: string]> {
  const { output, stdout, stderr } = printed();
  const status =
    command === 'check' ? await check([root], output, '2026-12-31') : await release(root, output, '2026-12-31');
  return [status, stdout() + stderr()];
}

async function lost(): Promise<string[]> {
  const [, said] = await run('check');
  return [...said.matchAll(/^content\/published\.json:(\d+):1 erreur (\S+) a été publiée et serait perdue/gm)].map(
    ([, line, address]) => `${line} ${address}`,
  );
}

// No Git here: what was published is told by a file alone.
beforeEach(async () => {
  root = await mkdtemp(join(folder, 'project-'));
  await cp('content', join(root, 'content'), { recursive: true });
});
after(() => rm(folder, { recursive: true }));

test('an address that was published is lost if its page goes, and is not if a redirect says where', async () => {
  assert.deepEqual(await lost(), []);
  await rename(announcement(OLD), announcement(NEW));
  assert.deepEqual(await lost(), [at(`/annonces/${OLD}/`)]);
  assert.equal((await run('check'))[0], 1);
  await redirect(`/annonces/${OLD}/`, `/annonces/${NEW}/`);
  assert.deepEqual(await lost(), []);
});

test('the page of a year is an address too', async () => {
  await rm(announcement('2019-12-31-750-soldats-moyen-orient'));
  assert.deepEqual(await lost(), [at('/annees/2019/'), at('/annonces/2019-12-31-750-soldats-moyen-orient/')]);
});

test('in whatever clone: removed by a commit, shallow, without a tag', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'first');
  git('rm', '--quiet', `content/announcements/${OLD}.md`);
  git('commit', '--quiet', '--message', 'removed');
  const shallow = join(root, 'shallow');
  git('clone', '--quiet', '--depth', '1', `file://${root}`, shallow);
  root = shallow;
  assert.deepEqual(await lost(), [at(`/annonces/${OLD}/`)]);
});

test('a release writes down what is new, and forgets nothing', async () => {
  await run('release'); // with what is written since
  const before = await record();
  assert.deepEqual(await run('release'), [
    0,
    `content/published.json: ${COUNT} published addresses, 0 of them new, and the facts of 5 announcements.\n`,
  ]);
  assert.equal(await record(), before);
  await rename(announcement(OLD), announcement(NEW));
  assert.equal((await run('release'))[0], 1);
  assert.equal(await record(), before);
  await redirect(`/annonces/${OLD}/`, `/annonces/${NEW}/`);
  assert.match((await run('check'))[1], /Sur \d+ adresses publiées, aucune n’est perdue.* ; 1 de plus à consigner/);
  assert.deepEqual(await run('release'), [
    0,
    `content/published.json: ${COUNT + 1} published addresses, 1 of them new, and the facts of 5 announcements.\n`,
  ]);
  await writeFile(join(root, 'content/redirects.yaml'), '[]\n');
  assert.deepEqual(await lost(), [at(`/annonces/${OLD}/`)]);
});

test('without a record it is said, and a record that cannot be read is an error', async () => {
  await rm(join(root, 'content/published.json'));
  assert.match((await run('check'))[1], /Pas de content\/published\.json : rien de publié à quoi comparer/);
  assert.deepEqual(await run('release'), [
    0,
    `content/published.json: ${COUNT} published addresses, ${COUNT} of them new, and the facts of 5 announcements.\n`,
  ]);
  for (const garbled of ['<<<<<<< ours', '{"addresses":["x"]}', '[]', '']) {
    await writeFile(join(root, 'content/published.json'), garbled);
    const [status, said] = await run('check');
    assert.equal(status, 1);
    assert.match(said, /^content\/published\.json:1:1 erreur n’est pas ce qu’écrit npm run release/m);
  }
});

test('a file that cannot be read loses no address: its own mistake is told alone', async () => {
  await writeFile(announcement(OLD), 'mot');
  assert.deepEqual(await lost(), []);
  assert.match((await run('check'))[1], new RegExp(`${OLD}.md:1:1 erreur ne commence pas par un en-tête`));
});

const TOTAL = '2016-07-11-560-militaires-qayyarah';

test('a fact that was published changes with a correction, and not without', async () => {
  await run('release');
  const text = await readFile(announcement(TOTAL), 'utf8');
  const changed = text.replaceAll('4650', '4700');
  await writeFile(announcement(TOTAL), changed);
  const [status, said] = await run('check');
  assert.equal(status, 1);
  assert.match(
    said,
    new RegExp(
      `${TOTAL}\\.md:\\d+:\\d+ erreur statedTotal\\.value a changé depuis la publication, 4650 → 4700 ; dites dans corrections ce qui`,
    ),
  );
  const correct = (day: string) =>
    changed.replace(/^added: (.*)$/m, `added: $1\ncorrections:\n  - date: "${day}"\n    text: Le total.`);
  await writeFile(announcement(TOTAL), correct('2027-01-01'));
  assert.match((await run('check'))[1], /et le jour, le 2026-12-31 au plus tard, ou revenez à la valeur publiée/);
  await writeFile(announcement(TOTAL), correct('2026-11-23'));
  assert.equal((await run('check'))[0], 0);
  await run('release');
  await writeFile(announcement(TOTAL), correct('2026-11-23').replaceAll('4700', '4800'));
  assert.match(
    (await run('check'))[1],
    /et le jour, postérieur au 2026-11-23, le 2026-12-31 au plus tard, ou revenez à la valeur publiée/,
  );
  await writeFile(announcement(TOTAL), correct('2026-11-24').replaceAll('4700', '4800'));
  assert.equal((await run('check'))[0], 0);
});

test('every fact counts, one at a time, also under another name; a headline is no fact', async () => {
  await run('release');
  const text = await readFile(announcement(OLD), 'utf8');
  const cases: [change: string, to: string, told: RegExp | null][] = [
    [
      'announcer: Ashton Carter',
      'announcer: Le Pentagone',
      /erreur announcer a changé depuis la publication, "Ashton Carter" →/,
    ],
    ['location: irak', 'location: mossoul', /erreur location a changé depuis la publication, "irak" → "mossoul"/],
    [
      'kind: present',
      'kind: authorised',
      /erreur statedTotal\.kind a changé depuis la publication, "present" → "authorised"/,
    ],
    ['title: 600 militaires', 'title: Six cents militaires', null],
  ];
  for (const [from, to, told] of cases) {
    assert.ok(text.includes(from), from);
    await writeFile(announcement(OLD), text.replace(from, to));
    const [status, said] = await run('check');
    assert.equal(status, told ? 1 : 0, said);
    if (told) assert.match(said, told);
  }
  await writeFile(announcement(OLD), text.replace('location: irak', 'location: mossoul'));
  await rename(announcement(OLD), announcement(NEW));
  await redirect(`/annonces/${OLD}/`, `/annonces/${NEW}/`);
  assert.match(
    (await run('check'))[1],
    new RegExp(`${NEW}\\.md:\\d+:\\d+ erreur location a changé depuis la publication`),
  );
});
