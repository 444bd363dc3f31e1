import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstAccount } from '../../src/article/first-draft.ts';
import { readContent } from '../../src/check/content.ts';
import {
  countProblems,
  formatAnnotation,
  formatProblem,
  showSource,
  type Problem,
} from '../../src/text-files/problem.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { PATH, PLACES, problems } from './problems.ts';

const TIKRIT = `- id: tikrit
  name: Tikrit
  in: à Tikrit
  towards: vers Tikrit
  kind: city
  country: IQ
  within: irak
  latitude: 34.6
  longitude: 43.7
`;
const warnings = (file: string, places = PLACES) => problems(file, PATH, places, ['warning']);

test('a right file without anything odd has no warning', () => assert.deepEqual(warnings(exampleFile()), []));

test('an account that is as npm run new wrote it is shown, and none that somebody wrote', () => {
  const draft = (statedTotal: boolean) =>
    firstAccount({
      announcer: "L'état-major",
      troopDelta: { value: 450, quote: '450 conseillers de plus' },
      ...(statedTotal && { statedTotal: { value: 3500, quote: '3 500 au total' } }),
    });
  const untouched = `${PATH}:25:1 avertissement n’a que les phrases de départ ; écrivez votre compte rendu autour de ce qu’elles citent`;
  assert.deepEqual(warnings(exampleFile({}, `\n${draft(true)}\n`)), [untouched]);
  const withoutTotal = exampleFile({}, `\n${draft(false)}\n`).replace(
    /statedTotal:\n(?: {2}.*\n)+/,
    'statedTotal: null\n',
  );
  assert.match(warnings(withoutTotal).at(-1)!, /:20:1 avertissement n’a que les phrases de départ/);
  assert.deepEqual(warnings(exampleFile({}, `\n${draft(true)} Ils formeront des recrues.\n`)), []);
  assert.deepEqual(warnings(exampleFile({}, `\n${draft(true).replace("il s'agit de", 'ce sont')}\n`)), []);
});

test('a number of the headline or the summary that stands nowhere else is shown', () => {
  assert.deepEqual(warnings(exampleFile({ 'title:': 'title: 540 conseillers de plus pour les Irakiens' })), [
    `${PATH}:2:8 avertissement title dit 540, qui n’est ni troopDelta.value (450), ni un total, ni dans le compte rendu ; vérifiez`,
  ]);
  const summary = (text: string) =>
    warnings(exampleFile({ 'summary:': `summary: ${text} pour entraîner des Irakiens` }));
  assert.equal(summary('La Maison Blanche envoie cinq cents conseillers').length, 1);
  assert.deepEqual(summary('Il y en aura donc 3 050 avant et 3 500 après ces quatre cent cinquante'), []);
  assert.deepEqual(summary('Deux jours après le 11 juin 2014, trois pays suivent'), []);
});

test('an announcement out of the ledger is said so, with the reason', () => {
  const noTotal = exampleFile().replace(/statedTotal:\n(?: {2}.*\n)+/, 'statedTotal: null\n');
  assert.deepEqual(warnings(noTotal), [
    `${PATH}:11:14 avertissement statedTotal est null : pas de total avant ni après cette annonce, ni d’écart`,
  ]);
  const places = `${PLACES}${TIKRIT.replace('within: irak', 'within: null')}`;
  assert.deepEqual(
    warnings(exampleFile({ location: 'location: tikrit' }), places),
    [
      'content/places.yaml:1:7 avertissement irak.id « irak » ne sert pas : aucune annonce n’y va et aucun compte rendu ne le nomme',
      `${PATH}:17:11 avertissement location « tikrit » n’est pas en Irak : les militaires sont montrés, et ne sont pas comptés`,
    ].toReversed(),
  );
  assert.deepEqual(warnings(exampleFile({ added: 'added: "2026-11-22"\ndraft: true' })), [
    `${PATH}:23:8 avertissement draft tient cette annonce hors du site et de ses comptes ; retirez la clé pour publier`,
  ]);
});

