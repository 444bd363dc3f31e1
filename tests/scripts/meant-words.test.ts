import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningOf } from '../../src/scripts/meant-words.ts';

const KNOWN = {
  words: [
    'les',
    'Bagdad',
    'Irak',
    'soldat',
    'Mossoul',
    'Qayyarah',
    'conseillers',
    'irakien',
    'irakienne',
    'base',
    'passe',
    'aérienne',
  ],
  otherNames: [
    ['Baghdad', 'Bagdad'],
    ['Camp Speicher', 'base de Tikrit'],
    ['13', 'Bagdad'],
  ] as [string, string][],
};

/** What is meant, where a search for a word finds another one. */
const meant = async (typed: string, found: Record<string, string> = {}) => {
  const { words } = await meaningOf(typed, KNOWN, async (word) => found[word]);
  return words === typed ? undefined : words;
};

test('a letter or two wrong in a name are put right, whatever its accents and capitals', async () => {
  assert.equal(await meant('mosoul'), 'Mossoul');
  assert.equal(await meant('MOSSUOL'), 'Mossoul');
  assert.equal(await meant('Qayara'), 'Qayyarah');
  assert.equal(await meant('bagdade', { bagdade: 'Bagdad' }), 'Bagdad');
  assert.equal(await meant('aeriene'), 'aérienne');
});

test('each slip of several words is put right where it stands', async () => {
  assert.equal(await meant('  les soldts, de « mosoul »'), '  les soldat, de « Mossoul »');
});

test('a place is found by its other names, of several words too', async () => {
  assert.equal(await meant('baghdad'), 'Bagdad');
  assert.equal(await meant('au camp speicher !'), 'au base de Tikrit !');
  assert.equal(await meant('camp'), undefined);
});

test('what is known, begins like it, or is one of its forms is no slip', async () => {
  for (const typed of ['Bagdad', 'bag', 'irakiens', 'IRAK', 'soldats', ''])
    assert.equal(await meant(typed), undefined, typed);
  assert.equal(await meant('conseillère', { conseillère: 'conseillers' }), undefined);
  assert.equal(await meant('conseilelrs', { conseilelrs: 'con' }), 'conseillers');
});

test('a short word has one letter wrong at most, and a shorter one none', async () => {
  assert.equal(await meant('bsae'), undefined);
  assert.equal(await meant('irk'), undefined);
  assert.equal(await meant('irka'), undefined);
  assert.equal(await meant('Irac'), 'Irak');
});

test('the first letter is wrong in a long word only, and alone', async () => {
  assert.equal(await meant('bossoul'), 'Mossoul');
  assert.equal(await meant('orak'), undefined);
  assert.equal(await meant('tassez'), undefined);
  assert.equal(await meant('nassee'), undefined);
});

test('what is as near is told too, for one slip', async () => {
  const known = { words: ['Talabani', 'Talabana', 'soldat', 'soldats'], otherNames: [] };
  assert.deepEqual(await meaningOf('Talabanu', known, async () => undefined), {
    words: 'Talabani',
    others: ['Talabana'],
    isLost: false,
  });
  assert.deepEqual(await meaningOf('soldatt', known, async () => undefined), {
    words: 'soldat',
    others: [],
    isLost: false,
  });
  assert.deepEqual((await meaningOf('Talabanu soldatt', known, async () => undefined))?.others, []);
});

test('numbers, signs, other letters and endless words mean nothing else', async () => {
  for (const typed of ['1500', '+560', 'F16', '🙂', '"\'<script>', 'שלום', 'a'.repeat(10_000)])
    assert.equal(await meant(typed), undefined, typed.slice(0, 20));
});

test('a word that nothing is like is told, whatever its beginning finds', async () => {
  const { words, isLost } = await meaningOf('mosoul abracadabra', KNOWN, async () => 'à');
  assert.deepEqual([words, isLost], ['Mossoul abracadabra', true]);
  assert.equal((await meaningOf('déployer', KNOWN, async () => 'déploieront')).isLost, false);
  assert.equal((await meaningOf('Bagdad 1500', KNOWN, async () => undefined)).isLost, false);
});
