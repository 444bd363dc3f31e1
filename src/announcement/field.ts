import { z } from 'zod';
import { isDay } from './day.ts';
import { typeset } from '../french/typesetting.ts';
import { didYouMean } from './near-miss.ts';

// The kinds of field that the schemas are made of. Each takes the words that tell the editor what to write; every refusal
// reads «what is wrong; write …». Nothing is coerced: what is not already right is refused.

/** The fields of prose: what zod makes of one of them (`optional`, `meta`) is one too. */
const proseFields = z.registry<{ isProse: true }>();

/** A French text that readers see: typed on a plain keyboard, and typeset wherever it is shown. */
export function prose(expected: string, rule: TextRule = {}) {
  return verbatim(expected, rule).register(proseFields, { isProse: true });
}

/** A text that stays what it is, letter for letter: trimmed, not blank, on one line. Lengths count code points. */
export function verbatim(expected: string, { min = 1, max = 2000, pattern }: TextRule = {}) {
  return z
    .string({ error: refusal('a text', expected) })
    .check((context) => {
      const wrong =
        wrongInText(context.value, min, max) ?? (pattern?.test(context.value) === false && 'is not of that form');
      if (wrong) context.issues.push({ code: 'custom', message: `${wrong}; write ${expected}`, input: context.value });
    })
    .meta({ minLength: min, maxLength: max, pattern: LINE, ...(pattern && { allOf: [{ pattern: pattern.source }] }) });
}

/** A day of the calendar, `YYYY-MM-DD`, in quotes: YAML silently reads an unquoted 2026-02-30 as the 2nd of March. */
export function day(expected: string) {
  return z
    .string({ error: refusal('a text', `${expected}, in quotes: "YYYY-MM-DD"`) })
    .refine(isDay, {
      error: ({ input }) => `"${input}" is not a day of the calendar; write ${expected} as "YYYY-MM-DD"`,
    })
    .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
}

/** A whole number; `allowed` refuses some, with the same words. */
export function wholeNumber(expected: string, allowed: (value: number) => boolean) {
  return z
    .int({ error: refusal('a whole number', expected) })
    .refine(allowed, { error: ({ input }) => `${input} is not allowed here; write ${expected}` });
}

/** A number, from `lowest` to `highest`. */
export function number(expected: string, lowest: number, highest: number) {
  const refuse = refusal('a number', expected);
  return z
    .number({ error: ({ input }) => wrongForm(input) ?? refuse({ input }) })
    .min(lowest, { error: `is too small; write ${expected}` })
    .max(highest, { error: `is too large; write ${expected}` });
}

/** What makes a text of a number: the comma of French, or quotes. */
function wrongForm(input: unknown): string | undefined {
  if (typeof input !== 'string' || !/^[-−]?\d+(?:[.,]\d+)?$/.test(input)) return undefined;
  const number = input.replace(',', '.').replace('−', '-');
  return `is ${input.includes(',') ? 'written with a comma' : 'a text'}; write ${number}, ${input.includes(',') ? 'with a point' : 'without quotes'}`;
}

/** true or false. */
export function flag(expected: string) {
  return z.boolean({ error: refusal('true or false', expected) });
}

/** One word of a list. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, expected: string) {
  const refuse = refusal('one of these words', expected);
  return z.enum(words, { error: ({ input }) => refuse({ input }) + didYouMean(input, words) });
}

/** Fields under one key, each by its name: no other is known. */
export function group<Shape extends z.ZodRawShape>(expected: string, shape: Shape) {
  return z.strictObject(shape, { error: refusal('a group of fields', expected) });
}

/** A value of a schema with each of its prose texts typeset; what the schema does not know stays as it is. */
export function typesetFields<Value>(schema: z.ZodType, value: Value): Value {
  return typesetAny(schema, value) as Value;
}

function typesetAny(schema: z.ZodType, value: unknown): unknown {
  const { innerType, element, options, shape = mergeShapes(options) } = schema.def as Parts;
  if (innerType) return typesetAny(innerType, value);
  if (Array.isArray(value)) return element ? value.map((item) => typesetAny(element, item)) : value;
  if (typeof value === 'string') return proseFields.get(schema) ? typeset(value) : value;
  if (typeof value !== 'object' || value === null || !shape) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, shape[key] ? typesetAny(shape[key], part) : part]);
  return Object.fromEntries(parts);
}

/** What zod makes schemas of: one that is optional or nullable, the items of a list, the cases of a union, the keys of an object. */
interface Parts {
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: { shape: Record<string, z.ZodType> }[];
  shape?: Record<string, z.ZodType>;
}

function mergeShapes(options: Parts['options']): Parts['shape'] | undefined {
  return options && Object.assign({}, ...options.map(({ shape }) => shape));
}

/** The two signs that no XML may hold, and those that turn the direction of what follows, the words around them included. */
export const FORBIDDEN_SIGN = /[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u;

/** The same rule for other programs, as a pattern of JSON Schema: one line, not blank, trimmed, without any of these signs. */
const NO_SIGN = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufffe\\uffff';
const LINE = `^[^\\s${NO_SIGN}]([^${NO_SIGN}]*[^\\s${NO_SIGN}])?$`;

/** The words that refuse a value of the wrong type, or a missing one. */
export function refusal(what: string, expected: string) {
  return ({ input }: { input?: unknown }): string =>
    `${input === undefined ? 'is missing' : input === null ? 'is empty' : `is not ${what}`}; write ${expected}`;
}

interface TextRule {
  min?: number;
  max?: number;
  pattern?: RegExp;
}

function wrongInText(value: string, min: number, max: number): string | undefined {
  const length = [...value].length;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(value)) return 'is blank';
  if (/[\n\r\u2028\u2029]/.test(value.trim())) return 'is on several lines';
  if (value !== value.trim()) return 'begins or ends with white space';
  if (/\p{Cc}/u.test(value) || FORBIDDEN_SIGN.test(value)) return 'has a control character';
  if (!value.isWellFormed()) return 'has half a character (a lone surrogate)';
  if (length < min) return `has ${length} characters, too few`;
  if (length > max) return `has ${length} characters, too many`;
  return undefined;
}
