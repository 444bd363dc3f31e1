import type { Gazetteer, Place } from '../announcement/place.ts';
import { foldWord } from '../french/letters.ts';
import { onPlainKeyboard } from '../pasted-text/plain-keyboard.ts';
import type { Mention } from './numbers.ts';

/** A place that an article names. */
export interface NamedPlace {
  /** Its id in the gazetteer; null if it is not there. */
  id: string | null;
  /** Its name as printed, or that of the gazetteer. */
  name: string;
  kind: Place['kind'];
  /** The name of its country, if it is known, without accents. */
  country: string | null;
  from: number;
  to: number;
}

/** Countries where American troops are, and what they contain, without accents: what the gazetteer lacks must not be taken for Iraq. */
const COUNTRIES: Record<string, string> = {
  irak: 'Taji Besmaya Al-Assad Al-Asad Aïn-al-Assad Taqaddum Habbaniyah Ramadi Fallouja Makhmour Kirkouk Tikrit Balad Bassora Anbar Ninive Sinjar Kurdistan Souleimaniyeh Samarra Kerbala Najaf Makhmur Hawija',
  syrie: 'Raqqa Alep Damas Kobané Manbij Hassaké Tanf Al-Tanf Palmyre',
  koweit: 'Arifjan',
  'arabie saoudite': 'Riyad Prince-Sultan',
  afghanistan: 'Kaboul Kandahar Helmand Bagram Kunduz',
  jordanie: 'Amman',
  qatar: 'Doha Al-Udeid',
  bahrein: 'Manama',
  turquie: 'Incirlik',
};
const COUNTRY_NAMES =
  'Irak|Iraq|Syrie|Koweït|Koweit|Arabie saoudite|Afghanistan|Jordanie|Qatar|Bahreïn|Turquie|Émirats arabes unis|Émirats|Yémen|Liban|Égypte|Libye|Niger|Somalie|Pologne|Roumanie|Allemagne|Iran|Israël|Djibouti|Corée du Sud|Europe|Afrique';
const REGION_NAMES = "Moyen-Orient|Proche-Orient|le Golfe|golfe Persique|la région(?! (?:de|du) | d'| des )";

const COUNTRY_OF = new Map(
  Object.entries(COUNTRIES).flatMap(([country, towns]) =>
    towns.split(' ').map((town) => [bareName(town), country] as const),
  ),
);

/** A place that troops go to or are at, by the words before it. */
const NAMED = String.raw`(?:[ae]l-)?\p{Lu}[\p{L}'-]+(?:[ -](?:Al|al|el|ez|\p{Lu})[\p{L}'-]*)*`;
const BASE = new RegExp(
  String.raw`(?<!\p{L})(?:base|camp|aéroport|aérodrome|centre|quartier général)(?:\s(?:\p{Ll}[\p{L}-]+)){0,3}?\s(?:d[e'u]\s?|des\s)?(?<name>${NAMED})`,
  'gu',
);
const TOWN = new RegExp(
  String.raw`(?<!\p{L})(?:à|À|vers|autour d[e']|près d[e']|pour|rejoindr\p{L}*|gagn\p{L}*|au (?:nord|sud|est|ouest) d[e'])\s*(?<name>${NAMED})`,
  'gu',
);
/** Names in capitals that are no place where troops go. */
const NO_PLACE =
  /^(?:Washington|Pentagone|Maison|Bruxelles|Paris|Londres|Genève|Vienne|New York|Congrès|Sénat|Tampa|L|La|Le|Les|Daech|Barack|Donald|M|Mme|Noël|Pâques|[A-Z]{2,})(?:$|[ '-])/u;

/** The places of a text on a plain keyboard, in order; those of the gazetteer by any of their names. */
export function placesIn(text: string, gazetteer: Gazetteer): NamedPlace[] {
  const known = knownIn(text, gazetteer);
  const isTaken = (from: number, to: number) => known.some((one) => one.from < to && one.to > from);
  const others = [BASE, TOWN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups }): NamedPlace[] => {
      const name = groups!['name']!;
      const to = index + match.length;
      const from = to - name.length;
      if (NO_PLACE.test(name) || isTaken(from, to)) return [];
      return [{ id: null, name, kind: pattern === BASE ? 'base' : 'city', country: countryOf(name), from, to }];
    }),
  );
  const unique = others.filter(({ from }, index) => others.findIndex((one) => one.from === from) === index);
  return [...known, ...unique].toSorted((a, b) => a.from - b.from);
}

function countryOf(name: string): string | null {
  return COUNTRY_OF.get(bareName(name)) ?? null;
}

