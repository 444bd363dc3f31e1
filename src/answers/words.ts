import { sayInclusion, sayKind } from '../announcement/announcement-words.ts';
import { isDay } from '../announcement/day.ts';
import { kindOf, valueAt, wordsAllowed } from '../announcement/schema-fields.ts';
import { formatDay } from '../french/day-words.ts';
import { formatNumber, formatSigned } from '../french/number-format.ts';
import { answerTo, gazetteerOf, idOf, withAnswer, type Answers, type Known } from './answers.ts';
import { fieldOf } from './fields.ts';
import { PATHS } from '../site.ts';

// What a person sees of a field and of its value: the words of the site.

/** A choice of a list. */
export interface Choice<Value> {
  value: Value;
  label: string;
  hint?: string;
}

/** A value that an article may give, with the other end of a range, and the words that it rests on if they are known. */
export interface Candidate {
  value: unknown;
  upTo?: number;
  quote?: string;
  line?: number;
}

/** What a proposal has of a field, and what else the article says of it. */
interface Found extends Candidate {
  alternatives?: unknown[];
}

/** What the article may say of a field, the likeliest first: what is proposed, then its rivals, each once. */
export function candidatesFor(key: string, { proposal }: Known): Candidate[] {
  const [head = '', part] = key.split('.');
  const name = key === 'source.title' ? 'headline' : head;
  if (!proposal || !(key === head || part === 'value' || name === 'headline')) return [];
  const { rivals = {}, ...values } = proposal as object as Partial<Record<string, Found | null>> & {
    rivals?: Partial<Record<string, Candidate[]>>;
  };
  const found = values[name] ?? null;
  const bare = (found?.alternatives ?? []).map((value) => ({ value }));
  const all: Candidate[] = [...(found ? [found] : []), ...(rivals[name] ?? []), ...bare];
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}

/** The answers with a value that the article gives, and for a figure the words that carry it. */
export function withCandidate(key: string, { value, upTo, quote }: Candidate, answers: Answers): Answers {
  const next = withAnswer(answers, key, upTo === undefined ? value : { value, upTo });
  return quote !== undefined && key.endsWith('.value')
    ? withAnswer(next, key.replace('.value', '.quote'), quote)
    : next;
}

/** A question: the name of its field, and what to answer. */
export function question(key: string): string {
  const { label, expected } = fieldOf(key);
  if (key === 'slug') return `${label} : ${expected} (elle ne changera plus, même si le titre change)`;
  return wordsAllowed(key) || ['location', 'reports'].includes(key) ? `${label} ?` : `${label} : ${expected}`;
}

/** The value of a field as readers see it; a dash if it has none. */
export function sayValue(key: string, answers: Answers, known: Known): string {
  const value = answerTo(key, answers);
  if (key === 'slug') return `/${PATHS.announcement(idOf(answers))}`;
  if (key === 'statedTotal.value' && answers.draft.statedTotal === null) return 'aucun dans la source';
  if (value === undefined) return '—';
  if (value === null) return 'non indiqué';
  return sayGiven(key, value, answers, known);
}

/** A value of a field in words. */
export function sayGiven(key: string, value: unknown, answers: Answers, known: Known): string {
  const choice = choicesFor(key, answers)?.find((one) => one.value === value);
  if (choice) return choice.label;
  if (key === 'location') return gazetteerOf(answers, known).get(String(value))?.name ?? String(value);
  if (typeof value === 'string' && isDay(value)) return formatDay(value);
  if (typeof value !== 'number') return String(value);
  return key.startsWith('troopDelta') ? formatSigned(value) : formatNumber(value);
}

/** The choices of a field that takes one of a few words; null for any other. */
export function choicesFor(key: string, { draft: { troopDelta } }: Answers): Choice<unknown>[] | null {
  if (key === 'slug') return null;
  if (kindOf(key) === 'boolean')
    return [
      { value: true, label: 'oui' },
      { value: false, label: 'non' },
    ];
  const value = troopDelta?.value ?? 1;
  const said: Record<string, (word: never) => string> = {
    dateBasis: (word) => (word === 'stated' ? 'indiquée, jour, mois et année, dans l’article' : 'déduite'),
    'statedTotal.counts': (counts) => sayInclusion({ counts } as never, { value }),
    'statedTotal.kind': (kind) => sayKind({ kind } as never),
  };
  return wordsAllowed(key)?.map((word) => ({ value: word, label: said[key]?.(word as never) ?? word })) ?? null;
}

/** The value of a field as a person would type it. */
export function typedForm(key: string, answers: Answers): string {
  const value = answerTo(key, answers);
  if (value === undefined || value === null) return '';
  const upTo = key.endsWith('.value') ? valueAt(answers.draft, key.replace('.value', '.upTo')) : undefined;
  return upTo === undefined ? String(value) : `${String(value)} à ${String(upTo)}`;
}
