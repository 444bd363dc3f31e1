import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { formatDay } from '../../src/french/day-words.ts';
import { typeset } from '../../src/french/typesetting.ts';
import { faultsOf } from './accessibility.ts';
import { HOSTILE_ANNOUNCEMENTS } from './hostile-files.ts';
import { pagesOf } from './pages.ts';
import { VARIANTS } from './variants.ts';

const { port, base } = VARIANTS.hostile;
const SITE = `http://localhost:${port}${base}`;
const PAGE = `${SITE}annonces/2017-03-01-texte-hostile/`;
const TITLE = '</title><script>alert(’titre’)</script> & "guillemets"';

test('nothing that a field holds runs or loads', async ({ page }) => {
  const said: string[] = [];
  page.on('dialog', (dialog) => said.push(dialog.message()));
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => request.url().startsWith(SITE) || said.push(request.url()));
  for (const address of [SITE, PAGE, `${SITE}annees/2017/`, `${SITE}methode/`, `${SITE}a-propos/`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(
      await page
        .locator('script:not([type="application/ld+json"], [type="module"][src]), iframe, base, img, main style')
        .count(),
      address,
    ).toBe(0);
  }
  expect(said).toEqual([]);
});

test('forty hostile texts in every field run nothing, load nothing, and read back as they were written', async ({
  page,
  request,
}) => {
  test.slow();
  const said: string[] = [];
  page.on('dialog', (dialog) => said.push(dialog.message()));
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (asked) => asked.url().startsWith(SITE) || said.push(asked.url()));
  const { announcements } = await (await request.get(`${SITE}annonces.json`)).json();
  for (const { id, fields } of HOSTILE_ANNOUNCEMENTS) {
    const [title, summary, text] = [fields.title, fields.summary, fields.text].map(typeset) as [string, string, string];
    await page.goto(`${SITE}integrer/${id}/`);
    expect(await page.locator('h1').textContent(), id).toBe(title);
    await page.goto(`${SITE}annonces/${id}/`);
    const read = await page.evaluate(() => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.textContent);
      return {
        title: document.title,
        headings: texts('h1, .dek'),
        facts: texts('article dl dd'),
        source: texts('section:has(> #source) p'),
        corrections: texts('section:has(> #corrections) li'),
        account: texts('.prose p').at(-1),
        foreign: document.querySelectorAll(
          'script:not([type="application/ld+json"], [type="module"][src]), iframe, base, img, main style',
        ).length,
      };
    });
    expect(read.foreign, id).toBe(0);
    expect(read.title, id).toBe(
      `${formatDay(id.slice(0, 10))}\u00a0: ${title.trim()} · Chronologie des renforts américains en Irak`.replace(
        /[\t\n\f\r ]+/g,
        ' ',
      ),
    );
    expect(read.headings, id).toEqual([title, summary]);
    expect(read.facts[1], id).toContain(`présents sur place (${text})`);
    expect(read.facts[2], id).toBe(`${text}, ${text}`);
    expect(read.facts[4], id).toContain(`Date déduite. ${text}`);
    expect(read.source[0], id).toContain(`«\u00a0${text}\u00a0», ${text}, d’après ${text}, `);
    expect(read.source[2], id).toContain(fields.document);
    expect(read.corrections[0]?.endsWith(`\u00a0: ${text}`), id).toBe(true);
    expect(read.account, id).toBe(text);
    const written = announcements.find((announcement: { id: string }) => announcement.id === id);
    expect(written, id).toMatchObject({
      title: fields.title,
      summary: fields.summary,
      announcer: fields.text,
      announcerRole: fields.text,
      dateNote: fields.text,
      statedTotal: { scope: fields.text },
      source: { title: fields.text, publisher: fields.text, agency: fields.text, document: fields.document },
      corrections: [{ date: '2026-11-02', text: fields.text }],
    });
  }
  for (const path of ['', 'annees/2018/', 'methode/', 'integrer/'])
    await page.goto(`${SITE}${path}`, { waitUntil: 'networkidle' });
  expect(said).toEqual([]);
});

