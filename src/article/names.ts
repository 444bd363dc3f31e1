import { type Gazetteer, type Place } from '../announcement/place.ts';
import { onPlainKeyboard, type Article, type Sentence } from './article.ts';

/** What was found in a sentence, and the words it rests on. */
export interface Found<Value> {
  value: Value;
  line: number;
  quote: string;
  alternatives: Value[];
}

const INSTITUTIONS: readonly [pattern: RegExp, name: string][] = [
  [/Maison[ -]Blanche/g, 'La Maison Blanche'],
  [/(?<!(?:chef|patron|porte-parole|responsable|numéro (?:un|deux)) (?:adjoint )?du )Pentagone/g, 'Le Pentagone'],
  [/présidence(?: américaine)?(?! d)/g, 'La présidence américaine'],
  [/ministère (?:américain )?de la Défense(?: américain)?/gi, 'Le ministère américain de la Défense'],
  [/département (?:américain )?de la Défense/gi, 'Le département de la Défense'],
  [/commandement central|Centcom/gi, 'Le commandement central'],
  [/(?:armée|état-major) américaine?/g, 'L’armée américaine'],
  [/(?<!porte-parole de la )coalition(?: internationale)?/g, 'La coalition internationale'],
  [
    /(?:haut )?responsables? (?:américains?|de la Défense|de l'administration|du Pentagone)/g,
    'Un responsable américain',
  ],
];

/** Less likely than a person or an institution that is named: who speaks for them. */
const FAINT = new Set(['Un responsable américain', 'La coalition internationale', 'L’armée américaine']);

const NAME = String.raw`(?!(?:L[ea]s?|Une?|Des|Au|En|Il|Ils|Cette|Ces?|Selon|Mais|Pour|Avec|Défense|État|Etat|Affaires|Armées|Congrès|Pentagone|Maison|Premier|Irak|Daech)(?!\p{L}))\p{Lu}[\p{L}'’]+(?:-\p{Lu}\p{L}+)?(?:\s(?:\p{Lu}\.\s)?(?:(?:de|al|Al|el|Mc|van|von)[ -])?\p{Lu}[\p{L}'’]+(?:-\p{L}+)?){1,2}`;
const ROLE = String.raw`(?:(?:vice-)?président|secrétaire|ministre|chef|patron|numéro|porte-parole|général|colonel|contre-amiral|vice-amiral|amiral|lieutenant|major|commandant|sous-secrétaire|conseill\p{L}+|patronne|émissaire)`;
const PERSON = new RegExp(
  String.raw`(?<role>(?<!\p{L})${ROLE}(?:[\p{L}\s'-]{0,60}?))?,?\s?(?<!\p{L})(?<name>${NAME})`,
  'gu',
);
const NOT_A_PERSON =
  /(?:^| )[Aa]l-| [Aa]l |^El |Unis?$|Blanche|État|Etat|Islamique|Moyen|Proche|Pentagone|Bagdad|Irak|Mossoul|Daech|Congrès|Chambre|Sénat|Inherent|Resolve|Bragg|Golfe|Washington|York|Mexi|Zone|News|Times|Post|Journal|Affaires|Défense|Nations|Arabie|Afghanistan|Fort |Camp |Première|Seconde|Caroline/;
const NOT_AMERICAN =
  /irakien|iranien|syrien|kurde|français|canadien|britannique|turc|russe|allemand|saoudien|Premier ministre|premier ministre|guide suprême|otage|journaliste|calife|roi\b/;

const SAID =
  /annon\p{L}+|déclar\p{L}+|indiqu\p{L}+|(?:fait|faire) savoir|précis\p{L}+|affirm\p{L}+|confirm\p{L}+|révél\p{L}+|(?<!\p{L})dit(?!\p{L})|communiqu\p{L}+|a informé|ordonn\p{L}+|autoris\p{L}+|approuv\p{L}+|signé|selon|d'après|rendu\p{L}* public|dévoil\p{L}+|levé le voile|décid\p{L}+|a donné|expliqu\p{L}+|fait part|a lancé|a promis|a plaidé|assur\p{L}+|insist\p{L}+|répét\p{L}+|s'est résolu|a fait état/giu;

/** Beyond it, in characters, a verb of saying is another's. */
const FARTHEST = 120;

/** Finds who announced: who stands nearest to a verb of saying, in the sentences that matter, the most telling one first. */
export function readAnnouncer(article: Article, around: readonly Sentence[]): Found<string> | null {
  const full = fullNames(article);
  const found = around.slice(0, 6).flatMap((sentence, index) => {
    const said = [...sentence.text.matchAll(SAID)].map(({ 0: verb, index: at }) => ({
      from: at,
      to: at + verb.length,
      verb,
    }));
    return entitiesIn(sentence, full).flatMap(({ value, from, to }) => {
      const gaps = said.map((verb) => (verb.from >= to ? verb.from - to : from >= verb.to ? from - verb.to : 0));
      const nearest = Math.min(...gaps, FARTHEST);
      if (nearest === FARTHEST && FAINT.has(value)) return [];
      const verb = said[gaps.indexOf(nearest)]?.verb ?? '';
      const isStrong = /annon|savoir|déclar|communiqu|confirm|indiqu|informé|fait part|dévoil/i.test(verb);
      const weight = 10 - index * 3 - nearest / 12 + (isStrong ? 3 : 0) - (FAINT.has(value) ? 4 : 0);
      return [{ value, weight, line: sentence.line, quote: sentence.written.slice(from, to) }];
    });
  });
  const [best, ...others] = found.toSorted((a, b) => b.weight - a.weight);
  if (!best) return null;
  const alternatives = [...new Set(others.map(({ value }) => value))]
    .filter((value) => value !== best.value)
    .slice(0, 3);
  return { value: best.value, line: best.line, quote: best.quote, alternatives };
}

function entitiesIn({ text }: Sentence, full: Map<string, string>) {
  const institutions = INSTITUTIONS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ value, from: index, to: index + match.length })),
  );
  const people = [...text.matchAll(PERSON)].flatMap(({ index, 0: match, groups }) => {
    const name = groups!['name']!;
    const from = index + match.length - name.length;
    if (NOT_A_PERSON.test(name) || NOT_AMERICAN.test(text.slice(Math.max(0, from - 45), from))) return [];
    return [{ value: full.get(name) ?? name, from, to: from + name.length }];
  });
  const short = [...text.matchAll(/(?:M\.|MM\.|Mme)\s(\p{Lu}[\p{L}-]+)/gu)].flatMap(({ 0: match, 1: last, index }) => {
    const value = full.get(last!);
    return value ? [{ value, from: index, to: index + match.length }] : [];
  });
  const president = full.get('président');
  const office = president
    ? [...text.matchAll(/(?<!\p{L})[Ll]e président(?!\s(?:\p{Lu}|\p{L}+ien))/gu)].map(({ 0: match, index }) => ({
        ...{ value: president, from: index, to: index + match.length },
      }))
    : [];
  return [...institutions, ...people, ...short, ...office];
}