test('a place is used by an announcement, by a place within it, or by its name in an account', () => {
  const unused = [
    'content/places.yaml:8:7 avertissement tikrit.id « tikrit » ne sert pas : aucune annonce n’y va et aucun compte rendu ne le nomme',
  ];
  assert.deepEqual(warnings(exampleFile(), PLACES + TIKRIT), unused);
  assert.deepEqual(warnings(exampleFile({ location: 'location: tikrit' }), PLACES + TIKRIT), []);
  assert.deepEqual(warnings(`${exampleFile()}\nIls iront à Tikrit.\n`, PLACES + TIKRIT), []);
  assert.deepEqual(warnings(`${exampleFile()}\nLes Tikritis sont là.\n`, PLACES + TIKRIT), unused);
});

test('two announcements of one day and one figure are likely one', () => {
  const file = (name: string) => ({
    path: `content/announcements/${name}`,
    bytes: new TextEncoder().encode(exampleFile()),
  });
  const read = readContent({
    announcements: [file(EXAMPLE_NAME), file('2015-06-10-renfort.md')],
    places: { path: 'content/places.yaml', bytes: new TextEncoder().encode(PLACES) },
    redirects: null,
    published: null,
    publicFiles: [],
  });
  assert.equal(read.announcements.length, 2);
  assert.deepEqual(read.problems.map(formatProblem), [
    'content/announcements/2015-06-10-renfort.md:4:7 avertissement date et troopDelta.value sont ceux de 2015-06-10-450-conseillers-irak ; si cet article rapporte la même annonce, écrivez reports: 2015-06-10-450-conseillers-irak',
  ]);
});

test('an announcer in another spelling is likely the same, and a day before 2003 a wrong year', () => {
  const file = (name: string, changes: Record<string, string>) => ({
    path: `content/announcements/${name}.md`,
    bytes: new TextEncoder().encode(exampleFile(changes)),
  });
  const told = (announcer: string) =>
    readContent({
      announcements: [
        file('2015-06-10-a', { announcer: 'announcer: Ashton Carter\nannouncerRole: secrétaire à la Défense' }),
        file('2015-06-11-b', {
          announcer: `announcer: ${announcer}`,
          'date:': 'date: "2015-06-11"',
        }),
      ],
      places: { path: 'content/places.yaml', bytes: new TextEncoder().encode(PLACES) },
      redirects: null,
      published: null,
      publicFiles: [],
    }).problems.map(formatProblem);
  for (const slip of ['Asthon Carter', 'ashton carter', 'Ashton-Carter', 'Ashton Cartier'])
    assert.deepEqual(told(slip), [
      `content/announcements/2015-06-11-b.md:6:12 avertissement announcer « ${slip} » est proche de « Ashton Carter » (secrétaire à la Défense), qui fait d’autres annonces ; si c’est le même, écrivez-le de même`,
    ]);
  for (const other of ['Ashton Carter', 'Le Pentagone', 'Jimmy Carter']) assert.deepEqual(told(other), []);
  assert.deepEqual(
    readContent({
      announcements: [file('1991-06-10-a', { 'date:': 'date: "1991-06-10"' })],
      places: { path: 'content/places.yaml', bytes: new TextEncoder().encode(PLACES) },
      redirects: null,
      published: null,
      publicFiles: [],
    }).problems.map(formatProblem),
    [
      'content/announcements/1991-06-10-a.md:4:7 avertissement date est avant l’arrivée des Américains en Irak (mars 2003) ; vérifiez l’année',
    ],
  );
});

const problem = (changes: Partial<Problem>): Problem => ({
  ...{ file: 'a.md', line: 7, column: 3, severity: 'error', path: ['x'], message: 'is wrong', source: 'abcdef' },
  ...changes,
});

test('a day that has not come yet is a slip, and is not one where no day is told', () => {
  const corrections = 'added: "2026-11-22"\ncorrections:\n  - date: "2026-11-24"\n    text: Une correction.';
  const told = (text: string, today?: string) =>
    readContent({
      announcements: [{ path: PATH, bytes: new TextEncoder().encode(text) }],
      places: { path: 'content/places.yaml', bytes: new TextEncoder().encode(PLACES) },
      redirects: null,
      published: null,
      publicFiles: [],
      ...(today && { today }),
    }).problems.map(formatProblem);
  const file = exampleFile({ 'added:': corrections });
  assert.deepEqual(told(file, '2026-11-23'), [
    `${PATH}:24:11 avertissement corrections.0.date n’est pas encore venu ; vérifiez`,
  ]);
  assert.deepEqual(told(file, '2026-11-24'), []);
  assert.deepEqual(told(file), []);
  assert.deepEqual(told(exampleFile(), '2026-11-21'), [
    `${PATH}:22:8 avertissement added n’est pas encore venu ; vérifiez`,
  ]);
});

