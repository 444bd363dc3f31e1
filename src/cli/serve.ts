import compression from 'compression';
import { readdirSync, readFileSync, rmSync, statSync, type ReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import sirv from 'sirv';
import { linkFolder } from '../build/linked-copy.ts';
import { isAlive } from '../build/lock.ts';
import { readSiteAddress } from '../build/site-address.ts';

/** The port that is tried first. */
export const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What may answer a request in the site's place: whether it does. */
export type AnswerFirst = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves a built site at `http://localhost:<port><base>` as a static host does: its own page for an unknown address, a folder
 * without its slash led on, compressed texts, parts of files. A site that is built again is followed, whole. Takes the next free
 * port if the port is taken. Throws if the folder holds no built site or if no port is free. Listens
 * to this machine only, at `host`.
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
  { host = 'localhost', answerFirst }: { host?: string; answerFirst?: AnswerFirst } = {},
): Promise<{ url: string; server: Server }> {
  const site = follow(resolve(folder));
  const compress = compression();
  const server = createServer((request, response) => {
    const { method, url = '/', headers } = request;
    if (answerFirst?.(request, response)) return;
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    if (url === base.slice(0, -1)) return void response.writeHead(301, { Location: base }).end();
    // A file whose reader leaves before its end would stay open, and one that cannot be read would end the server.
    response.on('pipe', (file) => {
      file.once('error', () => response.destroy());
      response.once('close', () => (file as ReadStream).destroy());
    });
    // An address out of the folder is one that the site does not have.
    request.url = url.startsWith(base) ? url.slice(base.length - 1) : '/404.html/';
    if (headers.range) return site.answer(request, response);
    compress(request as never, response as never, () => site.answer(request, response));
  });
  server.on('close', site.end);
  const taken = await listen(server, host, port, port + PORTS_TRIED);
  return { url: `http://${host}:${taken}${base}`, server };
}

/**
 * Answers from a copy of the folder made of links: no build changes a file while it is sent, and while one takes the place of
 * another the last one is served. Throws if the folder holds no built site.
 */
function follow(folder: string): { answer: Answer; end(): void } {
  const beside = join(dirname(folder), `.${basename(folder)}-served-`);
  removeLeftovers(beside);
  let copies = 0;
  let current = { state: '', files: null as Answer | null, copy: '' };
  const update = () => {
    const { ino, mtimeMs } = statSync(folder);
    const state = `${ino} ${mtimeMs}`;
    if (state === current.state) return;
    const copy = `${beside}${process.pid}-${(copies += 1)}`;
    rmSync(copy, { recursive: true, force: true });
    linkFolder(folder, copy);
    const last = current.copy;
    current = { state, files: filesOf(copy), copy };
    if (last) rmSync(last, { recursive: true, force: true });
  };
  update();
  const end = () => rmSync(current.copy, { recursive: true, force: true });
  const answer: Answer = (request, response) => {
    try {
      update();
    } catch {
      // The folder is being replaced: the next request finds it.
    }
    current.files!(request, response);
  };
  return { answer, end };
}

/** Removes the copies of servers that were killed. */
function removeLeftovers(beside: string): void {
  for (const name of readdirSync(dirname(beside)).filter((one) => one.startsWith(basename(beside)))) {
    const [pid] = name.slice(basename(beside).length).split('-');
    if (!isAlive(Number(pid))) rmSync(join(dirname(beside), name), { recursive: true, force: true });
  }
}

/** Answers from the files of a folder that does not change. */
function filesOf(folder: string): Answer {
  const notFound = readFileSync(join(folder, '404.html'));
  const isFolder = (path: string) => statSync(join(folder, path, 'index.html'), { throwIfNoEntry: false })?.isFile();
  const refuse: Answer = (_, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
  };
  const send = sirv(folder, { etag: true, onNoMatch: refuse, setHeaders: keepHashed });
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const isLedOn = !pathname.endsWith('/') && isFolder(decode(pathname));
    // The last part is enough for whoever asks, whatever folder the site stands in.
    if (isLedOn) response.writeHead(301, { Location: `${pathname.split('/').at(-1)}/${search}` }).end();
    else if (pathname.endsWith('/') && !isFolder(decode(pathname))) refuse(request, response);
    else send(request, response);
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What has a hash in its name is kept, as `public/_headers` asks of hosts. */
function keepHashed(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function listen(server: Server, host: string, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === last) reject(error);
      else resolve(listen(server, host, port + 1, last));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Closes a server, and lets the command end, when it is told to stop. */
export function closeOnSignal(server: Server): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
}

if (import.meta.main) {
  try {
    const { url, server } = await serveSite('dist', readSiteAddress(process.env).base, FIRST_PORT);
    if (!url.includes(`:${FIRST_PORT}/`)) console.log(`Port ${FIRST_PORT} is taken; this is the next free one.`);
    console.log(`The site is at ${url} (Ctrl+C to stop)`);
    closeOnSignal(server);
  } catch (error) {
    console.error(`The site cannot be served: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
