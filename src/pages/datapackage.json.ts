import { dataPackage } from '../formats/datapackage.ts';
import { respond } from '../routes/route.ts';
import { SITE } from '../site.ts';

export const GET = () => respond(dataPackage(SITE), 'application/json');
