import { compare, type Announcement } from '../announcement/announcement.ts';
import type { Day } from '../announcement/day.ts';

/** What was done on a day: an announcement added, or corrected. */
export interface JournalEntry {
  day: Day;
  id: string;
  title: string;
  /** What was corrected; null for an addition. */
  correction: string | null;
}

/** All that was added and corrected, the last first; what was done to one announcement on one day stays in its order, turned. */
export function journalOf(announcements: readonly Announcement[]): JournalEntry[] {
  const entries = announcements.flatMap(({ id, title, added, corrections = [] }): JournalEntry[] => [
    { day: added, id, title, correction: null },
    ...corrections.map(({ date, text }) => ({ day: date, id, title, correction: text })),
  ]);
  return entries.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id)).toReversed();
}