test('words that French would not say of a place are shown, and coordinates beyond its country', () => {
  const told = (from: string, to: string) =>
    warnings(exampleFile({ location: 'location: tikrit' }), PLACES + TIKRIT.replace(from, to));
  assert.deepEqual(told('', ''), []);
  assert.deepEqual(told('à Tikrit', 'Tikrit'), [
    'content/places.yaml:10:7 avertissement tikrit.in « Tikrit » ne commence pas comme le français dit où ; écrivez par exemple « à Bagdad » ou « en Irak »',
  ]);
  assert.deepEqual(told('vers Tikrit', 'to Tikrit'), [
    `content/places.yaml:11:12 avertissement tikrit.towards « to Tikrit » ne commence pas comme le français dit vers où ; écrivez par exemple « vers l’Irak »`,
  ]);
  assert.deepEqual(told('longitude: 43.7', 'longitude: 34.7'), [
    'content/places.yaml:16:14 avertissement tikrit.longitude tombe hors de son pays (IQ, de 38.7 à 48.7) ; vérifiez, et que latitude et longitude ne sont pas échangées',
  ]);
  assert.equal(told('34.6\n  longitude: 43.7', '43.7\n  longitude: 34.6').length, 2);
  assert.deepEqual(told('country: IQ', 'country: AF'), []);
  // Where the place names no country that the map has, the one around it counts.
  const beyond = (country: string) =>
    problems(exampleFile(), PATH, PLACES + TIKRIT.replace('IQ', country).replace('34.6', '43.7'), ['warning']);
  for (const country of ['null', 'AF'])
    assert.match(beyond(country).join(' '), /tikrit\.latitude tombe hors de son pays \(IQ,/);
  assert.deepEqual(problems(exampleFile(), PATH, PLACES + TIKRIT.replace('34.6', '34,6')), [
    'content/places.yaml:15:13 erreur tikrit.latitude est écrit avec une virgule ; écrivez 34.6, avec un point',
  ]);
});

test('an annotation is one line, whatever signs are in it, with those of the command escaped', () => {
  assert.equal(formatAnnotation(problem({})), '::error file=a.md,line=7,col=3,title=x::is wrong');
  assert.equal(
    formatAnnotation(
      problem({
        file: 'a,b: 100%.md',
        severity: 'warning',
        path: ['corrections', 0, 'a:b,c'],
        message: 'is 100%: a, b\n::error::c\r',
      }),
    ),
    '::warning file=a%2Cb%3A 100%25.md,line=7,col=3,title=corrections.0.a%3Ab%2Cc::is 100%25: a, b\\u000a::error::c\\u000d',
  );
  assert.equal(formatAnnotation(problem({ path: [] })), '::error file=a.md,line=7,col=3::is wrong');
});

test('the line is shown with a mark under the place, cut if it is long, without what a terminal would obey', () => {
  assert.equal(showSource(problem({})), '    7 | abcdef\n      |   ^');
  assert.equal(showSource(problem({ source: '\tété « a »', column: 8 })), '    7 |  été « a »\n      |        ^');
  assert.equal(showSource(problem({ source: '' })), '');
  assert.equal(showSource(problem({ source: 'a\u001b[2Jb', column: 5 })), '    7 | a\\u001b[2Jb\n      |          ^');
  const long = showSource(problem({ source: `${'a'.repeat(5000)}b${'c'.repeat(5000)}`, column: 5001 }));
  assert.equal(long.split('\n')[0]!.indexOf('b'), long.split('\n')[1]!.indexOf('^'));
  assert.ok(long.length < 300);
  assert.equal(
    formatProblem(problem({ message: 'has \u001b]0;\u0007\u202e' })),
    'a.md:7:3 erreur x has \\u001b]0;\\u0007\\u202e',
  );
});

test('problems are counted in words', () => {
  const warning = problem({ severity: 'warning' });
  assert.equal(countProblems([problem({})]), '1 erreur');
  assert.equal(countProblems([warning, problem({}), problem({})]), '2 erreurs et 1 avertissement');
  assert.equal(countProblems([warning, warning]), '2 avertissements');
});
