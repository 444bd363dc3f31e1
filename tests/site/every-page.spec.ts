import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { faultsOf } from './accessibility.ts';
import { pagesOf } from './pages.ts';

const PAGES = pagesOf('root');

/** The recommended rules, but for headlines longer than 70 letters, anchors that begin with a day, and names of headings. */
const validator = new HtmlValidate(new FileSystemConfigLoader());

test('the site has the pages that it promises', () => {
  expect(PAGES.map(({ path }) => path)).toEqual([
    '404.html',
    'a-propos/',
    'annees/2014/',
    'annees/2016/',
    'annees/2019/',
    'annonces/2014-09-02-350-soldats-bagdad/',
    'annonces/2014-11-07-1500-conseillers-irak/',
    'annonces/2016-07-11-560-militaires-qayyarah/',
    'annonces/2016-09-28-600-soldats-mossoul/',
    'annonces/2019-12-31-750-soldats-moyen-orient/',
    '',
    'integrer/2014-09-02-350-soldats-bagdad/',
    'integrer/2014-11-07-1500-conseillers-irak/',
    'integrer/2016-07-11-560-militaires-qayyarah/',
    'integrer/2016-09-28-600-soldats-mossoul/',
    'integrer/2019-12-31-750-soldats-moyen-orient/',
    'integrer/',
    'journal/',
    'methode/',
    'recherche/',
    'rediger/',
  ]);
});

for (const { path, html, canonical } of PAGES) {
  const name = `/${path}`;

  test(`${name} is valid HTML`, async () => {
    const { results } = await validator.validateString(html, `site/${path || 'index.html'}`);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });

  test(`${name} has nothing for axe to find, light or dark, fits 320 pixels, and has French spaces`, async ({
    page,
  }) => {
    await page.goto(path);
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page), 'dark').toEqual([]);
    // As wide as a page of 1 280 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).not.toMatch(/ [:;!?»]|« |«(?!\u00a0)|(?<!\u00a0)»|'|\s\u202f|\u202f\s| ,| \./u);
    expect(text).not.toMatch(/undefined|null|\[object|NaN/);
  });

  test(`${name} has a strict policy, one title, one canonical address, and no style or script of its own`, () => {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
    const isSearch = path === 'recherche/';
    const hasScript = isSearch || path === '' || path === 'rediger/' || path.startsWith('annonces/');
    const engine = isSearch ? " 'wasm-unsafe-eval'" : '';
    const scripts = hasScript ? `script-src 'self'${engine}` : "script-src 'none'";
    expect(policy?.replace(/(?:'sha256-[\w+/=]+' ?)+/, '#')).toBe(
      `default-src 'none'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; ${scripts}; style-src #`,
    );
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain(`<link rel="canonical" href="https://exemple.fr/${canonical}">`);
    const own = html.replace(/<script type="module" src="\/_astro\/[\w.-]+\.js"><\/script>/, hasScript ? '' : '$&');
    expect(own).not.toMatch(/<script(?! type="application\/ld\+json">)| style="| on\w+=|javascript:/);
  });
}

test('nothing is refused by the policy, nothing is asked of another host, nothing is logged', async ({ page }) => {
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const { path } of PAGES.filter(({ path }) => path !== '404.html'))
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(said).toEqual([]);
  expect([...hosts]).toEqual(['localhost:4401']);
});
