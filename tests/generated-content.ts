import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, daysBetween, type Day } from '../src/announcement/day.ts';
import { idFromHeadline, writeAnnouncementFile } from '../src/formats/announcement-markdown.ts';
import { generateAccount } from './generated-account.ts';
import {
  ANNOUNCERS,
  drawDelta,
  drawPlace,
  drawSource,
  drawTotal,
  nameDelta,
  sayHeadline,
  saySummary,
  type Delta,
} from './generated-figures.ts';
import { seeded, type Seeded } from './seeded.ts';

/** What announcements are made from. */
export interface Generated {
  /** A whole number; the same gives the same announcements. */
  seed?: number;
  /** The first and the last day of the period. */
  from?: Day;
  to?: Day;
}

/** An announcement whose figures are drawn, but not its total, which depends on those before it. */
interface Planned {
  id: string;
  date: Day;
  title: string;
  delta: Delta;
  /** The announcement that it is another article on. */
  reports?: string;
}

/** How many troops there are at first; what is announced leaves at least the second number. */
const AT_FIRST = 1400;
const AT_LEAST = 1000;

/**
 * Makes announcement files that the check accepts, their texts by name, in order: made-up ones, for measures and tests. The
 * same options give the same bytes; another `count` gives other announcements.
 */
export function generateAnnouncements(
  count: number,
  { seed = 1, from = '2014-01-01', to = '2019-12-31' }: Generated = {},
): Record<string, string> {
  const draw = seeded(seed);
  const days = Map.groupBy(drawDays(count, from, to, draw), (day) => day);
  const files: Record<string, string> = {};
  const taken = new Set<string>();
  let troops = AT_FIRST;
  for (const [date, { length }] of days) {
    troops = drift(troops, draw);
    for (const planned of withReports(planDay(date, { length, troops, taken }, draw), draw)) {
      const after = troops + (planned.delta.isCounted ? planned.delta.value : 0);
      files[`${planned.id}.md`] = writeFileOf(planned, { before: troops, after }, draw);
      troops = after;
    }
  }
  return files;
}

/** Gives a file's text with a word in its account that no generated one has, if it is made up enough. */
export function withWord(text: string, word: string): string {
  return `${text}\nLe nom de code de l’opération, ${word}, n’est imprimé nulle part ailleurs.\n`;
}

function drawDays(count: number, from: Day, to: Day, draw: Seeded): Day[] {
  const length = daysBetween(from, to) + 1;
  const days: Day[] = [];
  // Some fall on a day that is taken already, however long the period.
  while (days.length < count)
    days.push(days.length > 0 && draw.chance(0.05) ? draw.pick(days) : addDays(from, draw.below(length)));
  return days.toSorted();
}

/** Now and then the number of troops changes without an announcement: the ledger has gaps to tell. */
function drift(troops: number, draw: Seeded): number {
  if (!draw.chance(0.15)) return troops;
  const rounded = Math.round(troops / 100) * 100;
  if (draw.chance(0.4) && rounded >= AT_LEAST) return rounded;
  const change = 10 * (1 + draw.below(25));
  return draw.chance(0.3) && troops - change >= AT_LEAST ? troops - change : troops + change;
}

/** The announcements of a day, in the order of their ids, which is that of the ledger. */
function planDay(
  date: Day,
  { length, troops, taken }: { length: number; troops: number; taken: Set<string> },
  draw: Seeded,
): Planned[] {
  // Whatever their order, the withdrawals of a day leave enough troops.
  let lowest = troops;
  const values = new Set<number>();
  const planned = Array.from({ length }, (): Planned => {
    const place = drawPlace(draw);
    const delta = drawDelta({ place, troops, most: lowest - AT_LEAST, values }, draw);
    values.add(Math.abs(delta.value));
    if (delta.isCounted) lowest += Math.min(0, delta.value);
    const title = sayHeadline(delta, place, draw);
    return { id: free(idFromHeadline(date, title), taken), date, title, delta };
  });
  return planned.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Some of a day's articles tell of its first announcement: they say the same of it, and are not counted. */
function withReports([first, ...others]: Planned[], draw: Seeded): Planned[] {
  const delta = { ...first!.delta, isCounted: false };
  return [
    first!,
    ...others.map((one) =>
      draw.chance(0.25) ? { ...one, title: sayHeadline(delta, delta.place, draw), delta, reports: first!.id } : one,
    ),
  ];
}

function free(id: string, taken: Set<string>): string {
  let name = id;
  for (let again = 2; taken.has(name); again += 1) name = `${id}-${again}`;
  taken.add(name);
  return name;
}

function writeFileOf(
  { date, title, delta, reports }: Planned,
  troops: { before: number; after: number },
  draw: Seeded,
): string {
  const { place, isCounted: _, noun: __, ...figure } = delta;
  const announcer = draw.pick(ANNOUNCERS);
  const total = drawTotal(delta, troops, draw);
  const isInferred = draw.chance(0.12);
  const added = addDays('2026-01-01', draw.below(300));
  const told = { who: announcer.called, date, where: place.in, isWithdrawal: delta.value < 0 };
  const quotes = { deltaQuote: delta.quote, totalQuote: total?.quote ?? null };
  const frontmatter = {
    title,
    summary: saySummary(delta, announcer, draw),
    date,
    dateBasis: isInferred ? 'inferred' : 'stated',
    ...(isInferred && { dateNote: 'L’article n’imprime pas l’année ; celle de l’image qui l’illustre a été retenue.' }),
    announcer: announcer.name,
    announcerRole: announcer.role,
    troopDelta: figure,
    statedTotal: total,
    location: place.id,
    source: drawSource(date, `${nameDelta(delta)} ${place.in}`, draw),
    added,
    ...(draw.chance(0.04) && { corrections: [{ date: addDays(added, draw.below(40)), text: draw.pick(CORRECTIONS) }] }),
    reports,
  };
  return writeAnnouncementFile(frontmatter, generateAccount({ ...told, ...quotes }, draw));
}

const CORRECTIONS = [
  'Le lieu a été précisé d’après la fin de l’article.',
  'Le total avait été pris pour celui d’avant l’annonce.',
  'La fonction de la personne a été corrigée.',
];

/** Writes them into the announcements of a project's content folder, beside what is there. */
async function main([folder, count, seed = '1']: string[]): Promise<void> {
  if (!folder || !(Number(count) > 0) || !Number.isInteger(Number(seed)))
    throw new Error('node tests/generated-content.ts <content folder> <how many> [seed]');
  const announcements = join(folder, 'announcements');
  await mkdir(announcements, { recursive: true });
  const files = Object.entries(generateAnnouncements(Number(count), { seed: Number(seed) }));
  for (const [name, text] of files) await writeFile(join(announcements, name), text);
  console.log(`${files.length} announcements are written in ${announcements}.`);
}

if (import.meta.main)
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
