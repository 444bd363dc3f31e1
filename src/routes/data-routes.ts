import { createHash } from 'node:crypto';
import { readArticles, readEdition, readWrittenLedger, readWrittenPlaces } from '../announcements.ts';
import { announcementsCsv, COLUMNS } from '../formats/annonces-csv.ts';
import { fieldsOf } from '../formats/csv.ts';
import { dataPackage, type Table } from '../formats/datapackage.ts';
import { PLACE_COLUMNS, placesCsv } from '../formats/lieux.ts';
import { permalink, SITE } from '../site.ts';
import { publishersOf } from '../timeline/sources.ts';
import { respond } from './route.ts';

/** The description of the tables. */
export async function dataPackageResponse(): Promise<Response> {
  const announcements: Omit<Table, 'sha256'> = {
    name: 'annonces',
    title: 'Les annonces, une par ligne',
    fields: fieldsOf(COLUMNS),
    text: announcementsCsv(await readWrittenLedger(), permalink),
    references: [{ field: 'location', table: 'lieux' }],
  };
  const places: Omit<Table, 'sha256'> = {
    name: 'lieux',
    title: 'Les lieux que citent les annonces, un par ligne',
    fields: fieldsOf(PLACE_COLUMNS),
    text: placesCsv(await readWrittenPlaces()),
  };
  const tables = [announcements, places].map((table): Table => ({
    ...table,
    sha256: createHash('sha256').update(table.text).digest('hex'),
  }));
  const sources = publishersOf(await readArticles()).map(({ name }) => name);
  return respond(dataPackage(SITE, await readEdition(), sources, tables), 'application/json');
}
