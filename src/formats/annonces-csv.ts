import { stringify } from 'csv-stringify/sync';
import type { Announcement } from '../announcement/announcement.ts';

/** A column of `annonces.csv`: its type and its sentence, as Frictionless' Table Schema has them. */
export interface Column {
  name: string;
  type: 'string' | 'date' | 'boolean' | 'integer';
  format?: 'uri';
  constraints?: { required?: boolean; unique?: boolean; minimum?: number; enum?: string[] };
  description: string;
  /** The cell of an announcement; null is an empty cell. */
  cell: (announcement: Announcement, url: string) => string | number | boolean | null;
}

type Cell = Column['cell'];
type Rules = Pick<Column, 'type' | 'format' | 'constraints'>;

const TEXT: Rules = { type: 'string', constraints: { required: true } };
const KEY: Rules = { type: 'string', constraints: { required: true, unique: true } };
const ADDRESS: Rules = { type: 'string', format: 'uri', constraints: { required: true, unique: true } };

/** The columns, in their order. */
export const COLUMNS: readonly Column[] = [
  column('id', KEY, 'Identifiant permanent de l’annonce.', ({ id }) => id),
  column('date', { ...TEXT, type: 'date' }, 'Jour de l’annonce.', ({ date }) => date),
  column(
    'date_basis',
    { type: 'string', constraints: { required: true, enum: ['stated', 'inferred'] } },
    'stated : la source imprime le jour entier ; inferred : une part en est déduite.',
    ({ dateBasis }) => dateBasis,
  ),
  column('title', TEXT, 'Titre que ce site donne à l’annonce.', ({ title }) => title),
  column('announcer', TEXT, 'Personne ou institution qui a fait l’annonce.', ({ announcer }) => announcer),
  column(
    'troop_delta',
    { ...TEXT, type: 'integer' },
    'Nombre de militaires annoncés ; négatif pour un retrait.',
    ({ troopDelta }) => troopDelta.value,
  ),
  column(
    'troop_delta_approximate',
    { ...TEXT, type: 'boolean' },
    'Vrai si la source dit « environ », « près de » ou l’équivalent.',
    ({ troopDelta }) => troopDelta.approximate,
  ),
  column(
    'stated_total',
    { type: 'integer', constraints: { minimum: 0 } },
    'Total que donne la source ; vide si elle n’en donne aucun.',
    ({ statedTotal }) => statedTotal?.value ?? null,
  ),
  column(
    'stated_total_approximate',
    { type: 'boolean' },
    'Vrai si ce total est approximatif.',
    ({ statedTotal }) => statedTotal?.approximate ?? null,
  ),
  column(
    'stated_total_counts',
    { type: 'string', constraints: { enum: ['before', 'after'] } },
    'Total d’avant (before) ou d’après (after) les troupes annoncées.',
    ({ statedTotal }) => statedTotal?.counts ?? null,
  ),
  column(
    'stated_total_kind',
    { type: 'string', constraints: { enum: ['present', 'authorised', 'unspecified'] } },
    'Ce que compte le total : présents, autorisés, ou sans précision.',
    ({ statedTotal }) => statedTotal?.kind ?? null,
  ),
  column('location', TEXT, 'Identifiant du lieu où vont les troupes.', ({ location }) => location.id),
  column(
    'country',
    { type: 'string' },
    'Code ISO 3166-1 du pays de ce lieu ; vide pour une région.',
    ({ location }) => location.country,
  ),
  column(
    'publisher',
    { type: 'string' },
    'Éditeur de l’article ; vide s’il n’est pas imprimé.',
    ({ source }) => source.publisher,
  ),
  column('url', ADDRESS, 'Adresse permanente de l’annonce sur ce site.', (_, url) => url),
];

/**
 * The text of `annonces.csv` (RFC 4180, UTF-8, with its header); `addressOf` gives the absolute address of an announcement. A
 * text that a spreadsheet would take for a formula begins with an apostrophe; numbers are none.
 */
export function announcementsCsv(
  announcements: readonly Announcement[],
  addressOf: (announcement: { id: string }) => string,
): string {
  const rows = announcements.map((announcement) =>
    COLUMNS.map(({ cell }) => cell(announcement, addressOf(announcement))),
  );
  return stringify([COLUMNS.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    cast: { boolean: String },
    escape_formulas: true,
  });
}

function column(name: string, rules: Rules, description: string, cell: Cell): Column {
  return { name, ...rules, description, cell };
}
