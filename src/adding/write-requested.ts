import { isDeepStrictEqual } from 'node:util';
import { Parser } from 'yaml';
import { z } from 'zod';
import { placeSchema } from '../announcement/place.ts';
import { ANNOUNCEMENT_ID, MAX_ID_LENGTH } from '../announcement/schema.ts';
import { readContent } from '../check/content.ts';
import { readFolder } from '../files/content-folder.ts';
import type { Writer } from '../files/whole-file.ts';
import type { WriteRequest } from '../formats/writing-data.ts';
import { formatProblems } from '../text-files/problem.ts';
import { ANNOUNCEMENTS } from '../site.ts';
import { writeNewFile } from './write-announcement.ts';

const requestSchema = z.strictObject({
  id: z.string().regex(ANNOUNCEMENT_ID).max(MAX_ID_LENGTH),
  text: z.string(),
  place: placeSchema.nullable(),
  was: z.strictObject({ id: z.string(), data: z.looseObject({}), body: z.string() }).nullable(),
});

/**
 * Writes what the writing page asks for, JSON, by the same check as `npm run new`; gives what to say, or in French what prevents
 * it. A file that changed since the page read it, or that has comments, which the page does not keep, is left as it is.
 */
export async function writeRequested(root: string, body: string, write: Writer): Promise<{ said: string } | string> {
  const request = parse(body);
  if (!request) return 'La demande n’est pas de celles que la page envoie ; rechargez la page.';
  const { id, text, place, was } = request;
  const path = `${ANNOUNCEMENTS}/${id}.md`;
  if (was !== null) {
    const files = await readFolder(root);
    const now = readContent(files).announcements.find((one) => one.id === id);
    if (!now || !isDeepStrictEqual(JSON.parse(JSON.stringify(now)), was))
      return `${path} a changé depuis que la page l’a lu ; rien n’est écrit. Gardez votre texte (« Copier le texte »), puis rouvrez l’annonce.`;
    const { bytes } = files.announcements.find((file) => file.path === path)!;
    if (hasComment(new TextDecoder().decode(bytes!)))
      return `${path} a des commentaires, que cette page ne garde pas ; rien n’est écrit. Corrigez ce fichier dans un éditeur.`;
  }
  const written = await writeNewFile(
    root,
    { id, text, place: place ?? undefined, articles: new Map(), isCorrection: was !== null },
    write,
  );
  if (typeof written === 'string') return written;
  const warnings = written.warnings.length > 0 ? `\n${formatProblems(written.warnings)}` : '';
  return { said: `${path} est écrit ; npm start le montre sur le site.${warnings}` };
}

function parse(body: string): WriteRequest | null {
  try {
    return requestSchema.parse(JSON.parse(body)) as WriteRequest;
  } catch {
    return null;
  }
}

/** Whether the front matter of a file has a comment. */
function hasComment(text: string): boolean {
  const [, frontMatter = ''] = text.split(/^---\s*$/m);
  const tokens = JSON.stringify([...new Parser().parse(frontMatter)]);
  return tokens.includes('"type":"comment"');
}
