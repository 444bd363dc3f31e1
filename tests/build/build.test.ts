import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { checkFolder } from '../../src/files/content-folder.ts';
import { accountHtml } from '../../src/formats/account-html.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { copyProject, digestsOf } from '../project.ts';

interface Run {
  status: number | null;
  output: string;
}

/** Starts a build of a project. */
function start(
  project: string,
  ...flags: string[]
): { child: ReturnType<typeof spawn>; end: Promise<Run>; said(): string } {
  const child = spawn(process.execPath, ['src/cli/build.ts', ...flags], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const end = new Promise<Run>((done) => child.on('close', (status) => done({ status, output })));
  return { child, end, said: () => output };
}

const build = (project: string, ...flags: string[]) => start(project, ...flags).end;
const dist = (project: string) => digestsOf(join(project, 'dist'));
const added = (project: string) => join(project, 'content/announcements', EXAMPLE_NAME);

/** The five announcements, built: each test has a copy of its own. */
let built: string;
let five: Record<string, string>;
const copies: string[] = [];

async function copyBuilt(): Promise<string> {
  const project = join(await mkdtemp(join(tmpdir(), 'built-')), 'project');
  copies.push(dirname(project));
  execFileSync('cp', ['-Rp', built, project]); // Node's own copies keep times to the millisecond only.
  return project;
}

before(async () => {
  built = await copyProject();
  const { status, output } = await build(built);
  assert.equal(status, 0, output);
  assert.match(output, /dist\/ is built: \d+ pages and files made, 0 kept as they were\.\n$/);
  five = await dist(built);
});
after(() => Promise.all([built, ...copies].map((folder) => rm(folder, { recursive: true }))));

test('a build with wrong content says what is wrong, and leaves what was built byte for byte', async () => {
  const project = await copyBuilt();
  await writeFile(added(project), exampleFile({ location: 'location: bagdat' }));
  const { status, output } = await build(project);
  assert.equal(status, 1);
  assert.match(
    output,
    new RegExp(`${EXAMPLE_NAME}:17:11 erreur location « bagdat » .* Vouliez-vous dire « bagdad » \\?`),
  );
  assert.match(output, /The site was not built\. dist\/ was left as it was\.\n$/);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(await dist(project), five);
});

test('a build whose code fails leaves what was built byte for byte', async () => {
  const project = await copyBuilt();
  const page = join(project, 'src/pages/methode.astro');
  await writeFile(page, (await readFile(page, 'utf8')).replace('---\n', "---\nthrow new Error('page');\n"));
  assert.equal((await build(project)).status, 1);
  assert.deepEqual(await dist(project), five);
});

/** What stands in the project's folder at each stage of a build, in their order. */
const STAGES = ['.astro/cache/build.lock', '.dist-building', '.dist-building/_headers', '.dist-building/annonces.json'];

test('a build killed at any stage leaves what was built byte for byte, and the next one is right', async () => {
  const project = await copyBuilt();
  await writeFile(added(project), exampleFile());
  for (const stage of STAGES) {
    await rm(join(project, '.dist-building'), { recursive: true, force: true });
    await rm(join(project, '.astro/cache/build.lock'), { force: true });
    const { child, end } = start(project);
    while (!existsSync(join(project, stage)) && child.exitCode === null) await wait(5);
    child.kill('SIGKILL');
    assert.equal((await end).status, null, `killed when ${stage} was there`);
    assert.deepEqual(await dist(project), five, `killed when ${stage} was there`);
  }
  await rm(added(project));
  const { status, output } = await build(project);
  assert.equal(status, 0, output);
  assert.deepEqual(await dist(project), five);
  const leftovers = (await readdir(project)).filter((name) => /^\..*-(?:building|previous)/.test(name));
  assert.deepEqual(leftovers, []);
});

test('a site that a kill left aside between the two steps that replace it is put back', async () => {
  const project = await copyBuilt();
  await rename(join(project, 'dist'), join(project, '.dist-previous'));
  await writeFile(added(project), exampleFile({ title: '' }));
  assert.equal((await build(project)).status, 1);
  assert.deepEqual(await dist(project), five);
});

test('a folder that no build made is not replaced, and a link is followed', async () => {
  const project = await copyBuilt();
  await mkdir(join(project, 'notes'));
  await writeFile(join(project, 'notes/mine.txt'), 'x');
  for (const folder of ['notes', '.']) {
    const { status, output } = await build(project, '--outDir', folder);
    assert.equal(status, 1);
    assert.match(output, /holds files that no build made, and that would be lost: empty it/);
  }
  assert.deepEqual(await readdir(join(project, 'notes')), ['mine.txt']);
  await rename(join(project, 'dist'), join(project, 'www'));
  await symlink('www', join(project, 'dist'));
  await rm(join(project, '.astro/cache/kept-files.json'));
  const { status, output } = await build(project);
  assert.equal(status, 0, output);
  assert.equal(await readlink(join(project, 'dist')), 'www');
  assert.deepEqual(await digestsOf(join(project, 'www')), five);
});

test('a second build touches nothing while the first replaces the site', async () => {
  const project = await copyBuilt();
  const [site, previous] = [join(project, 'dist'), join(project, '.dist-previous')];
  const lock = join(project, '.astro/cache/build.lock');
  await writeFile(lock, String(process.pid)); // This process is the first build,
  await rename(site, previous); // between its two steps.
  await writeFile(added(project), exampleFile({ title: '' }));
  const { end, said } = start(project);
  while (!said().includes('Another build is at work; waiting for it.')) await wait(50);
  await wait(500);
  assert.deepEqual([existsSync(site), existsSync(previous)], [false, true]);
  await rename(previous, site);
  await rm(lock);
  assert.equal((await end).status, 1);
  assert.deepEqual(await dist(project), five);
});

test('two builds at once: one waits for the other, and both are whole', async () => {
  const project = await copyBuilt();
  await rm(join(project, '.astro/cache/kept-files.json'));
  const first = start(project);
  while (!existsSync(join(project, '.astro/cache/build.lock'))) await wait(20);
  const [one, two] = await Promise.all([first.end, build(project)]);
  assert.deepEqual([one.status, two.status], [0, 0], one.output + two.output);
  assert.match(two.output, /Another build is at work; waiting for it\./);
  assert.match(one.output, /, 0 kept as they were\./);
  assert.doesNotMatch(two.output, /, 0 kept as they were\./);
  assert.deepEqual(await dist(project), five);
  assert.ok(!existsSync(join(project, '.astro/cache/build.lock')));
});

/** Front matter that two readers of YAML seldom read alike, in a file as Windows saves it. */
const ODD = `\uFEFF${exampleFile({
  'title:': 'title: >-\n  450 conseillers de plus\n  pour former les Irakiens',
  'summary:':
    'summary: "La Maison Blanche \\u00e9crit : \\"on\\", yes, 0o17, 1_000 et ~ sur une base de l\'ouest" # fin',
  'announcer:': "announcer: &qui 'l\'\'état-major'\nannouncerRole: *qui",
  '  value: 450': '  value: 0x1C2',
  '  publisher': '  publisher: "null"',
  '  published': '  published: ~',
}).replaceAll('\n', '\r\n')}`;

/** Changes everything that an editor may change: an article added, an account, a place, a redirect. */
async function changeContent(project: string): Promise<void> {
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(project, file), 'utf8');
    assert.ok(text.includes(from), file);
    await writeFile(join(project, file), text.replace(from, to));
  };
  await writeFile(added(project), ODD);
  await edit('content/announcements/2014-09-02-350-soldats-bagdad.md', '\n---\n\n', '\n---\n\nUn mot de plus. ');
  await edit('content/places.yaml', 'name: Moyen-Orient', 'name: Proche-Orient');
  const redirect = '- from: /annonces/2014-09-02-ancien-nom/\n  to: /annonces/2014-09-02-350-soldats-bagdad/\n';
  await writeFile(join(project, 'content/redirects.yaml'), redirect);
}

