import { didYouMean } from '../announcement/near-miss.ts';
import { placesAround, placeSchema, type Gazetteer, type Place } from '../announcement/place.ts';
import type { Problem } from '../text-files/problem.ts';
import type { ContentFile } from '../text-files/source-text.ts';
import { readYamlList } from '../text-files/yaml-list.ts';

/** The gazetteer once read: its right places, and what is wrong with it. */
export interface PlacesFile {
  gazetteer: Gazetteer;
  problems: Problem[];
  /** The ids of the places that are there and have an error of their own: whoever leads to them is not wrong for that. */
  wrong: ReadonlySet<unknown>;
  /** Warns of a place. */
  warn(id: string, message: string): Problem[];
}

/** Reads `content/places.yaml`. Never throws: whatever is wrong is among its problems. */
export function readPlaces(file: ContentFile): PlacesFile {
  const { items, problems, report } = readYamlList(file, placeSchema, '- id: et les autres clés');
  if (items.length === 0 && problems.length === 0)
    problems.push(...report([], 'n’a aucun lieu ; écrivez - id: et les autres clés'));
  const wrong = new Set<unknown>(problems.map(({ path: [id] }) => id));
  const gazetteer = new Map<string, Place>();
  for (const { item: place, index } of items) {
    if (gazetteer.has(place.id))
      problems.push(...report([index, 'id'], `« ${place.id} » est l’identifiant de deux lieux ; changez-en un`));
    gazetteer.set(place.id, place);
  }
  const indexes = new Map(items.map(({ item: { id }, index }) => [id, index]));
  for (const place of gazetteer.values()) {
    const message = wrong.has(place.within) ? null : wrongWithin(place, gazetteer);
    if (message) problems.push(...report([indexes.get(place.id)!, 'within'], message));
  }
  for (const { item: place, index } of items)
    for (const [key, message] of doubtsAbout(place, gazetteer))
      problems.push(...report([index, key], message, { severity: 'warning' }));
  const warn = (id: string, message: string) => report([indexes.get(id) ?? 0, 'id'], message, { severity: 'warning' });
  return { gazetteer, problems, wrong, warn };
}

function wrongWithin(place: Place, gazetteer: Gazetteer): string | null {
  const ids = [...gazetteer.keys()];
  if (place.within !== null && !gazetteer.has(place.within))
    return `« ${place.within} » n’est pas un lieu de ce fichier ; écrivez l’un de ${ids.join(', ')}, ou null${didYouMean(place.within, ids)}`;
  if (placesAround(place, gazetteer).at(-1)!.within === place.id)
    return 'fait un cercle : le lieu est dans lui-même ; écrivez null ou un autre lieu';
  return null;
}

/** What French puts before a place: where it is, and whither one goes. */
const WHERE = /^(?:à|aux?|en|dans|sur|près|autour|entre)(?=[\s'’])/i;
const WHITHER = /^(?:vers|pour|jusqu|à|aux?|en|dans|sur)(?=[\s'’])/i;

/**
 * The countries of the map by their ISO 3166-1 code, each from its south to its north and from its west to its east, in degrees
 * (Natural Earth 1:50m, rounded outwards).
 */
const EXTENTS: Readonly<Record<string, readonly [south: number, north: number, west: number, east: number]>> = {
  IQ: [29, 37.5, 38.7, 48.7],
  IR: [25, 39.9, 43.9, 63.4],
  JO: [29.1, 33.5, 34.9, 39.4],
  KW: [28.4, 30.2, 46.4, 48.5],
  SA: [16.3, 32.3, 34.5, 55.8],
  SY: [32.2, 37.4, 35.6, 42.5],
  TR: [35.7, 42.2, 25.5, 44.9],
};

/** A field of a place, and what is doubtful in it. */
type Doubt = [key: 'in' | 'towards' | 'latitude' | 'longitude', message: string];

/** What an editor should look at in a place: words that French would not say, coordinates beyond its country. */
export function doubtsAbout(place: Place, gazetteer: Gazetteer): Doubt[] {
  const countries = placesAround(place, gazetteer).map(({ country }) => country ?? '');
  const country = countries.find((code) => code in EXTENTS) ?? '';
  const extent = EXTENTS[country];
  const doubts: Doubt[] = [];
  if (!WHERE.test(place.in))
    doubts.push([
      'in',
      `« ${place.in} » ne commence pas comme le français dit où ; écrivez par exemple « à Bagdad » ou « en Irak »`,
    ]);
  if (!WHITHER.test(place.towards))
    doubts.push([
      'towards',
      `« ${place.towards} » ne commence pas comme le français dit vers où ; écrivez par exemple « vers l’Irak »`,
    ]);
  if (!extent || !('latitude' in place)) return doubts;
  const [south, north, west, east] = extent;
  const beyond = (from: number, to: number) =>
    `tombe hors de son pays (${country}, de ${from} à ${to}) ; vérifiez, et que latitude et longitude ne sont pas échangées`;
  if (place.latitude < south || place.latitude > north) doubts.push(['latitude', beyond(south, north)]);
  if (place.longitude < west || place.longitude > east) doubts.push(['longitude', beyond(west, east)]);
  return doubts;
}

/** The places that no announcement goes to, that hold no such place, and that no account names. */
export function unusedPlaces(
  files: readonly { data: Readonly<Record<string, unknown>>; body: string }[],
  gazetteer: Gazetteer,
): Set<Place> {
  const unused = new Set(gazetteer.values());
  for (const { data } of files) {
    const place = gazetteer.get(String(data['location']));
    for (const used of place ? placesAround(place, gazetteer) : []) unused.delete(used);
  }
  const isNamed = (place: Place) => {
    const name = new RegExp(`(?<!\\p{L})${RegExp.escape(place.name)}(?!\\p{L})`, 'u');
    return files.some(({ body }) => name.test(body));
  };
  for (const place of unused) if (isNamed(place)) unused.delete(place);
  return unused;
}
