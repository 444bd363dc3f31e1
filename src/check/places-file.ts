import { didYouMean } from '../announcement/near-miss.ts';
import { placesAround, placeSchema, type Gazetteer, type Place } from '../announcement/place.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './source-text.ts';
import { readYamlList } from './yaml-list.ts';

/** The gazetteer once read: its right places, and what is wrong with it. */
export interface PlacesFile {
  gazetteer: Gazetteer;
  problems: Problem[];
  /** Warns of a place. */
  warn(id: string, message: string): Problem[];
}

/** Reads `content/places.yaml`. Never throws: whatever is wrong is among its problems. */
export function readPlaces(file: ContentFile): PlacesFile {
  const { items, problems, report } = readYamlList(file, placeSchema, '- id: and the other keys');
  if (items.length === 0 && problems.length === 0)
    problems.push(...report([], 'has no place; write - id: and the other keys'));
  const gazetteer = new Map<string, Place>();
  for (const { item: place, index } of items) {
    if (gazetteer.has(place.id))
      problems.push(...report([index, 'id'], `"${place.id}" is the id of two places; change one`));
    gazetteer.set(place.id, place);
  }
  const indexes = new Map(items.map(({ item: { id }, index }) => [id, index]));
  for (const place of gazetteer.values()) {
    const wrong = wrongWithin(place, gazetteer);
    if (wrong) problems.push(...report([indexes.get(place.id)!, 'within'], wrong));
  }
  const warn = (id: string, message: string) => report([indexes.get(id) ?? 0, 'id'], message, { severity: 'warning' });
  return { gazetteer, problems, warn };
}

function wrongWithin(place: Place, gazetteer: Gazetteer): string | null {
  const ids = [...gazetteer.keys()];
  if (place.within !== null && !gazetteer.has(place.within))
    return `"${place.within}" is not a place of this file; write one of ${ids.join(', ')}, or null${didYouMean(place.within, ids)}`;
  if (placesAround(place, gazetteer).at(-1)!.within === place.id)
    return 'makes a circle: the place lies within itself; write null or another place';
  return null;
}
