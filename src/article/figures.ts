import type { Gazetteer } from '../announcement/place.ts';
import { clauseOf, placesIn } from '../mentions/places.ts';
import type { Article } from '../pasted-text/article.ts';
import { changesIn, mayCount, mentionsOf, rolesOf, tokensIn, type Change, type Mention } from '../mentions/numbers.ts';
import { withCoordinated } from '../mentions/coordinated.ts';
import { asTags } from '../mentions/frames.ts';
import { evidenceOf } from './announcing.ts';
import { isDenial, isHistory, isNews, takenBackIn } from './news.ts';
import { dateOf } from './date.ts';

/** Numbers of one value that are announced: each time the article gives it, and what it rests on. */
export interface Delta {
  /** Negative for a withdrawal. */
  value: number;
  upTo?: number;
  /** The mention that says it best. */
  best: Mention;
  mentions: Mention[];
  /** The two totals it is the difference of, if it is. */
  change: Change | null;
  /** How surely it is what the article announces: 3 with a verb of announcing, 2 at its head, 1 elsewhere. */
  evidence: number;
}

/** What an article announces: one delta, or several that rival. */
export interface Announced {
  delta: Delta | null;
  rivals: Delta[];
  /** Whether the rivals are announcements of their own, to choose from. */
  areChoices: boolean;
  mentions: Mention[];
  changes: Change[];
}

/** More numbers than an article announces, chronologies among them. */
const MAX_DELTAS = 40;

/** How many sentences before a number may say that its troops are American. */
const NEAR = 4;

/** The numbers of an article that are announced, decided together. */
export function announcedIn(article: Article, gazetteer: Gazetteer): Announced {
  const all = withCoordinated(mentionsOf(article));
  const takenBack = takenBackIn(all);
  const mentions = all.filter((mention) => mayCount(mention) && !takenBack.has(mention.value));
  const changes = changesIn(mentions).filter(({ from, to }) => [from, to].every(isTold));
  const none = { delta: null, rivals: [], areChoices: false, mentions, changes };
  if (isDenial(article)) return none;
  const moves = mentions.filter((mention) => isMove(mention) && isAmerican(article, mention));
  const inChange = new Set(changes.flatMap(({ from, to }) => [from, to]));
  const deltas = [
    ...Object.values(
      Object.groupBy(
        moves.filter((mention) => !inChange.has(mention)),
        (mention) => `${signed(mention)} ${mention.upTo}`,
      ),
    ).map((group) => deltaOf(article, group!)),
    ...changes.filter(({ to }) => isAmerican(article, to)).map((change) => deltaOfChange(article, change)),
  ];
  // So many announce nothing that could be told apart.
  if (deltas.length > MAX_DELTAS) return none;
  const told = mergeEqual(deltas).filter(
    ({ mentions: own, evidence }) => evidence > 1 || !own.every(({ sentence }) => sentence.isTitle),
  );
  const old = told.filter((delta) => dateOf(article, delta).isOld);
  // What was announced long before is recalled; several of them make a chronology, where the last is one of many.
  if (old.length > 1) return { ...none, rivals: told, areChoices: true };
  const looksBack = old.length > 0 || isHistory(mentions);
  const recent = told.filter((delta) => !old.includes(delta) && isNews(article, delta, looksBack));
  const chosen = choose(recent, mentions, (several) => ofTitle(article, several, gazetteer));
  return { ...none, ...chosen };
}

/** A move that is told, not planned, denied, past or a part of another. */
function isMove(mention: Mention): boolean {
  const [role, ...others] = rolesOf(mention);
  return isTold(mention) && others.length === 0 && (role === 'sent' || role === 'withdrawn') && !isAlready(mention);
}

function isTold({ doubts }: Mention): boolean {
  return !(['past', 'planned', 'denied', 'rumoured', 'part', 'ceiling'] as const).some((doubt) => doubts.has(doubt));
}

/** « Washington a déjà envoyé N soldats » announces nothing. */
function isAlready({ tokens, first, end }: Mention): boolean {
  return tokens.slice(Math.max(0, first - 6), end + 6).some(({ tag }, index) => tag === 'already' && index < 6);
}

function signed(mention: Mention): number {
  return rolesOf(mention)[0] === 'withdrawn' ? -mention.value : mention.value;
}

function deltaOf(article: Article, mentions: Mention[]): Delta {
  const body = mentions.filter(({ sentence }) => !sentence.isTitle);
  const byEvidence = body.toSorted((a, b) => evidenceOf(article, b) - evidenceOf(article, a));
  const best = byEvidence[0] ?? mentions[0]!;
  const sign = Math.sign(signed(best));
  return {
    value: sign * best.value,
    ...(best.upTo !== undefined && { upTo: sign * best.upTo }),
    best,
    mentions,
    change: null,
    evidence: body.length === 0 ? 1 : evidenceOf(article, best),
  };
}

