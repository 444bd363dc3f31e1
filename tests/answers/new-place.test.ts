import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withPlace } from '../../src/answers/new-place.ts';
import { placeSchema } from '../../src/announcement/place.ts';
import { readPlaces } from '../../src/check/places-file.ts';

const path = 'content/places.yaml';
const bytes = readFileSync(path);
const ramadi = placeSchema.parse({
  id: 'ramadi',
  name: 'Ramadi: "l’ouest" #1',
  in: 'à Ramadi',
  towards: 'vers Ramadi',
  kind: 'city',
  country: 'IQ',
  within: 'irak',
  latitude: 33.42,
  longitude: 43.3,
});

test('a place goes to the end of the gazetteer, which stays as it was, and is read again as it is', () => {
  const file = withPlace({ path, bytes }, ramadi);
  const text = new TextDecoder().decode(file.bytes!);
  assert.ok(text.startsWith(bytes.toString()));
  assert.match(text, /\n\n- id: ramadi\n {2}name: .*\n {2}in: à Ramadi\n {2}towards: vers Ramadi\n {2}kind: city\n/);
  const { gazetteer, problems } = readPlaces(file);
  assert.deepEqual([gazetteer.get('ramadi'), problems], [ramadi, []]);
  assert.equal(withPlace(file, ramadi), file, 'once only');
});
