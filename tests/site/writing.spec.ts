import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { readContent } from '../../src/check/content.ts';
import { dayHere } from '../../src/cli/clock.ts';
import { startAnnouncement } from '../../src/cli/new.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { answerWriting } from '../../src/cli/write.ts';
import { readFolder } from '../../src/files/content-folder.ts';
import { readMarkdownFile } from '../../src/text-files/front-matter.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';
import { printed } from '../printed.ts';
import { faultsOf } from './accessibility.ts';
import { pagesOf } from './pages.ts';
import { folderOf, VARIANTS } from './variants.ts';

const TEXTS = 'tests/article/texts';
const textOf = (name: string) => readFileSync(join(TEXTS, `${name}.txt`), 'utf8');
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const progress = (page: Page) => page.locator('.progress p').first();
const ready = (page: Page) => expect(progress(page)).toHaveText(/^Prête/);

/** What the browser says, and whom it asks, while a test runs. */
function listen(page: Page): { said: string[]; asked: string[] } {
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  return { said, asked };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('rediger/');
  await page.getByLabel(/^Collez ici/).fill(text);
  await page.getByRole('button', { name: 'Lire l’article' }).click();
  await expect(page.locator('.bench')).toBeVisible();
}

/** Confirms each value that was read, and answers that the article does not say the others. */
async function confirmAll(page: Page): Promise<void> {
  const buttons = page.locator('.field .open button');
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) await buttons.first().click();
}

/** The file that the page gives to download: its name and its text. */
async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Télécharger/ }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('from a pasted article to a file that the check accepts', async ({ page }) => {
  const { said, asked } = listen(page);
  await paste(page, textOf('05-quotidien-hier'));
  await expect(progress(page)).toHaveText('8\u00a0réponses à donner ou à confirmer');
  await expect(page.locator('.passage.figure').first()).toHaveText('320 soldats');
  await confirmAll(page);
  await field(page, 'Éditeur').fill('Le Matin d’Ici');
  await ready(page);
  const account = page.locator('#compte');
  await account.fill(
    'Le Pentagone envoie « 320 soldats de la 82e division » ; « quelque 2 600 Américains seront déployés dans le pays ».',
  );
  await expect(page.locator('#preuves .wrong')).toContainText('320 soldats de la 82e division aéroportée');
  await account.fill(
    'Le Pentagone envoie « 320 soldats de la 82e division aéroportée » ; ensuite « quelque 2 600 Américains seront déployés dans le pays ».',
  );
  await expect(page.locator('#preuves .right')).toHaveCount(2);
  await expect(page.locator('.preview h3')).toHaveText('320\u00a0militaires de plus en Irak');
  await expect(page.locator('.preview mark')).toHaveCount(2);
  await expect(page.locator('.changes')).toContainText('environ +1 490');
  const { name, text } = await download(page);
  expect(name).toBe('2015-01-18-320-militaires-irak.md');
  expect(text).toContain('publisher: Le Matin d’Ici');
  const files = await readFolder('.');
  const announcements = [...files.announcements, { path: `content/announcements/${name}`, bytes: Buffer.from(text) }];
  const { problems } = readContent({ ...files, announcements });
  expect(problems.filter(({ file }) => file.endsWith(name))).toEqual([]);
  expect(said).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('http://localhost:4401/') && !url.startsWith('blob:'))).toEqual([]);
});

/** Texts that npm run new writes a file from without a question. */
const WHOLE = ['01-afp-dateline', '04-ats-plafond', '05-quotidien-hier', '80-quebec-cp'];

for (const name of WHOLE)
  test(`${name} gives the same file here and in the terminal`, async ({ page }) => {
    const root = mkdtempSync(join(tmpdir(), 'new-'));
    cpSync('content', join(root, 'content'), { recursive: true });
    const file = resolve(TEXTS, `${name}.txt`);
    const { output, stdout, stderr } = printed();
    const situation = { root, today: dayHere(), input: Readable.from([]), output, terminal: null };
    expect(await startAnnouncement(['--from', file, '--yes'], situation), stderr()).toBe(0);
    const path = /^\S+\.md/.exec(stdout())![0];
    const inTerminal = readFileSync(join(root, path), 'utf8');
    rmSync(root, { recursive: true });
    await page.goto('rediger/');
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.locator('.bench')).toBeVisible();
    await confirmAll(page);
    await ready(page);
    expect((await download(page)).text).toBe(inTerminal);
  });

