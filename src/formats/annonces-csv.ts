import { stringify } from 'csv-stringify/sync';
import type { Announcement } from '../announcement/announcement.ts';
import { descriptionOf, isRequired, kindOf, schemaOf, valueAt, wordsAllowed } from '../announcement/schema-fields.ts';

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

const KEY = { required: true, unique: true };

/** The columns, in their order. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'id',
    type: 'string',
    constraints: KEY,
    description: 'Identifiant permanent de l’annonce.',
    cell: ({ id }) => id,
  },
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
  {
    name: 'location',
    type: 'string',
    constraints: { required: true },
    description: 'Identifiant du lieu où vont les troupes.',
    cell: ({ location }) => location.id,
  },
  {
    name: 'country',
    type: 'string',
    description: 'Code ISO 3166-1 du pays de ce lieu ; vide pour une région.',
    cell: ({ location }) => location.country,
  },
  field('publisher', 'source.publisher'),
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    constraints: KEY,
    description: 'Adresse permanente de l’annonce sur ce site.',
    cell: (_, url) => url,
  },
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

/** The column of a field of the schema: its sentence, its type, its words, and whether each announcement has it. */
function field(name: string, key: string, rules: Column['constraints'] = {}): Column {
  const [kind, words, required] = [kindOf(key), wordsAllowed(key), isRequired(key)];
  const text = schemaOf(key).meta()?.['format'] === 'date' ? 'date' : 'string';
  return {
    name,
    type: kind === 'number' ? 'integer' : kind === 'boolean' ? kind : text,
    constraints: { ...(required && { required }), ...rules, ...(words && { enum: words }) },
    description: descriptionOf(key),
    cell: (announcement) => (valueAt(announcement, key) ?? null) as ReturnType<Column['cell']>,
  };
}
