import { parse as parseCsv } from 'csv-parse/sync';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoBounds } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import Parser from 'rss-parser';
import type { Gazetteer } from '../../src/announcement/place.ts';
import { accountHtml } from '../../src/formats/account-html.ts';
import { announcementsCsv, COLUMNS } from '../../src/formats/annonces-csv.ts';
import { atomFeed } from '../../src/formats/atom.ts';
import { dataPackage, type Table } from '../../src/formats/datapackage.ts';
import type { FeedEntry } from '../../src/formats/feed.ts';
import { fieldsOf } from '../../src/formats/csv.ts';
import { PLACE_COLUMNS, placesCsv, placesGeoJson } from '../../src/formats/lieux.ts';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { sitemap } from '../../src/formats/sitemap.ts';
import { announcement, exampleFile, GAZETTEER } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import { problems } from '../check/problems.ts';

const SITE = {
  name: 'Chronologie & "suite" <b>',
  description: 'Ce que disent les annonces ]]>',
  language: 'fr',
  license: { name: 'Licence', spdx: 'CC-BY-4.0', url: 'https://exemple.fr/licence?a=1&b=2' },
  home: 'https://exemple.fr/irak/',
};
const PLACE = { self: 'https://exemple.fr/irak/atom.xml', current: null, previous: null, next: null };
const addressOf = ({ id }: { id: string }) => `https://exemple.fr/irak/annonces/${id}/`;

const ENTRIES: FeedEntry[] = HOSTILE_STRINGS.map((text, index) => ({
  url: `https://exemple.fr/irak/annonces/2014-09-02-${index}/`,
  title: text,
  summary: `Résumé : ${text}`,
  html: `<p>Compte rendu no ${index} : l’Irak &amp; &lt;b&gt;</p>\n<p>« <mark>350</mark> »</p>`,
  published: '2026-11-22',
  updated: index === 3 ? '2026-12-01' : '2026-11-22',
}));

test('forty hostile texts are tried', () => assert.ok(HOSTILE_STRINGS.length >= 40));

/** An entry as another program reads it. */
type Item = Record<'id' | 'title' | 'summary' | 'content' | 'link' | 'published' | 'updated', string>;

const readAtom = (xml: string) =>
  new Parser<{ id: string; subtitle: string; updated: string }, Item>({
    customFields: { feed: ['id', 'subtitle', 'updated'], item: ['published', 'updated'] },
  }).parseString(xml);

test('Atom reads back, field by field, in another program', async () => {
  const feed = await readAtom(atomFeed(SITE, PLACE, ENTRIES));
  assert.deepEqual(
    [feed.title, feed.subtitle, feed.id, feed.link, feed.feedUrl],
    [SITE.name, SITE.description, SITE.home, SITE.home, PLACE.self],
  );
  assert.equal(feed.items.length, ENTRIES.length);
  for (const entry of ENTRIES) {
    const item = feed.items.find(({ id }) => id === entry.url)!;
    assert.deepEqual(
      [item.title, item.summary, item.content, item.link],
      [entry.title, entry.summary, entry.html, entry.url],
    );
    assert.equal(item.published, '2026-11-22T00:00:00Z');
    assert.equal(item.updated, `${entry.updated}T00:00:00Z`);
  }
  assert.equal(feed.items[0]!.id, ENTRIES[3]!.url, 'what was corrected last comes first');
  assert.equal(feed.updated, '2026-12-01T00:00:00Z');
});

test('JSON Feed 1.1 has what its specification requires, and reads back', () => {
  const feed = JSON.parse(jsonFeed(SITE, { ...PLACE, self: 'https://exemple.fr/irak/feed.json' }, ENTRIES));
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual([feed.title, feed.language, feed.feed_url], [SITE.name, 'fr', 'https://exemple.fr/irak/feed.json']);
  assert.deepEqual(feed.authors, [{ name: SITE.name, url: SITE.home }]);
  assert.equal(new Set(feed.items.map(({ id }: { id: string }) => id)).size, ENTRIES.length);
  for (const { url, title, summary, html } of ENTRIES) {
    const item = feed.items.find(({ id }: { id: string }) => id === url);
    assert.deepEqual([item.url, item.title, item.summary, item.content_html], [url, title, summary, html]);
    assert.match(item.date_modified, /^2026-1[12]-\d\dT00:00:00Z$/);
  }
});

