import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent, type Content } from '../../src/check/content.ts';
import { recordOf } from '../../src/check/published-file.ts';
import { formatProblem } from '../../src/text-files/problem.ts';
import { exampleFile } from '../example.ts';
import { PLACES } from './problems.ts';

const FIRST = '2015-06-10-premier';
const bytes = (text: string) => new TextEncoder().encode(text);

function read(files: Record<string, string>, published: string | null = null): Content {
  return readContent({
    announcements: Object.entries(files).map(([id, text]) => ({
      path: `content/announcements/${id}.md`,
      bytes: bytes(text),
    })),
    places: { path: 'content/places.yaml', bytes: bytes(PLACES) },
    redirects: null,
    published: published === null ? null : { path: 'content/published.json', bytes: bytes(published) },
    publicFiles: [],
  });
}

const reporting = (id: string, changes: Record<string, string> = {}) =>
  exampleFile({ 'added:': `added: "2026-11-22"\nreports: ${id}`, ...changes });

/** What is told of `reports` in some files, in one line each. */
function told(files: Record<string, string>): string[] {
  return read(files)
    .problems.filter(({ severity }) => severity === 'error')
    .map(formatProblem)
    .map((line) => line.replace('content/announcements/', ''));
}

test('another article on an announcement is right, and is no duplicate', () => {
  const { problems } = read({ [FIRST]: exampleFile(), '2015-06-10-second': reporting(FIRST) });
  assert.deepEqual(problems, []);
});

test('what an article reports is the first article of its announcement, of its day and published', () => {
  const at = (id: string) => `${id}.md:23:10 erreur reports`;
  assert.deepEqual(told({ '2015-06-10-second': reporting('2015-06-10-second') }), [
    `${at('2015-06-10-second')} est ce fichier lui-même ; écrivez l’identifiant du premier article de l’annonce, ou retirez la clé`,
  ]);
  assert.deepEqual(told({ [FIRST]: exampleFile(), '2015-06-10-second': reporting('2015-06-10-premeir') }), [
    `${at('2015-06-10-second')} « 2015-06-10-premeir » n’est pas dans content/announcements ; écrivez l’identifiant du premier article de l’annonce, ou retirez la clé. Si elle a été retirée, faites de cet article le premier : retirez reports ici. Vouliez-vous dire « ${FIRST} » ?`,
  ]);
  assert.deepEqual(
    told({
      [FIRST]: exampleFile(),
      '2015-06-10-second': reporting(FIRST),
      '2015-06-10-tiers': reporting('2015-06-10-second'),
    }),
    [`${at('2015-06-10-tiers')} 2015-06-10-second en rapporte elle-même une autre, ${FIRST} ; écrivez ${FIRST}`],
  );
  assert.deepEqual(told({ '2015-06-10-a': reporting('2015-06-10-b'), '2015-06-10-b': reporting('2015-06-10-a') }), [
    `${at('2015-06-10-a')} 2015-06-10-b en rapporte elle-même une autre, 2015-06-10-a ; écrivez reports dans l’une des deux seulement`,
    `${at('2015-06-10-b')} 2015-06-10-a en rapporte elle-même une autre, 2015-06-10-b ; écrivez reports dans l’une des deux seulement`,
  ]);
  const draft = exampleFile({ 'added:': 'added: "2026-11-22"\ndraft: true' });
  assert.deepEqual(told({ [FIRST]: draft, '2015-06-10-second': reporting(FIRST) }), [
    `${at('2015-06-10-second')} ${FIRST} est un brouillon, que le site ne montre pas ; publiez-la, ou laissez celle-ci en brouillon aussi`,
  ]);
  const otherDay = reporting(FIRST, { 'date:': 'date: "2015-06-11"' });
  assert.deepEqual(told({ [FIRST]: exampleFile(), '2015-06-11-second': otherDay }), [
    `${at('2015-06-11-second')} ${FIRST} est d’un autre jour, 2015-06-10 ; une annonce est d’un seul jour : corrigez l’un des deux, ou retirez la clé`,
  ]);
  const ofNothing = told({ '2015-06-10-second': exampleFile({ 'added:': 'added: "2026-11-22"\nreports: null' }) });
  assert.match(ofNothing.join('\n'), /^2015-06-10-second\.md:23:10 erreur reports est vide ; écrivez l’identifiant/);
});

