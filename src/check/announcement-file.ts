import { ANNOUNCEMENT_ID, MAX_ID_LENGTH } from '../announcement/schema.ts';
import { readMarkdownFile, reportersFor, type MarkdownFile } from '../text-files/front-matter.ts';
import { parseMarkdown } from '../text-files/markdown.ts';
import type { Problem } from '../text-files/problem.ts';
import { problemAt, type ContentFile } from '../text-files/source-text.ts';
import { readAnnouncement, type ReadAnnouncement } from './announcement.ts';

const NOT_AN_ANNOUNCEMENT =
  'n’est pas une annonce ; ce dossier n’a que des fichiers nommés comme 2014-09-02-350-soldats-bagdad.md (le jour, puis des mots de a à z et de 0 à 9)';

/** What systems and editors leave beside files: views of folders, copies of what was changed, swap files, locks. */
const LEFTOVER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-z]|#.*#|\.#.*|.*\.(?:orig|bak))$/i;

/** Whether an entry of the announcements' folder is what a system or an editor left there: it is not read, and stops nothing. */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path.split('/').at(-1)!);
}

/** Says that such an entry is not read. */
export function ignored({ path }: ContentFile): Problem {
  const message =
    'n’est pas lu : un fichier du système ou d’un éditeur, pas une annonce ; retirez-le si rien n’en a besoin';
  return problemAt({ path, text: '' }, { line: 1, column: 1 }, { message, severity: 'warning' });
}

/** Reads one file of the announcements' folder. Never throws: whatever is wrong is among its problems. */
export function readAnnouncementFile(file: ContentFile): ReadAnnouncement {
  const id = file.path.split('/').at(-1)!.replace(/\.md$/, '');
  const refuse = (message: string) => {
    const problem = problemAt({ path: file.path, text: '' }, { line: 1, column: 1 }, { message });
    return unread(id, { problems: [problem], isWhole: false, data: undefined, body: '', ...reportersFor(file) });
  };
  if (file.bytes === null || !file.path.endsWith('.md') || !ANNOUNCEMENT_ID.test(id))
    return refuse(NOT_AN_ANNOUNCEMENT);
  if (id.length > MAX_ID_LENGTH)
    return refuse(
      `a un nom de ${id.length} lettres ; gardez-en ${MAX_ID_LENGTH} au plus : le jour, puis quelques mots`,
    );
  const read = readMarkdownFile(file);
  return read.isWhole
    ? { ...readAnnouncement(id, read, parseMarkdown(read.body)), ...reportersFor(file) }
    : unread(id, read);
}

function unread(id: string, read: MarkdownFile): ReadAnnouncement {
  return { ...read, id, data: {}, frontmatter: null, links: [], quotations: [], headings: 0 };
}
