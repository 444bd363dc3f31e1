import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { announcementLd, jsonLd, timelineLd } from '../../src/formats/json-ld.ts';
import type { Site } from '../../src/site.ts';
import { announcement } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

const SITE: Site = {
  name: 'Chronologie',
  description: 'Les annonces',
  language: 'fr',
  license: { name: 'Licence', spdx: 'CC-BY-4.0', url: 'https://exemple.fr/licence' },
  home: 'https://exemple.fr/irak/',
};
const FILES = {
  'text/csv': 'https://exemple.fr/irak/annonces.csv',
  'application/json': 'https://exemple.fr/irak/annonces.json',
};
const PAGE = 'https://exemple.fr/irak/annonces/2014-09-02-exemple/';
const CARD = 'https://exemple.fr/irak/cartes/2014-09-02-exemple.png';
const EDITION = { version: '2026-11-22-0a1b2c3d', modified: '2026-11-22' };
const WAY = [
  { name: 'Chronologie', url: SITE.home },
  { name: 'Exemple', url: PAGE },
];

/** schema.org's own context cannot be fetched here: a vocabulary alone is enough for its terms. */
const CONTEXT = { '@context': { '@vocab': 'https://schema.org/' } };
const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: CONTEXT }) as never;

type Node = Record<string, unknown> & { '@type'?: string };

/** Reads the text of a script element as a processor of JSON-LD does, and gives its nodes with schema.org's short names. */
async function nodesOf(text: string): Promise<Node[]> {
  const expanded = await jsonld.expand(JSON.parse(text), { documentLoader });
  const compacted: unknown = await jsonld.compact(expanded, CONTEXT['@context'] as never, {});
  return (compacted as { '@graph': Node[] })['@graph'];
}

test('a processor of JSON-LD reads an announcement back, field by field', async () => {
  const written = announcement({
    added: '2026-11-22',
    corrections: [{ date: '2026-12-01', text: 'Un chiffre' }],
    source: { title: 'Un titre', publisher: 'Un journal', published: '2014-09-03', url: 'https://exemple.org/article' },
  });
  const [article, way] = await nodesOf(jsonLd(announcementLd([written], PAGE, CARD, SITE, WAY)));
  const source = {
    '@type': 'NewsArticle',
    headline: 'Un titre',
    publisher: { '@type': 'Organization', name: 'Un journal' },
    datePublished: '2014-09-03',
    url: 'https://exemple.org/article',
  };
  assert.deepEqual(article, {
    '@id': PAGE,
    '@type': 'Article',
    author: { '@type': 'Organization', name: 'Chronologie', url: SITE.home },
    citation: source,
    contentLocation: { '@type': 'Place', name: 'bagdad' },
    correction: { '@type': 'CorrectionComment', datePublished: '2026-12-01', text: 'Un chiffre' },
    dateModified: '2026-12-01',
    datePublished: '2026-11-22',
    description: written.summary,
    headline: written.title,
    identifier: written.id,
    image: CARD,
    inLanguage: 'fr',
    isBasedOn: source,
    isPartOf: { '@id': SITE.home, '@type': 'CollectionPage' },
    license: SITE.license.url,
    publisher: { '@type': 'Organization', name: 'Chronologie', url: SITE.home },
    temporalCoverage: '2014-09-02',
    url: PAGE,
  });
  assert.deepEqual(
    (way!['itemListElement'] as Node[]).map(({ position, name, item }) => [position, name, item]),
    WAY.map(({ name, url }, index) => [index + 1, name, url]),
  );
});

test('what the source does not print is not said', () => {
  const text = jsonLd(announcementLd([announcement()], PAGE, CARD, SITE, WAY));
  assert.deepEqual(JSON.parse(text)['@graph'][0].isBasedOn, { '@type': 'NewsArticle', headline: 'Un titre' });
  assert.doesNotMatch(text, /"(?:Event|ClaimReview)"|null/);
});

test('a city has its place on the globe, a country its code', () => {
  const pin = {
    id: 'x',
    name: 'Bagdad',
    in: '',
    towards: '',
    kind: 'city',
    country: 'IQ',
    within: null,
    latitude: 33.3,
    longitude: 44.4,
  } as const;
  const { contentLocation } = JSON.parse(
    jsonLd(announcementLd([announcement({ location: pin })], PAGE, CARD, SITE, WAY)),
  )['@graph'][0];
  assert.deepEqual(contentLocation.geo, { '@type': 'GeoCoordinates', latitude: 33.3, longitude: 44.4 });
  assert.equal(contentLocation.address.addressCountry, 'IQ');
});

test('the timeline lists its announcements and offers its data', async () => {
  const all = [announcement(), announcement({ date: '2016-07-11' })];
  const [page, dataset] = await nodesOf(
    jsonLd(timelineLd(all, EDITION, SITE, ({ id }) => `${SITE.home}annonces/${id}/`, FILES)),
  );
  const { itemListElement: items, numberOfItems } = page!['mainEntity'] as Node;
  assert.equal(numberOfItems, 2);
  assert.deepEqual(
    (items as Node[]).map(({ position, url }) => [position, url]),
    [
      [1, `${SITE.home}annonces/2014-09-02-exemple/`],
      [2, `${SITE.home}annonces/2016-07-11-exemple/`],
    ],
  );
  assert.equal(dataset!['temporalCoverage'], '2014-09-02/2016-07-11');
  assert.deepEqual(
    [dataset!['version'], dataset!['dateModified'], dataset!['identifier']],
    [EDITION.version, EDITION.modified, `${SITE.home}#donnees`],
  );
  assert.deepEqual(
    (dataset!['distribution'] as Node[]).map(({ contentUrl }) => contentUrl),
    Object.values(FILES),
  );
});

test('no text ends the element or changes on its way', async () => {
  for (const text of HOSTILE_STRINGS) {
    const hostile = announcement({
      title: text,
      summary: text,
      source: { title: text, publisher: text, published: null },
    });
    const written = jsonLd(announcementLd([hostile], PAGE, CARD, SITE, [{ name: text, url: PAGE }]));
    assert.doesNotMatch(written, /</);
    const [article] = await nodesOf(written);
    assert.equal(article!['headline'], text);
    assert.equal((article!['isBasedOn'] as Node)['headline'], text);
  }
});
