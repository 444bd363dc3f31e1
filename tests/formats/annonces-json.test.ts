import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { announcementsJson } from '../../src/formats/annonces-json.ts';
import { announcement, GAZETTEER, SITE } from '../example.ts';

const EDITION = { version: '2026-11-22-0a1b2c3d', modified: '2026-11-22' };
const SCHEMA = 'https://exemple.fr/annonces.schema.json';
/** What the data say of the whole. */
const DATASET = {
  $schema: SCHEMA,
  ...{ title: SITE.name, url: SITE.home, language: SITE.language, license: SITE.license.url, spdx: 'CC-BY-4.0' },
  ...EDITION,
};

const addressOf = ({ id }: { id: string }) => `https://exemple.fr/annonces/${id}/`;

test('the data keep every key as it was written, null kept and absent keys absent', () => {
  const written = announcement({ title: "l'Irak : 1 500 </script>" });
  const data = JSON.parse(announcementsJson(SITE, EDITION, SCHEMA, drawLedger([written], GAZETTEER), addressOf));
  assert.deepEqual(data, {
    ...DATASET,
    announcements: [
      {
        ...written,
        url: 'https://exemple.fr/annonces/2014-09-02-exemple/',
        before: null,
        after: null,
        gap: { since: null, reason: 'la source ne donne aucun total' },
        articles: [
          {
            ...{ id: written.id, url: addressOf(written), source: written.source, announcer: written.announcer },
            ...{ troopDelta: written.troopDelta, statedTotal: null, location: written.location, agrees: null },
          },
        ],
        origins: 1,
      },
    ],
  });
  const [record] = data.announcements;
  assert.equal(record?.statedTotal, null);
  assert.ok(record && !('corrections' in record));
});

test('the ledger is in the data, a gap with the id of the announcement that it is counted from', () => {
  const statedTotal = { value: 820, approximate: false, counts: 'after', kind: 'present', quote: 'x' } as const;
  const list = [
    announcement({ statedTotal }),
    announcement({ date: '2015-01-01', statedTotal: { ...statedTotal, value: 1400 } }),
  ];
  const { announcements } = JSON.parse(
    announcementsJson(SITE, EDITION, SCHEMA, drawLedger(list, GAZETTEER), addressOf),
  );
  assert.deepEqual(announcements[1]?.before, { value: 1050, basis: 'derived', approximate: false });
  assert.deepEqual(announcements[1]?.after, { value: 1400, basis: 'stated', approximate: false });
  assert.deepEqual(announcements[1]?.gap, { since: '2014-09-02-exemple', value: 230, approximate: false });
});

test('the articles of an announcement are in the data with what they agree on, and it is there once', () => {
  const own = announcement();
  const range = { value: 300, upTo: 400, approximate: true, quote: 'x' };
  const reports = ['b', 'a'].map((id) =>
    announcement({
      ...{ id: `2014-09-02-${id}`, reports: own.id, troopDelta: range },
      source: { title: 'X', publisher: null, agency: 'Agence', published: null },
    }),
  );
  const { announcements } = JSON.parse(
    announcementsJson(SITE, EDITION, SCHEMA, drawLedger([...reports, own], GAZETTEER), addressOf),
  );
  assert.equal(announcements.length, 1);
  const [{ articles, origins, troopDelta }] = announcements;
  assert.equal(origins, 2);
  assert.deepEqual(troopDelta, own.troopDelta);
  assert.deepEqual(
    articles.map(({ id, agrees }: Record<string, unknown>) => [id, agrees]),
    [
      [own.id, null],
      ['2014-09-02-a', { troopDelta: false, statedTotal: null, location: true }],
      ['2014-09-02-b', { troopDelta: false, statedTotal: null, location: true }],
    ],
  );
  assert.deepEqual(articles[1].troopDelta, range);
});
