import { readGazetteer } from '../announcements.ts';
import { announcementSchemaJson } from '../formats/announcement-schema.ts';
import { respond } from '../routes/route.ts';
import { absolute, PATHS, SITE } from '../site.ts';

export const GET = async () => {
  const places = [...(await readGazetteer()).keys()];
  const schema = announcementSchemaJson(absolute(PATHS.schema), `${SITE.name}\u00a0: une annonce`, places);
  return respond(schema, 'application/schema+json');
};
