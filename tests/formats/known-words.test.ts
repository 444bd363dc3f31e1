import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../../src/announcement/place.ts';
import { knownWords } from '../../src/formats/known-words.ts';
import type { SearchRecord } from '../../src/formats/search-record.ts';

const record = (content: string, place = '') =>
  ({ content, meta: { place, announcer: '', day: '' } }) as unknown as SearchRecord;

const place = (name: string, otherNames: string[]) => ({ name, otherNames }) as Place;

test('each word is known once, the most frequent first; a capital stays if it is always there', () => {
  const { words } = knownWords(
    [record('Mossoul, mossoul. Été à Bagdad : 1 500 F16'), record('Bagdad et été', 'Bagdad')],
    [],
  );
  assert.deepEqual(words, ['Bagdad', 'été', 'mossoul']);
});

test('another name leads to the part of the name that differs, if the announcements have it', () => {
  const places = [
    place('Base aérienne de Qayyarah', ['Base aérienne de Qayara', 'Base aérienne de Qayyarah']),
    place('Bagdad', ['Baghdad']),
    place('Erbil', ['Irbil']),
  ];
  const { otherNames } = knownWords([record('à Bagdad, Qayyarah')], places);
  assert.deepEqual(otherNames, [
    ['Qayara', 'Qayyarah'],
    ['Baghdad', 'Bagdad'],
  ]);
});