/** A folder on another disk than that of temporary files, where there is one. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;

test('changed content gives the bytes of a clean build, made on another disk too, and what it does not change is kept', async () => {
  const project = await copyBuilt();
  const pages = ['annees/2019/index.html', 'annees/2014/index.html'].map((file) => join(project, 'dist', file));
  const inodes = () => pages.map((file) => statSync(file).ino);
  const before = inodes();
  await changeContent(project);
  const { status, output } = await build(project);
  assert.equal(status, 0, output);
  assert.match(output, /made, [1-9]\d* kept as they were/);
  assert.notEqual(inodes()[1], before[1]);

  const clean = await copyProject();
  copies.push(clean);
  await changeContent(clean);
  const folder = await mkdtemp(join(hasOtherDisk ? OTHER_DISK : tmpdir(), 'elsewhere-'));
  copies.push(folder);
  const elsewhere = await build(clean, '--outDir', join(folder, 'site'));
  assert.equal(elsewhere.status, 0, elsewhere.output);
  assert.deepEqual(await dist(project), await digestsOf(join(folder, 'site')));
  assert.deepEqual(await readdir(dirname(join(folder, 'site'))), ['site']);

  // And what the site publishes is what the check reads, for each file.
  const { announcements, gazetteer } = await checkFolder(project);
  const published = JSON.parse(await readFile(join(project, 'dist/annonces.json'), 'utf8')).announcements;
  assert.equal(published.length, 6);
  for (const { id, data, body } of announcements) {
    const record = published.find((one: { id: string }) => one.id === id);
    for (const key of ['url', 'before', 'after', 'gap', 'articles', 'origins']) delete record[key];
    assert.deepEqual(record, { id, ...data, location: gazetteer.get(data.location) });
    const page = await readFile(join(project, `dist/annonces/${id}/index.html`), 'utf8');
    const account = (await accountHtml(body, data, '/')).replace(
      /\d{1,3}(?:\u202f\d{3})+/g,
      (number) => `<span class="number">${number.replaceAll('\u202f', ' ')}</span>`,
    );
    assert.ok(page.includes(account), id);
  }
  const odd = announcements.find(({ id }) => EXAMPLE_NAME.startsWith(id))!.data;
  assert.equal(odd.announcer, "l'état-major");
  assert.equal(odd.title, '450 conseillers de plus pour former les Irakiens');
  assert.deepEqual([odd.troopDelta.value, odd.source.publisher, odd.source.published], [450, 'null', null]);
});

test('an editor finds the sentence and the words of each field in the schema that a build leaves', async () => {
  const { 'astro.content-intellisense': isAsked } = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  assert.equal(isAsked, true);
  const collections = join(built, '.astro/collections');
  const { collections: listed } = JSON.parse(await readFile(join(collections, 'collections.json'), 'utf8'));
  assert.ok(
    listed.some(({ name, hasSchema }: { name: string; hasSchema: boolean }) => name === 'announcements' && hasSchema),
  );
  const schema = JSON.parse(await readFile(join(collections, 'announcements.schema.json'), 'utf8'));
  assert.match(schema.properties.dateBasis.description, /la source imprime le jour entier/);
  assert.deepEqual(schema.properties.dateBasis.enum, ['stated', 'inferred']);
  assert.equal(schema.additionalProperties, false);
});