/** The people of an article: their whole names by their last ones, and « président » for the one who is. */
function fullNames({ sentences }: Article): Map<string, string> {
  const names = new Map<string, string>();
  for (const { text } of sentences)
    for (const { groups, index, 0: match } of text.matchAll(PERSON)) {
      const name = groups!['name']!;
      const before = text.slice(
        Math.max(0, index + match.length - name.length - 45),
        index + match.length - name.length,
      );
      if (NOT_A_PERSON.test(name) || NOT_AMERICAN.test(before)) continue;
      names.set(name.split(' ').at(-1)!, name);
      if (/^président(?: des [EÉ]tats-Unis| américain)?$/.test((groups!['role'] ?? '').trim()))
        names.set('président', name);
    }
  return names;
}

/** Where something was announced, not where troops go: « a annoncé lundi à Bagdad », « l'ambassade à Bagdad ». */
const NOT_A_GOAL =
  /(?:annon\p{L}+|déclar\p{L}+|visite|arrivée?|présent|porte-parole|conférence|presse|ambassades?|attentat|attaque|diplomate|manifest\p{L}+|bataille)(?:\s[\p{L}'-]+){0,3}\s$/iu;

/** What a sentence says of where troops will be, when it is not the one that announces them. */
const SETTLES =
  /seront|sera |iront|installé|affecté|accueiller|accueillir|prendront|stationn|cantonn|gagneront|rejoindront|sur la base|à destination/i;

/** Other goals than those of the gazetteer: then no place of it is proposed. */
const ELSEWHERE =
  /(?<!\p{L})(?:en|au|vers la|vers l'|aux) ?(?:Syrie|Arabie saoudite|Afghanistan|Jordanie|Turquie|Qatar|Bahreïn|Émirats|Yémen|Libye|Europe|Pologne|Allemagne|Corée|Niger|Somalie)/u;

/** Finds where the troops go: a place of the gazetteer, in the sentences that matter, the most telling one first. */
export function readPlace(around: readonly Sentence[], gazetteer: Gazetteer): Found<string> | null {
  const places = [...gazetteer.values()];
  const found = placesIn(around, places, formsOf);
  const goesElsewhere = around[0] && ELSEWHERE.test(around[0].text);
  const own = goesElsewhere ? found.filter(({ line }) => line === around[0]!.line) : found;
  const [best, ...others] = own.length > 0 || goesElsewhere ? own : placesIn(around, places, ({ name }) => [name]);
  if (!best) return null;
  const alternatives = [...new Set(others.map(({ value }) => value))].filter((value) => value !== best.value);
  return { value: best.value, line: best.line, quote: best.quote, alternatives };
}

function placesIn(around: readonly Sentence[], places: readonly Place[], forms: (place: Place) => string[]) {
  const found = around.flatMap((sentence, index) =>
    places.flatMap((place) => {
      const match = [...sentence.text.matchAll(patternOf(forms(place)))].find(
        (one) => !NOT_A_GOAL.test(sentence.text.slice(Math.max(0, one.index - 50), one.index)),
      );
      const isPin = place.kind === 'city' || place.kind === 'base';
      if (!match || (isPin && index > 0 && !SETTLES.test(sentence.text))) return [];
      const isPrecise = isPin ? 1 : place.kind === 'region' ? 0.5 : 0;
      const quote = sentence.written.slice(match.index, match.index + match[0].length);
      return [{ value: place.id, weight: isPrecise - index * 2, line: sentence.line, quote }];
    }),
  );
  return found.toSorted((a, b) => b.weight - a.weight);
}

/** The forms of a place that say where or whither. */
function formsOf({ name, in: inside, towards, kind }: Place): string[] {
  const land = towards.replace(/^vers /, '');
  const ofLand = kind === 'country' ? [`pour ${land}`, `dans ${land}`, `chemin de ${land}`, `territoire ${land}`] : [];
  return [inside, towards, ...(kind === 'base' ? [name] : []), ...ofLand];
}

function patternOf(forms: readonly string[]): RegExp {
  const all = forms.map((form) => RegExp.escape(onPlainKeyboard(form)));
  return new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'giu');
}
