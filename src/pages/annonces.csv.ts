import { readWrittenLedger } from '../announcements.ts';
import { announcementsCsv } from '../formats/annonces-csv.ts';
import { respond } from '../routes/route.ts';
import { permalink } from '../site.ts';

export const GET = async () =>
  respond(announcementsCsv(await readWrittenLedger(), permalink), 'text/csv; header=present');
