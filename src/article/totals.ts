import type { Gazetteer } from '../announcement/place.ts';
import type { Article } from '../pasted-text/article.ts';
import { isAmerican, type Announced, type Delta } from './figures.ts';
import { rolesOf, type Mention } from '../mentions/numbers.ts';
import { clauseOf, isSamePlace, placesIn, type NamedPlace } from '../mentions/places.ts';

/** A total that an article gives for the place and the army of its announcement. */
export interface Total {
  mention: Mention;
  counts: 'before' | 'after';
}

/** The part that two totals and a delta, one of them approximate, may differ by. */
const MAX_DIFFERENCE = 0.03;

/**
 * The total of an announcement, and what rivals: one that holds with the delta and is of the same place, else none. The total
 * after is preferred to the one before, where the article gives both.
 */
export function totalOf(
  article: Article,
  { delta, mentions, changes }: Announced,
  destination: NamedPlace | null,
  gazetteer: Gazetteer,
): { total: Total | null; rivals: Mention[] } {
  if (!delta) return { total: null, rivals: [] };
  const known = changes.find((change) => change === delta.change) ?? null;
  const found = mentions.filter((mention) => isTotal(mention, delta) && isAmerican(article, mention));
  const own = found.filter(
    (mention) =>
      isOwn(mention, delta, destination, gazetteer) || (destination !== null && isSum(mention, found, delta)),
  );
  const totals = own.flatMap((mention): Total[] => {
    const [role] = rolesOf(mention);
    return role === 'after' || role === 'before' ? [{ mention, counts: role }] : [];
  });
  if (known && !known.to.sentence.isTitle && isOwn(known.to, delta, destination, gazetteer))
    totals.unshift({ mention: known.to, counts: 'after' });
  const possible = totals.filter((total) => isPossible(total, delta));
  const total = agreed(possible, delta);
  const rivals = [...new Set([...found, ...(known ? [known.to] : [])])].filter((one) => one !== total?.mention);
  return { total, rivals };
}

function isTotal(mention: Mention, delta: Delta): boolean {
  const roles = rolesOf(mention);
  const { sentence, doubts, value } = mention;
  if (sentence.isTitle || doubts.size > 0 || delta.mentions.includes(mention)) return false;
  return (
    roles.length === 1 &&
    (roles[0] === 'after' || roles[0] === 'before') &&
    mention.frames.some(({ strength }) => strength > 1) &&
    value !== Math.abs(delta.value)
  );
}

/** Whether a total after is what another total before and the delta make: it needs no place. */
function isSum(mention: Mention, totals: readonly Mention[], { value }: Delta): boolean {
  return (
    rolesOf(mention)[0] === 'after' &&
    totals.some((one) => rolesOf(one)[0] === 'before' && one.value + value === mention.value)
  );
}

function isPossible({ mention: { value }, counts }: Total, delta: Delta): boolean {
  if (counts === 'before') return value + delta.value >= 0;
  return delta.value < 0 || value >= delta.value;
}

/** The total that all agree on: the sum of the other and the delta, or the only one. */
function agreed(totals: readonly Total[], delta: Delta): Total | null {
  const after = differing(totals.filter(({ counts }) => counts === 'after'));
  const before = differing(totals.filter(({ counts }) => counts === 'before'));
  if (after.length > 1 || before.length > 1) return null;
  const [end] = after;
  const [start] = before;
  if (!end || !start) return end ?? start ?? null;
  const isClose = Math.abs(start.mention.value + delta.value - end.mention.value) <= end.mention.value * MAX_DIFFERENCE;
  const isExact = start.mention.value + delta.value === end.mention.value;
  const isRough = [start.mention, end.mention, delta.best].some(({ approximate }) => approximate);
  return isExact || (isRough && isClose) ? end : null;
}

/** Totals of different values: of two that are nearly one, the exact one. */
function differing(totals: readonly Total[]): Total[] {
  const sorted = totals.toSorted((a, b) => Number(a.mention.approximate) - Number(b.mention.approximate));
  return sorted.filter(
    ({ mention }, index) =>
      !sorted
        .slice(0, index)
        .some(
          (one) =>
            one.mention.value === mention.value ||
            (mention.approximate && Math.abs(one.mention.value - mention.value) <= mention.value * MAX_DIFFERENCE),
        ),
  );
}

const JOINS = /\s(?:et|ou)\s(?:(?:en|à|au|aux|dans|sur)\s)?(?:l'|la |le |les )?$/iu;
const WHOLE_COUNTRY =
  /(?<!\p{L})(?:(?:dans|à travers) (?:tout )?le pays|dans ce pays|sol irakien|territoire irakien)(?!\p{L})/iu;
const THERE = /(?<!\p{L})(?:sur place|sur (?:la|cette) base|y(?= )|là-bas|où|dans la (?:ville|capitale))(?!\p{L})/iu;

/** Whether some of those who are sent may be meant: « 275 militaires. Cent soixante sont déjà sur place ». */
function mayBePart(mention: Mention, delta: Delta): boolean {
  const isTied = mention.frames.some(({ before }) => before !== null && /join|rejoin|against/.test(before.source));
  return mention.value < delta.value && !mention.hasNoun && !isTied && /déjà/.test(clauseOf(mention));
}

/** Says whose a number without its place is. */
const OF_US =
  /(?<!\p{L})(?:(?:États|Etats)-Unis|Washington|Pentagone|américaine?s?|ils|ce renfort|déjà|actuellement|effectifs?|contingent|y(?= \p{L}))(?!\p{L})/iu;
/** Where something was said: « a-t-il dit devant le Dialogue de Manama ». */
const SAID_AT =
  /(?<!\p{L})a-t-(?:il|elle) \p{L}+[^,;"]*|,\s(?:a|ont) (?:annoncé|indiqué|déclaré|précisé|dit|confirmé|expliqué)[^,;"]*/giu;

/** Whether a total is of the place of the announcement: it says so, or says nothing else and follows from the announcement. */
function isOwn(mention: Mention, delta: Delta, destination: NamedPlace | null, gazetteer: Gazetteer): boolean {
  const clause = clauseOf(mention).replace(SAID_AT, ' ');
  const { text } = mention.sentence;
  const named = placesIn(clause, gazetteer);
  // « En Afghanistan, ils étaient 8 600 ; ils ne seront plus que 4 500 »: a place holds for what follows it.
  const places =
    named.length > 0
      ? named
      : placesIn(text.slice(0, mention.tokens[mention.first]!.from).replace(SAID_AT, ' '), gazetteer).slice(-1);
  if (destination === null || mayBePart(mention, delta)) return false;
  const isRegion = (place: NamedPlace) => place.kind === 'region';
  if (isRegion(destination) && places.length > 0 && places.every(isRegion)) return true;
  const isWide = destination.kind === 'country' || destination.kind === 'region';
  if (places.some((place) => isSamePlace(place, destination))) {
    // « Quelque 1 400 soldats en Irak et en Syrie » are of two countries.
    return !places.some((place) => JOINS.test(clause.slice(0, place.from)) && !isSamePlace(place, destination));
  }
  if (places.length > 0) return false;
  if (WHOLE_COUNTRY.test(clause)) return destination.kind === 'country';
  const isTied =
    mention === delta.change?.to ||
    mention.frames.some(({ role }) => role === 'after') ||
    mention.isAmerican ||
    OF_US.test(text);
  return (
    (isWide && isTied) ||
    THERE.test(clause) ||
    mention.frames.some(({ before }) => before !== null && /join|rejoin|against|withThem/.test(before.source))
  );
}
