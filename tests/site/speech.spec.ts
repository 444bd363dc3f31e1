import { expect, test } from '@playwright/test';
import { pagesOf } from './pages.ts';

// What those who hear a page are told: the accessibility tree that Chromium makes of it.

const LANDMARKS = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
/** What is heard by its name, when a reader goes from one to the next. */
const NAMED = [...LANDMARKS, 'RootWebArea', 'article', 'button', 'group', 'heading', 'image', 'link'];

for (const path of [...pagesOf('root').map(({ path }) => path), 'recherche/?q=conseillers'])
  test(`/${path} is heard as it is meant`, async ({ page }) => {
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('#resultats li')).not.toHaveCount(0);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const parents = new Map(nodes.map((node) => [node.nodeId, nodes.find(({ nodeId }) => nodeId === node.parentId)]));
    const told = nodes
      .filter(({ ignored }) => !ignored)
      .map(({ nodeId, role, name }) => ({
        role: String(role?.value),
        name: String(name?.value ?? ''),
        within: String(parents.get(nodeId)?.role?.value),
      }));
    const names = told.filter(({ role }) => NAMED.includes(role)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    // A heading is heard by its name.
    const heard = told.filter(
      ({ role, within }) => role !== 'InlineTextBox' && !(role === 'StaticText' && within === 'heading'),
    );
    expect(heard.filter(({ name }) => /\d[\u00a0\u202f]\d{3}(?!\d)/.test(name))).toEqual([]);
    expect(names.filter((name) => /env\.|[→↑↓]/.test(name))).toEqual([]);
    const landmarks = told.filter(({ role }) => LANDMARKS.includes(role));
    expect(landmarks.length).toBeLessThanOrEqual(8);
    const again = landmarks.filter(
      (one, index) => landmarks.findIndex(({ role, name }) => role === one.role && name === one.name) < index,
    );
    expect(again).toEqual([]);
  });

test('a figure is a link to the words that prove it, an arrow a word, the last crumb where one is', async ({
  page,
}) => {
  await page.goto('./');
  const entry = page.locator('[id="2014-11-07-1500-conseillers-irak"]');
  await expect(entry.getByRole('link', { name: '+1 500 : voir le passage cité' })).toHaveCount(1);
  await expect(entry.getByRole('link', { name: 'environ 1 400 : voir le passage cité' })).toHaveCount(1);
  await expect(entry.getByRole('img', { name: 'puis' })).toHaveCount(1);
  await page.goto('annonces/2014-11-07-1500-conseillers-irak/');
  await expect(page.locator('dl').getByRole('link', { name: 'environ 1 400 : voir le passage cité' })).toHaveCount(1);
  await expect(page.locator('nav [aria-current="page"]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(/^1 500\u00a0conseillers/);
});
