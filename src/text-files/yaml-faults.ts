import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import type { FieldPath } from './problem.ts';

/** What YAML refuses in a text: the field if it has one, where, and what to write. */
interface Fault {
  path: FieldPath;
  offset: number;
  message: string;
}

/** How many keys written twice are reported: enough to see what happened. */
const MAX_DUPLICATES = 20;

/** What to write instead of the YAML that editors most often get wrong; for the rest, the parser's own words. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'has a tab before a key; write two spaces',
  MULTILINE_IMPLICIT_KEY: 'is not "key: value"; write the colon and a space after the key, or indent by two spaces',
  MISSING_CHAR: 'has a quote or a bracket that is not closed; close it',
  BAD_INDENT: 'is not under the key above; begin the lines of one group at the same column',
  BAD_ALIAS: 'has an alias that names nothing; put a value that begins with * between double quotes',
  BAD_SCALAR_START: 'begins with a sign that YAML keeps for itself; put the value between double quotes',
  BLOCK_AS_IMPLICIT_KEY: 'has a colon and a space within the value; put the whole value between double quotes',
  UNEXPECTED_TOKEN: 'goes on where YAML ends the value; put the whole value between double quotes',
  RESOURCE_EXHAUSTION: 'is nested without end; write key: value lines',
};

/** The same as a wrong indent, in a list of items. */
const OUT_OF_ITEM = 'is out of line; write "- " before the first key of an item, and two spaces before each other key';

/** Every key that is written twice, and the first of the other faults: the next ones mostly follow from it. */
export function syntaxFaults({ errors, warnings, contents, range }: Document, text: string): Fault[] {
  const [first, ...others] = [...errors, ...warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const end = range?.[2] ?? text.length;
  const reported = [
    ...(first ? [first] : []),
    ...others.filter(({ code }) => code === 'DUPLICATE_KEY').slice(0, MAX_DUPLICATES),
  ];
  const problems = reported.map((error) => {
    const { message } = error;
    const { code, offset } = likelyFault(error, text);
    if (code === 'DUPLICATE_KEY')
      return { path: pathOfKey(contents, offset), offset, message: 'is written twice; keep one of the two' };
    // How deep the parser gets depends on the machine: the place that is reported must not.
    if (code === 'RESOURCE_EXHAUSTION') return { path: [], offset: 0, message: REMEDIES[code]! };
    if (code === 'BAD_INDENT' && isSeq(contents)) return { path: [], offset, message: OUT_OF_ITEM };
    return { path: [], offset, message: REMEDIES[code] ?? `is not YAML that can be read: ${message}` };
  });
  if (problems.length > 0 || text.slice(end).trim() === '') return problems;
  return [
    { path: [], offset: end, message: 'stands below an end of YAML (...), and is not read; remove the line ...' },
  ];
}

/** What an editor most often did where the parser stops, and where: it names what it missed, not what is wrong. */
function likelyFault({ code, message, pos: [offset] }: YAMLError, text: string): { code: ErrorCode; offset: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const indent = text.slice(start, offset);
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY': // The next line is deeper, unless this one has a colon in its value.
      if (!line.slice(offset - start).includes(': '))
        return { code: 'BAD_INDENT', offset: text.indexOf('\n', offset) + 1 };
      break;
    case 'BAD_INDENT': // A list between brackets goes on here: it is where these open that one is missing.
      if (message.startsWith('Flow'))
        return { code: 'MISSING_CHAR', offset: Math.max(text.lastIndexOf('[', offset), text.lastIndexOf('{', offset)) };
      break;
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit')) return { code: 'MULTILINE_IMPLICIT_KEY', offset };
      if (message.startsWith('Sequence')) return { code: 'BAD_INDENT', offset };
      break;
    case 'UNEXPECTED_TOKEN':
      if (indent.trim() === '') return { code: indent.includes('\t') ? 'TAB_AS_INDENT' : 'BAD_INDENT', offset };
  }
  return { code, offset };
}

/** The path of a node, by those that hold it. */
export function pathOf(ancestors: readonly unknown[]): FieldPath {
  return ancestors.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return [keyText(node)];
    const parent = ancestors[index - 1];
    return isCollection(parent) && !isMap(parent) ? [parent.items.indexOf(node as never)] : [];
  });
}

/** The path of the key that stands at an offset. */
function pathOfKey(root: unknown, offset: number): FieldPath {
  let found: FieldPath = [];
  visit(root as Node, {
    Pair(_, pair, ancestors) {
      if ((pair.key as Node | null)?.range?.[0] !== offset) return undefined;
      found = pathOf([...ancestors, pair]);
      return visit.BREAK;
    },
  });
  return found;
}

/** The key of a pair, as text. */
export function keyText({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
