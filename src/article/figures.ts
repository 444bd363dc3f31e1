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
  weight: number;
  sentence: Sentence;
  /** Where the words begin and end in the sentence. */
  from: number;
  to: number;
}

/** Surer than this, and a figure is proposed. */
const ENOUGH = 4;

/** Fewer troops than this are not announced as such: « deux soldats », « six mois ». */
const FEWEST = 10;

/** Gives what the numbers of an article may be, the surest first: one candidate for each value and role. */
export function readFigures({ sentences }: Article): Candidate[] {
  const prose = sentences.filter(({ isHeadline }) => !isHeadline);
  const found = sentences.flatMap((sentence) => {
    const bonus = sentence.isHeadline || prose.indexOf(sentence) < 3 ? 1 : 0;
    return candidatesOf(sentence, bonus);
  });
  const groups = Map.groupBy(found, ({ role, value }) => `${role} ${value}`);
  return [...groups.values()]
    .map((group) => {
      const [best, ...others] = group.toSorted(
        (a, b) => Number(a.sentence.isHeadline) - Number(b.sentence.isHeadline) || b.weight - a.weight,
      );
      const strongest = Math.max(...group.map(({ weight }) => weight));
      const again = Math.min(others.length, 2);
      return { ...best!, weight: strongest + again, approximate: group.some(({ approximate }) => approximate) };
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .toSorted((a, b) => b.weight - a.weight || a.sentence.line - b.sentence.line);
}

/** Gives the troops that two totals of one sentence make: « sera porté à 5 262, contre 4 647 actuellement »; null if none do. */
export function betweenTotals(figures: readonly Candidate[]): Candidate | null {
  for (const after of figures.filter(({ role }) => role === 'totalAfter')) {
    const before = figures.find(({ role, sentence }) => role === 'totalBefore' && sentence === after.sentence);
    if (!before || before.value === after.value) continue;
    const value = Math.abs(after.value - before.value);
    const [from, to] = [Math.min(before.from, after.from), Math.max(before.to, after.to)];
    const approximate = before.approximate || after.approximate;
    return { ...after, role: after.value > before.value ? 'sent' : 'withdrawn', value, approximate, from, to };
  }
  return null;
}

function candidatesOf(sentence: Sentence, bonus: number): Candidate[] {
  const { text } = sentence;
  const numbers = findNumbers(text).filter(({ value }) => value >= FEWEST);
  return [
    ...numbers.flatMap((number, index) => fromTo(sentence, number, numbers[index + 1], bonus)),
    ...numbers.flatMap((number) => rolesOf(sentence, number, bonus)),
  ];
}

/** « passer de X à Y »: a total before, a total after, and what is announced in between. */
function fromTo(sentence: Sentence, first: FoundNumber, second: FoundNumber | undefined, bonus: number): Candidate[] {
  const { text } = sentence;
  if (!second || !FROM_TO.left.test(text.slice(0, first.from))) return [];
  if (!FROM_TO.between.test(text.slice(first.to, second.from)) || isOthers(text, first) || isOthers(text, second))
    return [];
  if (doubtOf(text, first) < 0 || doubtOf(text, second) < 0) return [];
  const near = text.slice(first.to, second.to + 60);
  if (
    !/soldats|militaires|hommes|effectif|contingent|troupes|conseillers|présence|Américains|plafond/i.test(text + near)
  )
    return [];
  const change = second.value - first.value;
  const common = { sentence, weight: 6 + bonus, approximate: isAbout(text, first) || isAbout(text, second) };
  const both = { from: first.from, to: second.to };
  return [
    { ...common, ...both, role: change > 0 ? 'sent' : 'withdrawn', value: Math.abs(change), weight: 4 + bonus },
    { ...common, ...wordsAround(text, first), role: 'totalBefore', value: first.value },
    { ...common, ...wordsAround(text, second), role: 'totalAfter', value: second.value },
  ];
}

function rolesOf(sentence: Sentence, number: FoundNumber, bonus: number): Candidate[] {
  const { text } = sentence;
  const { left, right } = sidesOf(text, number);
  const isOfTroops = COUNTS_TROOPS.test(right);
  if ((!isOfTroops && !BARE.test(right)) || isOthers(text, number)) return [];
  const doubt = doubtOf(text, number);
  const isKnown = /(?<!\p{L})(?:les|ces|ses|leurs)\s$/iu.test(left) ? -2 : 0;
  const roles = Map.groupBy(
    CONSTRUCTIONS.filter((construction) => fits(construction, text, number)),
    ({ role }) => role,
  );
  return [...roles].map(([role, fitting]) => {
    const isMove = role === 'sent' || role === 'withdrawn';
    const sum = fitting.map(({ weight }) => weight).toSorted((a, b) => b - a);
    const weight = sum[0]! + (sum[1] ?? 0) / 2 + doubt + bonus + (isOfTroops ? 1 : -1) + (isMove ? isKnown : 0);
    return {
      role,
      value: number.value,
      weight,
      sentence,
      approximate: isAbout(text, number),
      ...wordsAround(text, number, isMove ? undefined : fitting.find(({ left }) => left)?.left),
    };
  });
}

function sidesOf(text: string, { from, to }: FoundNumber): { left: string; right: string } {
  return { left: text.slice(Math.max(0, from - 200), from), right: text.slice(to, to + 200) };
}

function fits({ left, right }: Surroundings, text: string, number: FoundNumber): boolean {
  const sides = sidesOf(text, number);
  return (!left || left.test(sides.left)) && (!right || right.test(sides.right));
}

/** How much there is to doubt that a number is a figure of the announcement: 0 or less. */
function doubtOf(text: string, number: FoundNumber): number {
  return DOUBTS.filter((doubt) => fits(doubt, text, number)).reduce((sum, { weight }) => sum + weight, 0);
}

function isAbout(text: string, { from, to }: FoundNumber): boolean {
  const [left, own, right] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  return ROUGHLY_BEFORE.test(left) || IS_ROUND.test(own) || IS_RANGE.test(left) || ABOUT_AFTER.test(right);
}

/** Troops of others: said of them right after, or sent by whoever is named last before. */
function isOthers(text: string, { from, to }: FoundNumber): boolean {
  const right = text.slice(to, to + 80);
  if (/^[^,.;:]{0,40}\b(?:américaine?s?|Américains|des [EÉ]tats-Unis)\b/u.test(right)) return false;
  if (
    OTHERS_TROOPS.test(
      right.replace(/\s(?:pour|afin|en|à|dans|qui|sur|au|aux|chargés|destinés|vers|contre|et)\s.*$/u, ''),
    )
  )
    return true;
  const left = text.slice(Math.max(0, from - 140), from);
  const last = (senders: RegExp) => {
    const named = [...left.matchAll(senders)].at(-1);
    return named ? named.index + named[0].length : -1;
  };
  const other = last(OTHER_SENDERS);
  return other >= 0 && other >= last(AMERICAN_SENDERS);
}

/** Round by itself: « une centaine », « un millier ». */
const IS_ROUND =
  /^(?:une|un)\s(?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier)|(?:centaines?|milliers?|dizaines?)$/i;

/** The end of a range: « entre 200 et », « 300 ou ». */
const IS_RANGE = /(?:\bentre\s\d[\d ]*et|\d[\d ]*ou)\s*$/i;

const ABOUT_AFTER = /^(?:\s\p{L}+){0,3}\s(?:environ|au plus|au maximum)(?!\p{L})/iu;

/** How many words a quote has before its number, and after it, at most. */
const MOST_BEFORE = 5;
const MOST_AFTER = 6;

/** Words that lead to others: no quote ends on one. */
const SMALL =
  /^(?:pour|en|qui|que|d[eu]s?|à|aux?|l[ea]s?|et|ou|sur|dans|par|afin|selon|dont|avec|contre|vers|une?|ce|cette|sont|ont|est|a|y|se|s'|après|avant|leurs?|ses|son|sa)$/i;

/**
 * The words to quote for a number: its nuance and what it counts; for a total, the verb that leads to it too. Within its
 * clause, at most five words before it and six after.
 */
function wordsAround(text: string, { from, to }: FoundNumber, leading?: RegExp): { from: number; to: number } {
  const clause = Math.max(...[',', ';', ':', '(', '"'].map((sign) => text.lastIndexOf(sign, from - 1) + 1));
  const left = text.slice(clause, from);
  const words = [...left.matchAll(/\S+/g)];
  const nuance = ROUGHLY_BEFORE.exec(left)?.index ?? left.length;
  const lead = leading ? (leading.exec(left)?.index ?? nuance) : nuance;
  const isNear = words.filter(({ index }) => index >= lead).length <= MOST_BEFORE;
  const ahead = text.slice(to).search(/[,;:!?)"]|\.(?:\s|$)/);
  const right = [...text.slice(to, ahead < 0 ? undefined : to + ahead).matchAll(/\S+/g)].slice(0, MOST_AFTER);
  while (SMALL.test(right.at(-1)?.[0] ?? '')) right.pop();
  const last = right.at(-1);
  return { from: clause + (isNear ? lead : nuance), to: last ? to + last.index + last[0].length : to };
}
