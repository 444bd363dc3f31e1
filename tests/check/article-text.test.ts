import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingWords, nearestWords } from '../../src/check/article-text.ts';

const SOURCE = `L'envoi  de 1.500 conseillers, a-t-il dit, "n'est pas
une escalade" : il s’agit d'une mission d'appui. Les premiers partiront lundi pour Erbil.`;

test('a quotation stands in its source though it is typed otherwise', () => {
  for (const quotation of [
    'envoi de 1\u202f500 conseillers',
    'l’envoi de 1500 conseillers',
    'n’est pas une escalade',
    'Il s’agit d’une mission d’appui',
    'Une escalade »\u00a0: il s’agit',
    'l’envoi […] n’est pas une escalade',
    'Les premiers partiront [...] pour Erbil',
    'les premiers',
    '',
  ])
    assert.equal(missingWords(quotation, SOURCE), null, quotation);
});

test('and does not if a word is another, cut, out of order or left out without a mark', () => {
  for (const [quotation, missing] of [
    ['envoi de 1 600 conseillers', 'envoi de 1 600 conseillers'],
    ['conseiller', 'conseiller'],
    ['Les Premiers partiront', 'Les Premiers partiront'],
    ['l’envoi n’est pas une escalade', 'l’envoi n’est pas une escalade'],
    ['partiront lundi […] l’envoi', 'l’envoi'],
    ['500 conseillers', '500 conseillers'],
  ] as const)
    assert.equal(missingWords(quotation, SOURCE), missing, quotation);
});

test('the nearest words are told', () => {
  assert.equal(nearestWords('les premiers partiront mardi', SOURCE), 'Les premiers partiront lundi');
  assert.equal(nearestWords('mot', ''), '');
});
