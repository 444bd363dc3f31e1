import type { Gazetteer } from '../announcement/place.ts';
import type { Article } from '../pasted-text/article.ts';
import type { Announced, Delta } from './figures.ts';
import type { Mention } from '../mentions/numbers.ts';
import { ENDS, firstGoals, type Goal } from '../mentions/goals.ts';
import { holds, isSamePlace, placesIn } from '../mentions/places.ts';

/** A sentence that goes on about the troops: « Ils seront basés à Erbil ». */
const GOES_ON =
  /^\W*(?:ils|elles|ces? (?:\d[\d ]*)?(?:nouveaux |nouvelles )?(?:renforts?|effectifs?|soldats|militaires|hommes|conseillers|troupes|marines|forces?|instructeurs|formateurs|détachement|contingent|unités?)|les (?:renforts|soldats|militaires|hommes|conseillers|instructeurs|formateurs|nouveaux)|la plupart|l'essentiel)(?!\p{L})/iu;

/**
 * Where the troops of an announcement go: the place in its own words, where no other sentence says a narrower one or where its
 * title says the same; else null, with what rivals. `scope` is what its totals are of: the place, or the one in its own words.
 *
 */
export function destinationOf(
  article: Article,
  { delta }: Announced,
  gazetteer: Gazetteer,
): { destination: Goal | null; scope: Goal | null; rivals: Goal[] } {
  const { destination, scope = destination, rivals } = goalAmong(article, delta, gazetteer);
  return { destination, scope, rivals };
}

function goalAmong(
  article: Article,
  delta: Delta | null,
  gazetteer: Gazetteer,
): { destination: Goal | null; scope?: Goal; rivals: Goal[] } {
  if (!delta) return { destination: null, rivals: [] };
  const told = delta.mentions.toSorted((a, b) => rank(delta, b) - rank(delta, a));
  const own = told.filter(({ sentence }) => !sentence.isTitle).map((mention) => goalOf(mention, delta, gazetteer));
  const titles = told.filter(({ sentence }) => sentence.isTitle).map((mention) => goalOf(mention, delta, gazetteer));
  const [first] = [...own, othersOf(article, delta, gazetteer)].filter((goals) => goals.length > 0);
  const further = goalsThatFollow(article, delta, gazetteer);
  const everything = [...own, ...titles, further].flat();
  const title = titles.flat()[0];
  if (!first) return only(title && !further.some((one) => !isSamePlace(one, title)) ? [title] : further, everything);
  const [goal, ...beside] = distinct(first);
  if (beside.length > 0 || !goal) return { destination: null, rivals: distinct(everything) };
  const narrower = distinct([...further, ...own.slice(1).flat(), ...titles.flat()].filter((one) => holds(goal, one)));
  const others = distinct(own.flat()).filter(
    (one) => !isSamePlace(one, goal) && !holds(goal, one) && !holds(one, goal),
  );
  if (others.length > 0) return { destination: null, rivals: distinct(everything) };
  if (narrower.length === 0)
    return { destination: goal, rivals: distinct(everything).filter((one) => !isSamePlace(one, goal)) };
  const [place, ...more] = narrower;
  if (title && isSamePlace(title, goal)) return { destination: goal, rivals: narrower };
  const isFurther = further.some((one) => isSamePlace(one, place!));
  if (more.length === 0 && isFurther && title && isSamePlace(title, place!))
    return { destination: place!, rivals: [goal] };
  return { destination: null, scope: goal, rivals: [goal, ...narrower] };
}

function only(goals: readonly Goal[], everything: readonly Goal[]) {
  const [goal, ...others] = distinct(goals);
  const isSure = goal !== undefined && others.length === 0;
  return {
    destination: isSure ? goal : null,
    rivals: distinct(everything).filter((one) => !isSure || !isSamePlace(one, goal)),
  };
}

function rank(delta: Delta, mention: Mention): number {
  return mention === delta.best ? 1 : 0;
}

function distinct(goals: readonly Goal[]): Goal[] {
  return goals.filter((goal, index) => goals.findIndex((one) => isSamePlace(one, goal)) === index);
}

/** Where the troops of a number go, by the words from its verb or noun of sending to the end of what is said of it. */
function goalOf(mention: Mention, { change, value }: Delta, gazetteer: Gazetteer): Goal[] {
  const { sentence, tokens, first } = mention;
  const text = sentence.text;
  const at = tokens[first]!.from;
  let from = first - 1;
  while (
    from >= 0 &&
    ![
      'stop',
      'colon',
      'number',
      'sendNoun',
      'send',
      'outNoun',
      'cut',
      'departure',
      'say',
      'decide',
      'lower',
      'pass',
      'host',
      'raise',
    ].includes(tokens[from]!.tag)
  )
    from--;
  const start =
    from < 0 || ['say', 'decide', 'stop', 'colon', 'number'].includes(tokens[from]!.tag) ? at : tokens[from]!.from;
  const end = ENDS.exec(text.slice(at));
  const after = firstGoals(sentence, at, end ? at + end.index : text.length, gazetteer, value < 0);
  // « Les instructeurs du camp de Taji seront portés de 250 à 500 »: the subject of a change says where.
  const inside = firstGoals(sentence, change?.to === mention ? startOfClause(mention) : start, at, gazetteer);
  if (inside.length > 0 || after.length > 0) return inside.length > 0 ? inside : after;
  // The place itself takes them in: « La base de Taji ne comptera plus que 180 soldats ».
  if (sentence.isTitle) return [];
  const subject = placesIn(text.slice(0, at), gazetteer).filter((place) =>
    /^(?:la base de |l'|le |la )?$/iu.test(text.slice(0, place.from).replace(/^.*[–—]\s|^\W+/u, '')),
  );
  return subject.map((place) => ({ ...place, sentence }));
}

function startOfClause({ tokens, first }: Mention): number {
  return tokens.slice(0, first).findLast(({ tag }) => ['colon', 'say', 'that', 'outNoun'].includes(tag))?.to ?? 0;
}

/** Where troops go by sentences that send them without their number, or by the totals that they make. */
function othersOf({ sentences }: Article, { best }: Delta, gazetteer: Gazetteer): Goal[] {
  const { at } = best.sentence;
  const order = [...sentences.slice(Math.max(0, at - 2), at + 3), ...sentences].filter((one) => one !== best.sentence);
  for (const sentence of order) {
    const match =
      /(?:envoi|déploiement|envoy|enver|déplo|renforts?|troupes|effectifs|contingent|retrait|soldats|militaires|présence|formateurs)(?!\p{L}*\p{Lu})/iu.exec(
        sentence.text,
      );
    if (!match) continue;
    const end = ENDS.exec(sentence.text.slice(match.index));
    const goals = firstGoals(sentence, match.index, end ? match.index + end.index : sentence.text.length, gazetteer);
    if (goals.length > 0) return goals;
  }
  return [];
}

/** Says where someone is, or goes: a place without it is named in passing. */
const IS_THERE =
  /(?<!\p{L})(?:(?:basé|stationn|install|déplo|déploy|affect|envoy|cantonn|positionn|post|réparti|accueill|héberg)\p{L}*|(?:rejoindr|gagn|arriv|part|atterri|pos)\p{L}*|(?:ser|se rend|prend|débarqu|travaill|opér|servi|entraîn|form)\p{L}+)/iu;
/** The places of such a sentence are those of the troops that are there: « Ils s'ajoutent aux 750 envoyés au Koweït ». */
const JOINS_OTHERS = /s'(?:ajout|additionn)\p{L}+|(?:rejoind|complét|renforc)\p{L}+ (?:les |quelque )*\d/iu;
/** Only a part of the troops. */
const PART_OF_THEM = /(?<!\p{L})(?:certains|une partie|la moitié|dont)(?!\p{L})/iu;

/** The places of the sentences after an announcement that go on about its troops. */
function goalsThatFollow({ sentences }: Article, { best }: Delta, gazetteer: Gazetteer): Goal[] {
  const { at } = best.sentence;
  return sentences
    .slice(at + 1, at + 12)
    .filter(({ text, isTitle }) => !isTitle && GOES_ON.test(text) && !JOINS_OTHERS.test(text))
    .flatMap((sentence) => {
      const end = ENDS.exec(sentence.text);
      const goals = firstGoals(sentence, 0, end && end.index > 20 ? end.index : sentence.text.length, gazetteer);
      return goals.filter(({ from }) => {
        const lead = sentence.text.slice(0, from);
        return IS_THERE.test(lead) && !PART_OF_THEM.test(lead);
      });
    });
}
