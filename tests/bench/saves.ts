import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { announcementsOf, fileIn, MAKERS, projectOf, type Maker } from './projects.ts';
import type { Settings } from './settings.ts';
import { ratioGoal, sampleOf, writeSample, type Report, type Sample } from './table.ts';

/** More announcements than these are not written one by one. */
const MOST = 1000;

/** How often a page is asked for again, and how long a page may take, in milliseconds. */
const EVERY = 20;
const LONGEST = 180_000;

/** From the start of a save to the page that shows it, for the page of the announcement and for the list of all. */
interface Saves {
  page: Sample;
  list: Sample;
}

/** Measures how long after a save the development servers show it. */
export async function measureSaves(size: number, settings: Settings): Promise<Report> {
  if (size > MOST) return { tables: [], goals: [] };
  const [site, bare] = [await measureServer('site', size, settings), await measureServer('bare-astro', size, settings)];
  const cells = (key: keyof Saves) => [site, bare].map((saves) => writeSample(saves[key], 'ms'));
  const table = {
    title: `Development: ${size} announcements`,
    columns: [MAKERS.site.name, MAKERS['bare-astro'].name],
    note: `From a save to the answer that shows it, asked for every ${EVERY} ms; ${settings.runsAt(size)} of each.`,
    rows: [
      { name: 'save to the page of the announcement', cells: cells('page') },
      { name: 'save to the list of all', cells: cells('list') },
    ],
  };
  const goal = ratioGoal(`${size}: save to page ÷ bare Astro’s`, [site.page, bare.page], { most: 2 });
  return { tables: [table], goals: [goal] };
}

async function measureServer(maker: 'site' | 'bare-astro', size: number, settings: Settings): Promise<Saves> {
  const project = await projectOf(maker, size);
  const port = await freePort();
  const parameters = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)];
  const server = spawn(process.execPath, parameters, {
    cwd: project,
    env: { ...process.env, BASE_PATH: '' },
    stdio: 'ignore',
  });
  try {
    // The last one, which the home page shows however many there are.
    const name = Object.keys(announcementsOf(size)).toSorted().at(-1) ?? '';
    const base = `http://localhost:${port}`;
    const page = `${base}${pathOf(maker, name.replace('.md', ''))}`;
    const times: Record<keyof Saves, number[]> = { page: [], list: [] };
    const urls = { page, list: `${base}/` };
    // Each server has shown each page once, as it has for whoever writes.
    for (const url of Object.values(urls)) await shows(url, '<h1', server);
    const file = fileIn(project, name);
    const text = await readFile(file, 'utf8');
    for (let run = 1; run <= settings.runsAt(size); run += 1)
      for (const key of ['page', 'list'] as const) {
        const title = `Titre ${key} numéro ${run}`;
        const from = performance.now();
        await writeFile(file, text.replace(/^title: .*/m, `title: ${title}`));
        await shows(urls[key], title, server);
        times[key].push(performance.now() - from);
        settings.tell(`${size}, save ${run}: ${MAKERS[maker].name}, ${key} ${times[key].at(-1)!.toFixed(0)} ms`);
      }
    await writeFile(file, text);
    return { page: sampleOf(times.page), list: sampleOf(times.list) };
  } finally {
    server.kill('SIGKILL');
  }
}

async function shows(url: string, text: string, server: ChildProcess): Promise<void> {
  for (const from = performance.now(); performance.now() - from < LONGEST; await wait(EVERY)) {
    if (server.exitCode !== null) throw new Error(`The server of ${url} ended.`);
    const html = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(text)) return;
  }
  throw new Error(`${url} never showed "${text}".`);
}

function pathOf(maker: Maker, id: string): string {
  return maker === 'site' ? `/annonces/${id}/` : `/${id}/`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = await new Promise<AddressInfo>((done) =>
    server.listen(0, 'localhost', () => done(server.address() as AddressInfo)),
  );
  await new Promise((done) => server.close(done));
  return port;
}
