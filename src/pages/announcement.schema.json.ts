import { announcementSchemaJson } from '../formats/announcement-schema.ts';
import { absolute, PATHS, SITE } from '../site.ts';

/** The schema of an announcement, for editors and re-users. */
export function GET(): Response {
  return new Response(announcementSchemaJson(absolute(PATHS.schema), `${SITE.name} : une annonce`), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}
