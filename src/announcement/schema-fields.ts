import type { z } from 'zod';
import { announcementSchema } from './schema.ts';

// The fields of the schema by their dotted keys, `troopDelta.value`: for whatever asks, writes or describes them one by one.

/** The schema of a field, as it is declared. */
export function schemaOf(key: string): z.ZodType {
  return key.split('.').reduce<z.ZodType>((schema, part) => shapeOf(schema)[part]!, announcementSchema);
}

/** The sentence that describes a field. */
export function descriptionOf(key: string): string {
  return schemaOf(key).meta()?.description ?? '';
}

/** What kind of value a field holds. */
export function kindOf(key: string): 'boolean' | 'number' | 'enum' | 'text' {
  const { type } = innermost(schemaOf(key)).def;
  return type === 'boolean' || type === 'number' || type === 'enum' ? type : 'text';
}

/** The words that a field takes; null if it is not a choice of words. */
export function wordsAllowed(key: string): string[] | null {
  return kindOf(key) === 'enum' ? [...(innermost(schemaOf(key)) as unknown as { options: string[] }).options] : null;
}

/** Whether every announcement has a value of a field: neither it nor its group may be left out or null. */
export function isRequired(key: string): boolean {
  const keys = key.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
  return keys.every((one) => [null, undefined].every((none) => !schemaOf(one).safeParse(none).success));
}

/** The keys of a group of fields, in their order. */
export function keysOf(group: string): string[] {
  return Object.keys(shapeOf(schemaOf(group)));
}

/** The value of a field of front matter, whole or in part; undefined if it has none. */
export function valueAt(frontmatter: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part], frontmatter);
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  return (innermost(schema) as unknown as { shape: Record<string, z.ZodType> }).shape;
}

/** A schema without what makes it optional or nullable. */
function innermost(schema: z.ZodType): z.ZodType {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? innermost(innerType) : schema;
}
