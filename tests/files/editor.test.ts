import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { copyProject } from '../project.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: { items?: { message: string; range: { start: { line: number } } }[]; contents?: { value: string } };
}

const server = createRequire(import.meta.url).resolve('@astrojs/language-server/bin/nodeServer.js');
const name = '2014-09-02-350-soldats-bagdad.md';
let project: string;
let child: ReturnType<typeof spawn>;
let last = 0;
const waiting = new Map<number, (message: Message) => void>();

function send(message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin!.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method: string, params: object): Promise<Message> {
  const id = (last += 1);
  send({ id, method, params });
  return new Promise((done) => waiting.set(id, done));
}

/** Reads what the server says, and answers what it asks: nothing is configured. */
function listen(): void {
  let received = Buffer.alloc(0);
  child.stdout!.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || received.length < head + 4 + length) return;
      const message = JSON.parse(received.subarray(head + 4, head + 4 + length).toString()) as Message;
      received = received.subarray(head + 4 + length);
      if (message.method && message.id !== undefined)
        send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
}

before(async () => {
  project = await copyProject();
  const synced = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'sync'], { cwd: project });
  assert.equal(synced.status, 0, String(synced.stderr));
  child = spawn(process.execPath, [server, '--stdio'], { cwd: project, stdio: ['pipe', 'pipe', 'ignore'] });
  listen();
  const rootUri = pathToFileURL(project).href;
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    capabilities: { workspace: { workspaceFolders: true, configuration: true }, textDocument: { diagnostic: {} } },
    initializationOptions: {
      typescript: { tsdk: resolve('node_modules/typescript/lib') },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  });
  send({ method: 'initialized', params: {} });
});
after(async () => {
  child.kill();
  await rm(project, { recursive: true });
});

test(
  'an editor shows what is wrong where it is typed, and the sentence of each field',
  { timeout: 60_000 },
  async () => {
    const file = join(project, 'content/announcements', name);
    const uri = pathToFileURL(file).href;
    const right = await readFile(file, 'utf8');
    const text = right.replace('dateBasis: stated', 'dateBasis: sure').replace('announcer:', 'anouncer:');
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    const { result } = await ask('textDocument/diagnostic', { textDocument: { uri } });
    const told = result!.items!.map(({ message, range }) => `${range.start.line + 1} ${message}`);
    assert.ok(
      told.some((line) => /^6 Property anouncer is not allowed/.test(line)),
      told.join('\n'),
    );
    assert.ok(
      told.some((line) => /^5 Value is not accepted\. Valid values: "stated", "inferred"/.test(line)),
      told.join('\n'),
    );
    const hover = await ask('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 3 } });
    assert.match(hover.result!.contents!.value, /la source imprime le jour entier/);
  },
);
