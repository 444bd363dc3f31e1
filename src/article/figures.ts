import { findNumbers, type FoundNumber } from '../french/numerals.ts';
import { type Article, type Sentence } from './article.ts';
import { CONSTRUCTIONS, FROM_TO, type Role, type Surroundings } from './constructions.ts';
import { AMERICAN_SENDERS, BARE, DOUBTS, OTHER_SENDERS, OTHERS_TROOPS } from './distractors.ts';
import { COUNTS_TROOPS, ROUGHLY_BEFORE } from './vocabulary.ts';

/** A number of the article and what it may be, with how sure that is and the words that it rests on. */
export interface Candidate {
  value: number;
  approximate: boolean;
  role: Role;
  /** Higher if surer. */
  weight: number;
  sentence: Sentence;
  /** Where the words begin in the sentence, and where they end. */
  from: number;
  to: number;
}

/** A number and what stands beside it in its sentence, as far as `MAX_SIDE`. */
interface NumberInSentence extends FoundNumber {
  sentence: Sentence;
  left: string;
  right: string;
}

/** The least weight of a figure that is proposed; found by trying on the texts of tests/article. */
const MIN_WEIGHT = 4;

/** Fewer troops than this are not announced as such: « deux soldats », « six mois ». */
const MIN_TROOPS = 10;

/**
 * How many characters are looked at on each side of a number. The longest construction takes about 120; without a bound, an
 * endless sentence would be read again for each of its numbers.
 */
const MAX_SIDE = 200;

/** What the numbers of an article may be, the surest first: one candidate for each value and role. */
export function readFigures({ sentences }: Article): Candidate[] {
  const opening = sentences.filter(({ isHeadline }) => !isHeadline).slice(0, 3);
  const found = sentences.flatMap((sentence) => {
    const bonus = sentence.isHeadline || opening.includes(sentence) ? 1 : 0;
    return candidatesOf(sentence).map((candidate) => ({ ...candidate, weight: candidate.weight + bonus }));
  });
  return [...Map.groupBy(found, ({ role, value }) => `${role} ${value}`).values()]
    .map(inOne)
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight || a.sentence.line - b.sentence.line);
}

/** Candidates of one value and role as one, in the words of the surest that is no headline; each other makes it surer. */
function inOne(candidates: Candidate[]): Candidate {
  const [best, ...others] = candidates.toSorted(
    (a, b) => Number(a.sentence.isHeadline) - Number(b.sentence.isHeadline) || b.weight - a.weight,
  );
  const weight = Math.max(...candidates.map((candidate) => candidate.weight)) + Math.min(others.length, 2);
  return { ...best!, weight, approximate: candidates.some(({ approximate }) => approximate) };
}

/** The troops that two totals of one sentence make: « sera porté à 5 262, contre 4 647 actuellement »; null if none do. */
export function betweenTotals(figures: readonly Candidate[]): Candidate | null {
  for (const after of figures.filter(({ role }) => role === 'totalAfter')) {
    const before = figures.find(({ role, sentence }) => role === 'totalBefore' && sentence === after.sentence);
    if (!before || before.value === after.value) continue;
    return {
      ...after,
      role: after.value > before.value ? 'sent' : 'withdrawn',
      value: Math.abs(after.value - before.value),
      approximate: before.approximate || after.approximate,
      from: Math.min(before.from, after.from),
      to: Math.max(before.to, after.to),
    };
  }
  return null;
}

function candidatesOf(sentence: Sentence): Candidate[] {
  const { text } = sentence;
  const numbers = findNumbers(text)
    .filter(({ value }) => value >= MIN_TROOPS)
    .map((number) => {
      const { from, to } = number;
      return {
        ...number,
        sentence,
        left: text.slice(Math.max(0, from - MAX_SIDE), from),
        right: text.slice(to, to + MAX_SIDE),
      };
    });
  return [...numbers.flatMap((number, index) => fromTo(number, numbers[index + 1])), ...numbers.flatMap(rolesOf)];
}

/** What tells that « de X à Y » is about troops, anywhere in its sentence. */
const IS_OF_TROOPS = /soldats|militaires|hommes|effectif|contingent|troupes|conseillers|présence|Américains|plafond/i;

/** « passer de X à Y »: a total before, a total after, and what is announced in between. */
function fromTo(first: NumberInSentence, second: NumberInSentence | undefined): Candidate[] {
  if (!second || !FROM_TO.left.test(first.left)) return [];
  const { sentence } = first;
  if (!FROM_TO.between.test(sentence.text.slice(first.to, second.from)) || !IS_OF_TROOPS.test(sentence.text)) return [];
  if ([first, second].some((number) => isOthers(number) || doubtOf(number) < 0)) return [];
  const change = second.value - first.value;
  const common = { sentence, approximate: isApproximate(first) || isApproximate(second) };
  const move = { role: change > 0 ? 'sent' : 'withdrawn', value: Math.abs(change), weight: 4 } as const;
  return [
    { ...common, ...move, from: first.from, to: second.to },
    { ...common, role: 'totalBefore', value: first.value, weight: 6, ...quoteOf(first) },
    { ...common, role: 'totalAfter', value: second.value, weight: 6, ...quoteOf(second) },
  ];
}