test('a passage fills value, nuance and quote at once; the keyboard reaches each, and words that are selected do too', async ({
  page,
}) => {
  await paste(page, textOf('05-quotidien-hier'));
  const first = page.locator('.passage').first();
  await first.focus();
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.passage').nth(3)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.passage', { hasText: '1 500 conseillers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Renfort\u00a0: +1 500' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.passage', { hasText: '1 500 conseillers' })).toBeFocused();
  await expect(field(page, 'Renfort ou retrait annoncé')).toHaveValue('1500');
  await expect(field(page, 'Mots qui portent le renfort')).toHaveValue(/^1\s500 conseillers$/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.uses')).toHaveCount(0);
  // The words of a sentence, selected as a hand does.
  await page.locator('[data-paragraph]', { hasText: 'Les républicains' }).evaluate((paragraph) => {
    const text = [...paragraph.childNodes].find((node) => node.textContent?.includes('Les républicains'))!;
    const at = text.textContent!.indexOf('Les républicains');
    getSelection()!.setBaseAndExtent(text, at, text, at + 'Les républicains jugent'.length);
    paragraph.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'Citer dans le compte rendu' }).click();
  await expect(page.locator('#compte')).toHaveValue(/« Les républicains jugent »$/);
  await expect(page.getByRole('status').first()).toHaveText(/^Citer dans le compte rendu/);
});

test('what is wrong is told in French beside its field, and stops the file', async ({ page }) => {
  await paste(page, textOf('05-quotidien-hier'));
  await confirmAll(page);
  await ready(page);
  const quote = field(page, 'Mots qui portent le renfort');
  await quote.fill('321 soldats de la 82e division');
  await quote.blur();
  await expect(page.locator('#champ-troopDelta-quote-erreur')).toContainText('n’est pas dans l’article');
  await expect(page.getByRole('button', { name: /^Télécharger/ })).toHaveCount(0);
  await field(page, 'Date de l’annonce').fill('31 février 2015');
  await field(page, 'Date de l’annonce').blur();
  await expect(page.locator('#champ-date-erreur')).toHaveText(/n’est pas accepté/);
  await page.getByRole('link', { name: 'Date de l’annonce' }).click();
  await expect(field(page, 'Date de l’annonce')).toBeFocused();
  await field(page, 'Date de l’annonce').fill('18/01/2015');
  await field(page, 'Date de l’annonce').blur();
  await expect(field(page, 'Date de l’annonce')).toHaveValue('18 janvier 2015');
});

test('words of the article that are not quoted are marked', async ({ page }) => {
  await paste(page, textOf('05-quotidien-hier'));
  await page
    .locator('#compte')
    .fill('L’annonce a été faite un dimanche, jour de finale de conférence à la télévision.');
  await expect(page.locator('#preuves')).toContainText('Mots de l’article, à dire autrement ou à citer');
  await expect(page.locator('.behind .borrowed')).toHaveCount(1);
});

test('a place is added on the way', async ({ page }) => {
  await paste(page, textOf('05-quotidien-hier'));
  await page.locator('.passage.place', { hasText: 'Anbar' }).click();
  await page.getByRole('button', { name: /Ajouter ce lieu/ }).click();
  await expect(field(page, 'Nom du lieu, en français')).toHaveValue('Anbar');
  await page.getByLabel('Nature du lieu').selectOption('région');
  await page.getByLabel('Où sont les militaires', { exact: true }).fill('dans la province d’Anbar');
  await page.getByLabel('Vers où ils vont').fill('vers la province d’Anbar');
  await page.getByLabel('Le lieu qui le contient').selectOption('Irak');
  await page.getByRole('button', { name: 'Ajouter ce lieu', exact: true }).click();
  await expect(page.getByLabel('Destination')).toHaveValue('anbar');
  await expect(page.getByLabel('Destination')).toBeFocused();
  await page.getByRole('button', { name: 'Modifier Anbar' }).click();
  await page.getByLabel('Vers où ils vont').fill('vers l’Anbar');
  await page.getByRole('button', { name: 'Ajouter ce lieu', exact: true }).click();
  await confirmAll(page);
  await ready(page);
  await expect(page.locator('.saving pre').last()).toContainText(
    '- id: anbar\n  name: Anbar\n  in: dans la province d’Anbar\n  towards: vers l’Anbar\n',
  );
});

test('what is typed is there after a reload, until it is thrown away', async ({ page }) => {
  await paste(page, textOf('05-quotidien-hier'));
  await field(page, 'Titre de l’annonce').fill('Un titre que nous gardons');
  await page.locator('#compte').fill('Un compte rendu que nous gardons.');
  await page.reload();
  await expect(field(page, 'Titre de l’annonce')).toHaveValue('Un titre que nous gardons');
  await expect(page.locator('#compte')).toHaveValue('Un compte rendu que nous gardons.');
  await expect(page.locator('.passage.figure').first()).toHaveText('320 soldats');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Tout jeter' }).click();
  await expect(page.getByLabel(/^Collez ici/)).toHaveValue('');
  await page.reload();
  await expect(page.getByLabel(/^Collez ici/)).toBeVisible();
});

test('an announcement is opened to be corrected: its address stays, and its readers are told', async ({ page }) => {
  await page.goto('rediger/');
  await page.getByLabel(/corriger une annonce/).selectOption('2014-09-02-350-soldats-bagdad');
  await ready(page);
  await expect(page.locator('.changes')).toContainText('Rien ne change pour les lecteurs.');
  const unchanged = (await download(page)).text;
  const written = readFileSync('content/announcements/2014-09-02-350-soldats-bagdad.md', 'utf8');
  expect(readBack(unchanged)).toEqual(readBack(written));
  await field(page, 'Annoncé par').fill('Le Pentagone');
  await field(page, 'Annoncé par').blur();
  await expect(progress(page)).toHaveText(/erreur.? à corriger/);
  await page.getByLabel('Ce qui est corrigé, pour les lecteurs').fill('L’auteur de l’annonce est corrigé.');
  await ready(page);
  const { name, text } = await download(page);
  expect(name).toBe('2014-09-02-350-soldats-bagdad.md');
  expect(text).toContain(`corrections:\n  - date: "${dayHere()}"\n    text: L’auteur de l’annonce est corrigé.`);
});

/** What a file says, whatever way its YAML is written. */
function readBack(text: string): unknown {
  const { data, body } = readMarkdownFile({ path: 'x.md', bytes: Buffer.from(text) });
  return { data, body: body.trim() };
}

test('npm run write saves straight into the project, new announcements and corrections', async ({ page }) => {
  const root = mkdtempSync(join(tmpdir(), 'write-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  cpSync(folderOf('root'), join(root, 'dist'), { recursive: true });
  const { url, server } = await serveSite(join(root, 'dist'), '/', 4780, {
    host: '127.0.0.1',
    answerFirst: answerWriting(root, '/'),
  });
  try {
    await page.goto(`${url}rediger/`);
    await page.locator('input[type=file]').setInputFiles(join(TEXTS, '05-quotidien-hier.txt'));
    await expect(page.locator('.bench')).toBeVisible();
    await confirmAll(page);
    await page.getByRole('button', { name: 'Enregistrer dans le projet' }).click();
    const path = 'content/announcements/2015-01-18-320-militaires-irak.md';
    await expect(page.locator('.saving .right').last()).toContainText(`${path} est écrit`);
    expect(readFileSync(join(root, path), 'utf8')).toContain('document: 05-quotidien-hier.txt');
    await page.getByRole('button', { name: 'Écrire une autre annonce' }).click();
    await page.getByLabel(/corriger une annonce/).selectOption('2015-01-18-320-militaires-irak');
    await field(page, 'Titre de l’annonce').fill('320 militaires en renfort, discrètement');
    await page.getByRole('button', { name: 'Enregistrer dans le projet' }).click();
    await expect(page.locator('.saving .right').last()).toContainText(`${path} est écrit`);
    expect(readFileSync(join(root, path), 'utf8')).toContain('title: 320 militaires en renfort, discrètement');
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(root, { recursive: true });
  }
});

test('a text that is no article is refused in a sentence', async ({ page }) => {
  await page.goto('rediger/');
  for (const [text, told] of [
    ['%PDF-1.7', 'C’est un fichier PDF'],
    ['<html><body><p>Bonjour', 'C’est du code HTML'],
    ['12 34', 'Le texte est vide'],
  ] as const) {
    await page.getByLabel(/^Collez ici/).fill(text);
    await page.getByRole('button', { name: 'Lire l’article' }).click();
    await expect(page.getByRole('alert')).toContainText(told);
  }
});

test('hostile texts stay texts: nothing runs, nothing leaves', async ({ page }) => {
  const { said, asked } = listen(page);
  // More tags than these are HTML, which is refused.
  const hostile = HOSTILE_STRINGS.filter((one) => !/<\w/.test(one)).join('\n\n');
  const tags = '<img src=x onerror=alert(1)> <script>alert(1)</script>';
  const prose = 'Le Pentagone a annoncé mardi que la Maison Blanche avait décidé de l’envoi de 350 soldats en Irak. ';
  await paste(page, `${prose.repeat(20)}${tags}\n\n${hostile}`);
  for (const box of await page.locator('.fields input:not([type=radio]), .fields textarea').all())
    await box.fill(HOSTILE_STRINGS.slice(0, 8).join(' ').slice(0, 200));
  for (const one of HOSTILE_STRINGS)
    await page
      .locator('#compte')
      .fill(`« 350 soldats » ${one}\n\n${one}\n\n[x](${one}) ![x](${one}) &eacute; &nimporte; &lt;`);
  await page.reload();
  await expect(page.locator('.bench')).toBeVisible();
  expect(
    await page.locator('#redaction :is(script, iframe, img:not([src^="/"]), object, embed, base, form)').count(),
  ).toBe(0);
  expect(said).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('http://localhost:4401/'))).toEqual([]);
});

test('it works under a folder, and with hostile announcements to correct', async ({ page }) => {
  const { said } = listen(page);
  for (const variant of ['folder', 'hostile'] as const) {
    const { port, base } = VARIANTS[variant];
    await page.goto(`http://localhost:${port}${base}rediger/`);
    const known = page.getByLabel(/corriger une annonce/);
    await expect(known).toBeVisible();
    const ids = await known
      .locator('option')
      .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids.filter((one) => one !== '').slice(0, 12)) {
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await known.selectOption(id);
      await ready(page);
      await expect(page.locator('.changes')).toContainText('Rien ne change pour les lecteurs.');
      await expect(page.locator('.preview .address')).toHaveText(`/annonces/${id}/`);
    }
  }
  expect(said).toEqual([]);
});

test('its script stands on that page only, within 120 KB compressed', () => {
  const scriptsOf = (html: string) =>
    [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(([, src]) => src!);
  const pages = pagesOf('root');
  const own = scriptsOf(pages.find(({ path }) => path === 'rediger/')!.html);
  expect(own).toHaveLength(1);
  for (const { path, html } of pages.filter(({ path }) => path !== 'rediger/'))
    expect(scriptsOf(html), path).not.toContain(own[0]);
  const script = readFileSync(join(folderOf('root'), own[0]!));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(120_000);
  expect(script.toString()).not.toMatch(/\bimport\s*["'(]|new Function\(/);
});

test('at work, it has nothing for axe to find, light or dark, fits 320 pixels, and has French spaces', async ({
  page,
}) => {
  await paste(page, textOf('05-quotidien-hier'));
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page), `${width} ${colorScheme}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await confirmAll(page);
  await ready(page);
  expect(await faultsOf(page)).toEqual([]);
  const text = await page.locator('#redaction').evaluate((root) => {
    for (const own of root.querySelectorAll('[translate=no]')) own.textContent = '';
    return (root as HTMLElement).innerText;
  });
  const wrong = / [:;!?»]|« |«(?!\u00a0)|(?<!\u00a0)»|'|\s\u202f|\u202f\s| ,| \./gu;
  expect([...text.matchAll(wrong)].map(({ index }) => text.slice(index - 20, index + 20))).toEqual([]);
  expect(text).not.toMatch(/undefined|null|\[object|NaN/);
});
