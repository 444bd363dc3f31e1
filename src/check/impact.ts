import { publishedOf } from '../announcement/announcement.ts';
import { daysBetween } from '../announcement/day.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';
import { formatDay } from '../french/day-words.ts';
import { formatNumber, pluralize } from '../french/number-format.ts';
import { typeset } from '../french/typesetting.ts';
import { keyFigures } from '../ledger/key-figures.ts';
import { sayBasis, WHY_NO_GAP } from '../ledger/ledger-words.ts';
import { linesOfArticles, sayAgreement, sayArticles } from '../ledger/articles.ts';
import { drawLedger, type Gap, type LedgerLine, type Total } from '../ledger/ledger.ts';
import { PATHS } from '../site.ts';
import type { Content } from './content.ts';
import type { ChangedFact } from './published-file.ts';
import { withoutRedirect } from './redirects-file.ts';

/** The files of data that every change of the content touches. */
const DATA = [PATHS.json, PATHS.csv, PATHS.atom, PATHS.jsonFeed, PATHS.timelineJs, PATHS.sitemap];

/** What a change of the content does, as French text, and whether readers would lose an address. */
export interface Impact {
  text: string;
  /** The parts of the text that say something, each a title and its lines, typeset. */
  parts: readonly (readonly [title: string, lines: readonly string[]])[];
  isLoss: boolean;
}

/** What moves from one content without error to another: in the timeline, the ledger, the key figures and among the addresses. */
export function impactOf(before: Content, after: Content): Impact {
  const [old, current] = [linesById(before), linesById(after)];
  const ids = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  const lost = [...before.addresses.keys()].filter((path) => !after.addresses.has(path));
  const missing = withoutRedirect(lost, after.redirects, after.addresses);
  const [timeline, reports, ledger] = [
    sayTimeline(ids, old, current),
    sayReports(old, current),
    ids.flatMap((id) => sayLine(old.get(id), current.get(id))),
  ];
  const figures = sayFigures(old, current);
  const added = [...after.addresses.keys()].filter((path) => !before.addresses.has(path));
  const remade = remadePages([before, old], [after, current]);
  const isChange = [timeline, reports, ledger, figures, remade, added, lost].some((lines) => lines.length > 0);
  const about = JSON.stringify(before.about) === JSON.stringify(after.about) ? [] : [`/${PATHS.about}`];
  const parts: [title: string, lines: readonly string[]][] = [
    ['Chronologie', timeline],
    ['Autres articles', reports],
    ['Totaux et écarts', ledger],
    ['Chiffres clés', figures],
    ['Faits publiés qui changent', after.changedFacts.map(sayChangedFact)],
    ['Lieux ajoutés', [...after.gazetteer.keys()].filter((id) => !before.gazetteer.has(id)).map((id) => `+ ${id}`)],
    ['Pages ajoutées', added.map((path) => `+ ${path}`)],
    ['Pages dont les chiffres ou le texte changent', [...remade, ...(isChange ? ['/', '/methode/'] : []), ...about]],
    [
      'Pages déplacées',
      after.redirects.filter(({ from }) => lost.includes(from)).map(({ from, to }) => `${from} → ${to}`),
    ],
    [
      'Pages perdues',
      missing.map((path) => `- ${path} : c’est une erreur ; dites dans content/redirects.yaml où elle est allée`),
    ],
    ['Données et flux', isChange ? DATA.map((path) => `/${path}`) : []],
  ];
  const said = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, lines.map((line) => typeset(line))] as const);
  const text = said.flatMap(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)]);
  return { text: text.join('\n') || 'Rien ne change pour les lecteurs.', parts: said, isLoss: missing.length > 0 };
}

/** The keys and the words of the published facts, as a reader would say them. */
const IN_FRENCH: Readonly<Record<string, string>> = {
  ...{ date: 'jour', announcer: 'qui annonce', troopDelta: 'militaires annoncés', statedTotal: 'total déclaré' },
  ...{ location: 'lieu', reports: 'annonce rapportée', value: 'nombre', upTo: 'jusqu’à', approximate: 'approximatif' },
  ...{ quote: 'mots cités', counts: 'par rapport à l’annonce', kind: 'ce qu’il compte', scope: 'périmètre' },
  ...{ null: 'rien', true: 'oui', false: 'non', '"before"': 'avant', '"after"': 'après' },
  ...{ '"present"': 'présents', '"authorised"': 'autorisés', '"unspecified"': 'sans précision' },
};

/** A published fact that changes; that no correction says so is an error, which is told before. */
function sayChangedFact({ id, path, was, is, corrected }: ChangedFact): string {
  const say = (word: string | number) => IN_FRENCH[word] ?? String(word);
  const change = `${path.map(say).join(', ')} : ${say(was)} → ${say(is)}`;
  return `${id} : ${change}${corrected ? ` (corrigé le ${formatDay(corrected)})` : ''}`;
}

