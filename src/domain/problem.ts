import type { z } from 'zod';

/** A place in a file: line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The keys that lead to a field, for example `['troopDelta', 'quote']` or `['corrections', 0, 'date']`. */
export type FieldPath = readonly (string | number)[];

/** One thing for the editor to put right: where it is, and what to write. An empty path is the file, or its account. */
export interface Problem extends Position {
  file: string;
  path: FieldPath;
  message: string;
}

/** Gives a problem as a compiler does, for example `content/places.yaml:7:3 error 0.name is missing; write …`. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  return [`${file}:${line}:${column}`, 'error', ...(path.length ? [path.join('.')] : []), message].join(' ');
}

/** What a schema refused; a key that it does not know is where the key stands, any other thing where the value stands. */
export interface Refusal {
  path: FieldPath;
  message: string;
  part: 'key' | 'value';
}

/** Gives what a schema refused, one refusal for each unknown key, so that each has its own line. */
export function refusals(error: z.ZodError): Refusal[] {
  return error.issues.flatMap((issue): Refusal[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message, part: 'value' }];
    const message = 'is not a key of this file; correct its spelling or remove it';
    return issue.keys.map((key) => ({ path: [...path, key], message, part: 'key' }));
  });
}
