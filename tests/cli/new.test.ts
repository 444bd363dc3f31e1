import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { after, beforeEach, test } from 'node:test';
import { checkFolder } from '../../src/files/content-folder.ts';
import { hasErrors } from '../../src/check/content.ts';
import { check } from '../../src/cli/check.ts';
import { impact } from '../../src/cli/impact.ts';
import { startAnnouncement } from '../../src/cli/new.ts';
import { TEXTS } from '../article/texts.ts';
import { printed } from '../printed.ts';

let root: string;
const folders: string[] = [];
const git = (...args: string[]) => spawnSync('git', args, { cwd: root });

/** Runs a command in the project; `input` is what comes from standard input. */
async function run(command: 'new' | 'impact' | 'check', args: string[] = [], input = '') {
  const { output, stdout, stderr } = printed();
  const status =
    command === 'impact'
      ? await impact(root, output, '2026-11-26')
      : command === 'check'
        ? await check([root], output, '2026-11-26')
        : await startAnnouncement(args, {
            root,
            today: '2026-11-25',
            input: Readable.from([input]),
            output,
            terminal: null,
          });
  return { status, stdout: stdout(), stderr: stderr() };
}

const announcements = () => readdir(join(root, 'content/announcements'));
const written = async (name: string) => readFile(join(root, 'content/announcements', `${name}.md`), 'utf8');

