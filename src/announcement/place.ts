import { z } from 'zod';
import { number, prose, refusal, typesetFields, verbatim } from './field.ts';
import { didYouMean } from './near-miss.ts';

/** The id of the place that the key figures and the ledger are about. */
const IRAQ = 'irak';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const named = {
  id: verbatim('l’identifiant du lieu, de a à z, de 0 à 9 et des traits d’union, par exemple « al-asad »', {
    pattern: ID,
  }).describe('Identifiant permanent du lieu, celui que citent les annonces.'),
  name: prose('le nom du lieu en français').describe('Nom du lieu, en français.'),
  in: prose('la forme qui dit où, par exemple « à Bagdad »').describe(
    'La forme qui dit où : « à Bagdad », « au Koweït », « en Irak ».',
  ),
  towards: prose('la forme qui dit vers où, par exemple « vers Bagdad »').describe(
    'La forme qui dit vers où : « vers Bagdad », « vers le Koweït », « vers l’Irak ».',
  ),
  country: verbatim('deux capitales (ISO 3166-1), par exemple IQ, ou null', { pattern: /^[A-Z]{2}$/ })
    .nullable()
    .describe('Code ISO 3166-1 du pays ; null pour une région qui en réunit plusieurs.'),
  within: verbatim('l’identifiant du lieu qui le contient, ou null', { pattern: ID })
    .nullable()
    .describe('Identifiant du lieu qui le contient, ou null.'),
};

const otherNames = z
  .array(prose('une autre graphie, par exemple Baghdad'), {
    error: refusal('une liste', 'la liste des autres graphies, chacune après « - », ou retirez la clé'),
  })
  .optional()
  .describe('Autres graphies du nom, pour la recherche et la lecture des textes collés.');

const KINDS = ['city', 'base', 'country', 'region'];

/** An angle, in a number of YAML: with a point, never the comma of French. */
const degrees = (what: string, limit: number) =>
  number(`une ${what} en degrés, de -${limit} à ${limit}, avec un point : 33.34`, -limit, limit);

/** A city or a base: a pin on the map. */
const pin = z.strictObject({
  ...named,
  kind: z.enum(['city', 'base']).describe('Nature du lieu.'),
  latitude: degrees('latitude', 90).describe('Latitude, en degrés.'),
  longitude: degrees('longitude', 180).describe('Longitude, en degrés.'),
  otherNames,
});

/** A country or a region: a surface, never a pin, hence without coordinates. */
const area = z.strictObject({
  ...named,
  kind: z.enum(['country', 'region']).describe('Nature du lieu.'),
  otherNames,
});

/** The words that refuse a value that is no place, or a place of no known kind. */
function wrongKind({ input }: { input?: unknown }): string {
  if (typeof input !== 'object' || input === null)
    return 'n’est pas un lieu ; écrivez - id: et les autres clés, une par ligne';
  const { kind } = input as { kind?: unknown };
  return (
    refusal('une nature de lieu', 'city (ville), base, country (pays) ou region (région)')({ input: kind }) +
    didYouMean(kind, KINDS)
  );
}

/** The schema of one place of the gazetteer, `content/places.yaml`. */
export const placeSchema = z.discriminatedUnion('kind', [pin, area], { error: wrongKind });

/** A place of the gazetteer. */
export type Place = z.infer<typeof placeSchema>;

/** The places by id. */
export type Gazetteer = ReadonlyMap<string, Place>;

/** What is said of an id that no place of the gazetteer has, and of the ids that they have. */
export function sayUnknownPlace(id: string, ids: readonly string[]): string {
  return `« ${id} » n’est pas un lieu de content/places.yaml ; choisissez parmi ${ids.join(', ')}, ou ajoutez-y ce lieu${didYouMean(id, ids)}`;
}

/** A place as readers see it, its names typeset. */
export function typesetPlace(place: Place): Place {
  return typesetFields(placeSchema, place);
}

/** A place and those that contain it, from the place outwards; a circle, which the check refuses, ends where it began. */
export function placesAround(place: Place, gazetteer: Gazetteer): Place[] {
  const around = new Set<Place>();
  for (let at: Place | undefined = place; at && !around.has(at); at = gazetteer.get(at.within ?? '')) around.add(at);
  return [...around];
}

/** Whether a place lies in Iraq, by the places around it: only then do the ledger and the key figures count its troops. */
export function liesInIraq(around: readonly Place[]): boolean {
  return around.some(({ id }) => id === IRAQ);
}