/** What spreadsheets of East Asia take for a formula too. */
const FULL_WIDTH = ['＝1+1', '＋1', '－1', '＠SUM(A1)'];

const LEDGER = drawLedger(
  [...HOSTILE_STRINGS, ...FULL_WIDTH].map((text, index) =>
    announcement({
      id: `2014-09-02-${index}`,
      title: text,
      announcer: text,
      troopDelta: { value: -350, approximate: true, quote: '350' },
      statedTotal: index % 2 ? null : { value: 0, approximate: false, counts: 'before', kind: 'present', quote: '0' },
      source: { title: 'X', publisher: index % 3 ? text : null, published: null },
    }),
  ),
  GAZETTEER,
);

test('CSV reads back in another program, formulas are texts, numbers stay numbers', () => {
  const csv = announcementsCsv(LEDGER, addressOf);
  assert.match(
    csv,
    /^id,date,date_basis,title,announcer,troop_delta,troop_delta_approximate,stated_total,stated_total_approximate,stated_total_counts,stated_total_kind,location,country,publisher,url,before,before_basis,before_approximate,after,after_basis,after_approximate,gap,gap_approximate,gap_since,announcer_role,stated_total_scope,date_note,source_title,source_published,agency,source_url,latitude,longitude,added,location_note,source_archive,source_document,source_sha256,troop_delta_up_to,stated_total_up_to,articles,origins\r\n/,
  );
  assert.ok(csv.endsWith('\r\n'));
  const rows = parseCsv(csv, { columns: true }) as Record<string, string>[];
  const safe = (text: string) => (/^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);
  assert.deepEqual(
    rows,
    LEDGER.map(({ announcement: { id, title, announcer, statedTotal, source, added }, before, after, gap }) => ({
      ...{ id, date: '2014-09-02', date_basis: 'stated', title: safe(title), announcer: safe(announcer) },
      ...{ troop_delta: '-350', troop_delta_approximate: 'true' },
      ...(statedTotal
        ? {
            stated_total: '0',
            stated_total_approximate: 'false',
            stated_total_counts: 'before',
            stated_total_kind: 'present',
          }
        : { stated_total: '', stated_total_approximate: '', stated_total_counts: '', stated_total_kind: '' }),
      ...{
        location: 'bagdad',
        country: '',
        publisher: source.publisher === null ? '' : safe(source.publisher),
        url: addressOf({ id }),
      },
      ...{ before: String(before?.value ?? ''), before_basis: before?.basis ?? '' },
      ...{
        before_approximate: before ? 'false' : '',
        after: String(after?.value ?? ''),
        after_basis: after?.basis ?? '',
      },
      ...{
        after_approximate: after ? 'true' : '',
        gap: String(gap.since ? gap.value : ''),
        gap_since: gap.since?.id ?? '',
      },
      ...{ gap_approximate: gap.since ? String(gap.approximate) : '', announcer_role: '', stated_total_scope: '' },
      ...{
        date_note: '',
        source_title: 'X',
        source_published: '',
        agency: '',
        source_url: '',
        latitude: '',
        longitude: '',
      },
      added,
      location_note: '',
      source_archive: '',
      source_document: '',
      source_sha256: '',
      ...{ troop_delta_up_to: '', stated_total_up_to: '', articles: '1', origins: '1' },
    })),
  );
  for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^(?:[=+@]|-(?!\d+$))/);
});

/** What Table Schema says of the cells of a type. */
const CELLS = {
  string: /[^]/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(?:true|false)$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
};

const EDITION = { version: '2026-11-22-0a1b2c3d', modified: '2026-11-22' };
const PLACES: Gazetteer = new Map([
  ...GAZETTEER,
  ['erbil', { ...GAZETTEER.get('bagdad')!, id: 'erbil', kind: 'city', latitude: 36.19, longitude: 44.01 }],
]);

