import type { z } from 'zod';
import type { Position } from '../announcement/account.ts';
import { pluralize } from '../french/number-format.ts';
import { MISSING } from '../announcement/field.ts';
import { didYouMean, nearMiss } from '../announcement/near-miss.ts';

/** The keys that lead to a field, for example `['troopDelta', 'quote']` or `['corrections', 0, 'date']`. */
export type FieldPath = readonly (string | number)[];

/** One thing for the editor to put right, or to look at: where it is, and what to write. */
export interface Problem extends Position {
  file: string;
  /** An error stops the build; a warning does not. */
  severity: 'error' | 'warning';
  /** The field; empty for the file itself, or its account. */
  path: FieldPath;
  message: string;
  /** The line as it stands in the file; empty if there is none. */
  source: string;
}

/** The width of a line of the file that is shown, in characters: more would wrap in most terminals. */
const MAX_SHOWN = 100;

/** The two severities as a person reads them: one, and several. */
const IN_FRENCH = { error: ['erreur', 'erreurs'], warning: ['avertissement', 'avertissements'] } as const;

/** A problem on one line, as a compiler does: `content/places.yaml:7:3 erreur 0.name manque ; écrivez …`. */
export function formatProblem({ file, line, column, severity, path, message }: Problem): string {
  const field = path.length > 0 ? [path.join('.')] : [];
  return printable([`${file}:${line}:${column}`, IN_FRENCH[severity][0], ...field, message].join(' '));
}

/** The line that a problem is about, with a mark under the place; empty if the file has no such line. */
export function showSource({ line, column, source }: Problem): string {
  if (source.trim() === '') return '';
  const start = Math.max(0, Math.min(column - 1, source.length) - MAX_SHOWN / 2);
  const number = String(line).padStart(5);
  const shown = source.slice(start, start + MAX_SHOWN).replace(/\t/g, ' ');
  const until = printable(shown.slice(0, column - 1 - start));
  return `${number} | ${printable(shown)}\n${' '.repeat(number.length)} | ${' '.repeat([...until].length)}^`;
}

/** A problem as GitHub shows it at its line of a proposal; what its commands take for signs of their own is escaped. */
export function formatAnnotation(problem: Problem): string {
  const { file, line, column, severity, path, message } = problem;
  const data = (text: string) => printable(text).replace(/%/g, '%25');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const title = path.length > 0 ? `,title=${property(path.join('.'))}` : '';
  return `::${severity} file=${property(file)},line=${line},col=${column}${title}::${data(message)}`;
}

/** Problems as a person reads them: each with its line and a mark under the place, then how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.flatMap((problem) => [formatProblem(problem), showSource(problem)]);
  return `${lines.filter((text) => text !== '').join('\n')}\n\n${countProblems(problems)}`;
}

/** How many problems there are, in words: `2 erreurs et 1 avertissement`. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    const [one, several] = IN_FRENCH[severity];
    return found === 0 ? [] : [`${found} ${pluralize(found, one, several)}`];
  };
  return [...count('error'), ...count('warning')].join(' et ');
}

/** Problems as they are read: file by file, from the first line to the last. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

/** A text with what a terminal would obey (escape sequences, marks that turn the writing around) written as its code. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu,
    (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}

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
      const message = `n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la${didYouMean(key, known)}`;
      return { path: [...path, key], message, part: 'key' };
    });
  });
  const isMissingBySlip = ({ path, message }: Refusal) => message.startsWith(MISSING) && meant.has(path.join('.'));
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
