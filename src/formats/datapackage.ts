import { COLUMNS } from './annonces-csv.ts';
import { type Dataset } from './annonces-json.ts';

/** Gives `datapackage.json` (Frictionless Data Package): the data files, and the CSV column by column. */
export function dataPackage(dataset: Dataset & { description: string; licenseName: string }): string {
  const { title, url, description, language, license, licenseName } = dataset;
  const fields = COLUMNS.map(({ cell: _, ...field }) => field);
  const common = { encoding: 'utf-8' };
  const described = {
    profile: 'tabular-data-package',
    name: 'annonces',
    title,
    description,
    homepage: url,
    languages: [language],
    licenses: [{ name: licenseName, path: license }],
    resources: [
      {
        ...{ name: 'annonces', path: 'annonces.csv', profile: 'tabular-data-resource', ...common },
        ...{ format: 'csv', mediatype: 'text/csv', title: 'Les annonces, une par ligne' },
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields, primaryKey: 'id', missingValues: [''] },
      },
    ],
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
