import { expect, test } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDevelopment, type Development } from '../development.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { copyProject } from '../project.ts';

const FIRST = '2014-09-02-350-soldats-bagdad.md';

let project: string;
let server: Development;

test.beforeAll(async () => {
  // It begins with a mistake.
  project = await copyProject({ [EXAMPLE_NAME]: exampleFile({ location: 'location: bagdat' }) });
  server = await startDevelopment(project);
});
test.afterAll(async () => {
  server.stop();
  await rm(project, { recursive: true });
});

test('a mistake in the content shows in the browser while the page stays, and goes when it is mended', async ({
  page,
}) => {
  const file = (name: string) => join(project, 'content/announcements', name);
  const right = await readFile(file(FIRST), 'utf8');
  await expect(async () => void (await page.goto(server.origin))).toPass();
  const panel = page.getByRole('alert');
  await expect(panel).toContainText('1 erreur');
  await expect(panel).toContainText(
    `content/announcements/${EXAMPLE_NAME}:17:11 erreur location « bagdat » n’est pas un lieu de content/places.yaml ; choisissez parmi`,
  );
  await expect(panel).toContainText('17 | location: bagdat');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // Its own page is not there yet; the mistake is, with another that comes meanwhile.
  await page.goto(`${server.origin}/annonces/${EXAMPLE_NAME.replace('.md', '/')}`);
  await expect(panel).toContainText('location « bagdat »');
  await writeFile(file(FIRST), right.replace(/^title: .*/m, 'title: <b>'));
  await expect(panel).toContainText('2 erreurs');
  await expect(panel).toContainText(`content/announcements/${FIRST}:2:8 erreur title`);
  await expect(panel).toContainText('title: <b>');

  await writeFile(file(FIRST), right);
  await expect(panel).toContainText('1 erreur');
  await writeFile(file(EXAMPLE_NAME), exampleFile());
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('450');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('450');
  await expect(panel).toHaveCount(0);
});
