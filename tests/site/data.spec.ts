import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { pagesOf } from './pages.ts';
import { folderOf, VARIANTS } from './variants.ts';

const ORIGIN = 'https://exemple.fr';

interface Row {
  id: string;
  url: string;
  date: string;
  title: string;
  added: string;
  corrections?: { date: string }[];
  troopDelta: { value: number };
  location: { id: string };
}

for (const variant of ['root', 'folder', 'hostile'] as const) {
  const { base } = VARIANTS[variant];
  const site = `${ORIGIN}${base}`;
  const read = (file: string) => readFileSync(join(folderOf(variant), file), 'utf8');
  const { announcements } = JSON.parse(read('annonces.json')) as { announcements: Row[] };

  test(`each page leads to the feeds and to the data, which are there (${variant})`, () => {
    for (const { path, html, isFramed } of pagesOf(variant)) {
      if (isFramed) continue;
      const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(([, type, href]) => [
        type,
        href,
      ]);
      expect(
        links.filter(([type]) => type !== 'application/json+oembed'),
        path,
      ).toEqual([
        ['application/atom+xml', `${base}atom.xml`],
        ['application/feed+json', `${base}feed.json`],
        ['application/json', `${base}annonces.json`],
        ['text/csv', `${base}annonces.csv`],
      ]);
    }
  });

  test(`a browser reads the feed and the sitemap, each announcement in them (${variant})`, async ({ page }) => {
    const texts = (xml: string, selector: string) =>
      page.evaluate(
        ([text, wanted]) => {
          const parsed = new DOMParser().parseFromString(text!, 'application/xml');
          if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? '');
          return [...parsed.querySelectorAll(wanted!)].map((element) => element.textContent);
        },
        [xml, selector],
      );
    const atom = read('atom.xml');
    expect((await texts(atom, 'entry > id')).toSorted()).toEqual(announcements.map(({ url }) => url).toSorted());
    expect(await texts(atom, 'feed > id')).toEqual([site]);
    for (const html of await texts(atom, 'entry > content')) {
      expect(html).toMatch(/^<p>/);
      expect(html).not.toMatch(/<[^>]+ id=/);
      for (const [, href = ''] of html!.matchAll(/ (?:href|src)="([^"]*)"/g))
        expect(href).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
    const pages = pagesOf(variant).filter(
      ({ path, html, isFramed }) =>
        path !== '404.html' && !isFramed && !/http-equiv="refresh"|name="robots" content="noindex"/.test(html),
    );
    const sitemap = read('sitemap-0.xml');
    expect((await texts(sitemap, 'loc')).toSorted()).toEqual(pages.map(({ path }) => `${site}${path}`).toSorted());
    const changed = await texts(sitemap, 'lastmod');
    const last = announcements.flatMap(({ added, corrections = [] }) => [
      added,
      ...corrections.map(({ date }) => date),
    ]);
    expect(changed[0]).toBe(last.toSorted().at(-1));
    expect(await texts(read('sitemap-index.xml'), 'loc')).toEqual([`${site}sitemap-0.xml`]);
    expect(read('robots.txt')).toContain(`Sitemap: ${site}sitemap-index.xml`);
  });

  test(`the feed in JSON and the table say what the data say (${variant})`, () => {
    const { items, feed_url: self } = JSON.parse(read('feed.json'));
    expect(self).toBe(`${site}feed.json`);
    expect(items.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      announcements.map(({ url }) => url).toSorted(),
    );
    const rows = parseCsv(read('annonces.csv'), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id, date, url, troop_delta, location }) => [id, date, url, troop_delta, location])).toEqual(
      announcements.map(({ id, date, url, troopDelta, location }) => [
        id,
        date,
        url,
        String(troopDelta.value),
        location.id,
      ]),
    );
    const { homepage, version, resources } = JSON.parse(read('datapackage.json'));
    expect([homepage, version]).toEqual([site, JSON.parse(read('annonces.json')).version]);
    for (const { path, bytes, hash } of resources) {
      expect(bytes, path).toBe(Buffer.byteLength(read(path)));
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(read(path)).digest('hex')}`);
    }
    expect(resources.map(({ path }: { path: string }) => path)).toEqual(['annonces.csv', 'lieux.csv']);
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    formats.default(ajv);
    expect(
      ajv.validate(JSON.parse(read('annonces.schema.json')), JSON.parse(read('annonces.json'))),
      ajv.errorsText(),
    ).toBe(true);
    expect(JSON.parse(read('announcement.schema.json')).$id).toBe(`${site}announcement.schema.json`);
  });
}
