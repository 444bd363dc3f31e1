import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleText } from '../check/article-text.ts';
import { decodeText, MAX_PASTED_BYTES } from '../pasted-text/bytes.ts';

/** The SHA-256 digest of the bytes of a file, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The articles of a folder by the names of their files; what is too large for one is left out. Throws if there is no folder. */
export function readArticles(folder: string): Map<string, ArticleText> {
  const names = readdirSync(folder).filter((name) => {
    const found = statSync(join(folder, name));
    return found.isFile() && found.size <= MAX_PASTED_BYTES;
  });
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, { text: decodeText(bytes), sha256: digestOf(bytes) }];
    }),
  );
}
