import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { passagesOf, type Passage } from '../../src/answers/passages.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { readArticle } from '../../src/pasted-text/article.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import { KNOWN } from '../article/known-texts.ts';

const { gazetteer } = await checkFolder('.');
const read = (text: string) => passagesOf(readArticle(text), gazetteer);
const wordsOf = (text: string) =>
  read(text).flatMap(({ written, passages }) =>
    passages.map((one) => [one.kind, written.slice(one.from, one.to)] as const),
  );

test('numbers, days, places and people are found where they stand', () => {
  const text = `Accueil Monde Sport

Publié le 19 avril 2016

Quelque 3 870 soldats américains servent aujourd’hui en Irak. Deux cent dix-sept autres les rejoindront à Bagdad, a annoncé lundi le secrétaire à la Défense Ashton Carter.

Lire aussi : 12 000 soldats défilent`;
  assert.deepEqual(wordsOf(text), [
    ['day', 'le 19 avril 2016'],
    ['figure', 'Quelque 3 870 soldats américains'],
    ['day', 'aujourd’hui'],
    ['place', 'Irak'],
    ['figure', 'Deux cent dix-sept'],
    ['place', 'Bagdad'],
    ['day', 'lundi'],
    ['speaker', 'Ashton Carter'],
  ]);
  const passages = read(text).flatMap((one) => one.passages);
  const figure = passages.find(({ kind }) => kind === 'figure') as Extract<Passage, { kind: 'figure' }>;
  assert.deepEqual([figure.value, figure.line], [3870, 5]);
  assert.match(figure.quote, /^Quelque 3 870 soldats américains/);
  assert.deepEqual(
    passages.flatMap((one) => (one.kind === 'day' ? [one.days] : [])),
    [['2016-04-19'], ['2016-04-19'], ['2016-04-18']],
  );
  assert.deepEqual(
    passages.flatMap((one) => (one.kind === 'speaker' ? [one.role] : [])),
    ['secrétaire à la Défense'],
  );
});

test('passages stand in order within their paragraph, apart from each other, and quotes in the article, whatever the text', () => {
  const texts = fc.oneof(
    fc.constantFrom(...KNOWN.map(({ text }) => text)),
    fc
      .array(fc.constantFrom(...HOSTILE_STRINGS, '350 soldats', 'hier', 'Bagdad', '\n\n', 'M. Obama a annoncé '))
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { written, passages } of read(text)) {
        let last = 0;
        for (const { from, to, ...one } of passages) {
          assert.ok(last <= from && from < to && to <= written.length, written);
          if (one.kind === 'figure')
            assert.ok(
              text.replace(/\s+/g, ' ').normalize('NFC').includes(one.quote.replace(/\s+/g, ' ')) ||
                /-|\u00ad/.test(text),
            );
          last = to;
        }
      }
    }),
  );
});
