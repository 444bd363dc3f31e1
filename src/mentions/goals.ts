import type { Gazetteer } from '../announcement/place.ts';
import type { Sentence } from '../pasted-text/article.ts';
import { placesIn, type NamedPlace } from './places.ts';

/** A place where troops go, and the sentence that says so. */
export interface Goal extends NamedPlace {
  sentence: Sentence;
}

/** Leads to where troops go, or are: « en Irak », « à la base de », « rejoindront ». Not « lors d'un arrêt à ». */
const LEADS =
  /(?:(?<!\p{L})(?:en|au|aux|à|vers|pour|dans|sur|direction(?: d[e'u])?|destination d[eu]|(?:rejoindr|ralli|gagn)\p{L}*|autour d[e']|près d[e']|d'|de|du|à l'|sol|territoire)\s*(?:(?:l'|la|le|les)\s?)?(?:(?:nord|sud|est|ouest|centre|chemin|province|région|zone|base|camp|aéroport|ville|capitale|ambassade|représentation)\p{L}*(?:[- ]\p{Ll}+){0,4}?\s(?:d[e'u]|à|en)\s?(?:(?:l'|la|le)\s?)?)?)$/iu;
/** Leads to the place of a withdrawal. */
const LEAVES = /(?<!\p{L})(?:quitt|évacu)\p{L}*\s(?:l'|la |le |les )?$/iu;
/** Where something was said, what is fought for, or a place that troops leave. */
const MISLEADS =
  /(?:visite(?:[- ]\p{L}+)?|arrêt|arrivée?|conférence|presse|cérémonie|discours|déplacement|porte-parole|bataille|reconquête|reprise|offensive|reprendre|libérer|(?<!d')attaque|attentat|en dehors|hors|à l'est|à l'ouest|au (?:nord|sud)(?:-est|-ouest)?|loin|capitale|km|kilomètres|commandant|forces|armée|gouvernement|président|premier ministre|opérations|mission)\s(?:[\p{L}']+\s){0,2}?(?:en|au|aux|à|de|d'|du|dans|sur|et)\s?(?:(?:l'|la|le|les)\s?)?$/iu;
/** Ends what is said of where troops go: a purpose, or who says it. */
export const ENDS =
  /,?\s(?:afin|en vue|en appui|en soutien|contre|avant|après|face|chargés|destinés|pour \p{Ll}+(?:er|ir|re)(?!\p{L})|qui(?! vien)|d'où|a-t-(?:il|elle|on))(?!\p{L})|,\s(?:a|ont|vient|selon|d'après|explique|indique|précise|annonce)(?!\p{L})|\s(?:a|ont)\s(?:\p{L}+\s)?(?:annoncé|indiqué|déclaré|précisé|fait|dit|confirmé|révélé)(?!\p{L})/u;

/** Leads to where troops come from. */
const IS_FROM =
  /(?:stationn|bas|cantonn|positionn|déploy|install|venu|provenant|provenance)\p{L}*\s(?:\p{L}+\s)?(?:en|au|aux|à|du|de|d')\s?(?:l'|la |le )?$/iu;
const MOVES_ON = /(?:transf[ée]r|envoy|enverr|déploy|rejoindr|dépêch|achemin|gagner|partir|iront|vers |pour l)/iu;

/** The first place that some words of a sentence lead to, with those joined to it by « et ». */
export function firstGoals(sentence: Sentence, from: number, to: number, gazetteer: Gazetteer, isLeft = false): Goal[] {
  const { text } = sentence;
  const found = placesIn(text.slice(0, to), gazetteer).filter((place) => {
    if (place.from < from || /^(?:la )?région$/.test(place.name)) return false;
    const lead = text.slice(Math.max(0, place.from - 70), place.from);
    return (LEADS.test(lead) && !MISLEADS.test(lead)) || (isLeft && LEAVES.test(lead));
  });
  // « Trois cents soldats stationnés au Koweït vont être transférés en Irak »: they leave the first.
  const isOrigin = (place: NamedPlace) =>
    IS_FROM.test(text.slice(Math.max(0, place.from - 70), place.from)) && MOVES_ON.test(text.slice(place.to, to));
  if (found.length > 1 && isOrigin(found[0]!)) found.shift();
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