function deltaOfChange(article: Article, change: Change): Delta {
  const { from, to } = change;
  return {
    value: to.value - from.value,
    best: to,
    mentions: [to],
    change,
    evidence: Math.max(2, evidenceOf(article, to)),
  };
}

/** A difference of two totals and the same number given by itself are one. */
function mergeEqual(deltas: readonly Delta[]): Delta[] {
  return deltas.filter((delta) => {
    const twin = deltas.find((other) => other !== delta && other.value === delta.value && other.upTo === delta.upTo);
    if (!twin) return true;
    // The number by itself is the better quotation.
    if (delta.change && !twin.change) {
      twin.evidence = Math.max(twin.evidence, delta.evidence);
      twin.change = delta.change;
      return false;
    }
    return !(delta.change && twin.change) || deltas.indexOf(delta) < deltas.indexOf(twin);
  });
}

/** The one delta that is sure, or the ones that rival. */
function choose(
  deltas: readonly Delta[],
  mentions: readonly Mention[],
  ofTitle: (told: readonly Delta[]) => Delta | null,
): Pick<Announced, 'delta' | 'rivals' | 'areChoices'> {
  const whole = deltas.filter((one) => !isPart(one, deltas, mentions));
  const told = whole.filter(({ evidence }) => evidence > 1);
  const rivals = (delta: Delta | null) => deltas.filter((one) => one !== delta);
  if (told.length === 1) {
    const [delta] = told;
    const weaker = whole.filter((one) => one !== delta && Math.abs(one.value) !== Math.abs(delta!.value));
    const isSure = weaker.length === 0 || delta!.evidence === 3;
    return { delta: isSure ? delta! : null, rivals: rivals(isSure ? delta! : null), areChoices: false };
  }
  const [surest, ...equals] = told.filter((one) => one.evidence === 3);
  const isInTitle = surest?.mentions.some(({ sentence }) => sentence.isTitle);
  const own = surest && isInTitle && equals.length === 0 ? surest : ofTitle(told);
  if (own) return { delta: own, rivals: rivals(own), areChoices: false };
  return { delta: null, rivals: [...deltas], areChoices: told.length > 1 };
}

/** Of several, the only one that goes to the country of the article's title, where all the others say another country. */
function ofTitle({ titles }: Article, told: readonly Delta[], gazetteer: Gazetteer): Delta | null {
  const countriesIn = (text: string) =>
    new Set(placesIn(text, gazetteer).flatMap(({ country }) => (country === null ? [] : [country])));
  const [country, ...others] = new Set(titles.slice(0, 3).flatMap(({ text }) => [...countriesIn(text)]));
  if (country === undefined || others.length > 0) return null;
  const goals = told.map((delta) => ({ delta, countries: countriesIn(clauseOf(delta.best)) }));
  const own = goals.filter(({ countries }) => countries.has(country) && countries.size === 1);
  const isElsewhere = ({ countries }: { countries: Set<string> }) => countries.size > 0 && !countries.has(country);
  return own.length === 1 && goals.every((goal) => goal === own[0] || isElsewhere(goal)) ? own[0]!.delta : null;
}

/** Whether a number and another beside it make a larger one of the same sign: the parts of a whole. */
function isPart(part: Delta, deltas: readonly Delta[], mentions: readonly Mention[]): boolean {
  const { sentence } = part.best;
  const beside = mentions.filter((one) => Math.abs(one.sentence.at - sentence.at) < 2);
  return deltas.some(
    (whole) =>
      whole.evidence >= part.evidence &&
      Math.sign(whole.value) === Math.sign(part.value) &&
      beside.some(({ value }) => value + Math.abs(part.value) === Math.abs(whole.value)),
  );
}

const MARINES = /(?<!Royal )Marines(?!\p{L})/u;
const IS_US = / (?:us|usAdj) /;
const OF_OTHERS =
  /^ (?:(?!us|usAdj)\S+ colon )?(?:det )?(?:foreign|iraq) (?:aux |det )*(?:send|go|raise|decide|say|bring|pass) /;

/** Whether a number's troops are American: its words say so, or those before it, or its article's title. */
export function isAmerican({ sentences, titles }: Article, { sentence, isAmerican: said }: Mention): boolean {
  if (said) return true;
  // « Irak : Paris déploie une batterie »: what only stands near Americans is of the title's country.
  if (
    !IS_US.test(asTags(tokensIn(sentence))) &&
    titles.slice(0, 3).some((one) => OF_OTHERS.test(asTags(tokensIn(one))))
  )
    return false;
  const { at } = sentence;
  const near = [...sentences.slice(Math.max(0, at - NEAR), at + 2), ...titles.slice(0, 3)];
  return near.some((one) => IS_US.test(asTags(tokensIn(one))) || MARINES.test(one.text));
}
