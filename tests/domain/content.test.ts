import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLE_ACCOUNT, exampleFile } from '../example.ts';
import { PATH, PLACES, problems } from '../problems.ts';

test('a right file has no problem, with CRLF or a byte order mark too', () => {
  assert.deepEqual(problems(exampleFile()), []);
  assert.deepEqual(problems(exampleFile().replace(/\n/g, '\r\n')), []);
  assert.deepEqual(problems(`\uFEFF${exampleFile()}`), []);
});

/** One thing wrong, and the whole of what the editor then reads after `<path>:`. */
const REFUSED: [wrong: string, changes: Record<string, string>, told: string][] = [
  [
    'a field is missing',
    { title: '' },
    '2:1 error title is missing; write the site’s own headline, 10 to 120 characters',
  ],
  [
    'a field of a group is missing',
    { '  value: 450': '' },
    '8:3 error troopDelta.value is missing; write a whole number other than 0, negative for a withdrawal, for example 350',
  ],
  [
    'a key is unknown',
    { announcer: 'announcer: X\nanouncer: Y' },
    '7:1 error anouncer is not a key of this file; correct its spelling or remove it',
  ],
  [
    'a key of a group is unknown',
    { '  value: 450': '  value: 450\n  note: x' },
    '9:3 error troopDelta.note is not a key of this file; correct its spelling or remove it',
  ],
  [
    'a day is not in quotes',
    { 'date:': 'date: 2015-06-10' },
    '4:7 error date is a day without quotes; write "2015-06-10"',
  ],
  [
    'an impossible day is not in quotes',
    { 'date:': 'date: 2026-02-30' },
    '4:7 error date is a day without quotes; write "2026-02-30"',
  ],
  [
    'a day is impossible',
    { 'date:': 'date: "2026-02-30"' },
    '4:7 error date "2026-02-30" is not a day of the calendar; write the day the announcement was made as "YYYY-MM-DD"',
  ],
  [
    'a day is after its entry',
    { added: 'added: "2015-01-01"' },
    '4:7 error date is after the day the entry was added (2015-01-01); correct one of the two',
  ],
  [
    'a day is not the file’s',
    { 'date:': 'date: "2015-06-11"' },
    '4:7 error date is 2015-06-11 but the file name says 2015-06-10; correct one of the two',
  ],
  [
    'a place is unknown',
    { location: 'location: tikrit' },
    '17:11 error location "tikrit" is not in content/places.yaml; write one of irak, or add it there',
  ],
  [
    'a number is a text',
    { '  value: 450': '  value: "450"' },
    '8:10 error troopDelta.value is not a whole number; write a whole number other than 0, negative for a withdrawal, for example 350',
  ],
  [
    'a number has a decimal',
    { '  value: 450': '  value: 450.5' },
    '8:10 error troopDelta.value is not a whole number; write a whole number other than 0, negative for a withdrawal, for example 350',
  ],
  [
    'nothing is announced',
    { '  value: 450': '  value: 0' },
    '8:10 error troopDelta.value 0 is not allowed here; write a whole number other than 0, negative for a withdrawal, for example 350',
  ],
  [
    'a total is negative',
    { '  value: 3500': '  value: -1' },
    '12:10 error statedTotal.value -1 is not allowed here; write a whole number, 0 or more, for example 820',
  ],
  [
    'true is a text',
    { '  approximate: false': '  approximate: "no"' },
    '9:16 error troopDelta.approximate is not true or false; write true if the source says about, near or more than; false otherwise',
  ],
  [
    'a word is not of the list',
    { '  counts': '  counts: during' },
    '14:11 error statedTotal.counts is not one of these words; write before or after: does the total include the announced troops?',
  ],
  [
    'an inferred date is not explained',
    { dateBasis: 'dateBasis: inferred' },
    '2:1 error dateNote is missing; the date is inferred: write, in French, how it was deduced',
  ],
  [
    'a stated date is explained',
    { dateBasis: 'dateBasis: stated\ndateNote: déduit' },
    '6:11 error dateNote is for an inferred date; remove it, or write dateBasis: inferred',
  ],
  [
    'a text is too short',
    { title: 'title: Court' },
    '2:8 error title has 5 characters, too few; write the site’s own headline, 10 to 120 characters',
  ],
  [
    'a text is too long',
    { title: `title: ${'é'.repeat(121)}` },
    '2:8 error title has 121 characters, too many; write the site’s own headline, 10 to 120 characters',
  ],
  [
    'a text is blank',
    { announcer: 'announcer: "\u200b"' },
    '6:12 error announcer is blank; write who said it, a person or an institution',
  ],
  [
    'a text has spaces around',
    { announcer: 'announcer: " X"' },
    '6:12 error announcer begins or ends with white space; write who said it, a person or an institution',
  ],
  [
    'a text is on two lines',
    { announcer: 'announcer: "X\\nY"' },
    '6:12 error announcer is on several lines; write who said it, a person or an institution',
  ],
  [
    'a text has a control character',
    { announcer: 'announcer: "X\\u0007Y"' },
    '6:12 error announcer has a control character; write who said it, a person or an institution',
  ],
  [
    'an address is not https',
    { '  published': '  published: null\n  url: http://exemple.fr/' },
    '22:8 error source.url is not an https address; write one that begins with https://, or leave the key out',
  ],
  [
    'a document is a path',
    { '  published': '  published: null\n  document: ../secret.txt' },
    '22:13 error source.document is not of that form; write a file name without slash, or leave the key out',
  ],
  [
    'a group is a text',
    { 'source:': 'source: Le Monde', '  title': '', '  publisher': '', '  published': '' },
    '18:9 error source is not a group of fields; write source: with title, publisher and published under it',
  ],
  [
    'corrections are not in order',
    { added: 'added: "2026-11-22"\ncorrections:\n  - date: "2026-11-21"\n    text: Un chiffre' },
    '24:3 error corrections are not in order; write the oldest first, none before the day the entry was added',
  ],
  [
    'a key is written twice',
    { announcer: 'announcer: X\nannouncer: Y' },
    '7:1 error this is not the YAML that is read here: Map keys must be unique',
  ],
  [
    'a value has a tag',
    { announcer: 'announcer: !!str X' },
    '6:18 error announcer has a tag (tag:yaml.org,2002:str); remove it',
  ],
];