function knownIn(text: string, gazetteer: Gazetteer): NamedPlace[] {
  const { pattern, inCapitals, byName } = namesOf(gazetteer);
  const found = text.matchAll(text === text.toUpperCase() ? inCapitals : pattern);
  return [...found].flatMap(({ 0: match, index }): NamedPlace[] => {
    const place = byName.get(foldWord(match));
    const [from, to] = [index, index + match.length];
    if (place) {
      const country =
        place.kind === 'region' ? null : foldWord(gazetteer.get(landOf(place, gazetteer))?.name ?? place.name);
      return [{ id: place.id, name: place.name, kind: place.kind, country, from, to }];
    }
    const isRegion = new RegExp(`^(?:${REGION_NAMES})$`, 'u').test(match);
    const name = match.replace(/^(?:le|la) /, '');
    const country = isRegion ? null : (COUNTRY_OF.get(bareName(match)) ?? foldWord(name));
    return [
      {
        id: null,
        name,
        kind: isRegion ? 'region' : COUNTRY_OF.has(bareName(match)) ? 'city' : 'country',
        country,
        from,
        to,
      },
    ];
  });
}

/** The id of the country that a place lies in, itself if it is one. */
function landOf(place: Place, gazetteer: Gazetteer): string {
  for (let at: Place | undefined = place; at; at = gazetteer.get(at.within ?? ''))
    if (at.kind === 'country') return at.id;
  return place.id;
}

/** The gazetteer's names as one pattern: of a base, the name of its town too. */
interface Names {
  pattern: RegExp;
  /** The same for a title in capitals. */
  inCapitals: RegExp;
  byName: Map<string, Place>;
}

const patterns = new WeakMap<Gazetteer, Names>();

function namesOf(gazetteer: Gazetteer): Names {
  const found = patterns.get(gazetteer);
  if (found) return found;
  const byName = new Map<string, Place>();
  for (const place of gazetteer.values())
    for (const full of [place.name, ...(place.otherNames ?? [])].map(onPlainKeyboard)) {
      byName.set(foldWord(full), place);
      const short = place.kind === 'base' ? full.replace(/^(?:base|camp)(?: \p{Ll}+)*(?: d[e']| )\s?/iu, '') : full;
      if (!byName.has(foldWord(short))) byName.set(foldWord(short), place);
    }
  const towns = Object.values(COUNTRIES).flatMap((list) => list.split(' '));
  const names = [...gazetteer.values()].flatMap(({ name, otherNames = [], kind }) =>
    [name, ...otherNames]
      .map(onPlainKeyboard)
      .flatMap((one) =>
        kind === 'base' ? [one, one.replace(/^(?:base|camp)(?: \p{Ll}+)*(?: d[e']| )\s?/iu, '')] : [one],
      ),
  );
  const all = [
    ...names.map((name) => RegExp.escape(name)),
    REGION_NAMES,
    COUNTRY_NAMES,
    ...towns.map((town) => `(?:[Aa]l-)?${RegExp.escape(town.replace(/^Al-/, ''))}`),
  ];
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${all.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
    'gu',
  );
  const named = { pattern, inCapitals: new RegExp(pattern, 'giu'), byName };
  patterns.set(gazetteer, named);
  return named;
}

/** A name without its article: « al-Taqaddum » and « Taqaddum » are one. */
function bareName(name: string): string {
  return foldWord(name).replace(/^(?:al|el)-/, '');
}

/** Whether two names are of one place. */
export function isSamePlace(one: NamedPlace, other: NamedPlace): boolean {
  return one.id !== null || other.id !== null ? one.id === other.id : bareName(one.name) === bareName(other.name);
}

/** Whether a place is a country or a region, and another lies in it, as far as is known. */
export function holds(wide: NamedPlace, place: NamedPlace): boolean {
  if (wide.kind === 'city' || wide.kind === 'base') return false;
  if (wide.kind === 'region') return place.kind !== 'region';
  return (
    place.kind !== 'country' && place.kind !== 'region' && (place.country === null || place.country === wide.country)
  );
}

/** The words around a number that say where it is: from the stop, the semicolon or the other number before it to the one after. */
export function clauseOf({ tokens, first, end, sentence }: Mention): string {
  const isEdge = (tag: string) => tag === 'colon' || tag === 'but';
  let from = first - 1;
  while (from >= 0 && !isEdge(tokens[from]!.tag) && tokens[from]!.tag !== 'number') from--;
  // Words before another number are of both: « En Afghanistan, 8 600 ; ils ne seront plus que 4 500 ».
  let to = end;
  while (to < tokens.length && !isEdge(tokens[to]!.tag) && tokens[to]!.tag !== 'number') to++;
  return sentence.text.slice(from < 0 ? 0 : tokens[from]!.from, tokens[to]?.from ?? sentence.text.length);
}
