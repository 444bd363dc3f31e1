import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcementsJson } from '../../src/formats/annonces-json.ts';
import { announcement } from '../example.ts';

const DATASET = {
  title: 'Chronologie',
  url: 'https://exemple.fr/',
  language: 'fr',
  license: 'https://exemple.fr/licence',
};

test('the data keep every key as it was written, null kept and absent keys absent', () => {
  const written = announcement({ title: "l'Irak : 1 500 </script>" });
  const data = JSON.parse(announcementsJson(DATASET, [written], ({ id }) => `https://exemple.fr/annonces/${id}/`));
  assert.deepEqual(data, {
    ...DATASET,
    announcements: [{ ...written, url: 'https://exemple.fr/annonces/2014-09-02-exemple/' }],
  });
  const [record] = data.announcements;
  assert.equal(record?.statedTotal, null);
  assert.ok(record && !('corrections' in record));
});
