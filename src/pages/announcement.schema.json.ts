import { announcementSchemaJson } from '../formats/announcement-schema.ts';
import { respond } from '../routes/route.ts';
import { absolute, PATHS, SITE } from '../site.ts';

export const GET = () =>
  respond(announcementSchemaJson(absolute(PATHS.schema), `${SITE.name} : une annonce`), 'application/schema+json');
