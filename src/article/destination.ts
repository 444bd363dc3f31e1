import type { Gazetteer, Place } from '../announcement/place.ts';
import { onPlainKeyboard, type Sentence } from './article.ts';
import { firstOf, type FoundValue } from './found-value.ts';

/** Where something was announced, not where troops go: « a annoncé lundi à Bagdad », « l'ambassade à Bagdad ». */
const NOT_A_GOAL =
  /(?:annon\p{L}+|déclar\p{L}+|visite|arrivée?|présent|porte-parole|conférence|presse|ambassades?|attentat|attaque|diplomate|manifest\p{L}+|bataille)(?:\s[\p{L}'-]+){0,3}\s$/iu;

/** What a sentence says of where troops will be, when it is not the one that announces them. */
const SETTLES =
  /seront|sera |iront|installé|affecté|accueiller|accueillir|prendront|stationn|cantonn|gagneront|rejoindront|sur la base|à destination/i;

/** Goals that the gazetteer lacks. Where the announcement names one, only a place of the same sentence is proposed. */
const OTHER_GOAL =
  /(?<!\p{L})(?:en|au|vers la|vers l'|aux) ?(?:Syrie|Arabie saoudite|Afghanistan|Jordanie|Turquie|Qatar|Bahreïn|Émirats|Yémen|Libye|Europe|Pologne|Allemagne|Corée|Niger|Somalie)/u;

/**
 * The id of the place of the gazetteer where the troops go, as read in the sentences `around` their announcement, the most
 * telling one first; null if they name none.
 */
export function readDestination(around: readonly Sentence[], gazetteer: Gazetteer): FoundValue<string> | null {
  const places = [...gazetteer.values()];
  const goals = placesIn(around, places, goalFormsOf);
  const [first] = around;
  if (first && OTHER_GOAL.test(first.text)) return firstOf(goals.filter(({ line }) => line === first.line));
  return firstOf(goals) ?? firstOf(placesIn(around, places, ({ name, otherNames = [] }) => [name, ...otherNames]));
}

/** The places that sentences name in one of their forms, the likeliest first. */
function placesIn(around: readonly Sentence[], places: readonly Place[], formsOf: (place: Place) => string[]) {
  const patterns = places.map((place) => ({ place, pattern: patternOf(formsOf(place)) }));
  const found = around.flatMap((sentence, index) =>
    patterns.flatMap(({ place, pattern }) => {
      const match = [...sentence.text.matchAll(pattern)].find(
        (one) => !NOT_A_GOAL.test(sentence.text.slice(Math.max(0, one.index - 50), one.index)),
      );
      const isPin = place.kind === 'city' || place.kind === 'base';
      if (!match || (isPin && index > 0 && !SETTLES.test(sentence.text))) return [];
      // Each sentence further away weighs more than a more precise place.
      const precision = isPin ? 1 : place.kind === 'region' ? 0.5 : 0;
      const quote = sentence.written.slice(match.index, match.index + match[0].length);
      return [{ value: place.id, line: sentence.line, quote, weight: precision - index * 2 }];
    }),
  );
  return found.toSorted((a, b) => b.weight - a.weight);
}

/** The forms of a place that say where or whither. */
function goalFormsOf({ name, otherNames = [], in: inside, towards, kind }: Place): string[] {
  const land = towards.replace(/^vers /, '');
  const ofLand = kind === 'country' ? [`pour ${land}`, `dans ${land}`, `chemin de ${land}`, `territoire ${land}`] : [];
  const forms = [inside, towards, ...(kind === 'base' ? [name] : []), ...ofLand];
  // « à Baghdad » as « à Bagdad ».
  return [...forms, ...otherNames.flatMap((other) => forms.map((form) => form.replace(name, other)))];
}

function patternOf(forms: readonly string[]): RegExp {
  const words = forms.map((form) => RegExp.escape(onPlainKeyboard(form)));
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
}
