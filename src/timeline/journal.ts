import { compare, type Announcement } from '../announcement/announcement.ts';
import type { Day } from '../announcement/day.ts';

/** What was done on a day: an announcement added, or corrected. */
export interface JournalEntry {
  day: Day;
  id: string;
  /** The day of the announcement. */
  date: Day;
  title: string;
  /** What was corrected; null for an addition. */
  correction: string | null;
}

/** All that was added and corrected, the last first; what was done to one announcement on one day stays in its order, turned. */
export function journalOf(announcements: readonly Announcement[]): JournalEntry[] {
  const entries = announcements.flatMap(({ id, date, title, added, corrections = [] }): JournalEntry[] => [
    { day: added, id, date, title, correction: null },
    ...corrections.map(({ date: day, text }) => ({ day, id, date, title, correction: text })),
  ]);
  return entries.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id)).toReversed();
}
