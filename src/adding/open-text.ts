import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { draftOf, type Draft } from '../article/first-draft.ts';
import { propose } from '../article/proposal.ts';
import { readArticle } from '../pasted-text/article.ts';
import { whyUnreadable } from '../pasted-text/legible.ts';
import { decodeText, digestOf, MAX_PASTED_BYTES } from '../files/pasted-text.ts';
import type { Known } from '../answers/answers.ts';

/** A pasted text, and what is proposed from it. */
export type Opened = Pick<Known, 'article' | 'proposal' | 'proposed'>;

/** No text. */
export const NO_TEXT: Opened = { article: null, proposal: null, proposed: {} };

/** Reads the text of --from: a path from the project at `root`, or `-` for `input`. Throws what is wrong with it, in French. */
export async function openText(
  root: string,
  from: string,
  input: Readable,
  { places, announcements }: Pick<Known, 'places' | 'announcements'>,
): Promise<Opened> {
  const bytes = await readAtMost(from === '-' ? input : createReadStream(resolve(root, from)), from);
  const text = decodeText(bytes);
  const unreadable = whyUnreadable(text);
  if (unreadable) throw new Error(`${from === '-' ? 'L’entrée standard' : from} : ${unreadable}`);
  const proposal = propose(readArticle(text), places, announcements);
  return { article: { text, sha256: digestOf(bytes) }, proposal, proposed: onlyFound(draftOf(proposal)) };
}

/** The draft of a text that was opened: the name and the digest of its file go together. */
export function draftFrom({ article, proposed }: Opened, from: string | null, document: unknown): Draft {
  const name = document ?? (from === '-' ? undefined : from && basename(from));
  if (!article || typeof name !== 'string') return proposed;
  return { ...proposed, source: { ...proposed.source, document: name, sha256: article.sha256 } };
}

/** A draft without what the article does not say: that is asked. */
function onlyFound({ statedTotal, source, ...draft }: Draft): Draft {
  const { publisher, published, ...others } = source ?? {};
  const known = { ...(publisher && { publisher }), ...(published && { published }) };
  return { ...draft, ...(statedTotal && { statedTotal }), source: { ...others, ...known } };
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
