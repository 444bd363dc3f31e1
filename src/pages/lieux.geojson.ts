import { readWrittenPlaces } from '../announcements.ts';
import { placesGeoJson } from '../formats/lieux.ts';
import { respond } from '../routes/route.ts';

export const GET = async () => respond(placesGeoJson(await readWrittenPlaces()), 'application/geo+json');
