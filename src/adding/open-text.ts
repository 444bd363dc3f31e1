import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Known } from '../answers/answers.ts';
import { openArticle, type Opened } from '../answers/opening.ts';
import { digestOf } from '../files/pasted-text.ts';
import { decodeText, MAX_PASTED_BYTES } from '../pasted-text/bytes.ts';

/** Reads the text of --from: a path from the project at `root`, or `-` for `input`. Throws what is wrong with it, in French. */
export async function openText(
  root: string,
  from: string,
  input: Readable,
  known: Pick<Known, 'places' | 'announcements'>,
): Promise<Opened> {
  const bytes = await readAtMost(from === '-' ? input : createReadStream(resolve(root, from)), from);
  const opened = openArticle({ text: decodeText(bytes), sha256: digestOf(bytes) }, known);
  if (typeof opened === 'string') throw new Error(`${from === '-' ? 'L’entrée standard' : from} : ${opened}`);
  return opened;
}

/** The name of the file of a text: that of --document, else that of --from; null if it has none. */
export function documentOf(from: string | null, document: unknown): string | null {
  if (typeof document === 'string') return document;
  return from === null || from === '-' ? null : basename(from);
}

async function readAtMost(stream: Readable, from: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk as Buffer));
      size += (chunk as Buffer).length;
      if (size > MAX_PASTED_BYTES) break;
    }
  } catch (error) {
    throw new Error(sayUnread(from, error as NodeJS.ErrnoException), { cause: error });
  }
  if (size > MAX_PASTED_BYTES) throw new Error('--from dépasse 1 Mo ; ne collez que l’article');
  return Buffer.concat(chunks);
}

function sayUnread(from: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT')
    return `${from} n’existe pas ; écrivez après --from le chemin du texte, ou - pour l’entrée standard`;
  if (code === 'EISDIR') return `${from} est un dossier ; écrivez après --from le chemin du texte`;
  return `${from} ne se laisse pas lire : ${message}`;
}
