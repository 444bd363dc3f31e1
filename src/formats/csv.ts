import { stringify } from 'csv-stringify/sync';

/** What is said of a column of a table, as Frictionless' Table Schema has it. */
export interface Field {
  name: string;
  type: 'string' | 'date' | 'boolean' | 'integer' | 'number';
  format?: 'uri';
  constraints?: { required?: boolean; unique?: boolean; minimum?: number; enum?: string[] };
  description: string;
}

/** A column of a table: the cell of a row; null or undefined is an empty cell. */
export interface Column<Row> extends Field {
  cell: (row: Row) => string | number | boolean | null | undefined;
}

/** What the cells of a column that is there for each row, once only, obey. */
export const KEY = { required: true, unique: true };

/** A table as CSV (RFC 4180, with its header). A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return stringify([columns.map(({ name }) => name), ...cells], {
    record_delimiter: 'windows',
    cast: { boolean: String },
    escape_formulas: true,
  });
}

/** What is said of the columns. */
export function fieldsOf(columns: readonly (Field & { cell: unknown })[]): Field[] {
  return columns.map(({ cell: _, ...field }) => field);
}
