import type { Site } from '../site.ts';
import { COLUMNS } from './annonces-csv.ts';

/** The text of `datapackage.json` (Frictionless Data Package): the data files, and the CSV column by column. */
export function dataPackage({ name, home, description, language, license }: Site): string {
  const fields = COLUMNS.map(({ cell: _, ...field }) => field);
  const described = {
    profile: 'tabular-data-package',
    name: 'annonces',
    title: name,
    description,
    homepage: home,
    languages: [language],
    licenses: [{ name: license.spdx, path: license.url }],
    resources: [
      {
        name: 'annonces',
        path: 'annonces.csv',
        profile: 'tabular-data-resource',
        encoding: 'utf-8',
        format: 'csv',
        mediatype: 'text/csv',
        title: 'Les annonces, une par ligne',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields, primaryKey: 'id', missingValues: [''] },
      },
    ],
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
