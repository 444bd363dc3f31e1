import { compare, isReport, type Announcement } from '../announcement/announcement.ts';
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
  /** Is it another article on an announcement? */
  isReport: boolean;
}

/** All that was added and corrected, the last first; what was done to one announcement on one day stays in its order, turned. */
export function journalOf(announcements: readonly Announcement[]): JournalEntry[] {
  const entries = announcements.flatMap((announcement): JournalEntry[] => {
    const { id, date, title, added, corrections = [] } = announcement;
    const entry = { day: added, id, date, title, correction: null, isReport: isReport(announcement) };
    return [entry, ...corrections.map(({ date: day, text }) => ({ ...entry, day, correction: text }))];
  });
  return entries.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id)).toReversed();
}
