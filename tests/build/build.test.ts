import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { accountHtml } from '../../src/formats/account-html.ts';
import { copyProject, digestsOf } from '../project.ts';

// One project, built again and again: the tests go on from one another.
let project: string;
let five: Record<string, string>;
const added = () => join(project, 'content/announcements', EXAMPLE_NAME);
const dist = () => digestsOf(join(project, 'dist'));

interface Run {
  status: number | null;
  output: string;
}

function start(folder = project, environment = {}): { child: ReturnType<typeof spawn>; end: Promise<Run> } {
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return { child, end: new Promise((done) => child.on('close', (status) => done({ status, output }))) };
}

const build = (folder = project, environment = {}) => start(folder, environment).end;

before(async () => {
  project = await copyProject();
  const { status, output } = await build();
  assert.equal(status, 0, output);
  five = await dist();
});
after(() => rm(project, { recursive: true }));

test('a build with wrong content says what is wrong, and leaves what was built byte for byte', async () => {
  await writeFile(added(), exampleFile({ location: 'location: bagdat' }));
  const { status, output } = await build();
  assert.equal(status, 1);
  assert.match(output, new RegExp(`${EXAMPLE_NAME}:17:11 error location "bagdat" .* Did you mean "bagdad"\\?`));
  assert.match(output, /The site was not built. dist\/ was left as it was.\n$/);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(await dist(), five);
});

test('a build whose code fails leaves what was built byte for byte', async () => {
  const page = join(project, 'src/pages/methode.astro');
  const code = await readFile(page, 'utf8');
  await rm(added());
  await writeFile(page, code.replace('---\n', "---\nthrow new Error('page');\n"));
  const { status } = await build();
  await writeFile(page, code);
  assert.equal(status, 1);
  assert.deepEqual(await dist(), five);
});

test('a build killed at any moment leaves what was built byte for byte, and the next one is right', async () => {
  await writeFile(added(), exampleFile());
  let killed = 0;
  for (let after = 300; after < 4000 && killed === (after - 300) / 400; after += 400) {
    const { child, end } = start();
    await wait(after);
    child.kill('SIGKILL');
    const { status } = await end;
    if (status === null) {
      assert.deepEqual(await dist(), five, `killed after ${after} ms`);
      killed += 1;
    }
  }
  assert.ok(killed > 2, `killed ${killed} times`);
  await rm(added());
  const { status, output } = await build();
  assert.equal(status, 0, output);
  assert.deepEqual(await dist(), five);
  assert.deepEqual(
    (await readdir(project)).filter((name) => /^\..*-(?:building|previous)$/.test(name)),
    [],
  );
});

test('a site that a kill left aside between the two steps that replace it is put back', async () => {
  await rename(join(project, 'dist'), join(project, '.dist-previous'));
  await writeFile(added(), exampleFile({ title: '' }));
  assert.equal((await build()).status, 1);
  await rm(added());
  assert.deepEqual(await dist(), five);
});

test('one article added: what it does not change is used again, with the same bytes as a clean build', async () => {
  const [year, home] = ['dist/annees/2019/index.html', 'dist/index.html'].map((file) => join(project, file)) as [
    string,
    string,
  ];
  const before = [statSync(year).ino, statSync(home).ino];
  await writeFile(added(), exampleFile());
  const { status, output } = await build();
  assert.equal(status, 0, output);
  const six = await dist();
  assert.equal(statSync(year).ino, before[0], 'the same file');
  assert.notEqual(statSync(home).ino, before[1], 'another file');

  const clean = await copyProject({ [EXAMPLE_NAME]: exampleFile() });
  assert.equal((await build(clean)).status, 0);
  assert.deepEqual(six, await digestsOf(join(clean, 'dist')));
  await rm(clean, { recursive: true });

  await rm(added());
  assert.equal((await build()).status, 0);
  assert.deepEqual(await dist(), five);
});

test('what was changed by hand in the built site, or is to stand elsewhere, is made again', async () => {
  const [year, card] = ['dist/annees/2019/index.html', 'dist/cartes/chronologie.png'].map((file) =>
    join(project, file),
  ) as [string, string];
  await writeFile(year, 'short');
  await rm(card);
  assert.equal((await build()).status, 0);
  assert.deepEqual(await dist(), five);

  const elsewhere = await build(project, { SITE_URL: 'https://example.org' });
  assert.match(elsewhere.output, /, 0 kept as they were\.\n$/);
  assert.ok((await readFile(year, 'utf8')).includes('<link rel="canonical" href="https://example.org/annees/2019/'));

  const own = join(project, 'public/annees/2014/index.html');
  await mkdir(dirname(own), { recursive: true });
  for (const text of ['one', 'two']) {
    await writeFile(own, text);
    await build(project, { SITE_URL: 'https://example.org' });
    assert.equal(await readFile(join(project, 'dist/annees/2014/index.html'), 'utf8'), text, 'public/ goes first');
  }
  await rm(join(project, 'public/annees'), { recursive: true });

  const back = await build();
  assert.match(back.output, /, 0 kept as they were\.\n$/);
  assert.deepEqual(await dist(), five);
});

/** Front matter that two readers of YAML seldom read alike, in a file as Windows saves it. */
const ODD = `\uFEFF${exampleFile({
  'title:': 'title: >-\n  450 conseillers de plus\n  pour former les Irakiens',
  'summary:':
    'summary: "La Maison Blanche \\u00e9crit : \\"on\\", yes, 0o17, 1_000 et ~ sur une base de l\'ouest" # fin',
  'announcer:': "announcer: &qui 'l''état-major'\nannouncerRole: *qui",
  '  value: 450': '  value: 0x1C2',
  '  publisher': '  publisher: "null"',
  '  published': '  published: ~',
}).replaceAll('\n', '\r\n')}`;

test('what the site publishes is what the check reads, for each file', async () => {
  await writeFile(added(), ODD);
  const { status, output } = await build();
  assert.equal(status, 0, output);
  const { announcements, gazetteer } = await checkFolder(project);
  const published = JSON.parse(await readFile(join(project, 'dist/annonces.json'), 'utf8')).announcements;
  assert.equal(published.length, 6);
  for (const { id, data, body } of announcements) {
    const {
      url: _,
      before: __,
      after: ___,
      gap: ____,
      ...record
    } = published.find((one: { id: string }) => one.id === id);
    assert.deepEqual(record, { id, ...data, location: gazetteer.get(data.location) });
    const page = await readFile(join(project, `dist/annonces/${id}/index.html`), 'utf8');
    assert.ok(page.includes(await accountHtml(body, data, '/')), id);
  }
  const odd = announcements.find(({ id }) => EXAMPLE_NAME.startsWith(id))!.data;
  assert.equal(odd.announcer, "l'état-major");
  assert.equal(odd.title, '450 conseillers de plus pour former les Irakiens');
  assert.deepEqual([odd.troopDelta.value, odd.source.publisher, odd.source.published], [450, 'null', null]);
  await rm(added());
});

test('two builds at once: one waits for the other, and both are whole', async () => {
  const first = start();
  await wait(1000);
  const [one, two] = await Promise.all([first.end, build()]);
  assert.deepEqual([one.status, two.status], [0, 0], one.output + two.output);
  assert.match(two.output, /Another build is at work; waiting for it\./);
  assert.deepEqual(await dist(), five);
  assert.ok(!existsSync(join(project, '.astro/cache/build.lock')));
});
