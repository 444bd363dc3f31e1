import type { Site } from '../site.ts';
import type { Edition } from './annonces-json.ts';
import type { Field } from './csv.ts';

/** A table that is published as a CSV file: its text, and the SHA-256 of that in hexadecimal. */
export interface Table {
  name: string;
  title: string;
  fields: readonly Field[];
  text: string;
  sha256: string;
  /** The columns whose cells are keys of another table. */
  references?: { field: string; table: string }[];
}

/** The text of `datapackage.json` (Frictionless Data Package 1): the tables, column by column, and where they come from. */
export function dataPackage(
  { name, home, description, language, license }: Site,
  { version, modified }: Edition,
  sources: readonly string[],
  tables: readonly Table[],
): string {
  const described = {
    profile: 'tabular-data-package',
    name: 'annonces',
    title: name,
    description,
    homepage: home,
    version,
    modified,
    languages: [language],
    licenses: [{ name: license.spdx, path: license.url }],
    sources: sources.map((title) => ({ title })),
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resourceOf({ name, title, fields, text, sha256, references = [] }: Table) {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    format: 'csv',
    mediatype: 'text/csv',
    title,
    bytes: new TextEncoder().encode(text).length,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      primaryKey: 'id',
      missingValues: [''],
      ...(references.length > 0 && {
        foreignKeys: references.map(({ field, table }) => ({
          fields: field,
          reference: { resource: table, fields: 'id' },
        })),
      }),
    },
  };
}
