import matter from 'gray-matter';
import { type z } from 'zod';
import { accountProblems, accountTexts } from './account.ts';
import { ANNOUNCEMENT_ID, announcementSchema, type Frontmatter } from './announcement.ts';
import { isDay, type Day } from './day.ts';
import { totalsOf } from './ledger.ts';
import { IRAQ, liesWithin, placeSchema, type Gazetteer, type Place } from './place.ts';
import { refusals, type FieldPath, type Position, type Problem } from './problem.ts';
import { PROOFS, wrongInProof, type Proved } from './proof.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** An entry of a content folder: its path from the project's root and its bytes, null if it is not a regular file. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array | null;
}

/** All content, read and checked; what has a problem is in `problems`, what has none in the rest. */
export interface Content {
  announcements: { id: string; data: Frontmatter }[];
  gazetteer: Gazetteer;
  problems: Problem[];
}

/** Reads all content by the one schema. Never throws: every problem of every file is listed, in the order of the files. */
export function readContent(announcements: readonly ContentFile[], places: ContentFile): Content {
  const problems: Problem[] = [];
  const gazetteer = readPlaces(places, problems);
  const read = announcements.flatMap((file) => readAnnouncement(file, gazetteer, problems) ?? []);
  return { announcements: read, gazetteer, problems: problems.toSorted(byPosition) };
}

function readPlaces(file: ContentFile, problems: Problem[]): Gazetteer {
  const text = decode(file, problems);
  if (text === null) return new Map();
  const yaml = readYaml(text);
  const list = Array.isArray(yaml.value) ? yaml.value : [];
  const report = reporter(file.path, yaml, problems, 0);
  if (list.length === 0 && yaml.problems.length === 0)
    report([], 'is not a list of places; write - id: and the other keys');
  const found = list.flatMap((value, index) => {
    const place = parse(placeSchema, value, [index], report);
    return place ? [{ place, index }] : [];
  });
  const gazetteer = new Map<string, Place>();
  for (const { place, index } of found) {
    if (gazetteer.has(place.id)) report([index, 'id'], `"${place.id}" is the id of two places; change one`);
    gazetteer.set(place.id, place);
  }
  for (const { place, index } of found) {
    if (place.within !== null && !gazetteer.has(place.within))
      report(
        [index, 'within'],
        `"${place.within}" is not a place of this file; write one of ${idsOf(gazetteer)}, or null`,
      );
    if (liesWithinItself(place, gazetteer))
      report([index, 'within'], 'makes a circle: the place lies within itself; write null or another place');
  }
  return gazetteer;
}

function readAnnouncement(file: ContentFile, gazetteer: Gazetteer, problems: Problem[]) {
  const id = file.path.split('/').at(-1)!.replace(/\.md$/, '');
  const before = problems.length;
  const named = ANNOUNCEMENT_ID.exec(id);
  const fail = (message: string, line = 1): null => {
    problems.push({ file: file.path, line, column: 1, path: [], message });
    return null;
  };
  if (file.bytes === null || !file.path.endsWith('.md') || !named)
    return fail(
      'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)',
    );
  const text = decode(file, problems);
  if (text === null) return null;

  const lines = text.split('\n');
  if (lines[0] !== '---') return fail('does not begin with front matter; write --- alone on the first line');
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing < 0) return fail('has front matter that does not end; write --- alone on the line after its last key');
  if (lines[closing] !== '---')
    return fail('ends its front matter with something else than ---; write --- alone', closing + 1);

  let yaml = readYaml('');
  const parseYaml = (source: string) => (yaml = readYaml(source.replace(/^\n/, ''))).value ?? {};
  const { data, content } = matter(text, { engines: { yaml: parseYaml } });
  const report = reporter(file.path, yaml, problems, 1);
  const frontmatter = yaml.value === undefined ? null : parse(announcementSchema, data, [], report);
  checkProofs(data, content, report);
  if (frontmatter) checkTotals(frontmatter, gazetteer, report);
  checkAgainstOthers(data, named.groups!['day']!, gazetteer, report);
  for (const { position, message } of accountProblems(content))
    problems.push({ file: file.path, line: closing + 1 + position.line, column: position.column, path: [], message });
  return frontmatter && problems.length === before ? { id, data: frontmatter } : null;
}

/** Checks that each figure is proved by the words of the account; a figure that is not right itself is the schema's matter. */
function checkProofs(data: Record<string, unknown>, account: string, report: Report): void {
  const texts = accountTexts(account);
  for (const key of Object.keys(PROOFS) as Proved[]) {
    const { data: figure } = announcementSchema.shape[key].safeParse(data[key]);
    const wrong = figure && wrongInProof(figure, texts);
    if (wrong) report([key, 'quote'], wrong);
  }
}

/** Checks that the total derived from the stated one is not below zero. */
function checkTotals({ troopDelta, statedTotal, location }: Frontmatter, gazetteer: Gazetteer, report: Report): void {
  const place = gazetteer.get(location);
  if (!place || !statedTotal) return;
  const { before, after } = totalsOf({ troopDelta, statedTotal }, liesWithin(place, IRAQ, gazetteer));
  const derived = before?.basis === 'derived' ? before : after;
  if (!derived || derived.value >= 0) return;
  const side = derived === before ? 'before' : 'after';
  report(
    ['statedTotal', 'value'],
    `leaves ${derived.value} troops ${side} the announcement of ${troopDelta.value}; correct one of the two, or statedTotal.counts`,
  );
}

/** Checks what the schema cannot know: the file's name and the gazetteer. What is not even a text is the schema's matter. */
function checkAgainstOthers(data: Record<string, unknown>, day: Day, gazetteer: Gazetteer, report: Report): void {
  const { date, location } = data;
  if (typeof date === 'string' && isDay(date) && date !== day)
    report(['date'], `is ${date} but the file name says ${day}; correct one of the two`);
  if (typeof location === 'string' && gazetteer.size > 0 && !gazetteer.has(location))
    report(
      ['location'],
      `"${location}" is not in content/places.yaml; write one of ${idsOf(gazetteer)}, or add it there`,
    );
}

type Report = (path: FieldPath, message: string, part?: 'key' | 'value') => void;

/** Reports what YAML itself refused, and gives what reports the rest: once a field, at its place in the file. */
function reporter(file: string, yaml: YamlSource, problems: Problem[], linesAbove: number): Report {
  const push = (path: FieldPath, { line, column }: Position, message: string) =>
    problems.push({ file, line: line + linesAbove, column, path, message });
  for (const { path, position, message } of yaml.problems) push(path, position, message);
  const refused = new Set(yaml.problems.map(({ path }) => path.join('.')));
  return (path, message, part = 'value') => {
    if (!refused.has(path.join('.'))) push(path, yaml.locate(path, part), message);
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, base: FieldPath, report: Report) {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message, part } of refusals(result.error)) report([...base, ...path], message, part);
  return null;
}

function decode({ path, bytes }: ContentFile, problems: Problem[]): string | null {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    problems.push({
      file: path,
      line: 1,
      column: 1,
      path: [],
      message: 'is not UTF-8; save the file again with that encoding',
    });
    return null;
  }
}

function byPosition(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function liesWithinItself(place: Place, gazetteer: Gazetteer): boolean {
  const seen = new Set<string>();
  for (let at: Place | undefined = place; at && !seen.has(at.id); at = gazetteer.get(at.within ?? '')) {
    seen.add(at.id);
    if (at.within === place.id) return true;
  }
  return false;
}

function idsOf(gazetteer: Gazetteer): string {
  return [...gazetteer.keys()].join(', ');
}
