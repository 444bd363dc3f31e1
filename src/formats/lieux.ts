import type { Gazetteer, Place } from '../announcement/place.ts';
import { placeSchema } from '../announcement/place.ts';
import { csvOf, KEY, type Column } from './csv.ts';

const [{ shape }] = placeSchema.options;

/** The columns of `lieux.csv`: the keys of a place, those of a city or a base included; of several names, `|` stands between. */
export const PLACE_COLUMNS: readonly Column<Place>[] = Object.entries(shape).map(([name, schema]) => ({
  name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  type: name === 'latitude' || name === 'longitude' ? 'number' : 'string',
  ...(name === 'id' && { constraints: KEY }),
  description: schema.meta()?.description ?? '',
  cell: (place) => {
    const value = (place as Record<string, string | number | string[] | null>)[name];
    return Array.isArray(value) ? value.join('|') : value;
  },
}));

/** The text of `lieux.csv`: the gazetteer, a place on each line. */
export function placesCsv(gazetteer: Gazetteer): string {
  return csvOf(PLACE_COLUMNS, [...gazetteer.values()]);
}

/** The text of `lieux.geojson` (RFC 7946): the gazetteer; a country or a region is never a point, and has no geometry. */
export function placesGeoJson(gazetteer: Gazetteer): string {
  const features = [...gazetteer.values()].map((place) => {
    const { id, ...properties } = place;
    const { latitude: _, longitude: __, ...named } = { latitude: null, longitude: null, ...properties };
    const geometry = 'latitude' in place ? { type: 'Point', coordinates: [place.longitude, place.latitude] } : null;
    return { type: 'Feature', id, geometry, properties: named };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
