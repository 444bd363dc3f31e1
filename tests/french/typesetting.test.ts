import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalise, typeset } from '../../src/french/typesetting.ts';
import { pluralize, formatNumber, formatSigned } from '../../src/french/number-format.ts';

/** Shows the spaces that cannot be told apart: ~ for U+00A0, _ for U+202F. */
const show = (text: string) => text.replace(/\u00a0/g, '~').replace(/\u202f/g, '_');

const TYPESET: [typed: string, read: string][] = [
  ["l'Irak, aujourd'hui", 'l’Irak, aujourd’hui'],
  ['« 600 hommes »', '«~600~hommes~»'],
  ['«600 hommes»', '«~600~hommes~»'],
  ['«  deux espaces  »', '«~deux espaces~»'],
  ['Irak : 1 500 soldats', 'Irak~: 1_500~soldats'],
  ['Irak: des centaines', 'Irak~: des centaines'],
  ['Quoi ? Rien ! Peut-être ; qui sait ?', 'Quoi_? Rien_! Peut-être_; qui sait_?'],
  ['Quoi? Rien! Bon; fin', 'Quoi_? Rien_! Bon_; fin'],
  ['Vraiment ?!', 'Vraiment_?!'],
  ['« Déjà ? »', '«~Déjà_?~»'],
  ['(lire ici) : oui', '(lire ici)~: oui'],
  ['12 000 000 de dinars', '12_000_000 de dinars'],
  ['environ 1 500, puis 1 400.', 'environ 1_500, puis 1_400.'],
  ['le 7 novembre 2014, le 1er mai', 'le 7~novembre 2014, le 1er~mai'],
  [
    '120  formateurs, 820 le jour même, 2016 avant tout, 3 mai',
    '120~formateurs, 820 le jour même, 2016 avant tout, 3~mai',
  ],
  ['F16 dans, 5.262 soldats, A320 avions, 2e brigade', 'F16 dans, 5.262~soldats, A320 avions, 2e brigade'],
  ['de 2016 560 militaires', 'de 2016 560~militaires'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['01 44 55 66 77 ou 3 500', '01 44 55 66 77 ou 3_500'],
  ['à 18:30, https://exemple.fr/?id=2;b!', 'à 18:30, https://exemple.fr/?id=2;b_!'],
  ['le signe &gt; ici', 'le signe &gt; ici'],
  ['« Irak » : suite', '«~Irak~»~: suite'],
];

test('what is typed on a plain keyboard reads as typeset French', () => {
  for (const [typed, read] of TYPESET) assert.equal(show(typeset(typed)), read);
});

test('typesetting twice is typesetting once', () => {
  for (const [typed] of TYPESET) assert.equal(typeset(typeset(typed)), typeset(typed));
});

test('typesetting changes no letter and no digit', () => {
  const bare = (text: string) => text.replace(/[\s'’]/g, '');
  for (const [typed] of TYPESET) assert.equal(bare(typeset(typed)), bare(typed));
});

test('numbers are written with narrow no-break spaces and true signs', () => {
  assert.equal(show(formatNumber(0)), '0');
  assert.equal(show(formatNumber(999)), '999');
  assert.equal(show(formatNumber(1500)), '1_500');
  assert.equal(show(formatNumber(1234567)), '1_234_567');
  assert.equal(show(formatNumber(-250)), '−250');
  assert.equal(show(formatSigned(350)), '+350');
  assert.equal(show(formatSigned(-1500)), '−1_500');
  assert.equal(show(formatSigned(0)), '0');
});

test('a noun takes its plural from two', () => {
  assert.deepEqual(
    [0, 1, -1, 2, -2, 1500].map((count) => pluralize(count, 'militaire', 'militaires')),
    ['militaire', 'militaire', 'militaire', 'militaires', 'militaires', 'militaires'],
  );
});

test('a capital may have an accent', () => {
  assert.equal(capitalise('éditeur'), 'Éditeur');
  assert.equal(capitalise(''), '');
});
