import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlaces } from '../../src/check/places-file.ts';
import { formatProblem } from '../../src/text-files/problem.ts';
import { BAD_FILES } from './bad-files.ts';
import { EXAMPLE_ACCOUNT, exampleFile } from '../example.ts';
import { PATH, PLACES, problems } from './problems.ts';

test('a right file has no problem, with CRLF or a byte order mark too', () => {
  assert.deepEqual(problems(exampleFile()), []);
  assert.deepEqual(problems(exampleFile().replace(/\n/g, '\r\n')), []);
  assert.deepEqual(problems(`\uFEFF${exampleFile()}`), []);
});

for (const { wrong, content, told } of BAD_FILES)
  test(`refused, and told what to write: ${wrong}`, () =>
    assert.deepEqual(
      problems(content),
      told.map((line) => `${PATH}:${line}`),
    ));

test('all problems of a file come in one run, in the order of its lines', () => {
  const told = problems(
    exampleFile({ title: 'title: Court', dateBasis: 'dateBasis: inferred', location: 'location: tikrit' }),
  );
  assert.deepEqual(
    told.map((line) => line.split(' ').slice(1, 3).join(' ')),
    ['erreur dateNote', 'erreur title', 'erreur location'],
  );
});

test('aliases are bounded, and a bomb of them is not expanded', () => {
  const bomb = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'x'}]`).join('\n');
  assert.deepEqual(problems(`---\n${bomb}\n---\nx`).slice(0, 1), [
    `${PATH}:2:1 erreur a trop d’alias (plus de 20), ou un qui se contient ; écrivez les valeurs elles-mêmes`,
  ]);
});

test('a file name is a day and words, or is refused', () => {
  const name =
    'n’est pas une annonce ; ce dossier n’a que des fichiers nommés comme 2014-09-02-350-soldats-bagdad.md (le jour, puis des mots de a à z et de 0 à 9)';
  for (const file of ['notes.txt', '2015-06-10.md', '2015-06-10-Été.md', '2015-06-10-a--b.md', '2015-06-10-a.MD']) {
    const path = `content/announcements/${file}`;
    assert.deepEqual(problems(exampleFile(), path), [`${path}:1:1 erreur ${name}`]);
  }
  const long = `content/announcements/2015-06-10-${'a'.repeat(240)}.md`;
  assert.deepEqual(problems(exampleFile(), long), [
    `${long}:1:1 erreur a un nom de 251 lettres ; gardez-en 100 au plus : le jour, puis quelques mots`,
  ]);
});

test('an account may hold what Markdown has for prose', () => {
  const account = `\nUn [lien](https://exemple.fr), un [autre](/methode/), un [mot](mailto:a@b.fr), **fort**.\n\n## Sous-titre\n\n- un\n- deux\n\n![x](/a.png)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n« ${'mot '.repeat(14)}1 500 » et 3 < 4.\n${EXAMPLE_ACCOUNT}`;
  assert.deepEqual(problems(exampleFile({}, account)), []);
});

test('an account of one endless run of anything is read to its end', { timeout: 60_000 }, () => {
  for (const run of [' ', '1', '1 000 ', '1,', 'é', 'mot-', '« ', '[a'])
    assert.deepEqual(problems(exampleFile({}, `${EXAMPLE_ACCOUNT}\nx${run.repeat(12_000)}y\n`)), [], run);
});

test('deep nesting is read without end of stack', () => {
  assert.deepEqual(problems(exampleFile({}, `${'> '.repeat(3000)}mot\n${EXAMPLE_ACCOUNT}`)), []);
});

/** What the editor reads about a gazetteer. */
function toldOf(places: string): string[] {
  const { problems: found } = readPlaces({ path: 'content/places.yaml', bytes: new TextEncoder().encode(places) });
  return found.filter(({ severity }) => severity === 'error').map(formatProblem);
}

