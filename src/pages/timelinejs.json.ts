import { readLedger } from '../announcements.ts';
import { timelineJs } from '../formats/timelinejs.ts';
import { respond } from '../routes/route.ts';
import { permalink, SITE } from '../site.ts';

export const GET = async () => {
  return respond(timelineJs(SITE, await readLedger(), permalink), 'application/json');
};
