import type { Gazetteer } from '../announcement/place.ts';
import type { Article, Sentence } from '../pasted-text/article.ts';
import type { Announced, Delta } from './figures.ts';
import type { Mention } from '../mentions/numbers.ts';
import { holds, isSamePlace, placesIn, type NamedPlace } from '../mentions/places.ts';

/** A place where troops go, and the sentence that says so. */
export interface Destination extends NamedPlace {
  sentence: Sentence;
}

/** Leads to where troops go, or are: « en Irak », « à la base de », « rejoindront ». Not « lors d'un arrêt à ». */
const LEADS =
  /(?:(?<!\p{L})(?:en|au|aux|à|vers|pour|dans|sur|direction|destination d[eu]|(?:rejoindr|ralli|gagn)\p{L}*|autour d[e']|près d[e']|d'|de|du|à l'|sol|territoire)\s*(?:(?:l'|la|le|les)\s?)?(?:(?:nord|sud|est|ouest|centre|chemin|province|région|zone|base|camp|aéroport|ville|capitale|ambassade|représentation)\p{L}*(?:[- ]\p{Ll}+){0,4}?\s(?:d[e'u]|à|en)\s?(?:(?:l'|la|le)\s?)?)?)$/iu;
/** Where something was said, what is fought for, or a place that troops leave. */
const MISLEADS =
  /(?:visite(?:[- ]\p{L}+)?|arrêt|arrivée?|conférence|presse|cérémonie|discours|déplacement|porte-parole|bataille|reconquête|reprise|offensive|reprendre|libérer|(?<!d')attaque|attentat|en dehors|hors|à l'est|à l'ouest|au (?:nord|sud)(?:-est|-ouest)?|loin|capitale|km|kilomètres|commandant|forces|armée|gouvernement|président|premier ministre|opérations|mission)\s(?:[\p{L}']+\s){0,2}?(?:en|au|aux|à|de|d'|du|dans|sur|et)\s?(?:(?:l'|la|le|les)\s?)?$/iu;
/** Ends what is said of where troops go: a purpose, or who says it. */
const ENDS =
  /,?\s(?:afin|en vue|en appui|en soutien|contre|avant|après|face|chargés|destinés|pour \p{Ll}+(?:er|ir|re)(?!\p{L})|qui|d'où|a-t-(?:il|elle|on))(?!\p{L})|,\s(?:a|ont|vient|selon|d'après|explique|indique|précise|annonce)(?!\p{L})|\s(?:a|ont)\s(?:\p{L}+\s)?(?:annoncé|indiqué|déclaré|précisé|fait|dit|confirmé|révélé)(?!\p{L})/u;

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
): { destination: Destination | null; scope: Destination | null; rivals: Destination[] } {
  const { destination, scope = destination, rivals } = goalAmong(article, delta, gazetteer);
  return { destination, scope, rivals };
}

function goalAmong(
  article: Article,
  delta: Delta | null,
  gazetteer: Gazetteer,
): { destination: Destination | null; scope?: Destination; rivals: Destination[] } {
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

function only(goals: readonly Destination[], everything: readonly Destination[]) {
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

function distinct(goals: readonly Destination[]): Destination[] {
  return withoutPronouns(goals).filter((goal, index, all) => all.findIndex((one) => isSamePlace(one, goal)) === index);
}

/** Where the troops of a number go, by the words from its verb or noun of sending to the end of what is said of it. */
function goalOf(mention: Mention, { change }: Delta, gazetteer: Gazetteer): Destination[] {
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
    ].includes(tokens[from]!.tag)
  )
    from--;
  const start =
    from < 0 || ['say', 'decide', 'stop', 'colon', 'number'].includes(tokens[from]!.tag) ? at : tokens[from]!.from;
  const end = ENDS.exec(text.slice(at));
  const after = firstGoals(sentence, at, end ? at + end.index : text.length, gazetteer);
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
  return tokens.slice(0, first).findLast(({ tag }) => tag === 'colon' || tag === 'say')?.to ?? 0;
}

/** The first place that some words of a sentence lead to, with those joined to it by « et ». */
function firstGoals(sentence: Sentence, from: number, to: number, gazetteer: Gazetteer): Destination[] {
  const { text } = sentence;
  const found = placesIn(text.slice(0, to), gazetteer).filter((place) => {
    if (place.from < from) return false;
    const lead = text.slice(Math.max(0, place.from - 70), place.from);
    return LEADS.test(lead) && !MISLEADS.test(lead);
  });
  const [first] = found;
  if (!first) return [];
  const joined = found.filter(
    (place) =>
      place !== first &&
      /^\s(?:et|ou)\s(?:(?:en|au|aux|à|dans|sur|pour|vers)\s)?(?:(?:l'|la |le |les )?\p{Ll}*\s?){0,4}$/u.test(
        text.slice(first.to, place.from),
      ),
  );
  return [first, ...joined].map((place) => ({ ...place, sentence }));
}

/** Places without « la région », which stands for one that is named elsewhere. */
function withoutPronouns(goals: readonly Destination[]): Destination[] {
  const named = goals.filter(({ kind, id }) => kind !== 'region' || id !== null);
  return named.length > 0 ? named : [...goals];
}

/** Where troops go by sentences that send them without their number, or by the totals that they make. */
function othersOf({ sentences }: Article, { best }: Delta, gazetteer: Gazetteer): Destination[] {
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
  /(?:bas|stationn|install|déplo|déploy|affect|envoy|cantonn|positionn|post|réparti|accueill|héberg)\p{L}*|(?:rejoindr|gagn|arriv|part|atterri|pos)\p{L}*|(?:ser|se rend|prend|débarqu|travaill|opér|servi|entraîn|form)\p{L}+/iu;
/** The places of such a sentence are those of the troops that are there: « Ils s'ajoutent aux 750 envoyés au Koweït ». */
const JOINS_OTHERS = /s'(?:ajout|additionn)\p{L}+|(?:rejoind|complét|renforc)\p{L}+ (?:les |quelque )*\d/iu;
/** Only a part of the troops. */
const PART_OF_THEM = /(?<!\p{L})(?:certains|une partie|la moitié|dont)(?!\p{L})/iu;

/** The places of the sentences after an announcement that go on about its troops. */
function goalsThatFollow({ sentences }: Article, { best }: Delta, gazetteer: Gazetteer): Destination[] {
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
