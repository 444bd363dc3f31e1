import { answerTo, type Answers, type Known } from './answers.ts';
import type { Field } from './fields.ts';
import { sameDay, wrongAnswer } from './refusals.ts';

/** Whether a field is to be asked now: it is wrong, or has no value that a person gave or that nothing is against. */
export function isPending(field: Field, answers: Answers, known: Known): boolean {
  const { key, asked } = field;
  if (asked === 'never' || !applies(key, answers, known)) return false;
  if (wrongAnswer(key, answers, known) !== null) return true;
  if (answers.given.includes(key) || asked === 'review') return false;
  return asked === 'always' || answerTo(key, answers) === undefined;
}

/** Whether a field has a meaning beside the other answers. */
export function applies(key: string, answers: Answers, known: Known): boolean {
  if (key === 'dateNote') return answers.draft.dateBasis === 'inferred';
  if (key === 'reports') return sameDay(answers, known).length > 0;
  return !key.startsWith('statedTotal.') || key.endsWith('.value') || Boolean(answers.draft.statedTotal);
}
