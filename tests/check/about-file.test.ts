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
    `${PATH}:6:10 avertissement contact est null ; à remplir avant de publier : /a-propos/ dit que cela manque`,
  ]);
  assert.deepEqual(told(whole(FIELDS.replace(/: .*/g, ': null'))), [
    `${PATH}:2:12 avertissement publisher est null, comme director, address, host, contact ; à remplir avant de publier : /a-propos/ dit que cela manque`,
  ]);
  assert.deepEqual(told(null), [
    `${PATH}:1:1 avertissement n’est pas là ; reprenez-le du projet, et écrivez-y qui répond du site`,
  ]);
  assert.deepEqual(told(readFileSync(PATH, 'utf8')).filter((line) => line.includes('avertissement')).length, 1);
});

test('mistakes are errors, each at its line', () => {
  const cases: [text: string, said: RegExp][] = [
    [
      whole(FIELDS.replace('director', 'directeur')),
      /:3:1 erreur directeur n’est pas une clé de ce fichier.*Vouliez-vous dire « director » \?/,
    ],
    [
      whole(FIELDS.replace('redaction@exemple.fr', 'écrire à Paul')),
      /:6:10 erreur contact n’a pas cette forme ; écrivez une adresse électronique/,
    ],
    [whole(FIELDS.replace('redaction@exemple.fr', 'javascript:alert(1)')), /:6:10 erreur contact n’a pas cette forme/],
    [
      whole(FIELDS.replace('repository: null', 'repository: http://exemple.fr')),
      /:7:13 erreur repository n’est pas une adresse https/,
    ],
    [whole(FIELDS, 'Un texte sans titre.\n'), /:9:1 erreur le texte n’a pas de titre ; commencez-le par ##/],
    [
      whole(FIELDS, '## Ce site\n\nUn.\n\n## Ce site\n\nDeux.\n'),
      /:14:1 erreur l’intertitre « Ce site » est déjà sur la page/,
    ],
    [
      whole(FIELDS, '## Mentions légales\n\nUn.\n'),
      /:10:1 erreur l’intertitre « Mentions légales » est déjà sur la page/,
    ],
    [whole(FIELDS, '## Ce site\n\n<b>Un</b>\n'), /:12:1 erreur le HTML n’est pas admis/],
    [
      whole(FIELDS, '## Ce site\n\n[Un](/annonces/2014-09-02-x/)\n'),
      /:12:1 erreur le lien mène à \/annonces\/2014-09-02-x\//,
    ],
    ['rien', /:1:1 erreur ne commence pas par un en-tête/],
    [whole('- a\n'), /erreur n’est pas un groupe de champs ; écrivez des lignes clé: valeur/],
  ];
  for (const [text, said] of cases) {
    assert.match(told(text).join('\n'), said);
    assert.equal(read(text).about === null, !said.source.includes('lien mène'));
  }
});

test('a link to a page that moved leads on', () => {
  const { wrongLinks } = read(whole(FIELDS, '## Ce site\n\n[Un](/annonces/2014-09-02-x/#totaux)\n'));
  assert.equal(wrongLinks(ADDRESSES, []).length, 1);
  assert.deepEqual(wrongLinks(ADDRESSES, [{ from: '/annonces/2014-09-02-x/', to: '/methode/' }]), []);
});