test('whatever a field holds is shown as text', async ({ page }) => {
  await page.goto(PAGE);
  expect(await page.title()).toBe(`1er mars 2017\u00a0: ${TITLE} · Chronologie des renforts américains en Irak`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.locator('.dek')).toHaveText(
    '"><img src=x onerror=alert(’resume’)> </p></article> {{7*7}} ${7*7} &lt;b&gt; une phrase de résumé',
  );
  await expect(page.locator('article dl dd')).toHaveText([
    '−450 militaires',
    '3\u202f500 autorisés (</dd><script>alert(’total’)</script>)',
    '<svg onload=alert(’qui’)>, --> ]]> <!-- rôle',
    'Irak</small><script>alert(’lieu’)</script>',
    /^1er mars 2017 ?Date déduite\. <b>note<\/b> ’ onmouseover=’alert\(1\)$/,
    '1er décembre 2026',
  ]);
  await expect(page.locator('section:has(> #source) p')).toHaveText([
    '«\u00a0</a><iframe src=javascript:alert(1)>\u00a0», <base href=//exemple.org>, d’après </style><style>*{display:none}, paru le 1er mars 2017. Copie archivée.',
    `Fichier de travail\u00a0: <script>.txt, dont l’empreinte SHA-256 est ${'a'.repeat(64)}.`,
    /^Une copie qui a cette empreinte .* sha256sum <script>\.txt la donne\./,
  ]);
  await expect(page.locator('section:has(> #corrections) li')).toHaveText(
    '1er décembre 2026\u00a0: </li></ul><script>alert(’corrections’)</script>',
  );
  await expect(page.locator('.prose p').first()).toContainText(
    'C’est 3 < 4, &lt; <script>alert(1)</script> <img src=x onerror=alert(1)>.',
  );
  await expect(page.getByRole('link', { name: 'lien dans le site' })).toHaveAttribute('href', '/irak/methode/');
});

test('a withdrawal is called one', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('article dl dt')).toHaveText([
    'Retrait annoncé',
    'Total déclaré, retrait compris',
    'Annoncé par',
    'Lieu',
    'Date de l’annonce',
    'Page mise à jour',
  ]);
});

test('corrections are listed on the page of the method', async ({ page }) => {
  await page.goto(`${SITE}methode/`);
  await expect(page.locator('section:has(> #corrections) li').first()).toHaveText(
    `1er décembre 2026, ${TITLE}\u00a0: </li></ul><script>alert(’corrections’)</script>`,
  );
});

test('an address that was published leads where its page stands now', async ({ page }) => {
  await page.goto(`${SITE}annonces/2014-09-02-ancien-nom/`);
  await expect(page).toHaveURL(`${SITE}annonces/2014-09-02-350-soldats-bagdad/`);
  const { html } = pagesOf('hostile').find(({ path }) => path === 'annonces/2014-09-02-ancien-nom/')!;
  expect(html).toContain(
    `<link rel="canonical" href="https://exemple.fr${base}annonces/2014-09-02-350-soldats-bagdad/">`,
  );
  expect(html).toContain(`<a href="${base}annonces/2014-09-02-350-soldats-bagdad/"`);
});

test('a draft is nowhere', async ({ request }) => {
  expect((await request.get(`${SITE}annonces/2017-03-02-brouillon/`)).status()).toBe(404);
  expect(await (await request.get(`${SITE}annonces.json`)).text()).not.toContain('brouillon');
  for (const { html } of pagesOf('hostile')) expect(html).not.toContain('brouillon');
});

test('the data give every text back as it was written', async ({ request }) => {
  const { announcements } = await (await request.get(`${SITE}annonces.json`)).json();
  const written = announcements.find(({ id }: { id: string }) => id === '2017-03-01-texte-hostile');
  expect(written.title).toBe(`</title><script>alert('titre')</script> & "guillemets"`);
  expect(written.statedTotal.scope).toBe(`</dd><script>alert('total')</script>`);
  expect(written.source.url).toBe("https://exemple.org/?a='&amp;lt;b=alert(1)%22%3E");
  expect(written).not.toHaveProperty('draft');
});

test('the pages stay valid and accessible', async ({ page }) => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const { path, html } of pagesOf('hostile')) {
    const { results } = await validator.validateString(html, 'site/index.html');
    expect(
      results.flatMap(({ messages }) => messages),
      path,
    ).toEqual([]);
  }
  for (const address of [SITE, PAGE]) {
    await page.goto(address);
    expect(await faultsOf(page), address).toEqual([]);
    await page.setViewportSize({ width: 320, height: 400 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
  }
});
