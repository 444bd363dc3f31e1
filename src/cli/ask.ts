import { cancel, CANCEL_SYMBOL, confirm, intro, select, text } from '@clack/prompts';
import { type Draft } from '../article/first-draft.ts';
import { type Proposal } from '../article/proposal.ts';
import { type Gazetteer } from '../domain/place.ts';
import { FIELDS, innermost, kindOf, schemaOf, valueAt, withValue } from './new-fields.ts';

/** What a person stopped before its end: nothing is written. */
export class Stopped extends Error {
  constructor() {
    super('stopped; nothing was written');
  }
}

/** Never asked: what is known, or can be added in the file. */
const NOT_ASKED = new Set(['source.document', 'added']);

/** Asks a person each field, with what is known of it already; what they answer is right by itself. Throws `Stopped`. */
export async function ask(draft: Draft, proposal: Proposal | null, gazetteer: Gazetteer): Promise<Draft> {
  intro('A new announcement');
  let current = draft;
  for (const { key } of FIELDS) {
    if (NOT_ASKED.has(key) || !isDue(key, current)) continue;
    if (key === 'statedTotal.value' && !(await askWhetherTotal(current, proposal)))
      current = { ...current, statedTotal: null };
    if (!isDue(key, current)) continue;
    const value = await askField(key, current, evidenceOf(key, proposal), gazetteer);
    if (value !== undefined) current = withValue(current, key, value);
  }
  return current;
}

function isDue(key: string, draft: Draft): boolean {
  if (key === 'dateNote') return draft.dateBasis === 'inferred';
  if (key.startsWith('statedTotal.')) return draft.statedTotal !== null || key === 'statedTotal.value';
  return true;
}

async function askWhetherTotal(draft: Draft, proposal: Proposal | null): Promise<boolean> {
  const message = `Does the source state a total?${evidenceOf('statedTotal.value', proposal)}`;
  return answerOf(await confirm({ message, initialValue: Boolean(draft.statedTotal) }));
}

async function askField(key: string, draft: Draft, evidence: string, gazetteer: Gazetteer): Promise<unknown> {
  const schema = schemaOf(key);
  const known = valueAt(draft, key);
  const message = `${key}: ${schema.meta()?.description ?? ''}${evidence}`;
  const kind = kindOf(key);
  if (kind === 'boolean')
    return answerOf(await confirm({ message, initialValue: known === true })) || (key === 'draft' ? undefined : false);
  const words =
    key === 'location'
      ? [...gazetteer.keys()]
      : kind === 'enum'
        ? [...(innermost(schema) as unknown as { options: string[] }).options]
        : null;
  if (words) {
    const options = words.map((value) => ({ value, label: value }));
    return answerOf(await select({ message, options, ...(typeof known === 'string' && { initialValue: known }) }));
  }
  const read = (answer: string | undefined) => readValue(key, answer ?? '');
  const answer = await text({
    message,
    initialValue: known === undefined || known === null ? '' : String(known),
    validate: (typed) => schema.safeParse(read(typed)).error?.issues[0]?.message,
  });
  return read(answerOf(answer));
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
  return `\n  line ${found.line}: « ${found.quote} »${others}`;
}

function answerOf<Answer>(answer: Answer | typeof CANCEL_SYMBOL): Answer {
  if (answer !== CANCEL_SYMBOL) return answer as Answer;
  cancel('Nothing was written.');
  throw new Stopped();
}
