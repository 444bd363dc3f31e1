import { didYouMean } from '../announcement/near-miss.ts';
import { placesAround, placeSchema, type Gazetteer, type Place } from '../announcement/place.ts';
import type { Problem } from './problem.ts';
import { refusalsOf } from './refusal.ts';
import { readText, reporterFor, yamlProblems, type ContentFile } from './source-text.ts';
import { readYaml } from './yaml.ts';

/** The gazetteer once read: its right places, and what is wrong with it. */
export interface PlacesFile {
  gazetteer: Gazetteer;
  problems: Problem[];
  /** Warns of a place. */
  warn(id: string, message: string): Problem[];
}

/** Reads `content/places.yaml`. Never throws: whatever is wrong is among its problems. */
export function readPlaces(file: ContentFile): PlacesFile {
  const source = readText(file);
  const problems = [...source.problems];
  if (problems.length > 0) return { gazetteer: new Map(), problems, warn: () => [] };

  const yaml = readYaml(source.text);
  const report = reporterFor(source, yaml);
  problems.push(...yamlProblems(source, yaml));
  const list = Array.isArray(yaml.value) ? yaml.value : [];
  if (list.length === 0 && yaml.problems.length === 0)
    problems.push(...report([], 'is not a list of places; write - id: and the other keys'));

  const gazetteer = new Map<string, Place>();
  const indexes = new Map<string, number>();
  list.forEach((value, index) => {
    const { data: place, error } = placeSchema.safeParse(value);
    for (const { path, message, part } of error ? refusalsOf(placeSchema, error) : [])
      problems.push(...report([index, ...path], message, { part }));
    if (!place) return;
    if (gazetteer.has(place.id))
      problems.push(...report([index, 'id'], `"${place.id}" is the id of two places; change one`));
    gazetteer.set(place.id, place);
    indexes.set(place.id, index);
  });
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
