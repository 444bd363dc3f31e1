import assert from 'node:assert/strict';
import { readContent } from '../../src/check/content.ts';
import { formatProblem, type Problem } from '../../src/text-files/problem.ts';
import { EXAMPLE_NAME } from '../example.ts';

/** A gazetteer of one place. */
export const PLACES = `- id: irak
  name: Irak
  in: en Irak
  towards: vers l'Irak
  kind: country
  country: IQ
  within: null
`;
/** Where the example stands. */
export const PATH = `content/announcements/${EXAMPLE_NAME}`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What the editor reads about one announcement file, a line for each problem; errors only, unless told otherwise. */
export function problems(
  content: string | Uint8Array | null,
  path = PATH,
  places = PLACES,
  severities: Problem['severity'][] = ['error'],
): string[] {
  const file = { path, bytes: typeof content === 'string' ? bytes(content) : content };
  const read = readContent({
    announcements: [file],
    places: { path: 'content/places.yaml', bytes: bytes(places) },
    redirects: null,
    published: null,
    publicFiles: ['a.png'],
  });
  const isWrong = read.problems.some((problem) => problem.file === path && problem.severity === 'error');
  assert.equal(read.announcements.length, isWrong ? 0 : 1);
  return read.problems.filter(({ severity }) => severities.includes(severity)).map(formatProblem);
}
