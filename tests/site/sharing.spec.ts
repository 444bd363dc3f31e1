import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { IDS, pagesOf } from './pages.ts';
import { folderOf, VARIANTS } from './variants.ts';

const ORIGIN = 'https://exemple.fr';

for (const variant of ['root', 'folder', 'hostile'] as const) {
  const { base } = VARIANTS[variant];
  const site = `${ORIGIN}${base}`;
  const fileOf = (address: string) => join(folderOf(variant), address.slice(site.length));
  const { announcements } = JSON.parse(readFileSync(join(folderOf(variant), 'annonces.json'), 'utf8'));

  test(`each page shows its card beside a link to it, an announcement its own (${variant})`, async ({ page }) => {
    const pages = pagesOf(variant).filter(({ html, isFramed }) => !isFramed && !html.includes('http-equiv="refresh"'));
    const read = await page.evaluate(
      (htmls) =>
        htmls.map((html) => {
          const metas = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('meta');
          return Object.fromEntries(
            [...metas].map((meta) => [
              meta.getAttribute('property') ?? meta.getAttribute('name'),
              meta.getAttribute('content'),
            ]),
          );
        }),
      pages.map(({ html }) => html),
    );
    for (const [index, { path }] of pages.entries()) {
      const said = read[index]!;
      const id = /^annonces\/([^/]+)\/$/.exec(path)?.[1] ?? 'chronologie';
      expect(said, path).toMatchObject({
        'og:image': `${site}cartes/${id}.png`,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:locale': 'fr_FR',
        'twitter:card': 'summary_large_image',
      });
      expect(said['og:image:alt']?.length).toBeGreaterThan(20);
      expect(existsSync(fileOf(said['og:image']!)), path).toBe(true);
    }
  });

  test(`each announcement is found by oEmbed, and framed at its address (${variant})`, async ({ page }) => {
    const pages = new Map(pagesOf(variant).map(({ path, html }) => [path, html]));
    for (const { id } of announcements) {
      const answer = JSON.parse(readFileSync(fileOf(`${site}oembed/${id}.json`), 'utf8'));
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, provider_url: site });
      const read = await page.evaluate(
        ([html, code]) => {
          const whole = new DOMParser().parseFromString(html!, 'text/html');
          const frame = new DOMParser().parseFromString(code!, 'text/html').querySelector('iframe')!;
          return {
            found: whole.querySelector('link[type="application/json+oembed"]')?.getAttribute('href'),
            isNamed: frame.title.endsWith(`\u00a0: ${whole.querySelector('h1')?.textContent}`),
            copied: [...whole.querySelectorAll('pre')].map((pre) => pre.textContent).includes(code!),
            src: frame.getAttribute('src'),
            title: frame.title,
            elements: frame.ownerDocument.body.querySelectorAll('*').length,
          };
        },
        [pages.get(`annonces/${id}/`), answer.html],
      );
      expect(read).toEqual({
        found: `${site}oembed/${id}.json`,
        isNamed: true,
        copied: true,
        src: `${site}integrer/${id}/`,
        title: answer.title,
        elements: 2,
      });
    }
  });
}

test('a framed page fits the height of its frame in any column of another site, and its links lead that page', async ({
  page,
}) => {
  const { port } = VARIANTS.root;
  const site = `http://localhost:${port}/`;
  const codes = [
    ...IDS.map((id) => JSON.parse(readFileSync(join(folderOf('root'), `oembed/${id}.json`), 'utf8')).html),
    await (async () => {
      await page.goto(`${site}integrer/`);
      return page.locator('pre').textContent();
    })(),
  ].map((code) => code.replace(`${ORIGIN}/`, site));
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [width, column] of [
    [320, 280],
    [412, 380],
    [768, 620],
    [1280, 280],
    [1280, 300],
    [1280, 704],
    [1280, 1100],
  ] as const) {
    // High enough that lazy frames load.
    await page.setViewportSize({ width, height: 6000 });
    await page.goto(`http://127.0.0.1:${port}/robots.txt`);
    await page.setContent(`<!doctype html><style>body { width: ${column}px; margin: auto }</style>${codes.join('')}`, {
      waitUntil: 'networkidle',
    });
    expect(page.frames().slice(1)).toHaveLength(codes.length);
    for (const frame of page.frames().slice(1)) {
      const [content, height, colours] = await frame.evaluate(() => [
        document.documentElement.getBoundingClientRect().height,
        window.innerHeight,
        getComputedStyle(document.documentElement).colorScheme,
      ]);
      expect(colours).toBe('light');
      expect(Number(content), `${frame.url()} at ${column} of ${width}`).toBeLessThanOrEqual(Number(height) + 1);
      expect(Number(height) / Number(content), `${frame.url()} at ${column} of ${width}`).toBeLessThan(1.35);
    }
  }
  await page.frames()[1]!.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect(page).toHaveURL(`${site}annonces/${IDS[0]}/`);
});

test('what other sites show of an announcement stays where it was when its page moves', () => {
  for (const file of ['integrer/2014-09-02-ancien-nom/index.html', 'oembed/2014-09-02-ancien-nom.json'])
    expect(readFileSync(join(folderOf('hostile'), file), 'utf8')).toContain('2014-09-02-350-soldats-bagdad/');
  const card = (id: string) => readFileSync(join(folderOf('hostile'), `cartes/${id}.png`));
  expect(card('2014-09-02-ancien-nom').equals(card(IDS[0]))).toBe(true);
});

test('the rules for hosts name places from the root of the origin, each page in one of them', () => {
  for (const variant of ['root', 'folder'] as const) {
    const { base } = VARIANTS[variant];
    const rules = readFileSync(join(folderOf(variant), '_headers'), 'utf8').split(/^(?=\/)/m);
    const policies = rules.filter((rule) => rule.includes('Content-Security-Policy'));
    for (const { path, isFramed } of pagesOf(variant)) {
      const fitting = policies.filter((rule) => {
        const [place = ''] = rule.split('\n');
        return place.endsWith('*') ? `${base}${path}`.startsWith(place.slice(0, -1)) : `${base}${path}` === place;
      });
      expect(fitting, path).toHaveLength(1);
      expect(fitting[0]).toContain(`frame-ancestors ${isFramed ? '*' : "'none'"}`);
    }
  }
});
