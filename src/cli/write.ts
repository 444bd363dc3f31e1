import { spawn } from 'node:child_process';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readSiteAddress } from '../build/site-address.ts';
import { readContent } from '../check/content.ts';
import { readFolder } from '../files/content-folder.ts';
import { writeWhole } from '../files/whole-file.ts';
import { writingData } from '../formats/writing-data.ts';
import { PATHS } from '../site.ts';
import { writeRequested } from '../adding/write-requested.ts';
import { closeOnSignal, FIRST_PORT, serveSite, type AnswerFirst } from './serve.ts';

/** This machine and no other: nobody else can reach what writes its files. */
const HOST = '127.0.0.1';

/** More than any announcement has, in bytes. */
const MAX_REQUEST = 400_000;

/**
 * What `npm run write` answers beside the site: what the page is to know, fresh from `content/` of the project at `root`, and
 * files to write there. A request that another site may have sent, or another machine under a false name, gets nothing.
 */
export function answerWriting(root: string, base: string, token: string = randomUUID()): AnswerFirst {
  return (request, response) => {
    const { method, url } = request;
    const isData = method === 'GET' && url === `${base}${PATHS.writingData}`;
    const isFile = method === 'POST' && url === `${base}${PATHS.writing}`;
    if (!isData && !isFile) return false;
    const answer = (status: number, text: string, type = 'text/plain') =>
      void response
        .writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
        .end(text);
    if (!isFromHere(request) || (isFile && !isFromPage(request, token)))
      answer(403, 'Cette demande ne vient pas de la page que npm run write a ouverte ; rechargez celle-ci.');
    else
      void (isData ? tell(root, token) : write(root, request)).then(
        ({ status, text }) => answer(status, text, isData ? 'application/json' : undefined),
        (error: Error) => answer(500, error.message),
      );
    return true;
  };
}

interface Told {
  status: number;
  text: string;
}

async function tell(root: string, token: string): Promise<Told> {
  const files = await readFolder(root);
  const taken = files.announcements.map(({ path }) => path.split('/').at(-1)!.replace(/\.md$/, ''));
  return { status: 200, text: writingData(readContent(files), { taken, token }) };
}

async function write(root: string, request: IncomingMessage): Promise<Told> {
  const body = await readAtMost(request, MAX_REQUEST);
  if (body === null) return { status: 413, text: 'La demande est trop longue.' };
  const written = await writeRequested(root, body, writeWhole);
  return typeof written === 'string' ? { status: 422, text: written } : { status: 200, text: written.said };
}

/** Whether a request names this machine, and no site that leads to it, and comes from no other site. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'];
  const own = `${HOST}:${socket.localPort}`;
  return (
    host === own &&
    (origin === undefined || origin === `http://${own}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

/** Whether the page that has the token sent it, with a type that no form of another site can send. */
function isFromPage({ headers }: IncomingMessage, token: string): boolean {
  const [given, own] = [Buffer.from(String(headers['x-token'])), Buffer.from(token)];
  return headers['content-type'] === 'application/json' && given.length === own.length && timingSafeEqual(given, own);
}

async function readAtMost(request: IncomingMessage, max: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // What is too long is read to its end all the same: its sender hears nothing before.
    if (size <= max) chunks.push(chunk as Buffer);
  }
  return size > max ? null : Buffer.concat(chunks).toString('utf8');
}

/** Opens an address in the person's browser, where the machine has one. */
function openBrowser(url: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const opened = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}

if (import.meta.main) {
  try {
    const { base } = readSiteAddress(process.env);
    const { url, server } = await serveSite('dist', base, FIRST_PORT, {
      host: HOST,
      answerFirst: answerWriting('.', base),
    });
    console.log(`La page pour écrire est à ${url}${PATHS.writing} (Ctrl+C pour arrêter)`);
    closeOnSignal(server);
    if (process.stdout.isTTY) openBrowser(url + PATHS.writing);
  } catch (error) {
    console.error(`La page ne peut pas être servie : ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
