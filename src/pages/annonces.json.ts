import { readEdition, readWrittenLedger } from '../announcements.ts';
import { announcementsJson } from '../formats/annonces-json.ts';
import { respond } from '../routes/route.ts';
import { absolute, PATHS, permalink, SITE } from '../site.ts';

export const GET = async () => {
  const [edition, ledger] = [await readEdition(), await readWrittenLedger()];
  return respond(announcementsJson(SITE, edition, absolute(PATHS.dataSchema), ledger, permalink), 'application/json');
};
