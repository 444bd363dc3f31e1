import { daysBetween } from '../announcement/day.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';
import { keyFigures } from '../ledger/key-figures.ts';
import { drawLedger, type Gap, type LedgerLine, type Total } from '../ledger/ledger.ts';
import { PATHS } from '../site.ts';
import { publishedOf, type Content } from './content.ts';
import type { ChangedFact } from './published-file.ts';
import { withoutRedirect } from './redirects-file.ts';

/** The files of data that every change of the content touches. */
const DATA = [PATHS.json, PATHS.csv, PATHS.atom, PATHS.jsonFeed, PATHS.timelineJs, PATHS.sitemap];

/** What a change of the content does, as text, and whether readers would lose an address. */
export interface Impact {
  text: string;
  isLoss: boolean;
}

/** What moves from one content to another: in the timeline, in the ledger, in the key figures and among the addresses. */
export function impactOf(before: Content, after: Content): Impact {
  const [old, current] = [linesById(before), linesById(after)];
  const ids = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  const lost = [...before.addresses.keys()].filter((path) => !after.addresses.has(path));
  const missing = withoutRedirect(lost, after.redirects, after.addresses);
  const [timeline, ledger] = [
    sayTimeline(ids, old, current),
    ids.flatMap((id) => sayLine(old.get(id), current.get(id))),
  ];
  const figures = sayFigures(old, current);
  const added = [...after.addresses.keys()].filter((path) => !before.addresses.has(path));
  const remade = remadePages(ids, [before, old], [after, current]);
  const isChange = [timeline, ledger, figures, remade, added, lost].some((lines) => lines.length > 0);
  const about = JSON.stringify(before.about) === JSON.stringify(after.about) ? [] : [`/${PATHS.about}`];
  const parts: [title: string, lines: readonly string[]][] = [
    ['Timeline', timeline],
    ['Ledger', ledger],
    ['Key figures', figures],
    ['Published facts', after.changedFacts.map(sayChangedFact)],
    ['Places', [...after.gazetteer.keys()].filter((id) => !before.gazetteer.has(id)).map((id) => `+ ${id}`)],
    ['Pages added', added.map((path) => `+ ${path}`)],
    ['Pages whose figures or account change', [...remade, ...(isChange ? ['/', '/methode/'] : []), ...about]],
    ['Pages moved', after.redirects.filter(({ from }) => lost.includes(from)).map(({ from, to }) => `${from} → ${to}`)],
    ['Pages lost', missing.map((path) => `- ${path}: error; declare where it went in content/redirects.yaml`)],
    ['Data and feeds', isChange ? DATA.map((path) => `/${path}`) : []],
  ];
  const text = parts.flatMap(([title, lines]) =>
    lines.length > 0 ? [`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`] : [],
  );
  return { text: text.join('\n') || 'Nothing changes for readers.', isLoss: missing.length > 0 };
}

function sayChangedFact({ id, path, was, is, corrected }: ChangedFact): string {
  const said = corrected ? `corrected on ${corrected}` : 'error: no correction says so';
  return `${id}: ${path.join('.')} ${was} → ${is} (${said})`;
}

type Lines = ReadonlyMap<string, LedgerLine>;

/** The lines of the ledger by the ids of their announcements, in chronological order. */
function linesById(content: Content): Lines {
  const lines = drawLedger(publishedOf(content), content.gazetteer);
  return new Map(lines.map((line) => [line.announcement.id, line]));
}

/** The pages of announcements that are made again though their address stays. */
function remadePages(ids: readonly string[], ...sides: [Content, Lines][]): string[] {
  // The places around an announcement's own stand on other pages than its own.
  const shown = sides.map(([{ announcements }, lines]) => {
    const bodies = new Map(announcements.map(({ id, body }) => [id, body]));
    return (id: string) => JSON.stringify([{ ...lines.get(id), within: [] }, bodies.get(id)]);
  });
  const isOnBoth = (id: string) => sides.every(([, lines]) => lines.has(id));
  return ids.filter((id) => isOnBoth(id) && shown[0]!(id) !== shown[1]!(id)).map((id) => `/annonces/${id}/`);
}

function sayTimeline(ids: readonly string[], old: Lines, current: Lines): string[] {
  const order = [...current.keys()];
  return ids.flatMap((id) => sayPlace(id, old.get(id), current.get(id)) ?? sayAdded(current, order, id));
}

/** What became of an announcement that was there; null for one that was not. */
function sayPlace(id: string, before: LedgerLine | undefined, after: LedgerLine | undefined): string[] | null {
  if (!before) return null;
  if (!after) return [`- ${id}`];
  return JSON.stringify(before.announcement) === JSON.stringify(after.announcement) ? [] : [`~ ${id}`];
}

function sayAdded(current: Lines, order: readonly string[], id: string): string[] {
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
    return before?.gap.since ? [`${before.announcement.id}: its gap of ${formatTroops(before.gap)} is gone`] : [];
  const { id } = after.announcement;
  const totals = (['before', 'after'] as const).flatMap((side) => sayChange(side, before?.[side] ?? null, after[side]));
  const [was, is] = [before ? sayGapChange(before.gap) : 'none', sayGapChange(after.gap)];
  const gap = before && was === is ? [] : [`gap ${before ? `${was} → ` : ''}${is}`];
  return totals.length + gap.length === 0 ? [] : [`${id}: ${[...totals, ...gap].join('; ')}`];
}

function sayChange(side: string, before: Total | null, after: Total | null): string[] {
  const [was, is] = [before, after].map((total) => (total ? `${formatTroops(total)} (${total.basis})` : 'unknown'));
  return was === is ? [] : [`${side} ${before ? `${was} → ` : ''}${is}`];
}

function sayGapChange(gap: Gap): string {
  return gap.since ? `${formatSignedTroops(gap)} since ${gap.since.id}` : `not computed (${gap.why})`;
}

function sayFigures(before: Lines, after: Lines): string[] {
  const [was, is] = [before, after].map((lines) => {
    const { toIraq, elsewhere, highest } = keyFigures([...lines.values()]);
    return {
      announcements: String(lines.size),
      'troops announced to Iraq': formatTroops(toIraq),
      'troops announced elsewhere': formatTroops(elsewhere),
      'highest stated total': highest?.statedTotal ? `${formatTroops(highest.statedTotal)} (${highest.id})` : 'none',
    };
  });
  return (Object.keys(is!) as (keyof typeof is)[]).flatMap((key) =>
    was![key] === is![key] ? [] : [`${key}: ${was![key]} → ${is![key]}`],
  );
}
