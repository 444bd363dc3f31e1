import { descriptionOf, isRequired, kindOf, schemaOf, valueAt, wordsAllowed } from '../announcement/schema-fields.ts';
import { articlesOf, countOrigins } from '../ledger/articles.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { csvOf, KEY, type Column, type Field } from './csv.ts';

/** A line of the ledger as written, with the absolute address of its announcement. */
export interface Row {
  line: LedgerLine;
  url: string;
}

/** The columns of `annonces.csv`, in their order: new ones come at the end. */
export const COLUMNS: readonly Column<Row>[] = [
  column('id', 'string', 'Identifiant permanent de l’annonce.', ({ announcement }) => announcement.id, KEY),
  field('date', 'date'),
  field('date_basis', 'dateBasis'),
  field('title', 'title'),
  field('announcer', 'announcer'),
  field('troop_delta', 'troopDelta.value'),
  field('troop_delta_approximate', 'troopDelta.approximate'),
  field('stated_total', 'statedTotal.value', { minimum: 0 }),
  field('stated_total_approximate', 'statedTotal.approximate'),
  field('stated_total_counts', 'statedTotal.counts'),
  field('stated_total_kind', 'statedTotal.kind'),
  column(
    'location',
    'string',
    'Identifiant du lieu où vont les troupes, dans lieux.csv.',
    ({ announcement }) => announcement.location.id,
    { required: true },
  ),
  column(
    'country',
    'string',
    'Code ISO 3166-1 du pays de ce lieu ; vide pour une région.',
    ({ announcement }) => announcement.location.country,
  ),
  field('publisher', 'source.publisher'),
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    constraints: KEY,
    description: 'Adresse permanente de l’annonce sur ce site.',
    cell: ({ url }) => url,
  },
  ...total('before', 'avant'),
  ...total('after', 'après'),
  column(
    'gap',
    'integer',
    'Écart avec le total précédent qu’aucune annonce réunie ici n’explique ; vide s’il n’est pas calculable.',
    ({ gap }) => (gap.since ? gap.value : null),
  ),
  column('gap_approximate', 'boolean', 'Vrai si l’un des nombres dont vient l’écart est approximatif.', ({ gap }) =>
    gap.since ? gap.approximate : null,
  ),
  column('gap_since', 'string', 'Identifiant de l’annonce dont le total est comparé.', ({ gap }) => gap.since?.id),
  field('announcer_role', 'announcerRole'),
  field('stated_total_scope', 'statedTotal.scope'),
  field('date_note', 'dateNote'),
  field('source_title', 'source.title'),
  field('source_published', 'source.published'),
  field('agency', 'source.agency'),
  field('source_url', 'source.url'),
  column('latitude', 'number', 'Latitude du lieu, en degrés ; vide pour un pays ou une région.', latitudeOf),
  column('longitude', 'number', 'Longitude du lieu, en degrés ; vide pour un pays ou une région.', longitudeOf),
  field('added', 'added'),
  field('location_note', 'locationNote'),
  field('source_archive', 'source.archive'),
  field('source_document', 'source.document'),
  field('source_sha256', 'source.sha256'),
  field('troop_delta_up_to', 'troopDelta.upTo'),
  field('stated_total_up_to', 'statedTotal.upTo', { minimum: 0 }),
  column(
    'articles',
    'integer',
    'Nombre d’articles réunis ici qui rapportent l’annonce.',
    (line) => articlesOf(line).length,
    { required: true, minimum: 1 },
  ),
  column(
    'origins',
    'integer',
    'Nombre d’origines de ces articles : ceux qui créditent la même agence n’en font qu’une.',
    (line) => countOrigins(articlesOf(line)),
    { required: true, minimum: 1 },
  ),
];

/** The text of `annonces.csv`. */
export function announcementsCsv(ledger: readonly LedgerLine[], addressOf: (one: { id: string }) => string): string {
  const rows = ledger.map((line): Row => ({ line, url: addressOf(line.announcement) }));
  return csvOf(COLUMNS, rows);
}

function column(
  name: string,
  type: Field['type'],
  description: string,
  cellOf: (line: LedgerLine) => ReturnType<Column<Row>['cell']>,
  constraints?: Field['constraints'],
): Column<Row> {
  return { name, type, ...(constraints && { constraints }), description, cell: ({ line }) => cellOf(line) };
}

/** The column of a field of the schema: its sentence, its type, its words, and whether each announcement has it. */
function field(name: string, key: string, rules: Field['constraints'] = {}): Column<Row> {
  const [kind, words, required] = [kindOf(key), wordsAllowed(key), isRequired(key)];
  const text = schemaOf(key).meta()?.['format'] === 'date' ? 'date' : 'string';
  const type = kind === 'number' ? 'integer' : kind === 'boolean' ? kind : text;
  const constraints = { ...(required && { required }), ...rules, ...(words && { enum: words }) };
  return column(
    name,
    type,
    descriptionOf(key),
    ({ announcement }) => valueAt(announcement, key) as ReturnType<Column<Row>['cell']>,
    constraints,
  );
}

/** The columns of the total on one side of an announcement. */
function total(side: 'before' | 'after', when: string): Column<Row>[] {
  return [
    column(side, 'integer', `Total ${when} l’annonce ; vide s’il n’est pas connu.`, (line) => line[side]?.value),
    column(
      `${side}_basis`,
      'string',
      `Ce total est-il donné par la source (stated) ou calculé (derived) ?`,
      (line) => line[side]?.basis,
      { enum: ['stated', 'derived'] },
    ),
    column(`${side}_approximate`, 'boolean', 'Vrai si ce total est approximatif.', (line) => line[side]?.approximate),
  ];
}

function latitudeOf({ announcement: { location } }: LedgerLine): number | null {
  return 'latitude' in location ? location.latitude : null;
}

function longitudeOf({ announcement: { location } }: LedgerLine): number | null {
  return 'longitude' in location ? location.longitude : null;
}
