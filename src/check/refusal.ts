import type { z } from 'zod';
import { didYouMean, nearMiss } from '../announcement/near-miss.ts';
import type { FieldPath } from './problem.ts';

/** What a schema refused; a key that it does not know is where the key stands, any other thing where the value stands. */
export interface Refusal {
  path: FieldPath;
  message: string;
  part: 'key' | 'value';
}

/**
 * What a schema refused, one refusal for each unknown key, so that each has its own line. Where an unknown key is likely a slip
 * for a missing one, the slip alone is reported.
 */
export function refusalsOf(schema: z.ZodType, error: z.ZodError): Refusal[] {
  const meant = new Set<string>();
  const refusals = error.issues.map((issue): Refusal[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message, part: 'value' }];
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      meant.add([...path, nearMiss(key, known)].join('.'));
      const message = `is not a key of this file; correct its spelling or remove it${didYouMean(key, known)}`;
      return { path: [...path, key], message, part: 'key' };
    });
  });
  const isMissingBySlip = ({ path, message }: Refusal) => message.startsWith('is missing') && meant.has(path.join('.'));
  return refusals.flat().filter((refusal) => !isMissingBySlip(refusal));
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  const definition = schema.def as unknown as Record<string, unknown> & { type: string };
  const inner = (definition['innerType'] ?? definition['element']) as z.ZodType | undefined;
  if (inner) return keysAt(inner, definition.type === 'array' ? path.slice(1) : path);
  if (definition.type === 'union')
    return (definition['options'] as z.ZodType[]).flatMap((option) => keysAt(option, path));
  const shape = (definition['shape'] ?? {}) as Record<string, z.ZodType>;
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(shape);
  return shape[head] ? keysAt(shape[head], rest) : [];
}