test('a draft may report a draft', () => {
  const draft = (text: string) => text.replace('---\n\n', 'draft: true\n---\n\n');
  const { problems } = read({ [FIRST]: draft(exampleFile()), '2015-06-10-second': draft(reporting(FIRST)) });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('an announcement whose first article is removed says in each of the others how another becomes the first', () => {
  assert.deepEqual(told({ '2015-06-10-second': reporting(FIRST), '2015-06-10-tiers': reporting(FIRST) }), [
    `2015-06-10-second.md:23:10 erreur reports « ${FIRST} » n’est pas dans content/announcements ; écrivez l’identifiant du premier article de l’annonce, ou retirez la clé. Si elle a été retirée, faites de cet article le premier : retirez reports ici, et écrivez reports: 2015-06-10-second dans 2015-06-10-tiers`,
    `2015-06-10-tiers.md:23:10 erreur reports « ${FIRST} » n’est pas dans content/announcements ; écrivez l’identifiant du premier article de l’annonce, ou retirez la clé. Si elle a été retirée, faites de cet article le premier : retirez reports ici, et écrivez reports: 2015-06-10-tiers dans 2015-06-10-second`,
  ]);
});

test('a published announcement that becomes a report says so in a correction', () => {
  const second = '2015-06-10-second';
  const site = read({ [FIRST]: exampleFile(), [second]: exampleFile() });
  const published = JSON.stringify(recordOf(site));
  const change = { [FIRST]: exampleFile(), [second]: reporting(FIRST) };
  const { problems } = read(change, published);
  assert.deepEqual(problems.filter(({ severity }) => severity === 'error').map(formatProblem), [
    `content/announcements/${second}.md:23:10 erreur reports a changé depuis la publication, rien → "${FIRST}" ; dites dans corrections ce qui a été corrigé, et le jour, ou revenez à la valeur publiée`,
  ]);
  // A record of before there were reports has no such fact, and nothing changed.
  const older = published.replaceAll('"reports":null,', '');
  assert.deepEqual(read({ [FIRST]: exampleFile(), [second]: exampleFile() }, older).changedFacts, []);
});

test('a report has its own page, frame and answers, and no entry of its own', () => {
  const { addresses } = read({ [FIRST]: exampleFile(), '2015-06-10-second': reporting(FIRST) });
  for (const path of ['annonces', 'integrer']) assert.ok(addresses.has(`/${path}/2015-06-10-second/`), path);
  assert.ok(addresses.has('/oembed/2015-06-10-second.json'));
  assert.ok(addresses.get(`/annonces/${FIRST}/`)!.has('articles'));
  assert.ok(!addresses.get('/annonces/2015-06-10-second/')!.has('totaux'));
  assert.ok(!addresses.get('/')!.has('2015-06-10-second'));
});

test('the reports of the tests stand beside the five without an error', () => {
  const folder = (path: string) =>
    Object.fromEntries(
      readdirSync(path).map((name) => [name.replace(/\.md$/, ''), readFileSync(`${path}/${name}`, 'utf8')]),
    );
  const { problems } = readContent({
    announcements: Object.entries({ ...folder('content/announcements'), ...folder('tests/reports') }).map(
      ([id, text]) => ({ path: `content/announcements/${id}.md`, bytes: bytes(text) }),
    ),
    places: { path: 'content/places.yaml', bytes: readFileSync('content/places.yaml') },
    redirects: null,
    published: null,
    publicFiles: [],
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
});
