import { annoncesSchemaJson } from '../formats/annonces-schema.ts';
import { respond } from '../routes/route.ts';
import { absolute, PATHS, SITE } from '../site.ts';

export const GET = () =>
  respond(annoncesSchemaJson(absolute(PATHS.dataSchema), `${SITE.name}\u00a0: les données`), 'application/schema+json');
