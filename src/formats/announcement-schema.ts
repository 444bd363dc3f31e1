import { z } from 'zod';
import { announcementSchema } from '../announcement/schema.ts';

/**
 * The text of `announcement.schema.json`: the schema of an announcement's front matter as JSON Schema (2020-12), with the sentences
 * that describe its fields. `id` is the file's own absolute address; `places` are the ids of the gazetteer. What a schema cannot say
 * (days in order, a place's totals, the proof), the check says.
 */
export function announcementSchemaJson(id: string, title: string, places: readonly string[]): string {
  const { $schema, ...schema } = z.toJSONSchema(announcementSchema);
  Object.assign(schema.properties!['location']!, { enum: places });
  return `${JSON.stringify({ $schema, $id: id, title, ...schema }, null, 2)}\n`;
}