test('the data package describes each table column by column, by the rules of Table Schema', () => {
  const tables: Table[] = [
    {
      name: 'annonces',
      title: 'A',
      fields: fieldsOf(COLUMNS),
      text: announcementsCsv(LEDGER, addressOf),
      sha256: 'a1',
    },
    { name: 'lieux', title: 'L', fields: fieldsOf(PLACE_COLUMNS), text: placesCsv(PLACES), sha256: 'b2' },
  ];
  const whole = JSON.parse(dataPackage(SITE, EDITION, ['Un journal'], tables));
  assert.deepEqual(
    [whole.profile, whole.licenses, whole.sources, whole.version, whole.modified],
    [
      'tabular-data-package',
      [{ name: 'CC-BY-4.0', path: SITE.license.url }],
      [{ title: 'Un journal' }],
      EDITION.version,
      EDITION.modified,
    ],
  );
  for (const [index, { path, bytes, hash, schema, dialect }] of whole.resources.entries()) {
    const { name, text, sha256, fields } = tables[index]!;
    assert.deepEqual(
      [path, bytes, hash, schema.primaryKey, schema.missingValues, dialect.header],
      [`${name}.csv`, Buffer.byteLength(text), `sha256:${sha256}`, 'id', [''], true],
    );
    const rows = parseCsv(text, { columns: true }) as Record<string, string>[];
    assert.deepEqual(
      Object.keys(rows[0]!),
      fields.map(({ name }) => name),
    );
    for (const { name, type, description, constraints = {} } of fields) {
      assert.ok(description.length > 10, name);
      const cells = rows.map((row) => row[name]!);
      if (constraints.unique) assert.equal(new Set(cells).size, cells.length, name);
      for (const cell of cells) {
        if (cell === '') assert.ok(!constraints.required, name);
        else assert.match(cell, CELLS[type], name);
        if (constraints.enum && cell !== '') assert.ok(constraints.enum.includes(cell), `${name}: ${cell}`);
      }
    }
  }
});

test('the gazetteer is a table and a map: a city is a point, a country is none', () => {
  const rows = parseCsv(placesCsv(PLACES), { columns: true }) as Record<string, string>[];
  assert.deepEqual(
    rows.map(({ id, within, latitude, longitude }) => [id, within, latitude, longitude]),
    [
      ['moyen-orient', '', '', ''],
      ['irak', 'moyen-orient', '', ''],
      ['bagdad', 'irak', '', ''],
      ['erbil', 'irak', '36.19', '44.01'],
    ],
  );
  const map: FeatureCollection = JSON.parse(placesGeoJson(PLACES));
  assert.equal(map.type, 'FeatureCollection');
  assert.deepEqual(
    map.features.map(({ type, id, geometry }) => [type, id, geometry]),
    [
      ['Feature', 'moyen-orient', null],
      ['Feature', 'irak', null],
      ['Feature', 'bagdad', null],
      ['Feature', 'erbil', { type: 'Point', coordinates: [44.01, 36.19] }],
    ],
  );
  assert.deepEqual(geoBounds(map), [
    [44.01, 36.19],
    [44.01, 36.19],
  ]);
});

test('a feed without announcements, and a sitemap without pages, are whole', async () => {
  assert.equal((await readAtom(atomFeed(SITE, PLACE, []))).items.length, 0);
  assert.match(sitemap([]), /<urlset xmlns="[^"]+"\s*\/?>/);
});

test('what no XML may hold is refused by the check', () => {
  assert.match(
    problems(`${'---\ntitle: x'}\uffff\n---\nx`)[0]!,
    /:2:9 erreur a un caractère de contrôle \(U\+FFFF\) ; retirez-le/,
  );
});

test('in a feed, the addresses of an account are whole', async () => {
  const html = await accountHtml(
    '[a](/methode/) [b](#preuve-annonce)',
    {},
    'https://exemple.fr/irak/',
    'https://exemple.fr/irak/annonces/x/',
  );
  assert.equal(
    html,
    '<p><a href="https://exemple.fr/irak/methode/">a</a> <a href="https://exemple.fr/irak/annonces/x/#preuve-annonce">b</a></p>',
  );
});

test('the hostile texts are right fields: none is refused', () => {
  for (const text of HOSTILE_STRINGS)
    assert.deepEqual(problems(exampleFile({ 'announcer:': `announcer: ${JSON.stringify(text)}` })), [], text);
});
