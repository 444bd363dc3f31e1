import type { Draft } from '../article/first-draft.ts';
import { descriptionOf, keysOf, kindOf } from '../announcement/schema-fields.ts';

/** A field that `npm run new` takes or asks: its flag, and its key in the front matter. */
export interface Field {
  flag: string;
  key: string;
}

/** The fields, in the order in which they are asked. */
export const FIELDS: readonly Field[] = [
  { flag: 'date', key: 'date' },
  { flag: 'date-basis', key: 'dateBasis' },
  { flag: 'date-note', key: 'dateNote' },
  { flag: 'announcer', key: 'announcer' },
  { flag: 'role', key: 'announcerRole' },
  { flag: 'delta', key: 'troopDelta.value' },
  { flag: 'approximate', key: 'troopDelta.approximate' },
  { flag: 'quote', key: 'troopDelta.quote' },
  { flag: 'total', key: 'statedTotal.value' },
  { flag: 'total-approximate', key: 'statedTotal.approximate' },
  { flag: 'counts', key: 'statedTotal.counts' },
  { flag: 'kind', key: 'statedTotal.kind' },
  { flag: 'scope', key: 'statedTotal.scope' },
  { flag: 'total-quote', key: 'statedTotal.quote' },
  { flag: 'location', key: 'location' },
  { flag: 'location-note', key: 'locationNote' },
  { flag: 'title', key: 'title' },
  { flag: 'summary', key: 'summary' },
  { flag: 'source-title', key: 'source.title' },
  { flag: 'publisher', key: 'source.publisher' },
  { flag: 'agency', key: 'source.agency' },
  { flag: 'published', key: 'source.published' },
  { flag: 'url', key: 'source.url' },
  { flag: 'archive', key: 'source.archive' },
  { flag: 'document', key: 'source.document' },
  { flag: 'sha256', key: 'source.sha256' },
  { flag: 'added', key: 'added' },
  { flag: 'draft', key: 'draft' },
];

/** The flags, as Node's argument parser takes them. */
export const FLAGS = {
  from: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  slug: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  ...Object.fromEntries(
    FIELDS.map(({ flag, key }) => [flag, { type: kindOf(key) === 'boolean' ? 'boolean' : 'string' }] as const),
  ),
} as const;

/** How to use the command: each flag with the sentence that describes its field. */
export const USAGE = `npm run new                     asks what an announcement needs, and writes its file
npm run new -- --from text.txt  proposes it from the pasted text of an article (- for standard input)

  --json   print what --from proposes, and write nothing
  --yes    ask nothing, even at a terminal
  --slug   the words of the file name, after its day
${FIELDS.map(({ flag, key }) => `  --${flag.padEnd(18)} ${key}: ${descriptionOf(key)}`).join('\n')}`;

/** A draft with a field set; a group that was not there has its fields in the order of the schema. */
export function withValue(draft: Draft, key: string, value: unknown): Draft {
  const [head, rest] = key.split('.');
  if (rest === undefined) return { ...draft, [head!]: value };
  const group = { ...(draft as Record<string, object | null>)[head!], [rest]: value } as Record<string, unknown>;
  const ordered = keysOf(head!).flatMap((one) => (group[one] === undefined ? [] : [[one, group[one]] as const]));
  return { ...draft, [head!]: Object.fromEntries(ordered) };
}
