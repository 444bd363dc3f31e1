import { readText, tellerOf, yamlProblems, type ContentFile } from './source-text.ts';
import { didYouMean } from '../announcement/near-miss.ts';
import { placeSchema, type Gazetteer, type Place } from '../announcement/place.ts';
import { type Problem } from './problem.ts';
import { refusals } from './refusal.ts';
import { readYaml } from './yaml-source.ts';

/** The gazetteer once read: its right places, what is wrong with it, and what says something of a place of it. */
export interface PlacesFile {
  gazetteer: Gazetteer;
  problems: Problem[];
  tell(id: string, message: string, severity: Problem['severity']): Problem[];
}

/** Reads `content/places.yaml`. Never throws: whatever is wrong is among its problems. */
export function readPlaces(file: ContentFile): PlacesFile {
  const source = readText(file);
  const problems = [...source.problems];
  if (problems.length > 0) return { gazetteer: new Map(), problems, tell: () => [] };

  const yaml = readYaml(source.text);
  const tell = tellerOf(source, yaml, 0);
  problems.push(...yamlProblems(source, yaml, 0));
  const list = Array.isArray(yaml.value) ? yaml.value : [];
  if (list.length === 0 && yaml.problems.length === 0)
    problems.push(...tell([], 'is not a list of places; write - id: and the other keys'));

  const gazetteer = new Map<string, Place>();
  const indexes = new Map<string, number>();
  list.forEach((value, index) => {
    const { data: place, error } = placeSchema.safeParse(value);
    for (const { path, message, part } of error ? refusals(placeSchema, error) : [])
      problems.push(...tell([index, ...path], message, { part }));
    if (!place) return;
    if (gazetteer.has(place.id))
      problems.push(...tell([index, 'id'], `"${place.id}" is the id of two places; change one`));
    gazetteer.set(place.id, place);
    indexes.set(place.id, index);
  });
  const tellOf = (id: string, key: string, message: string, severity: Problem['severity'] = 'error') =>
    tell([indexes.get(id) ?? 0, key], message, { severity });
  for (const place of gazetteer.values()) {
    const wrong = wrongWithin(place, gazetteer);
    if (wrong) problems.push(...tellOf(place.id, 'within', wrong));
  }
  return { gazetteer, problems, tell: (id, message, severity) => tellOf(id, 'id', message, severity) };
}

function wrongWithin(place: Place, gazetteer: Gazetteer): string | null {
  const ids = [...gazetteer.keys()];
  if (place.within !== null && !gazetteer.has(place.within))
    return `"${place.within}" is not a place of this file; write one of ${ids.join(', ')}, or null${didYouMean(place.within, ids)}`;
  if (liesWithinItself(place, gazetteer))
    return 'makes a circle: the place lies within itself; write null or another place';
  return null;
}

function liesWithinItself(place: Place, gazetteer: Gazetteer): boolean {
  const seen = new Set<string>();
  for (let at: Place | undefined = place; at && !seen.has(at.id); at = gazetteer.get(at.within ?? '')) {
    seen.add(at.id);
    if (at.within === place.id) return true;
  }
  return false;
}
