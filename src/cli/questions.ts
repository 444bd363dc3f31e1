import { CANCEL_SYMBOL, confirm, intro, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { withOwnWords, type Draft } from '../article/first-draft.ts';
import type { Proposal } from '../article/proposal.ts';
import { typeset } from '../french/typesetting.ts';
import type { Gazetteer } from '../announcement/place.ts';
import { wrongInProof } from '../announcement/proof.ts';
import { descriptionOf, kindOf, schemaOf, valueAt, wordsAllowed } from '../announcement/schema-fields.ts';
import { FIELDS, withValue } from './new-fields.ts';

/** What a person stopped before its end: nothing is written. */
export class Stopped extends Error {
  constructor() {
    super('Stopped: nothing was written.');
  }
}

/** Never asked: what is known, or can be added in the file. */
const NOT_ASKED = new Set(['locationNote', 'source.archive', 'source.document', 'source.sha256', 'added']);

/** Where questions are asked. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Asks a person each field, with what is known of it already and the words that a proposal rests on; each answer is right by
 * itself. Throws `Stopped`.
 */
export async function ask(
  draft: Draft,
  proposal: Proposal | null,
  gazetteer: Gazetteer,
  terminal: Terminal,
): Promise<Draft> {
  intro('A new announcement', terminal);
  let current = draft;
  for (const { key } of FIELDS) {
    if (NOT_ASKED.has(key)) continue;
    if (key === 'title') current = withOwnWords(current, gazetteer);
    if (key === 'statedTotal.value') {
      const message = `Does the source state a total?${evidenceOf(key, proposal)}`;
      const initialValue = Boolean(current.statedTotal);
      if (!answerOf(await confirm({ message, initialValue, ...terminal }))) current = { ...current, statedTotal: null };
    }
    if (key === 'dateNote' && current.dateBasis !== 'inferred') continue;
    if (key.startsWith('statedTotal.') && current.statedTotal === null) continue;
    const message = `${key}: ${descriptionOf(key)}${evidenceOf(key, proposal)}`;
    const value = await askField(key, current, message, gazetteer, terminal);
    if (value !== undefined) current = withValue(current, key, value);
  }
  return current;
}

async function askField(key: string, draft: Draft, message: string, gazetteer: Gazetteer, terminal: Terminal) {
  const known = valueAt(draft, key);
  const words = key === 'location' ? [...gazetteer.keys()] : wordsAllowed(key);
  if (kindOf(key) === 'boolean') {
    const answer = answerOf(await confirm({ message, initialValue: known === true, ...terminal }));
    return key === 'draft' && !answer ? undefined : answer;
  }
  if (words) {
    const options = words.map((value) => ({ value, label: value }));
    const initialValue = typeof known === 'string' ? { initialValue: known } : {};
    return answerOf(await select({ message, options, ...initialValue, ...terminal }));
  }
  const initialValue = known === undefined || known === null ? '' : String(known);
  const validate = (typed: string | undefined) => wrongAnswer(key, readValue(key, typed ?? ''), draft);
  return readValue(key, answerOf(await text({ message, initialValue, validate, ...terminal })));
}

function wrongAnswer(key: string, value: unknown, draft: Draft): string | undefined {
  const refused = schemaOf(key).safeParse(value).error?.issues[0]?.message;
  if (refused) return refused;
  if (key === 'dateNote' && value === undefined) return 'is missing; write, in French, how the day was deduced';
  const figure = valueAt(draft, key.replace('.quote', '.value'));
  if (!key.endsWith('.quote') || typeof figure !== 'number' || typeof value !== 'string') return undefined;
  return (
    wrongInProof({ value: figure, quote: value }, [typeset(`« ${value} »`)], key === 'troopDelta.quote') ?? undefined
  );
}

/** Reads what was typed: nothing is null where the schema allows it, and no value elsewhere. */
export function readValue(key: string, typed: string): unknown {
  const answer = typed.trim();
  if (answer === '') return schemaOf(key).safeParse(null).success ? null : undefined;
  return kindOf(key) === 'number' && /^[-+\u2212]?[\d\s.]+$/.test(answer)
    ? Number(answer.replace('\u2212', '-').replace(/[\s.]/g, ''))
    : answer;
}

/** The words that a proposal rests on, and what else was considered. */
function evidenceOf(key: string, proposal: Proposal | null): string {
  const head = key.split('.')[0] as keyof Proposal;
  const found = proposal?.[head];
  if (!found || (key.includes('.') && !key.endsWith('.value'))) return '';
  const others = found.alternatives.length > 0 ? `; also ${found.alternatives.join(', ')}` : '';
  return ` · line ${found.line}: « ${found.quote} »${others}`;
}

function answerOf<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (answer !== CANCEL_SYMBOL) return answer as Answer;
  throw new Stopped();
}
