import { readLedger } from '../announcements.ts';
import { timelineJs } from '../formats/timelinejs.ts';
import { respond } from '../routes/route.ts';
import { permalink, SITE } from '../site.ts';

export const GET = async () => {
  const announcements = (await readLedger()).map(({ announcement }) => announcement);
  return respond(timelineJs(SITE, announcements, permalink), 'application/json');
};
