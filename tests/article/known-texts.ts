import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A number of troops, as an article has it. */
export interface RightFigure {
  value: number;
  upTo?: number;
  approximate: boolean;
  quote?: string;
}

/** What an article says, as a reader wrote it down: null where it does not say. */
export interface Right {
  date: string | null;
  dateStated: boolean;
  announcer: string | null;
  announcerRole: string | null;
  troopDelta: RightFigure | null;
  statedTotal: (RightFigure & { counts: 'before' | 'after' }) | null;
  /** The name of the place, as the article prints it. */
  location: string | null;
  title: string | null;
  published: string | null;
  choices?: RightFigure[];
}

/** A text and what is right of it. */
export interface KnownText {
  name: string;
  text: string;
  right: Right;
}

/** The texts of a folder, `NN-slug.txt`, each with what is right of it in `NN-slug.json`. */
export function readTexts(folder: string): KnownText[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.toSorted().map((file) => {
    const name = file.replace(/\.txt$/, '');
    return {
      name,
      text: readFileSync(join(folder, file), 'utf8'),
      right: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Right,
    };
  });
}

/** Texts in the manner of agencies, dailies, radio and others, made up for these tests: no such sentence was printed. */
export const KNOWN = readTexts(join(import.meta.dirname, 'texts'));
