import type { Day } from '../announcement/day.ts';
import type { Known } from '../answers/answers.ts';
import type { PlaceDraft } from '../answers/new-place.ts';
import { NO_TEXT, openArticle, type Opened } from '../answers/opening.ts';
import type { Impact } from '../check/impact.ts';
import { knownTo, openedText, startEntry, withText, type Entry, type PastedText } from './entry.ts';
import { examine, impactOfEntry, type Examined } from './examine.ts';
import { forget, keep, onOtherWindow, readKept } from './kept.ts';
import type { KnownSite } from './known-site.ts';

/** What the page shows beside the entry, and does not keep. */
export interface Shown {
  /** The field that is being typed in, and the text that stands in it, which may be no value yet. */
  typed: { key: string; text: string } | null;
  /** The passage that can be reached by the keyboard, `paragraph:passage`, and whether its uses are shown. */
  passage: string;
  isUsed: boolean;
  /** The words of the article that are selected, and the number of their paragraph. */
  selected: { words: string; paragraph: number } | null;
  /** The place that is being added. */
  place: PlaceDraft | null;
  /** What was done, for those who hear the page. */
  said: string;
  /** Why the last text was not read, or the last file not saved. */
  refused: string | null;
  /** What was saved, and where. */
  saved: string | null;
  /** Whether that was written in the project: this browser keeps it no more. */
  isWritten: boolean;
  isOtherWindow: boolean;
}

/** All that the page shows, and what changes it. */
export interface Desk {
  site: KnownSite;
  today: Day;
  entry: Entry;
  opened: Opened;
  known: Known;
  examined: Examined;
  /** What the entry changes on the site; null while it has an error, undefined until it is known. */
  impact: Impact | null | undefined;
  isKept: boolean;
  shown: Shown;
  change(entry: Entry, said?: string): void;
  show(shown: Partial<Shown>): void;
  /** Opens a pasted text; what is no article is refused. */
  paste(pasted: PastedText): void;
  /** Throws away all that was typed. */
  clear(): void;
}

const NOTHING_SHOWN: Shown = {
  ...{ typed: null, passage: '', isUsed: false, selected: null, place: null, said: '' },
  ...{ refused: null, saved: null, isWritten: false, isOtherWindow: false },
};

/** How long after the last change its effect on the whole site is computed, in milliseconds. */
const PAUSE = 300;

/** Takes up what this browser kept, or begins; `draw` shows it, at once and after each change. */
export function startDesk(site: KnownSite, today: Day, draw: (desk: Desk) => void): void {
  let entry = startEntry(today);
  let opened = NO_TEXT;
  let shown = NOTHING_SHOWN;
  let isKept = true;
  let impact: Desk['impact'];
  let timer: ReturnType<typeof setTimeout> | undefined;

  let known = knownTo(entry, site, opened, today);
  let examined = examine(entry, known, site);
  const redraw = () => draw({ ...{ site, today, entry, opened, known, examined, impact, isKept, shown }, ...acts });
  const take = (next: Entry) => {
    if (next.pasted !== entry.pasted) opened = openedText(next, site);
    entry = next;
    known = knownTo(entry, site, opened, today);
    examined = examine(entry, known, site);
    clearTimeout(timer);
    timer = setTimeout(() => {
      impact = impactOfEntry(entry, examined, site);
      redraw();
    }, PAUSE);
  };
  const acts: Pick<Desk, 'change' | 'show' | 'paste' | 'clear'> = {
    change(next, said = '') {
      take(next);
      isKept = keep(entry);
      shown = { ...shown, said, refused: null, saved: null, isWritten: false };
      redraw();
    },
    show(part) {
      shown = { ...shown, ...part };
      redraw();
    },
    paste(pasted) {
      const read = openArticle(pasted, { places: site.content.gazetteer, announcements: site.content.announcements });
      if (typeof read === 'string') return acts.show({ refused: read });
      acts.change(withText(entry, pasted, knownTo(entry, site, read, today)), 'L’article est lu.');
    },
    clear() {
      forget();
      impact = undefined;
      take(startEntry(today));
      shown = NOTHING_SHOWN;
      redraw();
    },
  };
  const kept = readKept();
  try {
    if (kept) take(kept.opened ? kept : addedOn(kept, today));
  } catch {
    // Another version of the page kept it: it stays there until something else is typed.
    take(startEntry(today));
  }
  onOtherWindow(() => acts.show({ isOtherWindow: true }));
  redraw();
}

/** A new announcement comes to the site the day that it is saved, whenever it was begun. */
function addedOn(entry: Entry, today: Day): Entry {
  return { ...entry, answers: { ...entry.answers, draft: { ...entry.answers.draft, added: today } } };
}
