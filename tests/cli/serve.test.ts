import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from 'node:http';
import { serveSite } from '../../src/cli/serve.ts';

const root = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(root, 'dist');
const LARGE = 8_000_000;
let url: string;
let server: Server;

/** Writes a site where each file says which edition it is of, and puts it in the place of the last one, as a build does. */
function publish(edition: string): void {
  const building = join(root, 'building');
  mkdirSync(join(building, 'annonces/x'), { recursive: true });
  mkdirSync(join(building, '_astro'));
  writeFileSync(join(building, '404.html'), `perdue ${edition}`);
  writeFileSync(join(building, 'index.html'), `accueil ${edition} ${'mot '.repeat(1000)}`);
  writeFileSync(join(building, 'annonces/x/index.html'), edition);
  writeFileSync(join(building, 'annonces.json'), JSON.stringify({ edition }));
  writeFileSync(join(building, '_astro/a.css'), edition);
  writeFileSync(join(building, 'large.txt'), edition.repeat(LARGE / edition.length));
  if (existsSync(folder)) renameSync(folder, join(root, 'previous'));
  renameSync(building, folder);
  rmSync(join(root, 'previous'), { recursive: true, force: true });
}

const ask = (path: string, options: RequestInit = {}) => fetch(url + path, { redirect: 'manual', ...options });
const copies = () => readdirSync(root).filter((name) => name.includes('-served-'));

before(async () => {
  mkdirSync(join(root, '.dist-served-999999999-1'));
  publish('un');
  ({ url, server } = await serveSite(folder, '/irak/', 4700));
});
after(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  assert.deepEqual(copies(), []);
  rmSync(root, { recursive: true });
});

test('it answers as a host does', async () => {
  assert.deepEqual(copies(), [`.dist-served-${process.pid}-1`]); // and the one of a server that was killed is gone
  const redirect = await ask('annonces/x?a=b');
  assert.deepEqual([redirect.status, redirect.headers.get('location')], [301, 'x/?a=b']);
  const home = await fetch(url.slice(0, -1));
  assert.equal(home.url, url);
  assert.match(await home.text(), /^accueil un/);
  for (const path of [
    'perdue',
    'annonces/',
    'annonces/y',
    '%E0%A4%A',
    '../dist/index.html',
    '..%2f..%2fdist%2findex.html',
  ]) {
    const lost = await ask(path);
    assert.deepEqual([path, lost.status, await lost.text()], [path, 404, 'perdue un']);
  }
  const outside = await fetch(new URL('/', url));
  assert.deepEqual([outside.status, await outside.text()], [404, 'perdue un']);
  const refused = await ask('', { method: 'POST' });
  assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
});

test('texts are compressed, parts are given, what is known is not sent again, hashed files are kept', async () => {
  assert.match((await ask('')).headers.get('content-encoding') ?? '', /^(?:br|gzip)$/);
  const part = await ask('annonces.json', { headers: { Range: 'bytes=2-8' } });
  assert.deepEqual(
    [part.status, part.headers.get('content-range'), await part.text()],
    [206, 'bytes 2-8/16', 'edition'],
  );
  assert.equal((await ask('annonces.json', { headers: { Range: 'bytes=99-' } })).status, 416);
  const etag = (await ask('annonces.json')).headers.get('etag')!;
  assert.equal((await ask('annonces.json', { headers: { 'If-None-Match': etag } })).status, 304);
  const kept = async (path: string) => (await ask(path)).headers.get('cache-control');
  assert.deepEqual(
    [await kept('_astro/a.css'), await kept('annonces.json')],
    ['public, max-age=31536000, immutable', 'no-cache'],
  );
});

const OPEN_FILES = '/proc/self/fd';
const isListed = existsSync(OPEN_FILES);

test(
  'no file stays open once its reader is gone',
  { skip: isListed ? false : 'open files are not listed here' },
  async () => {
    const leave = (path: string) =>
      new Promise<void>((done) => {
        get(url + path, { agent: false }, (response) => {
          if (path === 'large.txt') response.destroy();
          response.resume().once('close', done);
        });
      });
    for (let times = 0; times < 150; times += 1) await Promise.all([leave('large.txt'), leave('annonces.json')]);
    await wait(200);
    const open = readdirSync(OPEN_FILES).map((name) => {
      try {
        return readlinkSync(join(OPEN_FILES, name));
      } catch {
        return ''; // closed meanwhile
      }
    });
    assert.deepEqual(
      open.filter((file) => file.includes('-served-')),
      [],
    );
  },
);

test('a site that is built again is followed, and no file is cut while it is sent', async () => {
  const slow = new Promise<string>((done) => {
    get(`${url}large.txt`, (response) => {
      let text = '';
      response.once('readable', () => {
        publish('deux et plus long'); // the answer is on its way
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => done(text));
      });
    });
  });
  assert.equal(await slow, 'un'.repeat(LARGE / 2));
  assert.equal(await (await ask('annonces.json')).text(), '{"edition":"deux et plus long"}');
  assert.equal(await (await ask('perdue')).text(), 'perdue deux et plus long');
  renameSync(folder, `${folder}-away`);
  assert.equal(await (await ask('annonces/x/')).text(), 'deux et plus long'); // between the two steps of a build
  renameSync(`${folder}-away`, folder);
  assert.equal(copies().length, 1);
});
