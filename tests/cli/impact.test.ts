import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { impact } from '../../src/cli/impact.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { printed } from '../printed.ts';

let root: string;
const folders: string[] = [];
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root });
const announcement = (name: string) => join(root, 'content/announcements', name);
const QAYYARAH = '2016-07-11-560-militaires-qayyarah.md';

/** What the impact says, its no-break spaces as plain ones. */
async function run(...args: string[]) {
  const { output, stdout, stderr } = printed();
  const status = await impact(root, output, '2026-11-26', args);
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  return { status, stdout: plain(stdout()), stderr: plain(stderr()) };
}

const change = async (path: string, edit: (text: string) => string) =>
  writeFile(path, edit(await readFile(path, 'utf8')));

async function rejects(said: string, ...args: string[]): Promise<void> {
  assert.deepEqual(await run(...args), { status: 2, stdout: '', stderr: `${said}\n` });
}

/** A project of its own, with one commit. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'impact-'));
  folders.push(root);
  await cp('content', join(root, 'content'), { recursive: true });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Begin');
});
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

test('nothing changes where nothing did, against the last commit and what was published', async () => {
  const said = 'Par rapport au dernier commit et à ce qui a été publié (content/published.json) :';
  assert.deepEqual(await run(), { status: 0, stdout: `${said}\nRien ne change pour les lecteurs.\n`, stderr: '' });
});

test('an announcement more is told in the words of the page, against the commit that is named', async () => {
  await writeFile(announcement(EXAMPLE_NAME), exampleFile());
  git('add', '.');
  git('commit', '-qm', 'Add');
  assert.match((await run()).stdout, /Rien ne change/);
  const { status, stdout } = await run('HEAD^');
  assert.equal(status, 0);
  assert.ok(
    stdout.startsWith(`Par rapport au commit HEAD^ et à ce qui a été publié (content/published.json) :
Chronologie
  + 2015-06-10-450-conseillers-irak : 3 sur 6, 215 jours après 2014-11-07-1500-conseillers-irak, 397 jours avant 2016-07-11-560-militaires-qayyarah
Totaux et écarts
  2015-06-10-450-conseillers-irak : total avant : 3 050 (calculé) ; total après : 3 500 (déclaré) ; écart : env. +150 depuis 2014-11-07-1500-conseillers-irak
`),
    stdout,
  );
  assert.match(stdout, /^ {2}militaires de renfort annoncés pour l’Irak : env\. 3 010 → env\. 3 460$/m);
  assert.match(
    stdout,
    /^Pages ajoutées\n {2}\+ \/annees\/2015\/\n {2}\+ \/annonces\/2015-06-10-450-conseillers-irak\/$/m,
  );
});

test('no key of the code is shown: why there is no gap, and what a corrected fact was', async () => {
  await change(announcement(QAYYARAH), (text) =>
    text
      .replace('kind: present', 'kind: authorised')
      .replace(/^added: .*/m, '$&\ncorrections:\n  - date: "2026-11-25"\n    text: Le total est celui des autorisés.'),
  );
  const { status, stdout } = await run();
  assert.equal(status, 0, stdout);
  assert.match(stdout, /écart : .* → non calculé \(les totaux antérieurs réunis ici ne comptent pas la même chose\)/);
  assert.match(stdout, /total déclaré, ce qu’il compte : présents → autorisés \(corrigé le 25 novembre 2026\)/);
  assert.doesNotMatch(stdout, /[a-z][A-Z]|derived|stated|authorised|present\b|since|none/);
});

test('content with errors is not compared: they are told, and that they come first', async () => {
  const said = 'Le contenu a des erreurs : rien n’est comparé tant qu’elles y sont.\n';
  await change(announcement(QAYYARAH), (text) => text.replace('location: qayyarah', 'location: qayara'));
  const wrong = await run();
  assert.deepEqual([wrong.status, wrong.stdout], [1, said]);
  assert.match(wrong.stderr, /location « qayara » n’est pas un lieu de content\/places\.yaml/);
  await change(announcement(QAYYARAH), (text) =>
    text.replace('location: qayara', 'location: qayyarah').replaceAll('4650', '4700'),
  );
  const silent = await run();
  assert.deepEqual([silent.status, silent.stdout], [1, said]);
  assert.match(silent.stderr, /a changé depuis la publication, 4650 → 4700/);
});

test('an address that would be lost is an error, unless a redirect says where it went', async () => {
  await rename(announcement(QAYYARAH), announcement('2016-07-11-base-de-qayyarah.md'));
  const lost = await run();
  assert.equal(lost.status, 1);
  assert.match(lost.stderr, /\/annonces\/2016-07-11-560-militaires-qayyarah\/ a été publiée et serait perdue/);
  const redirect =
    '- from: /annonces/2016-07-11-560-militaires-qayyarah/\n  to: /annonces/2016-07-11-base-de-qayyarah/\n';
  await writeFile(join(root, 'content/redirects.yaml'), redirect);
  const moved = await run();
  assert.equal(moved.status, 0);
  assert.match(
    moved.stdout,
    /Pages déplacées\n {2}\/annonces\/2016-07-11-560-militaires-qayyarah\/ → \/annonces\/2016-07-11-base-de-qayyarah\//,
  );
  assert.match(
    moved.stdout,
    /2016-09-28-600-soldats-mossoul : écart : \+12 depuis 2016-07-11-560-militaires-qayyarah → \+12 depuis 2016-07-11-base-de-qayyarah/,
  );
});

