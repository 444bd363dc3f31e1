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
    .string({ error: refusal('un texte', expected) })
    .check((context) => {
      const wrong =
        wrongInText(context.value, min, max) ?? (pattern?.test(context.value) === false && 'n’a pas cette forme');
      if (wrong)
        context.issues.push({ code: 'custom', message: `${wrong} ; écrivez ${expected}`, input: context.value });
    })
    .meta({ minLength: min, maxLength: max, pattern: LINE, ...(pattern && { allOf: [{ pattern: pattern.source }] }) });
}

/** A day of the calendar, `YYYY-MM-DD`, in quotes: YAML silently reads an unquoted 2026-02-30 as the 2nd of March. */
export function day(expected: string) {
  return z
    .string({ error: refusal('un texte', `${expected}, entre guillemets droits : "AAAA-MM-JJ"`) })
    .refine(isDay, {
      error: ({ input }) => `« ${input} » n’est pas un jour du calendrier ; écrivez ${expected}, "AAAA-MM-JJ"`,
    })
    .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
}

/** A whole number; `allowed` refuses some, with the same words. */
export function wholeNumber(expected: string, allowed: (value: number) => boolean) {
  return z
    .int({ error: refusal('un nombre entier', expected) })
    .refine(allowed, { error: ({ input }) => `${input} n’est pas admis ici ; écrivez ${expected}` });
}

/** A number, from `lowest` to `highest`. */
export function number(expected: string, lowest: number, highest: number) {
  const refuse = refusal('un nombre', expected);
  return z
    .number({ error: ({ input }) => wrongForm(input) ?? refuse({ input }) })
    .min(lowest, { error: `est trop petit ; écrivez ${expected}` })
    .max(highest, { error: `est trop grand ; écrivez ${expected}` });
}

/** What makes a text of a number: the comma of French, or quotes. */
function wrongForm(input: unknown): string | undefined {
  if (typeof input !== 'string' || !/^[-−]?\d+(?:[.,]\d+)?$/.test(input)) return undefined;
  const number = input.replace(',', '.').replace('−', '-');
  return `est ${input.includes(',') ? 'écrit avec une virgule' : 'un texte'} ; écrivez ${number}, ${input.includes(',') ? 'avec un point' : 'sans guillemets'}`;
}

/** true or false. */
export function flag(expected: string) {
  return z.boolean({ error: refusal('true (oui) ou false (non)', expected) });
}

/** One word of a list. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, expected: string) {
  const refuse = refusal('l’un de ces mots', expected);
  return z.enum(words, { error: ({ input }) => refuse({ input }) + didYouMean(input, words) });
}

/** Fields under one key, each by its name: no other is known. */
export function group<Shape extends z.ZodRawShape>(expected: string, shape: Shape) {
  return z.strictObject(shape, { error: refusal('un groupe de champs', expected) });
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

/** How the words begin that refuse a missing value. */
export const MISSING = 'manque';

/** The words that refuse a value of the wrong type, or a missing one. */
export function refusal(what: string, expected: string) {
  return ({ input }: { input?: unknown }): string =>
    `${input === undefined ? MISSING : input === null ? 'est vide' : `n’est pas ${what}`} ; écrivez ${expected}`;
}

interface TextRule {
  min?: number;
  max?: number;
  pattern?: RegExp;
}

function wrongInText(value: string, min: number, max: number): string | undefined {
  const length = [...value].length;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(value)) return 'est vide';
  if (/[\n\r\u2028\u2029]/.test(value.trim())) return 'est sur plusieurs lignes';
  if (value !== value.trim()) return 'commence ou finit par une espace';
  if (/\p{Cc}/u.test(value) || FORBIDDEN_SIGN.test(value)) return 'a un caractère de contrôle';
  if (!value.isWellFormed()) return 'a une moitié de caractère (un surrogate seul)';
  if (length < min) return `a ${length} signes, c’est trop peu`;
  if (length > max) return `a ${length} signes, c’est trop`;
  return undefined;
}
