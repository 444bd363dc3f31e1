import { readWrittenPlaces } from '../announcements.ts';
import { placesCsv } from '../formats/lieux.ts';
import { respond } from '../routes/route.ts';

export const GET = async () => respond(placesCsv(await readWrittenPlaces()), 'text/csv; header=present');