for (const [wrong, changes, told] of REFUSED)
  test(`refused, and told what to write: ${wrong}`, () =>
    assert.deepEqual(problems(exampleFile(changes)), [`${PATH}:${told}`]));

test('all problems of a file come in one run, in the order of its lines', () => {
  const told = problems(
    exampleFile({ title: 'title: Court', dateBasis: 'dateBasis: inferred', location: 'location: tikrit' }),
  );
  assert.deepEqual(
    told.map((line) => line.split(' ').slice(1, 3).join(' ')),
    ['error dateNote', 'error title', 'error location'],
  );
});

/** What is wrong with the front matter itself, whole files. */
const BROKEN: [wrong: string, file: string | Uint8Array | null, told: string][] = [
  [
    'not a file',
    null,
    '1:1 error is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)',
  ],
  ['empty', '', '1:1 error does not begin with front matter; write --- alone on the first line'],
  ['no front matter', 'Bonjour', '1:1 error does not begin with front matter; write --- alone on the first line'],
  [
    'front matter in JavaScript',
    '---js\nprocess.exit(9)\n---\nx',
    '1:1 error does not begin with front matter; write --- alone on the first line',
  ],
  [
    'front matter without end',
    '---\ntitle: x',
    '1:1 error has front matter that does not end; write --- alone on the line after its last key',
  ],
  [
    'front matter with a false end',
    '---\ntitle: x\n--- x\n',
    '3:1 error ends its front matter with something else than ---; write --- alone',
  ],
  [
    'not UTF-8',
    Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a),
    '1:1 error is not UTF-8; save the file again with that encoding',
  ],
];

for (const [wrong, file, told] of BROKEN)
  test(`refused, and told what to write: ${wrong}`, () => assert.deepEqual(problems(file), [`${PATH}:${told}`]));

