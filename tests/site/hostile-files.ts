import { exampleFile } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

/** An announcement of which each text field holds one hostile string, made as long as the field wants. */
export interface HostileAnnouncement {
  id: string;
  hostile: string;
  fields: { title: string; summary: string; text: string; document: string };
}

/** One announcement for each hostile string. */
export const HOSTILE_ANNOUNCEMENTS: readonly HostileAnnouncement[] = HOSTILE_STRINGS.map((hostile, index) => ({
  id: `2018-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}-hostile-${index}`,
  hostile,
  fields: {
    title: `${hostile} (titre hostile)`,
    summary: `${hostile} est la phrase de résumé, assez longue pour ce champ`,
    text: hostile,
    document: `${hostile.replace(/[/\\]/g, '-')}.txt`,
  },
}));

/** Their files, by name. */
export function hostileFiles(): Record<string, string> {
  return Object.fromEntries(
    HOSTILE_ANNOUNCEMENTS.map((announcement) => [`${announcement.id}.md`, fileOf(announcement)]),
  );
}

function fileOf({ id, fields }: HostileAnnouncement): string {
  const [title, summary, text, document] = [fields.title, fields.summary, fields.text, fields.document].map((field) =>
    JSON.stringify(field),
  );
  return exampleFile(
    {
      'title:': `title: ${title}`,
      'summary:': `summary: ${summary}`,
      'date:': `date: "${id.slice(0, 10)}"`,
      'dateBasis:': `dateBasis: inferred\ndateNote: ${text}`,
      'announcer:': `announcer: ${text}\nannouncerRole: ${text}`,
      '  kind:': `  kind: present\n  scope: ${text}`,
      '  title:': `  title: ${text}`,
      '  publisher:': `  publisher: ${text}\n  agency: ${text}`,
      '  published:': `  published: null\n  document: ${document}\n  sha256: ${'a'.repeat(64)}`,
      'added:': `added: "2026-11-01"\ncorrections:\n  - date: "2026-11-02"\n    text: ${text}`,
    },
    `\nLa Maison Blanche annonce « 450 conseillers de plus », pour « 3 500 au total ».\n\n${inMarkdown(fields.text)}\n`,
  );
}

/** Markdown that says a text as it is: each ASCII sign that could mean something is escaped. */
function inMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
