import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folderOf, VARIANTS } from './variants.ts';

const LIBRARY = 'node_modules/@knight-lab/timelinejs/dist';
const TYPES: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
};

/** A page of someone else's, which shows our events with the real TimelineJS. */
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="/tl/css/timeline.css"><script src="/tl/js/timeline.js"></script></head>
<body><div id="timeline" style="width: 1000px; height: 600px"></div>
<script>new TL.Timeline('timeline', location.origin + '/tl/events.json', { language: 'fr', script_path: location.origin + '/tl/js/' })</script></body></html>`;

for (const variant of ['root', 'hostile'] as const)
  test(`the real TimelineJS loads and shows the events, each text as it is (${variant})`, async ({ page }) => {
    const said: string[] = [];
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('pageerror', (error) => said.push(error.message));
    const read = (file: string) => readFileSync(join(folderOf(variant), file), 'utf8');
    await page.route('**/tl/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/tl/', '');
      const body =
        path === 'index.html'
          ? PAGE
          : path === 'events.json'
            ? read('timelinejs.json')
            : readFileSync(join(LIBRARY, path));
      return route.fulfill({ body, contentType: TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream' });
    });
    await page.goto(`http://localhost:${VARIANTS.root.port}/tl/index.html`);
    const { events, title } = JSON.parse(read('timelinejs.json'));
    const { announcements } = JSON.parse(read('annonces.json'));
    expect(events.map(({ unique_id: id }: { unique_id: string }) => id)).toEqual(
      announcements.map(({ id }: { id: string }) => id),
    );
    await expect(page.locator('.tl-slide')).toHaveCount(events.length + 1);
    const shown = await page.locator('.tl-slide h2').allTextContents();
    const text = (html: string) =>
      page.evaluate((one) => new DOMParser().parseFromString(one, 'text/html').body.textContent, html);
    const expected = await Promise.all(
      [title, ...events].map((event: { text: { headline: string } }) => text(event.text.headline)),
    );
    expect(shown.map((one) => one.trim()).toSorted()).toEqual(expected.toSorted());
    const days = await page.locator('.tl-slide h3').allTextContents();
    expect(days.map((day) => day.trim())).toContain('2 septembre 2014');
    expect(await page.locator('.tl-slide a[href*="/annonces/"]').count()).toBe(events.length);
    expect(await page.locator('.tl-slide :is(script, iframe, svg, img, base)').count()).toBe(0);
    expect(said).toEqual([]);
  });
