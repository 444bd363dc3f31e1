import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, beforeEach, test } from 'node:test';
import { startAnnouncement } from '../../src/cli/new.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { writeWhole, type Writer } from '../../src/files/whole-file.ts';
import { hasErrors } from '../../src/check/content.ts';
import { asked, CLEAR, DOWN, ENTER, ESCAPE, INTERRUPT, personAt, type Step } from '../adding/person.ts';
import { TEXTS } from '../article/texts.ts';
import { printed } from '../printed.ts';

let root: string;
const folders: string[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-journey-'));
  folders.push(root);
  await cp('content', join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'article.txt'), TEXTS[0]!.text);
});
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const FOLDER = 'content/announcements';
const KEPT = '.astro/cache/new.json';
const FILES = (await readdir(FOLDER)).toSorted();
const files = async () => (await readdir(join(root, FOLDER))).toSorted();

/** A disk that is full for some files: what is there stays. */
const fullFor =
  (isFull: (file: string) => boolean): Writer =>
  async (file, text) => {
    if (isFull(file)) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    await writeWhole(file, text);
  };

/** Runs the command at a terminal where a person does these steps. */
async function run(args: string[], steps: Step[], write: Writer = writeWhole) {
  const { terminal, shown, left } = personAt(steps);
  const { output, stdout, stderr } = printed();
  const input = Readable.from([]);
  const status = await startAnnouncement(args, { root, today: '2026-11-25', input, output, terminal, write });
  assert.deepEqual(left(), [], shown() + stderr());
  return { status, shown: shown(), stdout: stdout(), stderr: stderr() };
}

const TAKE_UP: Step = [asked('Des réponses sont gardées de la dernière fois (article.txt'), ENTER];

test('who errs, goes back, stops at the last question, comes back, and meets a taken name and a full disk loses nothing', async () => {
  const stopped = await run(
    ['--from', 'article.txt'],
    [
      [asked('Date de l’annonce'), DOWN, ENTER],
      [asked('Date de l’annonce : un jour'), CLEAR, '32/13/2015', ENTER],
      ['n’est pas accepté', CLEAR, '10 juin 2015', ENTER],
      [asked('Annoncé par'), ENTER],
      [asked('Renfort'), ESCAPE],
      [asked('Annoncé par'), DOWN, DOWN, ENTER],
      [asked('Annoncé par : une'), CLEAR, 'Barack Obama', ENTER],
      [asked('Renfort'), ENTER],
      [asked('Total déclaré'), ENTER],
      [asked('Destination'), ENTER],
      [asked('Titre de l’article'), DOWN, ENTER],
      [asked('Titre de l’article : '), CLEAR, 'Un titre relu', ENTER],
      [asked('Éditeur'), 'La Dépêche d’Ici', ENTER],
      [asked('Adresse de l’article'), INTERRUPT],
    ],
  );
  assert.equal(stopped.status, 130);
  assert.match(stopped.stderr, /^Arrêté : rien n’est écrit\. Vos réponses sont gardées/);
  assert.deepEqual(await files(), FILES);

  const taken = '2015-06-10-450-militaires-irak.md';
  await cp(join(root, FOLDER, FILES[0]!), join(root, FOLDER, taken));
  const full = await run(
    [],
    [
      TAKE_UP,
      [asked('Adresse de l’article'), ESCAPE],
      [asked('Éditeur'), ENTER],
      [asked('Adresse de l’article'), 'https://example.org/a', ENTER],
      [asked('Adresse permanente'), CLEAR, 'formateurs', ENTER],
      [asked('Relisez'), ENTER],
      ['le disque est plein'],
      [asked('Relisez'), INTERRUPT],
    ],
    fullFor((file) => file.includes(FOLDER)),
  );
  assert.match(full.shown, /2015-06-10-450-militaires-irak est déjà pris/);
  assert.equal(full.status, 130);
  assert.deepEqual(await files(), [...FILES, taken].toSorted(), 'and no empty file');

  await rm(join(root, FOLDER, taken));
  const last = await run([], [TAKE_UP, [asked('Relisez'), ENTER]]);
  assert.equal(last.status, 0, last.stderr);
  const { announcements, problems } = await checkFolder(root);
  assert.ok(!hasErrors({ problems }));
  const { data } = announcements.find(({ id }) => id === '2015-06-10-formateurs')!;
  const { date, dateBasis, announcer, source, troopDelta, statedTotal } = data;
  assert.deepEqual(
    [date, dateBasis, announcer, source.title, source.publisher, source.url, source.document],
    [
      '2015-06-10',
      'stated',
      'Barack Obama',
      'Un titre relu',
      'La Dépêche d’Ici',
      'https://example.org/a',
      'article.txt',
    ],
  );
  assert.deepEqual([troopDelta.value, statedTotal?.value], [450, 3550]);
  await assert.rejects(readFile(join(root, KEPT)), 'what is written is not offered again');
});

test('a disk that keeps no answers is told, and they are printed when the person stops', async () => {
  const { status, shown, stderr } = await run(
    ['--from', 'article.txt'],
    [
      [asked('Date de l’annonce'), ENTER],
      [asked('Annoncé par'), ENTER],
      [asked('Renfort'), INTERRUPT],
    ],
    fullFor(() => true),
  );
  assert.equal(status, 130);
  assert.match(shown, /Vos réponses ne peuvent pas être gardées sur ce disque/);
  assert.match(stderr, /les voici :\n\n---\n[^]*announcer: La Maison Blanche/);
});

test('who begins anew leaves the answers that were kept', async () => {
  await run(
    ['--from', 'article.txt'],
    [
      [asked('Date de l’annonce'), ENTER],
      [asked('Annoncé par'), INTERRUPT],
    ],
  );
  const kept = await readFile(join(root, KEPT), 'utf8');
  await run(
    [],
    [
      [asked('Des réponses sont gardées'), DOWN, ENTER],
      [asked('Date de l’annonce : un jour'), INTERRUPT],
    ],
  );
  assert.equal(await readFile(join(root, KEPT), 'utf8'), kept, 'until the first answer');
});
