import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';

/** What is served: texts by their paths, and beside them the files of a folder. */
export interface Served {
  folder?: string;
  texts?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What is as small as it gets already. */
const PACKED = new Set(['.woff2', '.woff', '.png', '.jpg']);

interface Answer {
  type: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/**
 * Serves files on a port of its own, each compressed once, as a static host that keeps compressed files does. Gives the address
 * of its root, and what ends it.
 */
export async function servePages(served: Served): Promise<{ url: string; close(): void }> {
  const answers = new Map<string, Answer | null>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!answers.has(pathname)) answers.set(pathname, answerOf(served, pathname));
    const answer = answers.get(pathname);
    if (!answer) return void response.writeHead(404).end();
    const accepted = String(request.headers['accept-encoding']);
    const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one) && answer[one] !== answer.plain);
    const body = encoding ? answer[encoding] : answer.plain;
    const head = { 'Content-Type': answer.type, 'Content-Length': body.length, Vary: 'Accept-Encoding' };
    response.writeHead(200, encoding ? { ...head, 'Content-Encoding': encoding } : head).end(body);
  });
  return { url: `http://localhost:${await listen(server)}/`, close: () => void server.close() };
}

/** Gives the size of a text as such a host sends it, in bytes. */
export function compressedSize(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function answerOf({ folder, texts }: Served, pathname: string): Answer | null {
  const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
  const text = texts?.[path];
  const file = join(folder ?? '', path);
  if (text === undefined && !(folder !== undefined && existsSync(file) && statSync(file).isFile())) return null;
  const plain = text === undefined ? readFileSync(file) : Buffer.from(text);
  const isPacked = PACKED.has(extname(path));
  const [br, gzip] = isPacked ? [plain, plain] : [brotliCompressSync(plain), gzipSync(plain, { level: 9 })];
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', plain, br, gzip };
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, 'localhost', () => done((server.address() as AddressInfo).port));
  });
}
