import { valueAt } from '../announcement/schema-fields.ts';
import { dateNoteOf, withOwnWords, type Draft } from '../article/first-draft.ts';
import { readNuance } from '../french/nuance.ts';
import { printsDay } from '../french/written-day.ts';
import { gazetteerOf, type Answers, type Known } from './answers.ts';
import { withValue } from './fields.ts';

/**
 * The answers with what follows from them, from the quoted words and from other announcements; what a person answered stays. What
 * these do not tell has no value, and is asked.
 */
export function settle(answers: Answers, known: Known): Answers {
  const isFree = (key: string) => !answers.given.includes(key);
  const set = (draft: Draft, values: Record<string, unknown>) =>
    Object.entries(values).reduce((one, [key, value]) => (isFree(key) ? withValue(one, key, value) : one), draft);
  let draft = set(answers.draft, { ...ofDay(answers.draft, known) });
  draft = set(draft, { announcerRole: roleOf(draft, known) });
  if (draft.troopDelta?.quote) draft = set(draft, ofFigure('troopDelta', draft, known));
  if (draft.statedTotal?.quote) draft = set(draft, ofFigure('statedTotal', draft, known));
  const withoutWords = set(draft, { title: undefined, summary: undefined });
  const { title, summary, ...others } = withoutWords;
  const words = { ...(title !== undefined && { title }), ...(summary !== undefined && { summary }) };
  return { ...answers, draft: withOwnWords({ ...others, ...words }, gazetteerOf(answers, known)) };
}

/** A day is stated where the text prints it whole, and inferred where it does not. */
function ofDay(draft: Draft, { article, proposal, proposed }: Known): Record<string, unknown> {
  const { date } = draft;
  const isProposed = date !== undefined && date === proposal?.date?.value;
  const printed = article && date && (printsDay(article.text, date) ? 'stated' : 'inferred');
  const dateBasis = isProposed
    ? proposed.dateBasis
    : (printed ?? (draft.dateNote === undefined ? undefined : 'inferred'));
  const isDeduced = isProposed && proposed.dateBasis === 'inferred';
  const dateNote = isDeduced ? dateNoteOf(proposal!.date!.quote, draft.source?.published ?? null) : undefined;
  return { dateBasis, dateNote };
}

/** The role of the announcer in the last announcement that has one, else the one that is proposed. */
function roleOf({ announcer }: Draft, { announcements, proposed }: Known): string | undefined {
  const own = announcements.filter(({ data }) => data.announcer === announcer && data.announcerRole);
  const role = announcer === proposed.announcer ? proposed.announcerRole : undefined;
  return own.at(-1)?.data.announcerRole ?? role;
}

/** What the words that carry a figure say of it, in their article where it was read, or by themselves. */
function ofFigure(key: 'troopDelta' | 'statedTotal', draft: Draft, { proposed }: Known): Record<string, unknown> {
  const { value = 0, upTo, quote = '' } = draft[key]!;
  const said = readNuance(quote, value);
  const read = proposed[key]?.quote === quote && proposed[key]?.value === value ? proposed[key] : undefined;
  const approximate = upTo !== undefined || (read?.approximate ?? said.approximate ?? undefined);
  const ofTotal = {
    'statedTotal.counts': valueAt({ ...read }, 'counts') ?? said.counts ?? undefined,
    'statedTotal.kind': valueAt({ ...read }, 'kind') ?? said.kind ?? 'unspecified',
  };
  return { [`${key}.approximate`]: approximate, ...(key === 'statedTotal' && ofTotal) };
}
