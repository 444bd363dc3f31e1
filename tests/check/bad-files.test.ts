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
    ['error dateNote', 'error title', 'error location'],
  );
});

test('aliases are bounded, and a bomb of them is not expanded', () => {
  const bomb = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'x'}]`).join('\n');
  assert.deepEqual(problems(`---\n${bomb}\n---\nx`).slice(0, 1), [
    `${PATH}:2:1 error has too many aliases (more than 20), or one within itself; write the values themselves`,
  ]);
});

test('a file name is a day and words, or is refused', () => {
  const name =
    'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';
  for (const file of ['notes.txt', '2015-06-10.md', '2015-06-10-Été.md', '2015-06-10-a--b.md', '2015-06-10-a.MD']) {
    const path = `content/announcements/${file}`;
    assert.deepEqual(problems(exampleFile(), path), [`${path}:1:1 error ${name}`]);
  }
  const long = `content/announcements/2015-06-10-${'a'.repeat(240)}.md`;
  assert.deepEqual(problems(exampleFile(), long), [
    `${long}:1:1 error has a name of 251 letters; keep at most 100: the day, then a few words`,
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
    'content/places.yaml:1:3 error irak.name is missing; write the name of the place in French',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('country\n', 'state\n')), [
    'content/places.yaml:5:9 error irak.kind is not a kind of place; write city, base, country or region',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('kind: country', 'kind: city')), [
    'content/places.yaml:1:3 error irak.latitude is missing; write a latitude in degrees, from -90 to 90, with a point: 33.34',
    'content/places.yaml:1:3 error irak.longitude is missing; write a longitude in degrees, from -180 to 180, with a point: 33.34',
  ]);
  assert.deepEqual(toldOf(`${PLACES}  latitude: 33\n`), [
    'content/places.yaml:8:3 error irak.latitude is not a key of this file; correct its spelling or remove it',
  ]);
  assert.deepEqual(toldOf(PLACES + PLACES), [
    'content/places.yaml:8:7 error irak.id "irak" is the id of two places; change one',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('within: null', 'within: asie')), [
    'content/places.yaml:7:11 error irak.within "asie" is not a place of this file; write one of irak, or null',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('within: null', 'within: irak')), [
    'content/places.yaml:7:11 error irak.within makes a circle: the place lies within itself; write null or another place',
  ]);
  assert.deepEqual(toldOf(PLACES.replace('  kind: country\n', '')), [
    'content/places.yaml:1:3 error irak.kind is missing; write city, base, country or region',
  ]);
  assert.deepEqual(toldOf(`${PLACES}- x\n`), [
    'content/places.yaml:8:3 error 1 is not a place; write - id: and the other keys, one a line',
  ]);
  const pin = (latitude: string) =>
    PLACES.replace('kind: country', `kind: city\n  latitude: ${latitude}\n  longitude: 44`);
  assert.deepEqual(toldOf(pin('33,34')), [
    'content/places.yaml:6:13 error irak.latitude is written with a comma; write 33.34, with a point',
  ]);
  assert.deepEqual(toldOf(pin('"33.34"')), [
    'content/places.yaml:6:13 error irak.latitude is a text; write 33.34, without quotes',
  ]);
  assert.deepEqual(toldOf('rien'), ['content/places.yaml:1:1 error is not a list; write - id: and the other keys']);
});

test('a wrong indent is told as such, at its line, and a bracket where it opens', () => {
  const told = (from: string | RegExp, to: string) => toldOf(PLACES.replace(from, to));
  const outOfLine = (place: string) => [
    `content/places.yaml:${place} error is out of line; write "- " before the first key of an item, and two spaces before each other key`,
  ];
  assert.deepEqual(told('  in:', ' in:'), outOfLine('3:1'));
  assert.deepEqual(told('  in:', 'in:'), outOfLine('3:1'));
  assert.deepEqual(told('  in:', '   in:'), outOfLine('3:1'));
  assert.deepEqual(told('  name:', '   name:'), outOfLine('2:1'));
  for (const item of ['-id: x', 'id: x']) assert.deepEqual(told(/$/, `${item}\n`), outOfLine('8:1'), item);
  assert.deepEqual(told(/$/, ' - id: x\n'), outOfLine('8:2'));
  assert.deepEqual(told('  in:', '\tin:'), ['content/places.yaml:3:2 error has a tab before a key; write two spaces']);
  assert.deepEqual(told('  in:', '  in\n  was:'), [
    'content/places.yaml:3:3 error is not "key: value"; write the colon and a space after the key, or indent by two spaces',
  ]);
  assert.deepEqual(told('  in:', '  otherNames: [a, b\n  in:'), [
    'content/places.yaml:3:15 error has a quote or a bracket that is not closed; close it',
  ]);
});
