import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveSite } from '../../src/cli/serve.ts';
import { answerWriting } from '../../src/cli/write.ts';
import type { WritingData, WriteRequest } from '../../src/formats/writing-data.ts';
import { exampleFile } from '../example.ts';

const root = mkdtempSync(join(tmpdir(), 'write-'));
const ID = '2015-06-10-450-conseillers-irak';
const path = (id = ID) => join(root, `content/announcements/${id}.md`);
let server: Server;
let url: string;
let host: string;

before(async () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  for (const file of ['404.html', 'index.html']) writeFileSync(join(root, 'dist', file), 'page');
  const answerFirst = answerWriting(root, '/irak/', 'a-token');
  ({ url, server } = await serveSite(join(root, 'dist'), '/irak/', 4750, { host: '127.0.0.1', answerFirst }));
  ({ host } = new URL(url));
});
after(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(root, { recursive: true });
});

const OWN = { 'Content-Type': 'application/json', 'X-Token': 'a-token' };

/** Sends a request with headers that no browser lets a page choose; gives the status and the text of the answer. */
function send(
  method: 'GET' | 'POST',
  to: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = ask(url + to, { method, headers: { ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (request: Partial<WriteRequest>, headers: Record<string, string> = OWN) =>
  send(
    'POST',
    'rediger/',
    headers,
    JSON.stringify({ id: ID, text: exampleFile(), place: null, was: null, ...request }),
  );

const data = async () => JSON.parse((await send('GET', 'rediger.json')).text) as WritingData;

test('the page is told what stands on the disk now, and has the token', async () => {
  const { token, announcements, taken } = await data();
  assert.equal(token, 'a-token');
  assert.deepEqual(
    announcements.map(({ id }) => id),
    taken,
  );
  assert.equal((await send('GET', '')).text, 'page');
});

test('what another site, another machine or another page sends writes nothing', async () => {
  const others: Record<string, string>[] = [
    { ...OWN, Origin: 'https://exemple.org' },
    { ...OWN, Origin: 'null' },
    { ...OWN, Host: `exemple.org:${new URL(url).port}` },
    { ...OWN, Host: `localhost:${new URL(url).port}` },
    { ...OWN, 'Sec-Fetch-Site': 'cross-site' },
    { ...OWN, 'Sec-Fetch-Site': 'same-site' },
    { ...OWN, 'X-Token': 'b-token' },
    { 'Content-Type': 'application/json' },
    { ...OWN, 'Content-Type': 'text/plain' },
  ];
  for (const headers of others) {
    const { status } = await post({}, headers);
    assert.equal(status, 403, JSON.stringify(headers));
  }
  for (const headers of [
    { Host: 'exemple.org' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://exemple.org' },
  ])
    assert.equal((await send('GET', 'rediger.json', headers)).status, 403);
  assert.equal((await send('POST', 'rediger.json', OWN, '{}')).status, 405);
  assert.equal((await send('POST', 'rediger/', OWN, 'x'.repeat(500_000))).status, 413);
  for (const body of ['', '{', '[]', '{"id":"../x"}'])
    assert.equal((await send('POST', 'rediger/', OWN, body)).status, 422);
  for (const id of ['../../x', '2015-06-10-a/../b', 'x', `${ID}\n`]) assert.equal((await post({ id })).status, 422, id);
  assert.equal(existsSync(path()), false);
});

test('a file that the check refuses is not written, and what is wrong is told', async () => {
  const { status, text } = await post({ text: exampleFile({ announcer: '' }) });
  assert.equal(status, 422);
  assert.match(text, /2015-06-10-450-conseillers-irak\.md:\d+:1 \S+ announcer/);
  assert.equal(existsSync(path()), false);
});

test('a right file is written once, with its place', async () => {
  const place = {
    ...{ id: 'anbar', name: 'Anbar', in: 'dans l’Anbar', towards: 'vers l’Anbar' },
    country: 'IQ',
    within: 'irak',
    kind: 'region' as const,
  };
  const { status, text } = await post(
    { text: exampleFile({ location: 'location: anbar' }), place },
    { ...OWN, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' },
  );
  assert.equal(status, 200, text);
  assert.match(text, new RegExp(`^content/announcements/${ID}.md est écrit`));
  assert.equal(readFileSync(path(), 'utf8'), exampleFile({ location: 'location: anbar' }));
  assert.match(readFileSync(join(root, 'content/places.yaml'), 'utf8'), /\n- id: anbar\n/);
  const again = await post({});
  assert.deepEqual(
    [again.status, again.text],
    [422, `content/announcements/${ID}.md est déjà là ; écrivez d’autres mots pour l’adresse permanente (--slug).`],
  );
});

test('a correction takes the place of what the page read, and of nothing else', async () => {
  const was = (await data()).announcements.find(({ id }) => id === ID)!;
  const corrected = readFileSync(path(), 'utf8').replace('conseillers de plus pour', 'conseillers en renfort pour');
  const { status, text } = await post({ text: corrected, was });
  assert.equal(status, 200, text);
  assert.equal(readFileSync(path(), 'utf8'), corrected);
  const late = await post({ text: exampleFile(), was });
  assert.equal(late.status, 422);
  assert.match(late.text, /a changé depuis que la page l’a lu/);
  writeFileSync(path(), corrected.replace('\ndate:', ' # à revoir\ndate:'));
  const commented = (await data()).announcements.find(({ id }) => id === ID)!;
  const refused = await post({ text: exampleFile(), was: commented });
  assert.match(refused.text, /a des commentaires/);
  assert.match(readFileSync(path(), 'utf8'), /# à revoir/);
});
