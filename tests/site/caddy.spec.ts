import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { IDS } from './pages.ts';
import { folderOf } from './variants.ts';

const SITE = 'http://localhost:4406/irak/';
const isAtHand = spawnSync('caddy', ['version']).status === 0;

let server: ChildProcess;
let folder: string;

test.describe('Caddy, as tests/site/Caddyfile, which the README names, configures it', () => {
  test.skip(!isAtHand, 'Caddy is not installed on this machine');

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caddy-'));
    symlinkSync(resolve(folderOf('folder')), join(folder, 'irak'));
    const site = readFileSync('tests/site/Caddyfile', 'utf8')
      .replace('example.org', 'http://localhost:4406')
      .replace('/srv/www', folder);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
    server = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile')], { stdio: 'ignore', env });
    await expect(async () => expect((await fetch(SITE)).status).toBe(200)).toPass({ timeout: 10_000 });
  });

  test.afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true });
  });

  test('pages are compressed and framed by nobody, the light ones by anybody, the data read by all', async () => {
    const head = async (path: string) => Object.fromEntries((await fetch(SITE + path)).headers);
    expect(await head(`annonces/${IDS[0]}/`)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/frame-ancestors 'none'$/),
    });
    expect((await head('integrer/'))['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect((await head('lieux.geojson'))['access-control-allow-origin']).toBe('*');
  });

  test('a folder without its slash leads on, an unknown address has the site’s own page', async () => {
    const moved = await fetch(`${SITE}annonces/${IDS[0]}`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `/irak/annonces/${IDS[0]}/`]);
    const lost = await fetch(`${SITE}annonces/perdue/`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('Page introuvable');
    expect(lost.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
  });
});