/** A project of its own, with one commit. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-'));
  folders.push(root);
  await cp('content', join(root, 'content'), { recursive: true });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-qm', 'Begin');
});
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const FLAGS = [
  ...['--date', '10 juin 2015', '--date-basis', 'stated', '--announcer', 'La Maison Blanche', '--location', 'irak'],
  ...['--delta', '450', '--quote', '450 conseillers de plus'],
  ...['--title', '450 conseillers de plus pour former les Irakiens'],
  ...['--summary', "La Maison Blanche envoie de nouveaux conseillers sur une base de l'ouest du pays."],
  ...['--source-title', 'Washington envoie 450 conseillers'],
];

test('flags alone write a file that the check accepts, and tell what is left and what it changes', async () => {
  const { status, stdout, stderr } = await run('new', FLAGS);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^content\/announcements\/2015-06-10-450-conseillers-former-irakiens\.md est écrit\./);
  assert.match(stdout, /ligne 21 : le compte rendu/);
  assert.match(
    stdout,
    /\+ 2015-06-10-450-conseillers-former-irakiens\u00a0: 3 sur 6, 215\u00a0jours après 2014-11-07-1500-conseillers-irak/,
  );
  assert.match(
    stdout,
    /militaires de renfort annoncés pour l’Irak\u00a0: env\.\u00a03\u202f010 → env\.\u00a03\u202f460/,
  );
  assert.ok(!hasErrors(await checkFolder(root)));
  const text = await written('2015-06-10-450-conseillers-former-irakiens');
  assert.match(text, /^date: "2015-06-10"$/m);
  assert.match(text, /^statedTotal: null$/m);
  assert.match(text, /^added: "2026-11-25"$/m);
  assert.match(text, /\nSelon la Maison Blanche, il s'agit de « 450 conseillers de plus »\.\n$/);
});

test('what has no end is refused, and nothing is written', async () => {
  const { status, stderr } = await run('new', ['--from', '/dev/zero', '--json']);
  assert.deepEqual([status, stderr], [2, '--from dépasse 1 Mo ; ne collez que l’article\n']);
});

test('a quotation that does not stand in the pasted text is refused', async () => {
  await writeFile(join(root, 'article.txt'), TEXTS[0]!.text);
  const { status, stderr } = await run('new', [
    '--from',
    'article.txt',
    '--delta',
    '217',
    '--quote',
    '217 fantassins imaginaires',
  ]);
  assert.equal(status, 1);
  assert.match(stderr, /^--quote « 217 fantassins imaginaires » n’est pas dans l’article ; copiez-en les mots$/m);
  assert.match(stderr, /Rien n’est écrit/);
});

test('a pasted article is enough, from a file or from standard input', async () => {
  const [{ text }] = TEXTS as [(typeof TEXTS)[0]];
  await writeFile(join(root, 'article.txt'), text);
  const { status, stdout, stderr } = await run('new', ['--from', 'article.txt']);
  assert.equal(status, 0, stderr);
  assert.match(
    stdout,
    /écart\u00a0: env\.\u00a0\+1\u202f190\sdepuis 2014-11-07-1500-conseillers-irak → \+540\sdepuis 2015-06-10-450-militaires-irak/,
  );
  const file = await written('2015-06-10-450-militaires-irak');
  assert.match(file, /^ {2}document: article\.txt\n {2}sha256: [0-9a-f]{64}$/m);
  assert.match(file, /^ {2}title: "Irak : Washington envoie 450 conseillers de plus pour reprendre Ramadi"$/m);
  assert.match(file, /^ {2}quote: environ 450 conseillers militaires supplémentaires en Irak$/m);
  assert.ok(!file.includes('Bac 2015') && !file.includes('Partager'), 'the pasted text is not stored');
  assert.ok(!hasErrors(await checkFolder(root)));
  const again = await run(
    'new',
    ['--from', '-', '--slug', 'autre-nom', '--delta', '460', '--quote', 'environ 460 conseillers'],
    text.replace('environ 450 conseillers', 'environ 460 conseillers'),
  );
  assert.equal(again.status, 0, again.stderr);
  assert.match(await written('2015-06-10-autre-nom'), /^ {2}value: 460$/m);
});

test('the text and the flags of the README do what it tells', async () => {
  const readme = await readFile(resolve('README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```\w*\n(.*?)```/gs)].map(([, block = '']) => block);
  const article = blocks.find((block) => block.startsWith('Irak : Washington'))!;
  const told = blocks.find((block) => block.includes('est écrit. Il vous reste'))!;
  await writeFile(join(root, 'article.txt'), article);
  const { stdout, stderr } = await run('new', ['--from', 'article.txt']);
  assert.equal(stdout.slice(0, told.length), told, stderr);
  const command = blocks.find((block) => block.startsWith('npm run new -- --date'))!;
  const flags = [...command.matchAll(/(--[\w-]+) (?:"([^"]*)"|([^\s"]+))/g)].flatMap(([, flag, quoted, bare]) => [
    flag!,
    quoted ?? bare!,
  ]);
  assert.equal((await run('new', flags)).status, 0);
});

test('--json prints the proposal and writes nothing', async () => {
  const before = await announcements();
  const { status, stdout } = await run('new', ['--from', '-', '--json'], TEXTS[0]!.text);
  assert.equal(status, 0);
  const { date, troopDelta, statedTotal, location, announcer, headline, published, rivals } = JSON.parse(stdout);
  assert.deepEqual([headline.line, published.value, rivals.announcer[0].value], [5, '2015-06-10', 'Barack Obama']);
  assert.deepEqual(date, { value: '2015-06-10', basis: 'stated', line: 9, quote: 'mercredi', alternatives: [] });
  assert.deepEqual([troopDelta.value, troopDelta.line, troopDelta.approximate], [450, 9, true]);
  assert.deepEqual([statedTotal.value, statedTotal.counts, location.value], [3550, 'after', 'irak']);
  assert.equal(announcer.quote, 'Maison Blanche');
  assert.deepEqual(await announcements(), before);
});

test('what the check would refuse is refused before writing, each field with its flag', async () => {
  const before = await announcements();
  const refused = await run('new', [
    '--date',
    '2015-06-31',
    '--delta',
    '0',
    '--location',
    'bagdat',
    '--title',
    'Court',
  ]);
  assert.equal(refused.status, 1);
  for (const told of [
    /^--date « 2015-06-31 » n’est pas accepté ; écrivez un jour, par exemple 18\/04\/2016/m,
    /^--delta « 0 » n’est pas accepté ; écrivez un nombre entier autre que 0/m,
    /^--location « bagdat » .*\. Vouliez-vous dire « bagdad » \?$/m,
    /^--announcer manque ; écrivez/m,
    /\nRien n’est écrit\.\n$/,
  ])
    assert.match(refused.stderr, told);
  assert.deepEqual(await announcements(), before);
});

test('a question of the article stays one, and a withdrawal by the totals before and after it is proved by both', async () => {
  const { status, stderr } = await run('new', ['--from', '-'], TEXTS[2]!.text);
  assert.equal(status, 1);
  assert.match(stderr, /^--date manque ; écrivez/m);
  const answered = await run(
    'new',
    ['--from', '-', '--date', '2020-09-09', '--date-note', "L'article imprime « 9 septembre », sans l'année."],
    TEXTS[2]!.text,
  );
  assert.equal(answered.status, 0, answered.stderr);
});

test('flags say null, no and both ends of a range, and each error names its flag', async () => {
  const wrong = [...FLAGS, '--delta', '217.5', '--up-to', '-600', '--reports', '2015-06-10-autre'];
  const { stderr } = await run('new', [...wrong, '--counts', 'avant', '--total', '3']);
  for (const told of [
    /^--delta « 217\.5 »/m,
    /^--reports « 2015-06-10-autre »/m,
    /^--counts « avant »/m,
    /^--total-quote manque/m,
  ])
    assert.match(stderr, told);
  const { stderr: mixed } = await run('new', [...FLAGS, '--up-to', '-600']);
  assert.match(mixed, /^--up-to les deux bornes ont des signes contraires/m);
  assert.match(
    (await run('new', [...FLAGS, '--approximate', 'false'])).stderr,
    /^--approximate ne prend pas de valeur ; .* --no-approximate pour non/,
  );
  assert.match((await run('new', ['--delta'])).stderr, /^--delta attend une valeur/);

  const range = ['--delta', '500 à 600', '--quote', 'entre 500 et 600 soldats'];
  const total = ['--total', '5800', '--total-up-to', '6000', '--total-quote', 'de 5 800 à 6 000 hommes au total'];
  const both = await run('new', [...FLAGS, ...range, ...total, '--no-draft']);
  assert.equal(both.status, 0, both.stderr);
  const name = '2015-06-10-450-conseillers-former-irakiens';
  const text = await written(name);
  assert.match(text, /value: 500\n {2}upTo: 600\n {2}approximate: true/);
  assert.match(text, /value: 5800\n {2}upTo: 6000\n {2}approximate: true\n {2}counts: after\n {2}kind: unspecified/);
  const none = ['--total', 'null', '--no-approximate', '--publisher', 'null', '--reports', name, '--slug', 'rapporte'];
  const report = await run('new', [...FLAGS, ...none]);
  assert.equal(report.status, 0, report.stderr);
  assert.match(
    await written('2015-06-10-rapporte'),
    new RegExp(`statedTotal: null[^]*publisher: null[^]*reports: ${name}`),
  );
});

test('without the text, whether it prints the whole day is to be said', async () => {
  const { stderr } = await run(
    'new',
    FLAGS.filter((flag) => !['--date-basis', 'stated'].includes(flag)),
  );
  assert.equal(stderr, '--date-basis manque ; écrivez stated (indiquée) ou inferred (déduite)\n\nRien n’est écrit.\n');
});

test('a withdrawal is a negative delta, hostile words stay words, and no file is overwritten', async () => {
  const hostile = ['--announcer', '<b>*Le* [chef](x)</b> & Cie', '--publisher', 'X --- "x": {y} #'];
  const { status, stderr } = await run('new', [...FLAGS, ...hostile, '--delta', '-450']);
  assert.equal(status, 0, stderr);
  const file = join(root, 'content/announcements/2015-06-10-450-conseillers-former-irakiens.md');
  const { announcements: read } = await checkFolder(root);
  const { data } = read.find(({ id }) => id.startsWith('2015-06-10'))!;
  assert.deepEqual([data.troopDelta.value, data.announcer, data.source.publisher], [-450, hostile[1], hostile[3]]);
  const before = await readFile(file);
  const again = await run('new', FLAGS);
  assert.equal(again.status, 1);
  assert.match(
    again.stderr,
    /^--slug 2015-06-10-450-conseillers-former-irakiens est déjà pris ; écrivez d’autres mots\n\nRien n’est écrit\.\n$/,
  );
  assert.deepEqual(await readFile(file), before);
});

test('an unknown flag, a missing text and a text in Latin-1 each have an answer', async () => {
  assert.deepEqual(
    [
      (await run('new', ['--colour'])).status,
      (await run('new', ['--json'])).status,
      (await run('new', ['--from', 'rien.txt'])).status,
    ],
    [2, 2, 2],
  );
  assert.match((await run('new', ['--from', 'rien.txt'])).stderr, /^rien\.txt n’existe pas ; écrivez après --from/);
  assert.match(
    (await run('new', ['--deltas', '3'])).stderr,
    /^--deltas n’est pas une option ; vouliez-vous dire --delta \?/,
  );
  assert.match((await run('new', ['--help'])).stdout, /--delta +Nombre de militaires annoncés/);
  await writeFile(join(root, 'latin.txt'), Buffer.from(TEXTS[0]!.text.replaceAll('’', "'"), 'latin1'));
  assert.equal(JSON.parse((await run('new', ['--from', 'latin.txt', '--json'])).stdout).troopDelta.value, 450);
});

test('without a commit, the impact says so', async () => {
  await rm(join(root, '.git'), { recursive: true });
  const { status, stderr } = await run('impact');
  assert.equal(status, 2);
  assert.match(stderr, /^Git ne trouve pas ici de dépôt/);
  assert.match((await run('new', FLAGS)).stdout, /Puis npm run check\.\n[^]*\nGit ne trouve pas ici de dépôt/);
});

test('the command writes a file dated by the clock on the wall, and exits with its status', async () => {
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli/new.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
  const today = () => `added: "${new Date().toLocaleDateString('sv', { timeZone: 'Pacific/Kiritimati' })}"`;
  const before = today();
  assert.equal(start(...FLAGS).status, 0);
  const text = await written('2015-06-10-450-conseillers-former-irakiens');
  assert.ok(text.includes(before) || text.includes(today()), text);
  assert.equal(start('--colour').status, 2);
});
