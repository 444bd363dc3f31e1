import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkFolder } from '../../src/files/content-folder.ts';
import { pagesOf } from './pages.ts';
import { folderOf, VARIANTS } from './variants.ts';

const ORIGIN = 'https://exemple.fr';

for (const variant of ['root', 'folder'] as const) {
  const { base } = VARIANTS[variant];
  const pages = pagesOf(variant);
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );

  test(`every address inside the site leads to a page or a file, and every anchor to its mark, under ${base}`, () => {
    const dead: string[] = [];
    let followed = 0;
    for (const { path, html } of pages)
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        const url = new URL(address, `${ORIGIN}${base}${path}`);
        if (url.origin !== ORIGIN) continue;
        followed += 1;
        const target = url.pathname.startsWith(base) ? decodeURI(url.pathname.slice(base.length)) : null;
        const anchor = decodeURIComponent(url.hash.slice(1));
        const isPage = target !== null && ids.has(target);
        const isFile =
          target !== null && target !== '' && !target.endsWith('/') && existsSync(join(folderOf(variant), target));
        if (!isPage && !isFile) dead.push(`${path}: ${address}`);
        if (isPage && anchor && !ids.get(target)?.has(anchor)) dead.push(`${path}: ${address} (no such anchor)`);
      }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(100);
  });

  test(`every address and anchor that an account may link to is there, under ${base}`, async () => {
    const { addresses } = await checkFolder('.');
    expect(addresses.size).toBeGreaterThan(10);
    for (const [address, anchors] of addresses) {
      const path = address.slice(1);
      if (!anchors) expect(existsSync(join(folderOf(variant), path)), address).toBe(true);
      for (const anchor of anchors ?? []) expect(ids.get(path)?.has(anchor), `${address}#${anchor}`).toBe(true);
    }
  });

  test(`the site reads and links under ${base}, its 404 page included`, async ({ page }) => {
    const site = `http://localhost:${VARIANTS[variant].port}${base}`;
    const lost = await page.goto(`${site}annonces/perdue/`);
    expect(lost?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
    await page.getByRole('link', { name: 'Revenir à la chronologie' }).click();
    await expect(page).toHaveURL(site);
    await page.getByRole('link', { name: '560 militaires de plus en Irak' }).click();
    await expect(page).toHaveURL(`${site}annonces/2016-07-11-560-militaires-qayyarah/`);
    const fonts = await page.evaluate(
      async () => [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').length,
    );
    expect(fonts).toBe(2);
  });

  test(`addresses that leave the site are absolute, under ${base}`, async ({ request }) => {
    const data = await (await request.get(`http://localhost:${VARIANTS[variant].port}${base}annonces.json`)).json();
    expect(data.url).toBe(`${ORIGIN}${base}`);
    for (const { id, url } of data.announcements) expect(url).toBe(`${ORIGIN}${base}annonces/${id}/`);
    for (const { canonical, html } of pages)
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${base}${canonical}">`);
  });
}