test('an address of the last commit that nothing published yet has is lost all the same', async () => {
  await writeFile(announcement(EXAMPLE_NAME), exampleFile());
  git('add', '.');
  git('commit', '-qm', 'Add');
  await rename(announcement(EXAMPLE_NAME), announcement('2015-06-10-autre-nom.md'));
  const { status, stdout } = await run();
  assert.equal(status, 1);
  assert.match(
    stdout,
    /Pages perdues\n {2}- \/annonces\/2015-06-10-450-conseillers-irak\/ : c’est une erreur ; dites dans content\/redirects\.yaml où elle est allée/,
  );
});

test('a commit with errors of its own is said to have them', async () => {
  await writeFile(announcement(EXAMPLE_NAME), exampleFile({ title: '' }));
  git('add', '.');
  git('commit', '-qm', 'Err');
  await writeFile(announcement(EXAMPLE_NAME), exampleFile());
  const { status, stdout } = await run();
  assert.equal(status, 0);
  assert.match(stdout, /^Ce commit a lui-même des erreurs : ce qui en est faux n’est pas compté\.\nChronologie$/m);
});

test('without a commit, each reason has its sentence, and none is Git’s own', async () => {
  await rejects('Git n’a pas ici de commit v9.', 'v9');
  const clone = join(root, 'clone');
  await writeFile(announcement(EXAMPLE_NAME), exampleFile());
  git('add', '.');
  git('commit', '-qm', 'Add');
  git('clone', '-q', '--depth', '1', `file://${root}`, clone);
  const whole = root;
  root = clone;
  assert.match((await run()).stdout, /Rien ne change/);
  await rejects('Git n’a pas ici de commit HEAD^ : ce clone n’a que les derniers (git fetch --unshallow).', 'HEAD^');
  root = whole;
  await rm(join(root, '.git'), { recursive: true });
  await rejects('Git ne trouve pas ici de dépôt qu’il puisse lire : il n’y a pas de commit auquel comparer.');
  git('init', '-q');
  await rejects('Git n’a encore aucun commit ici auquel comparer.');
  const { PATH } = process.env;
  process.env['PATH'] = root;
  await rejects('Git n’est pas installé : il n’y a pas de commit auquel comparer.');
  process.env['PATH'] = PATH;
});

test('another article on an announcement is told as that, and moves no number', async () => {
  const name = '2014-11-07-regional-1500-conseillers.md';
  await cp(join('tests/reports', name), announcement(name));
  const { status, stdout } = await run();
  assert.equal(status, 0);
  const [id, first] = ['2014-11-07-regional-1500-conseillers', '2014-11-07-1500-conseillers-irak'];
  const told = `article sur ${first}, qui en a 2 articles : mêmes renforts ; totaux différents : env. 1 400 avant et env. 3 100 après ; lieux différents : Irak et Bagdad`;
  assert.ok(stdout.includes(`\nAutres articles\n  + ${id} : ${told}\nPages ajoutées\n  + /annonces/${id}/\n`), stdout);
  assert.match(stdout, new RegExp(`^Pages dont .* changent\\n {2}/annonces/${first}/$`, 'm'));
  assert.doesNotMatch(stdout, /Chronologie|Totaux et écarts|Chiffres clés/);
  git('add', '.');
  git('commit', '-qm', 'Add');
  await change(announcement(name), (text) => text.replace('dont une partie', 'et une partie'));
  assert.match((await run()).stdout, new RegExp(`^Pages dont .* changent\\n {2}/annonces/${id}/$`, 'm'));
  await rm(announcement(name));
  assert.match((await run()).stdout, new RegExp(`^Autres articles\\n {2}- ${id}$`, 'm'));
});

test('a range is told whole', async () => {
  const range = exampleFile(
    {
      '  value: 450': '  value: 450\n  upTo: 500\n  approximate: true',
      '  approximate: false': '',
      '  quote: 450': '  quote: de 450 à 500 conseillers',
      '  value: 3500': '  value: 3500\n  upTo: 3600\n  approximate: true',
      '  quote: 3 500': '  quote: de 3 500 à 3 600 hommes',
    },
    '\nElle annonce « de 450 à 500 conseillers » et « de 3 500 à 3 600 hommes ».\n',
  ).replace('approximate: true\n  approximate: false', 'approximate: true');
  await writeFile(announcement(EXAMPLE_NAME), range);
  const { status, stdout, stderr } = await run();
  assert.equal(status, 0, stderr);
  assert.match(stdout, /total avant : env\. 3 050 \(calculé\) ; total après : de 3 500 à 3 600 \(déclaré\)/);
});
