import { z } from 'zod';
import { announcementSchema } from '../announcement/schema.ts';

/**
 * The text of `announcement.schema.json`: the schema of an announcement's front matter as JSON Schema (2020-12), with the sentences
 * that describe its fields. `id` is the file's own absolute address. What a schema cannot say, the check says.
 */
export function announcementSchemaJson(id: string, title: string): string {
  const { $schema, ...schema } = z.toJSONSchema(announcementSchema);
  return `${JSON.stringify({ $schema, $id: id, title, ...schema }, null, 2)}\n`;
}
