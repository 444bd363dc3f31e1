import { findNumbers, type FoundNumber } from '../french/numerals.ts';
import type { Article, Sentence } from './article.ts';
import { CONSTRUCTIONS, FROM_TO, type Role, type Surroundings } from './constructions.ts';
import { AMERICAN_SENDERS, BARE, DOUBTS, OTHER_SENDERS, OTHERS_TROOPS } from './distractors.ts';
import { COUNTS_TROOPS, ROUGHLY_BEFORE } from './vocabulary.ts';

/** A number of the article and what it may be: the higher the weight, the surer. */
export interface Candidate {
  value: number;
  approximate: boolean;
  role: Role;
  weight: number;
  sentence: Sentence;
  /** Where the words to quote begin and end in the sentence. */
  from: number;
  to: number;
}

/** A number of a sentence, with at most `MAX_SIDE` characters of what stands on its left and on its right. */
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
    .map(merged)
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight || a.sentence.line - b.sentence.line);
}

/** One candidate for several of the same value and role; it is quoted from a sentence rather than from a headline. */
function merged(candidates: Candidate[]): Candidate {
  const [best, ...others] = candidates.toSorted(
    (a, b) => Number(a.sentence.isHeadline) - Number(b.sentence.isHeadline) || b.weight - a.weight,
  );
  const weight = Math.max(...candidates.map((candidate) => candidate.weight)) + Math.min(others.length, 2);
  return { ...best!, weight, approximate: candidates.some(({ approximate }) => approximate) };
}

/** The difference of two totals of one sentence: « sera porté à 5 262, contre 4 647 actuellement »; null if there is none. */
export function betweenTotals(figures: readonly Candidate[]): Candidate | null {
  for (const after of figures.filter(({ role }) => role === 'totalAfter')) {
    const before = figures.find(({ role, sentence }) => role === 'totalBefore' && sentence === after.sentence);
    if (!before || before.value === after.value) continue;
    const [from, to] = [Math.min(before.from, after.from), Math.max(before.to, after.to)];
    const approximate = before.approximate || after.approximate;
    return { ...after, ...moveOf(before.value, after.value), approximate, from, to };
  }
  return null;
}

function candidatesOf(sentence: Sentence): Candidate[] {
  const { text } = sentence;
  const numbers = findNumbers(text)
    .filter(({ value }) => value >= MIN_TROOPS)
    .map((number) => {
      const left = text.slice(Math.max(0, number.from - MAX_SIDE), number.from);
      return { ...number, sentence, left, right: text.slice(number.to, number.to + MAX_SIDE) };
    });
  return [...numbers.flatMap((number, index) => fromTo(number, numbers[index + 1])), ...numbers.flatMap(rolesOf)];
}

/** The words that show, anywhere in a sentence, that « passer de X à Y » is said of troops. */
const TROOP_WORDS = /soldats|militaires|hommes|effectif|contingent|troupes|conseillers|présence|Américains|plafond/i;

/** The three figures of « passer de X à Y »: a total before, a total after, and the difference, which is announced. */
function fromTo(first: NumberInSentence, second: NumberInSentence | undefined): Candidate[] {
  if (!second || !FROM_TO.left.test(first.left)) return [];
  const { sentence } = first;
  if (!FROM_TO.between.test(sentence.text.slice(first.to, second.from)) || !TROOP_WORDS.test(sentence.text)) return [];
  if ([first, second].some((number) => isOthers(number) || doubtOf(number) < 0)) return [];
  const common = { sentence, approximate: isApproximate(first) || isApproximate(second) };
  return [
    { ...common, ...moveOf(first.value, second.value), weight: 4, from: first.from, to: second.to },
    { ...common, role: 'totalBefore', value: first.value, weight: 6, ...quoteOf(first) },
    { ...common, role: 'totalAfter', value: second.value, weight: 6, ...quoteOf(second) },
  ];
}

/** The troops sent or withdrawn between two totals. */
function moveOf(before: number, after: number): Pick<Candidate, 'role' | 'value'> {
  return { role: after > before ? 'sent' : 'withdrawn', value: Math.abs(after - before) };
}

/** A candidate for each role that the constructions around a number give to it. */
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

/** The sum of the weights of the doubts about a number: 0 or less. */
function doubtOf(number: NumberInSentence): number {
  return DOUBTS.filter((doubt) => surround(number, doubt)).reduce((sum, { weight }) => sum + weight, 0);
}

/** Numbers that are approximate by themselves: « une centaine », « un millier ». */
const ROUND_NUMBER =
  /^(?:une|un)\s(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)|(?:centaines?|milliers?|dizaines?)$/i;

/** The end of a range: « entre 200 et », « 300 ou ». */
const RANGE_BEFORE = /(?:\bentre\s\d[\d ]*et|\d[\d ]*ou)\s*$/i;

const ROUGHLY_AFTER = /^(?:\s\p{L}+){0,3}\s(?:environ|au plus|au maximum)(?!\p{L})/iu;

function isApproximate({ sentence, from, to, left, right }: NumberInSentence): boolean {
  const number = sentence.text.slice(from, to);
  return ROUND_NUMBER.test(number) || ROUGHLY_BEFORE.test(left) || RANGE_BEFORE.test(left) || ROUGHLY_AFTER.test(right);
}

/**
 * Whether a number is of troops that are not American: the words after it say so, or others are named last before it. How far
 * to look was found by trying on the texts of tests/article.
 */
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

/** The most words that a quote has before its number, and after it; found by trying on the texts of tests/article. */
const MAX_WORDS_BEFORE = 5;
const MAX_WORDS_AFTER = 6;

/** Words that lead to the next ones: no quote ends on one. */
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