type Lines = ReadonlyMap<string, LedgerLine>;

/** The lines of the ledger by the ids of their announcements, in chronological order. */
function linesById(content: Content): Lines {
  const lines = drawLedger(publishedOf(content), content.gazetteer);
  return new Map(lines.map((line) => [line.announcement.id, line]));
}

/** The pages of announcements that are made again though their address stays. */
function remadePages(...sides: [[Content, Lines], [Content, Lines]]): string[] {
  const [before, after] = sides.map(([{ announcements }, lines]) => {
    const bodies = new Map(announcements.map(({ id, body }) => [id, body]));
    // The places around an announcement's own stand on other pages than its own.
    const shown = linesOfArticles([...lines.values()]).map((line): [string, string] => {
      const { id } = line.announcement;
      return [id, JSON.stringify([{ ...line, within: [] }, bodies.get(id)])];
    });
    return new Map(shown);
  });
  const isRemade = ([id, shown]: [string, string]) => before!.has(id) && before!.get(id) !== shown;
  return [...after!].filter(isRemade).map(([id]) => `/annonces/${id}/`);
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

/** The other articles on announcements that come, go or change, and what those of the announcement come to. */
function sayReports(old: Lines, current: Lines): string[] {
  const [was, is] = [old, current].map((lines) => {
    const told = [...lines.values()].flatMap((first) =>
      first.reports.map(({ announcement }) => ({ announcement, first })),
    );
    return new Map(told.map((one) => [one.announcement.id, one]));
  });
  return [...new Set([...was!.keys(), ...is!.keys()])].toSorted().flatMap((id) => {
    const [before, after] = [was!.get(id), is!.get(id)];
    if (!after) return [`- ${id}`];
    if (JSON.stringify(before?.announcement) === JSON.stringify(after.announcement)) return [];
    const { first } = after;
    const told = `article sur ${first.announcement.id}, qui en a ${sayArticles(first)} : ${sayAgreement(first)}`;
    return [`${before ? '~' : '+'} ${id} : ${told}`];
  });
}

function sayAdded(current: Lines, order: readonly string[], id: string): string[] {
  const at = order.indexOf(id);
  const { date } = current.get(id)!.announcement;
  const days = (other: string) => {
    const count = Math.abs(daysBetween(date, current.get(other)!.announcement.date));
    return `${formatNumber(count)} ${pluralize(count, 'jour', 'jours')}`;
  };
  const [previous, next] = [order[at - 1], order[at + 1]];
  const since = previous ? `${days(previous)} après ${previous}` : 'la première';
  const until = next ? `${days(next)} avant ${next}` : 'la dernière';
  return [`+ ${id} : ${at + 1} sur ${order.length}, ${since}, ${until}`];
}

function sayLine(before: LedgerLine | undefined, after: LedgerLine | undefined): string[] {
  if (!after)
    return before?.gap.since
      ? [`${before.announcement.id} : son écart de ${formatTroops(before.gap)} n’est plus là`]
      : [];
  const { id } = after.announcement;
  const totals = [
    ...sayChange('total avant', before?.before ?? null, after.before),
    ...sayChange('total après', before?.after ?? null, after.after),
  ];
  const [was, is] = [before ? sayGapChange(before.gap) : '', sayGapChange(after.gap)];
  const gap = was === is ? [] : [`écart : ${before ? `${was} → ` : ''}${is}`];
  return totals.length + gap.length === 0 ? [] : [`${id} : ${[...totals, ...gap].join(' ; ')}`];
}

function sayChange(side: string, before: Total | null, after: Total | null): string[] {
  const [was, is] = [before, after].map((total) => (total ? `${formatTroops(total)} (${sayBasis(total)})` : 'inconnu'));
  return was === is ? [] : [`${side} : ${before ? `${was} → ` : ''}${is}`];
}

function sayGapChange(gap: Gap): string {
  return gap.since ? `${formatSignedTroops(gap)} depuis ${gap.since.id}` : `non calculé (${WHY_NO_GAP[gap.why]})`;
}

function sayFigures(before: Lines, after: Lines): string[] {
  const [was, is] = [before, after].map((lines) => {
    const { toIraq, elsewhere, highest } = keyFigures([...lines.values()]);
    return {
      annonces: String(lines.size),
      'militaires de renfort annoncés pour l’Irak': formatTroops(toIraq),
      'militaires de renfort annoncés ailleurs': formatTroops(elsewhere),
      'plus haut total déclaré': highest?.statedTotal
        ? `${formatTroops(highest.statedTotal)} (${highest.id})`
        : 'aucun',
    };
  });
  return (Object.keys(is!) as (keyof typeof is)[]).flatMap((key) =>
    was![key] === is![key] ? [] : [`${key} : ${was![key]} → ${is![key]}`],
  );
}
