import { answerTo, type Known } from '../answers/answers.ts';
import { fieldOf } from '../answers/fields.ts';
import { settle } from '../answers/settle.ts';
import { sayGiven, withCandidate, type Candidate } from '../answers/words.ts';
import type { Passage } from '../answers/passages.ts';
import { formatDay } from '../french/day-words.ts';
import { findNumbers } from '../french/numerals.ts';
import { formatNumber } from '../french/number-format.ts';
import { withGiven, withQuotation, type Entry } from './entry.ts';

/** One thing that words of the article may be used for: its name, and what it does to the entry. */
export interface Use {
  label: string;
  /** The id of what it fills, which takes the focus; none for a field, which may be out of sight. */
  fills?: string;
  apply(entry: Entry, known: Known): Entry;
}

/** The entry with a value of the article and, for a figure, the words that carry it. */
export function withCandidateIn(entry: Entry, key: string, candidate: Candidate, known: Known): Entry {
  return { ...entry, answers: settle(withCandidate(key, candidate, entry.answers), known) };
}

const field = (key: string, label: string, candidate: Candidate): Use => ({
  label,
  apply: (entry, known) => withCandidateIn(entry, key, candidate, known),
});

/** What a passage may be used for; a place that the gazetteer lacks is added elsewhere. */
export function usesOf(passage: Passage): Use[] {
  switch (passage.kind) {
    case 'figure':
      return figureUses(passage);
    case 'day':
      return passage.days.flatMap((day) => [
        field('date', `Date de l’annonce : ${formatDay(day)}`, { value: day }),
        field('source.published', `Date de parution : ${formatDay(day)}`, { value: day }),
      ]);
    case 'place':
      return passage.id === null ? [] : [field('location', 'Destination', { value: passage.id })];
    case 'speaker':
      return [
        {
          label: passage.role === null ? 'Annoncé par' : `Annoncé par, ${passage.role}`,
          apply: (entry, known) => {
            const named = withGiven(entry, 'announcer', passage.name, known);
            const isKnown = answerTo('announcerRole', named.answers) !== undefined || passage.role === null;
            return isKnown ? named : withGiven(named, 'announcerRole', passage.role, known);
          },
        },
      ];
  }
}

/** The fields that words of the article may fill as they stand. */
const TEXTS = [
  ...['troopDelta.quote', 'statedTotal.quote', 'announcer', 'announcerRole', 'source.title', 'source.publisher'],
  ...['source.agency', 'locationNote'],
];

/** What words that somebody selected may be used for. */
export function usesOfWords(words: string): Use[] {
  const [number] = findNumbers(words);
  const text = (key: string): Use => field(key, fieldOf(key).label, { value: words });
  return [
    ...(number ? figureUses({ value: number.value, quote: words }) : []),
    { label: 'Citer dans le compte rendu', fills: 'compte', apply: (entry) => withQuotation(entry, words) },
    ...TEXTS.map(text),
  ];
}

function figureUses({ value, upTo, quote }: { value: number; upTo?: number; quote: string }): Use[] {
  const say = (sign: string) => `${sign}${formatNumber(value)}${upTo === undefined ? '' : ` à ${formatNumber(upTo)}`}`;
  const candidate = { value, ...(upTo !== undefined && { upTo }), quote };
  const less = { value: -value, ...(upTo !== undefined && { upTo: -upTo }), quote };
  return [
    field('troopDelta.value', `Renfort : ${say('+')}`, candidate),
    field('troopDelta.value', `Retrait : ${say('−')}`, less),
    field('statedTotal.value', `Total déclaré : ${say('')}`, candidate),
  ];
}

/** A value that the article gives as a button says it: « 350, ligne 4 : « 350 soldats » ». */
export function sayCandidate(key: string, one: Candidate, entry: Entry, known: Known): string {
  const [value = '', upTo] = [one.value, one.upTo].map((end) =>
    end === undefined ? undefined : sayGiven(key, end, entry.answers, known),
  );
  const figure = upTo === undefined ? value : `de ${value} à ${upTo}`;
  const isSame = one.quote === undefined || one.quote === figure;
  return isSame ? figure : `${figure}, « ${one.quote} »`;
}
