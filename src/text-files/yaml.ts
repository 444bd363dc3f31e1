import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type ErrorCode,
  type Node,
  type Pair,
} from 'yaml';
import type { Position } from '../announcement/account.ts';
import type { FieldPath } from './problem.ts';

/** A YAML text once read: its value (undefined if it cannot be read), where each field stands, and what is wrong with it. */
export interface YamlSource {
  value: unknown;
  /** Where a field's value stands or, with `'key'`, its key; where a field is missing, what should have contained it. */
  locate(path: FieldPath, part?: 'key' | 'value'): Position;
  /** Whether a field stands in the text. */
  has(path: FieldPath): boolean;
  problems: { path: FieldPath; position: Position; message: string }[];
}

/** Aliases may repeat a text, not blow a file up. */
const MAX_ALIASES = 20;

/** YAML's core schema, and unquoted days, so that they are seen and refused; made once, since each file would make its own. */
const CORE = new Document(null, { version: '1.2', schema: 'core', customTags: ['timestamp'], merge: false }).schema;

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

/**
 * Reads YAML 1.2 (core schema): no tags, no duplicate keys, few aliases, and no unquoted day. Never throws: what cannot be
 * read is a problem. Lines count from the text's first, which is line 1.
 */
export function readYaml(text: string): YamlSource {
  try {
    return readDocument(text);
  } catch {
    // The parser calls itself for each level of nesting.
    const position = { line: 1, column: 1 };
    const message = 'is nested without end; write key: value lines';
    return { value: undefined, locate: () => position, has: () => false, problems: [{ path: [], position, message }] };
  }
}

function readDocument(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: CORE,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = syntaxProblems(document, text).map(({ path, offset, message }) => ({
    path,
    position: positionOf(offset),
    message,
  }));
  const isReadable = problems.length === 0;
  visit(document, {
    Node(_, node, ancestors) {
      const isDay = isScalar(node) && node.value instanceof Date;
      if (!isDay && (isAlias(node) || !node.tag)) return;
      const message = isDay ? `is a day without quotes; write "${node.source}"` : `has a tag (${node.tag}); remove it`;
      problems.push({ path: pathOf([...ancestors, node]), position: positionOf(node.range?.[0] ?? 0), message });
    },
  });
  return {
    value: isReadable ? toValue(document, problems) : undefined,
    locate: (path, part = 'value') => positionOf(offsetOf(document.contents, path, part)),
    has: (path) => document.hasIn(path),
    problems,
  };
}

/** Every key that is written twice, and the first of the other faults: the next ones mostly follow from it. */
function syntaxProblems({ errors, warnings, contents, range }: Document, text: string) {
  const [first, ...others] = [...errors, ...warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const end = range?.[2] ?? text.length;
  const reported = [
    ...(first ? [first] : []),
    ...others.filter(({ code }) => code === 'DUPLICATE_KEY').slice(0, MAX_DUPLICATES),
  ];
  const problems = reported.map(({ code, message, pos: [offset] }) => {
    if (code === 'DUPLICATE_KEY')
      return { path: pathOfKey(contents, offset), offset, message: 'is written twice; keep one of the two' };
    // How deep the parser gets depends on the machine: the place that is reported must not.
    if (code === 'RESOURCE_EXHAUSTION') return { path: [], offset: 0, message: REMEDIES[code]! };
    const isBelow = code === 'BLOCK_AS_IMPLICIT_KEY' && !/: /.test(text.slice(offset).split('\n', 1)[0]!);
    const remedy = REMEDIES[isBelow ? 'BAD_INDENT' : code] ?? `is not YAML that can be read: ${message}`;
    return { path: [], offset: isBelow ? text.indexOf('\n', offset) + 1 : offset, message: remedy };
  });
  if (problems.length > 0 || text.slice(end).trim() === '') return problems;
  return [
    { path: [], offset: end, message: 'stands below an end of YAML (...), and is not read; remove the line ...' },
  ];
}

function toValue(document: Document, problems: YamlSource['problems']): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `has too many aliases (more than ${MAX_ALIASES}), or one within itself; write the values themselves`;
    problems.push({ path: [], position: { line: 1, column: 1 }, message });
    return undefined;
  }
}

function pathOf(ancestors: readonly unknown[]): FieldPath {
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

function keyText({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function offsetOf(node: unknown, path: FieldPath, part: 'key' | 'value'): number {
  const start = (node as Node | null)?.range?.[0] ?? 0;
  const [head, ...rest] = path;
  if (head === undefined || !isCollection(node)) return start;
  const item = isMap(node) ? node.items.find((pair) => keyText(pair) === String(head)) : node.items[Number(head)];
  if (!item) return start;
  if (!isPair(item)) return offsetOf(item, rest, part);
  const key = (item.key as Node).range?.[0] ?? start;
  return rest.length === 0 && (part === 'key' || !item.value) ? key : offsetOf(item.value, rest, part) || key;
}
