import { type Announcement } from '../announcement/announcement.ts';
import { type Checked } from './content.ts';
import { type Addresses } from './inside-link.ts';
import { keyFigures } from '../ledger/key-figures.ts';
import { drawLedger, type Gap, type LedgerLine, type Total } from '../ledger/ledger.ts';
import { type Gazetteer } from '../announcement/place.ts';
import { daysBetween } from '../announcement/day.ts';
import { writeSignedTroops, writeTroops } from '../ledger/ledger-words.ts';

/** Content at one time, without its drafts, and the addresses of its site. */
export interface State {
  announcements: readonly Checked[];
  gazetteer: Gazetteer;
  addresses: Addresses;
}

/** What changed from one state to another, in sentences, and what readers would lose. */
export interface Impact {
  timeline: string[];
  ledger: string[];
  figures: string[];
  places: string[];
  pages: string[];
  /** The pages that are made again though their address stays. */
  remade: string[];
  /** The addresses that would disappear. */
  lost: string[];
}

/** Compares content before and after a change: what moves in the timeline, in the ledger and among the addresses. */
export function compareStates(before: State, after: State): Impact {
  const [old, current] = [ledgerOf(before), ledgerOf(after)];
  const ids = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  const bodies = [before, after].map((state) => new Map(state.announcements.map(({ id, body }) => [id, body])));
  const isRemade = (id: string) =>
    JSON.stringify(old.get(id)) !== JSON.stringify(current.get(id)) || bodies[0]!.get(id) !== bodies[1]!.get(id);
  const order = [...current.keys()];
  return {
    timeline: ids.flatMap((id) => sayPlace(id, old.get(id), current.get(id)) ?? sayAdded(current, order, id)),
    ledger: ids.flatMap((id) => sayLine(old.get(id), current.get(id))),
    figures: sayFigures(before, after),
    places: [...after.gazetteer.keys()].filter((id) => !before.gazetteer.has(id)).map((id) => `+ ${id}`),
    pages: [...after.addresses.keys()].filter((path) => !before.addresses.has(path)).map((path) => `+ ${path}`),
    remade: ids.filter((id) => old.has(id) && current.has(id) && isRemade(id)),
    lost: [...before.addresses.keys()].filter((path) => !after.addresses.has(path)),
  };
}

/** The lines of the ledger by the ids of their announcements, in chronological order. */
function ledgerOf({ announcements, gazetteer }: State): Map<string, LedgerLine> {
  const published = announcements.flatMap(({ id, data }): Announcement[] => {
    const { draft, location, ...written } = data;
    const place = gazetteer.get(location);
    return draft || !place ? [] : [{ ...written, id, location: place }];
  });
  return new Map(drawLedger(published, gazetteer).map((line) => [line.announcement.id, line]));
}

/** Says what became of an announcement that was there; null for one that was not. */
function sayPlace(id: string, before: LedgerLine | undefined, after: LedgerLine | undefined): string[] | null {
  if (!before) return null;
  if (!after) return [`- ${id}`];
  return JSON.stringify(before.announcement) === JSON.stringify(after.announcement) ? [] : [`~ ${id}`];
}

function sayAdded(current: ReadonlyMap<string, LedgerLine>, order: readonly string[], id: string): string[] {
  const at = order.indexOf(id);
  const { date } = current.get(id)!.announcement;
  const days = (other: string) => Math.abs(daysBetween(date, current.get(other)!.announcement.date));
  const [previous, next] = [order[at - 1], order[at + 1]];
  const since = previous ? `${days(previous)} days after ${previous}` : 'the first';
  const until = next ? `${days(next)} days before ${next}` : 'the last';
  return [`+ ${id}: ${at + 1} of ${order.length}, ${since}, ${until}`];
}

function sayLine(before: LedgerLine | undefined, after: LedgerLine | undefined): string[] {
  if (!after)
    return before?.gap.since ? [`${before.announcement.id}: its gap of ${writeTroops(before.gap)} is gone`] : [];
  const { id } = after.announcement;
  const totals = (['before', 'after'] as const).flatMap((side) => sayChange(side, before?.[side] ?? null, after[side]));
  const [was, is] = [before ? sayGap(before.gap) : 'none', sayGap(after.gap)];
  const gap = before && was === is ? [] : [`gap ${before ? `${was} → ` : ''}${is}`];
  return totals.length + gap.length === 0 ? [] : [`${id}: ${[...totals, ...gap].join('; ')}`];
}

function sayChange(side: string, before: Total | null, after: Total | null): string[] {
  const [was, is] = [before, after].map((total) => (total ? `${writeTroops(total)} (${total.basis})` : 'unknown'));
  return was === is ? [] : [`${side} ${before ? `${was} → ` : ''}${is}`];
}

function sayGap(gap: Gap): string {
  return gap.since ? `${writeSignedTroops(gap)} since ${gap.since.id}` : `not computed (${gap.why})`;
}

function sayFigures(before: State, after: State): string[] {
  const told = [before, after].map((state) => {
    const announcements = [...ledgerOf(state).values()].map(({ announcement }) => announcement);
    const { toIraq, elsewhere, highest } = keyFigures(announcements, state.gazetteer);
    return {
      announcements: String(announcements.length),
      'troops announced to Iraq': writeTroops(toIraq),
      'troops announced elsewhere': writeTroops(elsewhere),
      'highest stated total': highest?.statedTotal ? `${writeTroops(highest.statedTotal)} (${highest.id})` : 'none',
    };
  });
  const [was, is] = [told[0]!, told[1]!];
  return (Object.keys(is) as (keyof typeof is)[]).flatMap((key) =>
    was[key] === is[key] ? [] : [`${key}: ${was[key]} → ${is[key]}`],
  );
}
