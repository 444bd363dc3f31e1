import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readSiteAddress } from '../build/site-address.ts';

const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

/**
 * Serves a built site at `http://localhost:<port><base>` as a static host does, its own 404 page included. Takes the next
 * free port if the port is taken. Throws if the folder holds no built site or if no port is free.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<{ url: string; server: Server }> {
  const notFound = await readFile(join(folder, '404.html'));
  const refuse = (response: ServerResponse) =>
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
  const files = sirv(folder, { etag: true, onNoMatch: (_, response) => refuse(response), setHeaders: keepHashed });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (!address.startsWith(base)) return void refuse(response);
    request.url = address.slice(base.length - 1);
    files(request, response);
  });
  const taken = await listen(server, port, port + PORTS_TRIED);
  return { url: `http://localhost:${taken}${base}`, server };
}

/** What has a hash in its name is kept, as `public/_headers` asks of hosts. */
function keepHashed(response: ServerResponse, path: string): void {
  if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === last) reject(error);
      else resolve(listen(server, port + 1, last));
    });
    server.listen(port, 'localhost', () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (import.meta.main) {
  try {
    const { url } = await serveSite('dist', readSiteAddress(process.env).base, FIRST_PORT);
    if (!url.includes(`:${FIRST_PORT}/`)) console.log(`Port ${FIRST_PORT} is taken; this is the next free one.`);
    console.log(`The site is at ${url} (Ctrl+C to stop)`);
  } catch (error) {
    console.error(`The site cannot be served: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
