import { readWrittenLedger } from '../announcements.ts';
import { announcementsJson } from '../formats/annonces-json.ts';
import { respond } from '../routes/route.ts';
import { permalink, SITE } from '../site.ts';

export const GET = async () =>
  respond(announcementsJson(SITE, await readWrittenLedger(), permalink), 'application/json');
