import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readAbout } from '../../src/check/about-file.ts';
import { addressesOf } from '../../src/check/addresses.ts';
import { formatProblem } from '../../src/text-files/problem.ts';

const PATH = 'content/about.md';
const FIELDS = `publisher: Une rédaction, association loi de 1901
director: Une personne
address: 1, rue de la Paix, 75000 Paris
host: Un hébergeur, 2, rue du Port
contact: redaction@exemple.fr
repository: null
`;
const ADDRESSES = addressesOf([], [], []);
const read = (text: string | null) =>
  readAbout(text === null ? null : { path: PATH, bytes: new TextEncoder().encode(text) });
const told = (text: string | null) => {
  const { problems, wrongLinks } = read(text);
  return [...problems, ...wrongLinks(ADDRESSES, [])].map(formatProblem);
};
const whole = (fields = FIELDS, text = '## Ce site\n\nUn texte.\n\n## D’où il vient\n\nUn autre.\n') =>
  `---\n${fields}---\n\n${text}`;

test('who answers for the site and the text about it are read, with an anchor for each section', () => {
  const { about, anchors } = read(whole());
  assert.deepEqual(told(whole()), []);
  assert.equal(about?.publisher.contact, 'redaction@exemple.fr');
  assert.deepEqual(anchors, ['ce-site', 'd-ou-il-vient']);
});

test('what is to be filled in is told once, and a missing file too; neither stops a build', () => {
  assert.deepEqual(told(whole(FIELDS.replace('redaction@exemple.fr', 'null'))), [
    `${PATH}:6:10 warning contact is null; fill in before publishing: /a-propos/ says that it is missing`,
  ]);
  assert.deepEqual(told(whole(FIELDS.replace(/: .*/g, ': null'))), [
    `${PATH}:2:12 warning publisher is null, as director, address, host, contact; fill in before publishing: /a-propos/ says that it is missing`,
  ]);
  assert.deepEqual(told(null), [
    `${PATH}:1:1 warning is not there; take it from the project, and write in it who answers for the site`,
  ]);
  assert.deepEqual(told(readFileSync(PATH, 'utf8')).filter((line) => line.includes('warning')).length, 1);
});

test('mistakes are errors, each at its line', () => {
  const cases: [text: string, said: RegExp][] = [
    [
      whole(FIELDS.replace('director', 'directeur')),
      /:3:1 error directeur is not a key of this file.*Did you mean "director"\?/,
    ],
    [
      whole(FIELDS.replace('redaction@exemple.fr', 'écrire à Paul')),
      /:6:10 error contact is not of that form; write an e-mail/,
    ],
    [whole(FIELDS.replace('redaction@exemple.fr', 'javascript:alert(1)')), /:6:10 error contact is not of that form/],
    [
      whole(FIELDS.replace('repository: null', 'repository: http://exemple.fr')),
      /:7:13 error repository is not an https address/,
    ],
    [whole(FIELDS, 'Un texte sans titre.\n'), /:9:1 error the text has no title; begin it with ##/],
    [
      whole(FIELDS, '## Ce site\n\nUn.\n\n## Ce site\n\nDeux.\n'),
      /:14:1 error the heading "Ce site" is one that the page has/,
    ],
    [
      whole(FIELDS, '## Mentions légales\n\nUn.\n'),
      /:10:1 error the heading "Mentions légales" is one that the page has/,
    ],
    [whole(FIELDS, '## Ce site\n\n<b>Un</b>\n'), /:12:1 error raw HTML is not allowed/],
    [
      whole(FIELDS, '## Ce site\n\n[Un](/annonces/2014-09-02-x/)\n'),
      /:12:1 error the link goes to \/annonces\/2014-09-02-x\//,
    ],
    ['rien', /:1:1 error does not begin with front matter/],
    [whole('- a\n'), /error is not a group of fields; write key: value lines/],
  ];
  for (const [text, said] of cases) {
    assert.match(told(text).join('\n'), said);
    assert.equal(read(text).about === null, !said.source.includes('link goes'));
  }
});

test('a link to a page that moved leads on', () => {
  const { wrongLinks } = read(whole(FIELDS, '## Ce site\n\n[Un](/annonces/2014-09-02-x/#totaux)\n'));
  assert.equal(wrongLinks(ADDRESSES, []).length, 1);
  assert.deepEqual(wrongLinks(ADDRESSES, [{ from: '/annonces/2014-09-02-x/', to: '/methode/' }]), []);
});