test('aliases are bounded, and a bomb of them is not expanded', () => {
  const bomb = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'x'}]`).join('\n');
  assert.deepEqual(problems(`---\n${bomb}\n---\nx`).slice(0, 1), [
    `${PATH}:2:1 error has too many aliases (more than 20); write the values themselves`,
  ]);
});

test('__proto__ is a key like another: refused', () => {
  assert.deepEqual(problems(exampleFile({ announcer: 'announcer: X\n__proto__: {admin: true}' })), [
    `${PATH}:7:1 error __proto__ is not a key of this file; correct its spelling or remove it`,
  ]);
});

test('a file name is a day and words, or is refused', () => {
  const name =
    'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';
  for (const file of [
    'notes.txt',
    '.DS_Store',
    '2015-06-10.md',
    '2015-06-10-Été.md',
    '2015-06-10-a--b.md',
    '2015-06-10-a.MD',
  ]) {
    const path = `content/announcements/${file}`;
    assert.deepEqual(problems(exampleFile(), path), [`${path}:1:1 error ${name}`]);
  }
});

const ACCOUNTS: [wrong: string, account: string, told: string][] = [
  ['blank', '\n \n', '24:1 error the account is blank; write it below the second line ---'],
  [
    'a comment only',
    '\n<!-- à écrire -->\n',
    '25:1 error raw HTML is not allowed (<!-- à écrire -->); write Markdown, or &lt; for the sign <',
  ],
  [
    'raw HTML',
    '\nUn <b>mot</b>.\n',
    '25:4 error raw HTML is not allowed (<b>); write Markdown, or &lt; for the sign <',
  ],
  [
    'a script',
    '\nMot\n\n<script>alert(1)</script>\n',
    '27:1 error raw HTML is not allowed (<script>alert(1)</script>); write Markdown, or &lt; for the sign <',
  ],
  [
    'a link that runs',
    '\n[mot](javascript:alert)\n',
    '25:1 error the link goes to "javascript:alert"; write an address that begins with https://, http://, mailto:, / or #',
  ],
  [
    'a link to another host without scheme',
    '\n[mot](//exemple.fr)\n',
    '25:1 error the link goes to "//exemple.fr"; write an address that begins with https://, http://, mailto:, / or #',
  ],
  [
    'a link by reference',
    '\n[mot][a]\n\n[a]: data:text/html,x\n',
    '27:1 error the link goes to "data:text/html,x"; write an address that begins with https://, http://, mailto:, / or #',
  ],
  [
    'an image from elsewhere',
    '\nMot ![x](https://exemple.fr/a.png)\n',
    '25:5 error the image comes from "https://exemple.fr/a.png"; put it in public/ and write its address there, which begins with /',
  ],
  ['a second title', '\n# Titre\n', '25:1 error the heading is of level 1; write ## here'],
  ['a level skipped', '\nMot\n\n## A\n\n#### B\n', '29:1 error the heading is of level 4; write ### here'],
  ['an aligned table', '\n| a |\n|:-:|\n| b |\n', '25:1 error the table aligns its columns; write --- without colons'],
  ['check boxes', '\n- [ ] mot\n', '25:1 error the list has check boxes; remove [ ] and [x]'],
  [
    'a long quotation',
    `\nIl dit : « ${'mot '.repeat(16)}».\n`,
    '25:1 error a quotation has 16 words (« mot mot mot mot mot mot mot mot mot mot … »); keep at most 15',
  ],
];

for (const [wrong, account, told] of ACCOUNTS)
  test(`an account is refused: ${wrong}`, () => {
    assert.ok(
      problems(exampleFile({}, account)).includes(`${PATH}:${told}`),
      problems(exampleFile({}, account)).join('\n'),
    );
  });

test('an account may hold what Markdown has for prose', () => {
  const account = `\nUn [lien](https://exemple.fr), un [autre](/methode/), un [mot](mailto:a@b.fr), **fort**.\n\n## Sous-titre\n\n- un\n- deux\n\n![x](/a.png)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n« ${'mot '.repeat(14)}1 500 » et 3 < 4.\n${EXAMPLE_ACCOUNT}`;
  assert.deepEqual(problems(exampleFile({}, account)), []);
});

test('an account of one endless run of anything is read to its end', { timeout: 60_000 }, () => {
  for (const run of [' ', '1', '1 000 ', '1,', 'é', 'mot-', '« ', '[a'])
    assert.deepEqual(problems(exampleFile({}, `${EXAMPLE_ACCOUNT}\nx${run.repeat(60_000)}y\n`)), [], run);
});

test('deep nesting is read without end of stack', () => {
  assert.deepEqual(problems(exampleFile({}, `${'> '.repeat(3000)}mot\n${EXAMPLE_ACCOUNT}`)), []);
});

test('the gazetteer is read as strictly', () => {
  const told = (places: string) =>
    problems(exampleFile(), PATH, places).filter((line) => line.startsWith('content/places.yaml'));
  assert.deepEqual(told(PLACES.replace('  name: Irak\n', '')), [
    'content/places.yaml:1:3 error 0.name is missing; write the name of the place in French',
  ]);
  assert.deepEqual(told(PLACES.replace('country\n', 'state\n')), [
    'content/places.yaml:5:9 error 0.kind is not a place; write city, base, country or region',
  ]);
  assert.deepEqual(told(PLACES.replace('kind: country', 'kind: city')), [
    'content/places.yaml:1:3 error 0.latitude is missing; write a latitude in degrees, from -90 to 90',
    'content/places.yaml:1:3 error 0.longitude is missing; write a longitude in degrees, from -180 to 180',
  ]);
  assert.deepEqual(told(`${PLACES}  latitude: 33\n`), [
    'content/places.yaml:8:3 error 0.latitude is not a key of this file; correct its spelling or remove it',
  ]);
  assert.deepEqual(told(PLACES + PLACES), [
    'content/places.yaml:8:7 error 1.id "irak" is the id of two places; change one',
  ]);
  assert.deepEqual(told(PLACES.replace('within: null', 'within: asie')), [
    'content/places.yaml:7:11 error 0.within "asie" is not a place of this file; write one of irak, or null',
  ]);
  assert.deepEqual(told(PLACES.replace('within: null', 'within: irak')), [
    'content/places.yaml:7:11 error 0.within makes a circle: the place lies within itself; write null or another place',
  ]);
  assert.deepEqual(told('rien'), [
    'content/places.yaml:1:1 error is not a list of places; write - id: and the other keys',
  ]);
});
