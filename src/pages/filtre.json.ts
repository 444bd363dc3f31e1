import { readLedger } from '../announcements.ts';
import { filterIndex } from '../formats/filter-index.ts';
import { respond } from '../routes/route.ts';

export const GET = async () => respond(filterIndex(await readLedger()), 'application/json');
