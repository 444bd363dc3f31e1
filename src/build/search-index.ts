import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { readAccount } from '../announcement/account.ts';
import { parseMarkdown } from '../text-files/markdown.ts';
import { typesetAnnouncement } from '../announcement/announcement.ts';
import { linesOfArticles } from '../ledger/articles.ts';
import { drawLedger } from '../ledger/ledger.ts';
import { publishedOf } from '../announcement/announcement.ts';
import type { Content } from '../check/content.ts';
import { knownWords, type FirstSearch, type KeptRecord } from '../formats/known-words.ts';
import { searchRecord, type SearchRecord } from '../formats/search-record.ts';
import { PATHS, SITE } from '../site.ts';

/** What the page of the search asks for; the rest of what Pagefind makes is its own interface and other languages. */
const NEEDED = new RegExp(
  String.raw`^(?:pagefind\.js|wasm\.${SITE.language}\.pagefind|(?:fragment|index)/.*|pagefind-entry\.json)$`,
);

/** What Pagefind's files of data begin with, once decompressed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The index of Pagefind 1.5: version, pages, chunks of words, chunks of filters with their names, orders, fields. */
type Meta = [string, unknown, unknown, [name: string, chunk: string][], unknown, unknown];

/** A chunk of a filter: its name, and for each value the pages that have it. */
type Filter = [string, [value: string, pages: number[]][]];

/** As many announcements come with the first search; where there are more, it asks for those that it found. */
const FEW = 10;

/** What the index is made of. */
type Indexed = Pick<Content, 'announcements' | 'gazetteer'>;

/**
 * Writes the index of the search into a new folder, in a thread of its own: one record for each article that is
 * published. It is made of the content and not of the pages, which would need marks, and where « l’Irak » is one word. No
 * announcement, no folder. Throws if Pagefind does.
 */
export async function writeSearchIndex({ announcements, gazetteer }: Indexed, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const workerData: [Indexed, string] = [{ announcements, gazetteer }, folder];
  await new Promise<void>((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData });
    worker.once('error', fail);
    worker.once('exit', (status) => (status === 0 ? done() : fail(new Error('The search has no index.'))));
  });
}

async function writeRecords(content: Indexed, folder: string): Promise<void> {
  const bodies = new Map(content.announcements.map(({ id, body }) => [id, body]));
  const ledger = drawLedger(publishedOf(content).map(typesetAnnouncement), content.gazetteer);
  const records = linesOfArticles(ledger).map((line) => {
    const { id } = line.announcement;
    return searchRecord(line, readAccount(parseMarkdown(bodies.get(id)!)).texts, PATHS.announcement(id));
  });
  if (records.length === 0) return;
  const index = inOneOrder(await indexOf(records));
  const known = knownWords(records, content.gazetteer.values());
  const first: FirstSearch = { ...known, announcements: records.length > FEW ? {} : keptIn(index) };
  const text = Buffer.from(JSON.stringify(first));
  const files = [...index, { path: `first.${hashOf(text)}.json`, content: text }];
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The records by the names that the index gives them. */
function keptIn(index: readonly IndexFile[]): FirstSearch['announcements'] {
  const kept = index
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ path, content }): [string, KeptRecord] => {
      const { url, content: text, meta } = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString());
      return [basename(path, '.pf_fragment'), { url, content: text, meta }];
    });
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function indexOf(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const language = SITE.language;
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`The search has no index: ${errors.join(', ')}`);
    for (const record of records) {
      const { errors } = await index.addCustomRecord({ ...record, language });
      if (errors.length > 0) throw new Error(`The search cannot index ${record.url}: ${errors.join(', ')}`);
    }
    return (await index.getFiles()).files;
  } finally {
    await close();
  }
}

/**
 * The files that are needed, the same for the same records: Pagefind writes filters and their values in an order of
 * chance. 2026-11-22, https://github.com/Pagefind/pagefind/issues/638
 */
function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const data = <Kind>(pattern: RegExp): [path: string, data: Kind][] =>
    files
      .filter(({ path }) => pattern.test(path))
      .map(({ path, content }) => [path, decode(gunzipSync(content).subarray(SIGNATURE.length)) as Kind]);
  const renamed = new Map<string, string>();
  const filters = data<Filter>(/\.pf_filter$/).map(([path, [name, values]]) => {
    const content = encodeFile([name, values.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const chunk = `${SITE.language}_${hashOf(content)}`;
    renamed.set(basename(path, '.pf_filter'), chunk);
    return { path: `filter/${chunk}.pf_filter`, content };
  });
  const [[, [version, pages, words, chunks, ...rest]]] = data<Meta>(/\.pf_meta$/) as [[string, Meta]];
  const named = chunks.map(([name, chunk]): [string, string] => [name, renamed.get(chunk)!]);
  const content = encodeFile([version, pages, words, named.toSorted(([a], [b]) => (a < b ? -1 : 1)), ...rest]);
  const hash = `${SITE.language}_${hashOf(content)}`;
  const needed = files.filter(({ path }) => NEEDED.test(path));
  return [
    ...needed.map((file) => (file.path === 'pagefind-entry.json' ? withHash(file, hash) : file)),
    ...filters,
    { path: `pagefind.${hash}.pf_meta`, content },
  ];
}

function withHash({ path, content }: IndexFile, hash: string): IndexFile {
  const entry = JSON.parse(Buffer.from(content).toString());
  entry.languages[SITE.language].hash = hash;
  return { path, content: Buffer.from(JSON.stringify(entry)) };
}

/**
 * A file of the index. Compressed by Huffman codes alone, since the search for matches differs between builds of zlib, and with
 * its byte for the operating system set to "unknown" (255): the same bytes on every machine.
 */
function encodeFile(data: unknown): Buffer {
  const file = gzipSync(Buffer.concat([SIGNATURE, encode(data)]), { strategy: constants.Z_HUFFMAN_ONLY });
  file[9] = 255;
  return file;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

if (!isMainThread) await writeRecords(...(workerData as [Indexed, string]));
