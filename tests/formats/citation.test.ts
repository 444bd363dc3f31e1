import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibTex, citationsOf, cslJson } from '../../src/formats/citation.ts';
import { announcement } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

const SITE = { name: 'Chronologie des renforts', language: 'fr' };
const PAGE = 'https://exemple.fr/annonces/2014-09-02-exemple/';

const WHOLE = announcement({
  source: {
    ...{ title: 'Un titre & 20 % de plus', publisher: 'Un journal', agency: 'Une agence' },
    ...{ published: '2014-09-03', url: 'https://exemple.org/?a=1&b={2}' },
  },
});

test('the article of the press comes first, then the page of this site', () => {
  assert.equal(
    bibTex(citationsOf([WHOLE], PAGE, SITE)),
    `@article{2014-09-02-exemple-source,
  title = {{Un titre \\& 20 \\% de plus}},
  journaltitle = {Un journal},
  date = {2014-09-03},
  url = {https://exemple.org/?a=1&b=%7B2%7D},
  urldate = {2026-11-22},
  note = {D’après Une agence},
  langid = {french},
}

@online{2014-09-02-exemple,
  title = {{350 militaires de plus}},
  author = {{Chronologie des renforts}},
  organization = {Chronologie des renforts},
  date = {2026-11-22},
  url = {${PAGE}},
  langid = {french},
}
`,
  );
});

test('another program reads BibTeX and CSL-JSON back, and says the same of both', () => {
  const citations = citationsOf([WHOLE], PAGE, SITE);
  const [article, page] = new Cite(bibTex(citations)).data as Record<string, unknown>[];
  assert.deepEqual(
    [article!['type'], article!['title'], article!['container-title'], article!['issued']],
    ['article-journal', 'Un titre & 20 % de plus', 'Un journal', { 'date-parts': [[2014, 9, 3]] }],
  );
  assert.equal(article!['author'], undefined, 'whom an article credits is no author of it');
  assert.deepEqual(article!['accessed'], { 'date-parts': [[2026, 11, 22]] });
  assert.deepEqual([page!['type'], page!['title'], page!['URL']], ['webpage', '350 militaires de plus', PAGE]);
  const read = new Cite(cslJson(citations)).data as Record<string, unknown>[];
  assert.deepEqual(
    read.map(({ id, type, title, issued }) => [id, type, title, issued]),
    citations.map(({ id, type, title, issued }) => [id, type, title, issued]),
  );
});

test('what the source does not print is not cited', () => {
  const [article] = citationsOf([announcement()], PAGE, SITE);
  assert.deepEqual(article, {
    id: '2014-09-02-exemple-source',
    type: 'article-newspaper',
    title: 'Un titre',
    language: 'fr',
  });
});

test('hostile texts stay texts in both', () => {
  for (const text of HOSTILE_STRINGS) {
    const citations = citationsOf(
      [announcement({ title: text, source: { title: text, publisher: text, published: null } })],
      PAGE,
      SITE,
    );
    assert.deepEqual(JSON.parse(cslJson(citations)), citations);
    const read = new Cite(bibTex(citations)).data as unknown as Record<string, string>[];
    // The reader itself folds some signs and spaces: what counts is that every letter comes back, and nothing else.
    const letters = (one: string) => one.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    for (const { title } of read) assert.equal(letters(title!), letters(text), text);
  }
});
