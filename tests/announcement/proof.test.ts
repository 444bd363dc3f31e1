import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLE_ACCOUNT, exampleFile } from '../example.ts';
import { PATH, problems } from '../check/problems.ts';

/** One thing wrong in the proof of the figure 450, « 450 conseillers de plus ». */
const UNPROVED: [wrong: string, quote: string, account: string, told: string][] = [
  [
    'the words are not there',
    '450 hommes',
    EXAMPLE_ACCOUNT,
    'n’est pas dans le compte rendu entre « » ; le plus proche y est « 450\u00a0conseillers de plus » ; copiez les mots comme ils sont',
  ],
  [
    'one letter is not the same',
    '450 Conseillers de plus',
    EXAMPLE_ACCOUNT,
    'n’est pas dans le compte rendu entre « » ; le plus proche y est « 450\u00a0conseillers de plus » ; copiez les mots comme ils sont',
  ],
  [
    'the account quotes nothing',
    '450 hommes',
    '\nOn envoie des conseillers.\n',
    'n’est pas dans le compte rendu, qui ne cite rien ; écrivez-y les mots de la source, entre « »',
  ],
  [
    'the words stand outside « »',
    '450 hommes',
    `\nOn envoie 450 hommes.\n${EXAMPLE_ACCOUNT}`,
    'est dans le compte rendu, mais pas entre « » ; mettez-y ces mots entre « et »',
  ],
  [
    'the words carry another number',
    '451 conseillers',
    '\nOn envoie « 451 conseillers » et « 3 500 au total ».\n',
    'porte 451, et le nombre est 450 ; corrigez l’un des deux',
  ],
  [
    'the words carry no number',
    'conseillers de plus',
    EXAMPLE_ACCOUNT,
    'ne porte aucun nombre, et le nombre est 450 ; citez les mots qui le disent',
  ],
  [
    'the words carry a year',
    'en 450 jours de 2014',
    '\nOn dit « depuis 2014 des conseillers » et « 3 500 au total ».\n',
    'n’est pas dans le compte rendu entre « » ; le plus proche y est « depuis 2014 des conseillers » ; copiez les mots comme ils sont',
  ],
  [
    'the words cut a number',
    '450 hommes',
    '\nOn envoie « 3 450 hommes » et « 3 500 au total ».\n',
    'coupe un nombre de « 3\u202f450\u00a0hommes » ; citez ce nombre en entier',
  ],
  ['the words are too many', `450 ${'mot '.repeat(15)}fin`, EXAMPLE_ACCOUNT, 'compte 17 mots ; gardez-en 15 au plus'],
];

for (const [wrong, quote, account, told] of UNPROVED)
  test(`a figure is not proved: ${wrong}`, () => {
    const lines = problems(exampleFile({ '  quote: 450': `  quote: ${quote}` }, account)).filter((line) =>
      line.includes('troopDelta'),
    );
    assert.deepEqual(lines, [`${PATH}:10:10 erreur troopDelta.quote ${told}`]);
  });

/** The same figure, proved in other ways. */
const PROVED: [quote: string, account: string][] = [
  ['450 conseillers', '« 450 conseillers de plus »'],
  ["l'envoi de 450 hommes", '« l’envoi\u00a0de 450\nhommes »'],
  ['quatre cent cinquante hommes', '« les quatre cent cinquante hommes »'],
  ['quatre-cent-cinquante', '« quatre-cent-cinquante »'],
  ['Quoi? 450 hommes', '« Quoi ? 450 hommes »'],
  ['450 hommes', 'Le **journal** dit « **450** *hommes* ».'],
  ['de 300 à 450', '« de 300 à 450 »'],
  ['450 hommes', '« 3 450 hommes » puis « 450 hommes »'],
];

test('a figure is proved by words that fold to the same', () => {
  for (const [quote, account] of PROVED)
    assert.deepEqual(
      problems(exampleFile({ '  quote: 450': `  quote: "${quote}"` }, `\n${account} et « 3 500 au total ».\n`)),
      [],
      account,
    );
});

test('a withdrawal is carried without its sign', () => {
  assert.deepEqual(problems(exampleFile({ '  value: 450': '  value: -450' })), []);
});

test('one digit of a figure changed, and the file is refused', () => {
  assert.deepEqual(problems(exampleFile({ '  value: 3500': '  value: 3501' })), [
    `${PATH}:16:10 erreur statedTotal.quote porte 3500, et le nombre est 3501 ; corrigez l’un des deux`,
  ]);
});

test('a total that leaves fewer than no troops is refused', () => {
  const account = '\nOn envoie « 450 conseillers de plus » et « 400 au total ».\n';
  assert.deepEqual(
    problems(exampleFile({ '  value: 3500': '  value: 400', '  quote: 3 500': '  quote: 400 au total' }, account)),
    [
      `${PATH}:12:10 erreur statedTotal.value laisse -50 militaires avant l’annonce de 450 ; corrigez l’un des deux, ou statedTotal.counts`,
    ],
  );
});
