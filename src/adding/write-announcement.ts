import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstAccount } from '../article/first-draft.ts';
import type { Place } from '../announcement/place.ts';
import type { ArticleText, ArticleTexts } from '../check/article-text.ts';
import { readContent, type Content } from '../check/content.ts';
import { readFolder } from '../files/content-folder.ts';
import { ANNOUNCEMENTS, PLACES } from '../site.ts';
import type { Writer } from '../files/whole-file.ts';
import { writeAnnouncementFile } from '../formats/announcement-markdown.ts';
import { formatProblem, type Problem } from '../text-files/problem.ts';
import { withPlace } from '../answers/new-place.ts';
import { idOf, type Answers } from '../answers/answers.ts';
import { FIELDS } from '../answers/fields.ts';
import { sayFlag } from './flags.ts';

/** A file that was written, with the content that it is now a part of. */
export interface Written {
  path: string;
  text: string;
  content: Content;
  /** What is doubtful in it. */
  warnings: Problem[];
}

/** The text of the file that answers make. */
export function fileText({ draft }: Answers): string {
  return writeAnnouncementFile(draft, firstAccount(draft));
}

/** A file to write, with what it brings along. */
export interface NewFile {
  id: string;
  text: string;
  /** The place that it adds to the gazetteer. */
  place: Place | undefined;
  /** The text that its quotations are looked for in, by the name of its file. */
  articles: ArticleTexts;
  /** Whether it takes the place of a file that is there. */
  isCorrection?: boolean;
}

/**
 * Writes the file of an announcement, and its place if that is new, unless the check would refuse it or its name is taken: then
 * gives what prevents it, one thing a line. Quotations are looked for in the article.
 */
export async function writeAnnouncement(
  root: string,
  answers: Answers,
  article: ArticleText | null,
  write: Writer,
): Promise<Written | string> {
  const articles = new Map(article ? [[answers.draft.source?.document ?? '', article]] : []);
  return writeNewFile(root, { id: idOf(answers), text: fileText(answers), place: answers.place, articles }, write);
}

/** The same for a file whose text is there. */
export async function writeNewFile(
  root: string,
  { id, text, place, articles, isCorrection = false }: NewFile,
  write: Writer,
): Promise<Written | string> {
  const files = await readFolder(root);
  const path = `${ANNOUNCEMENTS}/${id}.md`;
  if (!isCorrection && existsSync(join(root, path)))
    return `${path} est déjà là ; écrivez d’autres mots pour l’adresse permanente (--slug).`;
  const places = withPlace(files.places, place);
  const others = files.announcements.filter((file) => file.path !== path);
  const announcements = [...others, { path, bytes: new TextEncoder().encode(text) }];
  const content = readContent({ ...files, places, announcements, articles });
  const isNew = places !== files.places;
  const own = content.problems.filter(({ file }) => file === path || (isNew && file === PLACES));
  const errors = own.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map((problem) => `${formatProblem(problem)}${flagOf(problem)}`).join('\n');
  try {
    if (isNew) await write(join(root, PLACES), new TextDecoder('utf-8', { ignoreBOM: true }).decode(places.bytes!));
    await write(join(root, path), text);
  } catch (error) {
    return sayFailure(error as NodeJS.ErrnoException, path);
  }
  return { path, text, content, warnings: own };
}

const FAILURES: Record<string, string> = {
  ENOSPC: 'le disque est plein ; libérez de la place',
  EDQUOT: 'votre quota est atteint ; libérez de la place',
  EACCES: 'le dossier ne se laisse pas écrire ; changez-en les droits',
  EPERM: 'le dossier ne se laisse pas écrire ; changez-en les droits',
  EROFS: 'le disque est en lecture seule',
};

function sayFailure({ code = '', message }: NodeJS.ErrnoException, path: string): string {
  return `${path} n’est pas écrit : ${FAILURES[code] ?? message}. Puis recommencez.`;
}

function flagOf({ path }: Problem): string {
  const field = FIELDS.find(({ key }) => key === path.join('.'));
  return field ? ` (${sayFlag(field)})` : '';
}
