import { Document } from 'yaml';
import { placeSchema, type Gazetteer, type Place } from '../announcement/place.ts';
import { doubtsAbout, readPlaces } from '../check/places-file.ts';
import { slugWords } from '../french/slug.ts';
import type { ContentFile } from '../text-files/source-text.ts';

/** What is known of the place that is being added. */
export type PlaceDraft = Partial<Record<string, unknown>> & { name?: string; kind?: string };

/** A field of a place. */
export interface PlaceField {
  key: string;
  label: string;
  expected: string;
  /** The answer that is offered. */
  offered?(place: PlaceDraft, gazetteer: Gazetteer): string | null;
  choices?(gazetteer: Gazetteer): readonly (readonly [value: string | null, label: string])[];
  isAsked?(place: PlaceDraft): boolean;
}

const isPin = ({ kind }: PlaceDraft) => kind === 'city' || kind === 'base';
const KINDS = [
  ['city', 'ville'],
  ['base', 'base'],
  ['country', 'pays'],
  ['region', 'région'],
] as const;

const degrees = (key: string, label: string, limit: number, example: string): PlaceField => ({
  key,
  label,
  expected: `des degrés, de −${limit} à ${limit}, par exemple ${example}`,
  isAsked: isPin,
});

/** What `content/places.yaml` needs of a place, in the order in which it is asked. */
export const PLACE_FIELDS: readonly PlaceField[] = [
  { key: 'name', label: 'Nom du lieu, en français', expected: 'un nom, par exemple Ramadi' },
  { key: 'kind', label: 'Nature du lieu', expected: '', choices: () => KINDS },
  {
    key: 'in',
    label: 'Où sont les militaires',
    expected: 'par exemple « à Bagdad », « au Koweït », « en Irak », sans les guillemets',
    offered: ({ name = '', kind }) => sayWhere(name, kind),
  },
  {
    key: 'towards',
    label: 'Vers où ils vont',
    expected: 'par exemple « vers Bagdad », « vers le Koweït », sans les guillemets',
    offered: ({ name = '', kind }) => sayWhither(name, kind),
  },
  {
    key: 'within',
    label: 'Le lieu qui le contient',
    expected: '',
    choices: (gazetteer) => [
      ...[...gazetteer.values()].filter((one) => !('latitude' in one)).map(({ id, name }) => [id, name] as const),
      [null, 'aucun'],
    ],
  },
  {
    key: 'country',
    label: 'Code du pays (ISO 3166-1)',
    expected:
      'deux capitales, par exemple IQ pour l’Irak ou SY pour la Syrie ; « aucun » pour une région de plusieurs pays seulement',
    offered: ({ within }, gazetteer) => gazetteer.get(String(within))?.country ?? null,
  },
  degrees('latitude', 'Latitude', 90, '33,34 à Bagdad'),
  degrees('longitude', 'Longitude', 180, '44,39 à Bagdad'),
];

/** A name that begins with what it is: « camp de Taji » is « au camp de Taji », « base aérienne » « à la base aérienne ». */
const COMMON = /^(?:(camp|mont|port|aéroport)|(base|province|vallée|ville))(?= )/i;

/** What French most often puts before the name of a place, to say where one is: « en Syrie », « au Koweït », « à Ramadi ». */
function sayWhere(name: string, kind?: string): string {
  const [, masculine, feminine] = COMMON.exec(name) ?? [];
  if (masculine) return `au ${decapitalise(name)}`;
  if (feminine) return `à la ${decapitalise(name)}`;
  if (kind !== 'country') return `à ${name}`;
  return isFeminine(name) || /^[aeiouyéèêîh]/i.test(name) ? `en ${name}` : `au ${name}`;
}

/** The same, to say where one goes: « vers la Syrie », « vers l’Irak », « vers Ramadi ». */
function sayWhither(name: string, kind?: string): string {
  const [, masculine, feminine] = COMMON.exec(name) ?? [];
  if (masculine) return `vers le ${decapitalise(name)}`;
  if (feminine) return `vers la ${decapitalise(name)}`;
  if (kind !== 'country') return `vers ${name}`;
  if (/^[aeiouyéèêîh]/i.test(name)) return `vers l’${name}`;
  return `vers ${isFeminine(name) ? 'la' : 'le'} ${name}`;
}

/** Most countries whose names end with an e are feminine. */
function isFeminine(name: string): boolean {
  return name.endsWith('e');
}

function decapitalise(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Reads what was typed for a field of a place; what is no number stays as it was typed, to be refused. */
export function readTypedOfPlace(key: string, typed: string): unknown {
  const answer = typed.trim();
  if (key === 'country' && /^(?:aucun|null|)$/i.test(answer)) return null;
  if (key !== 'latitude' && key !== 'longitude') return answer;
  return /^[-+−]?\d+(?:[.,]\d+)?$/.test(answer) ? Number(answer.replace('−', '-').replace(',', '.')) : answer;
}

/** What is wrong with a field of a place, and what to write instead; null if it is right. */
export function wrongInPlace({ key, expected }: PlaceField, place: PlaceDraft, gazetteer: Gazetteer): string | null {
  const refused = `« ${String(place[key] ?? 'aucun')} » n’est pas accepté ; écrivez ${expected}`;
  const id = idOfPlace(place);
  if (key === 'name' && gazetteer.has(id))
    return `« ${id} » est déjà dans content/places.yaml ; choisissez-le, ou nommez-en un autre`;
  const [pin, area] = placeSchema.options;
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = isPin(place)
    ? pin.shape
    : area.shape;
  const isRight = (shape[key] ?? pin.shape[key as 'latitude']).safeParse(place[key]).success;
  if (!isRight || (key === 'name' && id === '')) return refused;
  if (key === 'country' && place['country'] === null && place.kind !== 'region') return refused;
  const { latitude = 0, longitude = 0, ...rest } = place;
  const whole = { id, in: 'à', towards: 'vers', within: null, country: null, ...rest };
  // What the check would only warn of: words that French would not say, coordinates beyond their country.
  const doubts = doubtsAbout((isPin(place) ? { ...whole, latitude, longitude } : whole) as Place, gazetteer);
  if (!doubts.some(([doubtful]) => doubtful === key)) return null;
  return key === 'in' || key === 'towards'
    ? refused
    : `${String(place[key])} tombe hors du pays (${String(place['country'])}) ; latitude et longitude sont-elles échangées ?`;
}

/** The place that its fields make. Throws if one is wrong. */
export function placeOf(place: PlaceDraft): Place {
  const { latitude, longitude, ...area } = place;
  return placeSchema.parse({ ...area, id: idOfPlace(place), ...(isPin(place) && { latitude, longitude }) });
}

function idOfPlace({ name = '' }: PlaceDraft): string {
  return slugWords(name).join('-');
}

/** A place as the gazetteer writes it. */
export function placeText({ id, name, in: where, towards, kind, ...others }: Place): string {
  return new Document([{ id, name, in: where, towards, kind, ...others }], { version: '1.2', schema: 'core' }).toString(
    { lineWidth: 0 },
  );
}

/** The gazetteer's file with a place at its end; the same file if it has that place. */
export function withPlace(file: ContentFile, place: Place | undefined): ContentFile {
  if (!place || readPlaces(file).gazetteer.has(place.id)) return file;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes ?? new Uint8Array()).trimEnd();
  return { ...file, bytes: new TextEncoder().encode(`${text}\n\n${placeText(place)}`) };
}