/** The roles that the constructions around a number give to it. */
function rolesOf(number: NumberInSentence): Candidate[] {
  const isOfTroops = COUNTS_TROOPS.test(number.right);
  if ((!isOfTroops && !BARE.test(number.right)) || isOthers(number)) return [];
  const certainty = doubtOf(number) + (isOfTroops ? 1 : -1);
  const isKnown = /(?<!\p{L})(?:les|ces|ses|leurs)\s$/iu.test(number.left);
  const fitting = CONSTRUCTIONS.filter((construction) => surround(number, construction));
  return [...Map.groupBy(fitting, ({ role }) => role)].map(([role, constructions]) => {
    const isMove = role === 'sent' || role === 'withdrawn';
    const [most = 0, next = 0] = constructions.map(({ weight }) => weight).toSorted((a, b) => b - a);
    const weight = most + next / 2 + certainty - (isMove && isKnown ? 2 : 0);
    const lead = isMove ? undefined : constructions.find(({ left }) => left)?.left;
    const { value, sentence } = number;
    return { role, value, weight, sentence, approximate: isApproximate(number), ...quoteOf(number, lead) };
  });
}

function surround(number: NumberInSentence, { left, right }: Surroundings): boolean {
  return (!left || left.test(number.left)) && (!right || right.test(number.right));
}

/** How much there is to doubt that a number is a figure of the announcement: 0 or less. */
function doubtOf(number: NumberInSentence): number {
  return DOUBTS.filter((doubt) => surround(number, doubt)).reduce((sum, { weight }) => sum + weight, 0);
}

/** Round by itself: « une centaine », « un millier ». */
const IS_ROUND =
  /^(?:une|un)\s(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)|(?:centaines?|milliers?|dizaines?)$/i;

/** The end of a range: « entre 200 et », « 300 ou ». */
const RANGE_BEFORE = /(?:\bentre\s\d[\d ]*et|\d[\d ]*ou)\s*$/i;

const ROUGHLY_AFTER = /^(?:\s\p{L}+){0,3}\s(?:environ|au plus|au maximum)(?!\p{L})/iu;

function isApproximate({ sentence, from, to, left, right }: NumberInSentence): boolean {
  const number = sentence.text.slice(from, to);
  return IS_ROUND.test(number) || ROUGHLY_BEFORE.test(left) || RANGE_BEFORE.test(left) || ROUGHLY_AFTER.test(right);
}

/** Whether a number is of troops of others: said of them right after it, or sent by whoever is named last before it. */
function isOthers({ left, right }: NumberInSentence): boolean {
  const following = right.slice(0, 80);
  if (/^[^,.;:]{0,40}\b(?:américaine?s?|Américains|des [EÉ]tats-Unis)\b/u.test(following)) return false;
  const noun = following.replace(/\s(?:pour|afin|en|à|dans|qui|sur|au|aux|chargés|destinés|vers|contre|et)\s.*$/u, '');
  if (OTHERS_TROOPS.test(noun)) return true;
  const other = endOfLast(OTHER_SENDERS, left.slice(-140));
  return other >= 0 && other >= endOfLast(AMERICAN_SENDERS, left.slice(-140));
}

/** Where the last match of a pattern in a text ends; -1 if there is none. */
function endOfLast(pattern: RegExp, text: string): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : -1;
}

/** The most words that a quote has before its number and from it on; found by trying on the texts of tests/article. */
const MAX_WORDS_BEFORE = 5;
const MAX_WORDS_AFTER = 6;

/** Words that lead to others: no quote ends on one. */
const LINK_WORD =
  /^(?:pour|en|qui|que|d[eu]s?|à|aux?|l[ea]s?|et|ou|sur|dans|par|afin|selon|dont|avec|contre|vers|une?|ce|cette|sont|ont|est|a|y|se|s'|après|avant|leurs?|ses|son|sa)$/i;

/**
 * Where the words to quote for a number begin and end in its sentence: the number, its nuance and what it counts, and the
 * words of `lead` if they are near. They stay within the clause of the number.
 */
function quoteOf({ from, to, left, right }: NumberInSentence, lead?: RegExp): { from: number; to: number } {
  const clauseBefore = left.slice(left.search(/[^,;:("]*$/));
  const nuance = ROUGHLY_BEFORE.exec(clauseBefore)?.index ?? clauseBefore.length;
  const leadStart = lead?.exec(clauseBefore)?.index ?? nuance;
  const wordsBefore = [...clauseBefore.matchAll(/\S+/g)].filter(({ index }) => index >= leadStart);
  const clauseAfter = right.split(/[,;:!?)"]|\.(?:\s|$)/, 1)[0]!;
  const wordsAfter = [...clauseAfter.matchAll(/\S+/g)].slice(0, MAX_WORDS_AFTER);
  while (LINK_WORD.test(wordsAfter.at(-1)?.[0] ?? '')) wordsAfter.pop();
  const last = wordsAfter.at(-1);
  return {
    from: from - clauseBefore.length + (wordsBefore.length <= MAX_WORDS_BEFORE ? leadStart : nuance),
    to: last ? to + last.index + last[0].length : to,
  };
}
