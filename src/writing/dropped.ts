import { decodeText, MAX_PASTED_BYTES } from '../pasted-text/bytes.ts';
import type { PastedText } from './entry.ts';

/** Reads a file of text that was dropped or chosen, with the digest of its bytes; a French sentence if it cannot be. */
export async function readDropped(file: File): Promise<PastedText | string> {
  if (file.size > MAX_PASTED_BYTES) return 'Le fichier dépasse 1 Mo : ne donnez que l’article.';
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return 'Le fichier ne se laisse pas lire.';
  const text = decodeText(new Uint8Array(bytes));
  // Browsers give digests to pages of https and of this machine only: elsewhere, the text has no file.
  const digest = await globalThis.crypto.subtle?.digest('SHA-256', bytes);
  if (!digest) return { text, document: null, sha256: '' };
  return { text, document: file.name, sha256: hexOf(digest) };
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