test('the gazetteer is read as strictly', () => {
  assert.deepEqual(toldOf(PLACES.replace('  name: Irak\n', '')), [
    'content/places.yaml:1:3 erreur irak.name manque ; écrivez le nom du lieu en français',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('country\n', 'state\n')), [
    'content/places.yaml:5:9 erreur irak.kind n’est pas une nature de lieu ; écrivez city (ville), base, country (pays) ou region (région)',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('kind: country', 'kind: city')), [
    'content/places.yaml:1:3 erreur irak.latitude manque ; écrivez une latitude en degrés, de -90 à 90, avec un point : 33.34',
    'content/places.yaml:1:3 erreur irak.longitude manque ; écrivez une longitude en degrés, de -180 à 180, avec un point : 33.34',
  ]);
  assert.deepEqual(toldOf(`${PLACES}  latitude: 33\n`), [
    'content/places.yaml:8:3 erreur irak.latitude n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la',
  ]);
  assert.deepEqual(toldOf(PLACES + PLACES), [
    'content/places.yaml:8:7 erreur irak.id « irak » est l’identifiant de deux lieux ; changez-en un',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('within: null', 'within: asie')), [
    'content/places.yaml:7:11 erreur irak.within « asie » n’est pas un lieu de ce fichier ; écrivez l’un de irak, ou null',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('within: null', 'within: irak')), [
    'content/places.yaml:7:11 erreur irak.within fait un cercle : le lieu est dans lui-même ; écrivez null ou un autre lieu',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('  kind: country\n', '')), [
    'content/places.yaml:1:3 erreur irak.kind manque ; écrivez city (ville), base, country (pays) ou region (région)',
  ]);
  assert.deepEqual(toldOf(`${PLACES}- x\n`), [
    'content/places.yaml:8:3 erreur 1 n’est pas un lieu ; écrivez - id: et les autres clés, une par ligne',
  ]);
  const pin = (latitude: string) =>
    PLACES.replace('kind: country', `kind: city\n  latitude: ${latitude}\n  longitude: 44`);
  assert.deepEqual(toldOf(pin('33,34')), [
    'content/places.yaml:6:13 erreur irak.latitude est écrit avec une virgule ; écrivez 33.34, avec un point',
  ]);
  assert.deepEqual(toldOf(pin('"33.34"')), [
    'content/places.yaml:6:13 erreur irak.latitude est un texte ; écrivez 33.34, sans guillemets',
  ]);
  assert.deepEqual(toldOf('rien'), [
    'content/places.yaml:1:1 erreur n’est pas une liste ; écrivez - id: et les autres clés',
  ]);
});

test('a wrong indent is told as such, at its line, and a bracket where it opens', () => {
  const told = (from: string | RegExp, to: string) => toldOf(PLACES.replace(from, to));
  const outOfLine = (place: string) => [
    `content/places.yaml:${place} erreur n’est pas aligné ; écrivez « - » devant la première clé d’un élément, et deux espaces devant chaque autre`,
  ];
  assert.deepEqual(told('  in:', ' in:'), outOfLine('3:1'));
  assert.deepEqual(told('  in:', 'in:'), outOfLine('3:1'));
  assert.deepEqual(told('  in:', '   in:'), outOfLine('3:1'));
  assert.deepEqual(told('  name:', '   name:'), outOfLine('2:1'));
  for (const item of ['-id: x', 'id: x']) assert.deepEqual(told(/$/, `${item}\n`), outOfLine('8:1'), item);
  assert.deepEqual(told(/$/, ' - id: x\n'), outOfLine('8:2'));
  assert.deepEqual(told('  in:', '\tin:'), [
    'content/places.yaml:3:2 erreur a une tabulation devant une clé ; écrivez deux espaces',
  ]);
  assert.deepEqual(told('  in:', '  in\n  was:'), [
    'content/places.yaml:3:3 erreur n’est pas « clé: valeur » ; écrivez deux-points et une espace après la clé, ou décalez de deux espaces',
  ]);
  assert.deepEqual(told('  in:', '  otherNames: [a, b\n  in:'), [
    'content/places.yaml:3:15 erreur a un guillemet ou un crochet qui n’est pas fermé ; fermez-le',
  ]);
});
