import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { IDS } from './pages.ts';
import { folderOf } from './variants.ts';

const PORT = 4404;
const SITE = `http://localhost:${PORT}/irak/`;
const isAtHand = spawnSync('nginx', ['-v']).status === 0;

let server: ChildProcess;
let folder: string;

test.describe('nginx, as tests/site/nginx.conf, which the README names, configures it', () => {
  test.skip(!isAtHand, 'nginx is not installed on this machine');

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    symlinkSync(resolve(folderOf('folder')), join(folder, 'irak'));
    const site = readFileSync('tests/site/nginx.conf', 'utf8')
      .replace('listen 80', `listen ${PORT}`)
      .replace('/srv/www', folder);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder};`,
    );
    const main = `pid ${folder}/pid; error_log stderr; events {} ${spawnSync('id', ['-u']).stdout.toString().trim() === '0' ? 'user root;' : ''}`;
    const http = `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} ${site} }`;
    writeFileSync(join(folder, 'nginx.conf'), `${main} ${http}`);
    server = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
    await expect(async () => expect((await fetch(SITE)).status).toBe(200)).toPass({ timeout: 10_000 });
  });

  test.afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true });
  });

  const head = async (path: string) => {
    const { status, headers } = await fetch(`${SITE}${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
    return { status, ...Object.fromEntries(headers) } as Record<string, string | number | undefined>;
  };

  test('pages are served compressed, under their folder, and framed by nobody', async () => {
    for (const path of ['', `annonces/${IDS[0]}/`, 'methode/'])
      expect(await head(path), path).toMatchObject({
        status: 200,
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(/frame-ancestors 'none'$/),
      });
  });

  test('the light pages may be framed by anybody', async () => {
    for (const path of ['integrer/', `integrer/${IDS[0]}/`])
      expect((await head(path))['content-security-policy'], path).toMatch(/frame-ancestors \*$/);
  });

  test('an unknown address is answered with the site’s own page, in French', async () => {
    const answer = await fetch(`${SITE}annonces/perdue/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page introuvable');
    expect((await head('_headers')).status).toBe(404);
    expect(await head('annonces/perdue/')).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/frame-ancestors 'none'$/),
    });
  });

  test('an address without its slash leads on to the one with it', async () => {
    const answer = await fetch(`${SITE}annonces/${IDS[0]}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/irak/annonces/${IDS[0]}/`]);
  });

  test('scripts are served compressed', async () => {
    const [script] =
      /_astro\/[^"]+\.js/.exec(readFileSync(join(folderOf('folder'), 'recherche/index.html'), 'utf8')) ?? [];
    expect(await head(script!)).toMatchObject({ status: 200, 'content-encoding': 'gzip' });
  });

  test('each file has its type, and other sites may read the data', async () => {
    const types = {
      'annonces.json': 'application/json; charset=utf-8',
      'annonces.csv': 'text/csv; charset=utf-8',
      'lieux.csv': 'text/csv; charset=utf-8',
      'lieux.geojson': 'application/geo+json',
      'annonces.schema.json': 'application/schema+json',
      'announcement.schema.json': 'application/schema+json',
      'atom.xml': 'application/atom+xml; charset=utf-8',
      'feed.json': 'application/feed+json; charset=utf-8',
      [`oembed/${IDS[0]}.json`]: 'application/json; charset=utf-8',
      [`cartes/${IDS[0]}.png`]: 'image/png',
    };
    for (const [path, type] of Object.entries(types)) {
      const { 'content-type': given, 'access-control-allow-origin': readers, ...others } = await head(path);
      expect([path, given, readers]).toEqual([path, type, '*']);
      expect(others['cross-origin-resource-policy'], path).toBe('cross-origin');
    }
  });

  test('what has a hash in its name is kept for a year', async () => {
    const [font] = /_astro\/[^"]+\.woff2/.exec(readFileSync(join(folderOf('folder'), 'index.html'), 'utf8')) ?? [];
    expect(await head(font!)).toMatchObject({ status: 200, 'cache-control': 'public, max-age=31536000, immutable' });
  });
});
