import { stringify } from 'csv-stringify/sync';
import { type Announcement } from '../announcement/announcement.ts';

/** A column of `annonces.csv`: its type and its sentence, as Frictionless' Table Schema has them. */
export interface Column {
  name: string;
  type: 'string' | 'date' | 'boolean' | 'integer';
  format?: 'uri';
  description: string;
  constraints?: { required?: boolean; unique?: boolean; minimum?: number; enum?: string[] };
  /** The cell of an announcement; null is an empty cell. */
  cell: (announcement: Announcement, url: string) => string | number | boolean | null;
}

const required = { required: true };

/** The columns, in their order. */
export const COLUMNS: readonly Column[] = [
  {
    ...{ name: 'id', type: 'string', constraints: { required: true, unique: true } },
    ...{ description: 'Identifiant permanent de l’annonce.', cell: ({ id }) => id },
  },
  {
    ...{ name: 'date', type: 'date', constraints: required },
    ...{ description: 'Jour de l’annonce.', cell: ({ date }) => date },
  },
  {
    ...{ name: 'date_basis', type: 'string', constraints: { required: true, enum: ['stated', 'inferred'] } },
    description: 'stated : la source imprime le jour entier ; inferred : une part en est déduite.',
    cell: ({ dateBasis }) => dateBasis,
  },
  {
    ...{ name: 'title', type: 'string', constraints: required },
    ...{ description: 'Titre que ce site donne à l’annonce.', cell: ({ title }) => neutral(title) },
  },
  {
    ...{ name: 'announcer', type: 'string', constraints: required },
    ...{ description: 'Personne ou institution qui a fait l’annonce.', cell: ({ announcer }) => neutral(announcer) },
  },
  {
    ...{ name: 'troop_delta', type: 'integer', constraints: required },
    description: 'Nombre de militaires annoncés ; négatif pour un retrait.',
    cell: ({ troopDelta }) => troopDelta.value,
  },
  {
    ...{ name: 'troop_delta_approximate', type: 'boolean', constraints: required },
    description: 'Vrai si la source dit « environ », « près de » ou l’équivalent.',
    cell: ({ troopDelta }) => troopDelta.approximate,
  },
  {
    ...{ name: 'stated_total', type: 'integer', constraints: { minimum: 0 } },
    description: 'Total que donne la source ; vide si elle n’en donne aucun.',
    cell: ({ statedTotal }) => statedTotal?.value ?? null,
  },
  {
    ...{ name: 'stated_total_approximate', type: 'boolean' },
    description: 'Vrai si ce total est approximatif.',
    cell: ({ statedTotal }) => statedTotal?.approximate ?? null,
  },
  {
    ...{ name: 'stated_total_counts', type: 'string', constraints: { enum: ['before', 'after'] } },
    description: 'Total d’avant (before) ou d’après (after) les troupes annoncées.',
    cell: ({ statedTotal }) => statedTotal?.counts ?? null,
  },
  {
    ...{ name: 'stated_total_kind', type: 'string', constraints: { enum: ['present', 'authorised', 'unspecified'] } },
    description: 'Ce que compte le total : présents, autorisés, ou sans précision.',
    cell: ({ statedTotal }) => statedTotal?.kind ?? null,
  },
  {
    ...{ name: 'location', type: 'string', constraints: required },
    ...{ description: 'Identifiant du lieu où vont les troupes.', cell: ({ location }) => location.id },
  },
  {
    ...{ name: 'country', type: 'string' },
    description: 'Code ISO 3166-1 du pays de ce lieu ; vide pour une région.',
    cell: ({ location }) => location.country,
  },
  {
    ...{ name: 'publisher', type: 'string' },
    description: 'Éditeur de l’article ; vide s’il n’est pas imprimé.',
    cell: ({ source }) => source.publisher && neutral(source.publisher),
  },
  {
    ...{ name: 'url', type: 'string', format: 'uri', constraints: { required: true, unique: true } },
    ...{ description: 'Adresse permanente de l’annonce sur ce site.', cell: (_, url) => url },
  },
];

/** Gives `annonces.csv` (RFC 4180, UTF-8, with its header); `addressOf` gives the absolute address of an announcement. */
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
  });
}

/** A spreadsheet takes a text that begins like this for a formula; an apostrophe keeps it a text. Numbers are none. */
function neutral(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
