import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { type FieldPath, type Position } from './problem.ts';

/** A YAML text once read: its value, where each field stands, and what is wrong with it. */
export interface YamlSource {
  value: unknown;
  /** Where a field's value stands or, with `'key'`, its key; where a field is missing, what should have contained it. */
  locate(path: FieldPath, part?: 'key' | 'value'): Position;
  problems: { path: FieldPath; position: Position; message: string }[];
}

/** Aliases may repeat a text, not blow a file up. */
const MOST_ALIASES = 20;

/**
 * Reads YAML 1.2 (core schema): no tags, no duplicate keys, few aliases, and no unquoted day. Never throws: what cannot be
 * read is a problem. Lines count from the text's first, which is line 1.
 */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    customTags: ['timestamp'], // so that an unquoted day is seen, and refused
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems: YamlSource['problems'] = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    path: [],
    position: positionOf(pos[0]),
    message: `this is not the YAML that is read here: ${message}`,
  }));
  visit(document, {
    Node(_, node, ancestors) {
      const position = positionOf(node.range?.[0] ?? 0);
      const path = pathOf([...ancestors, node]);
      if (!isAlias(node) && node.tag) problems.push({ path, position, message: `has a tag (${node.tag}); remove it` });
      if (isScalar(node) && node.value instanceof Date)
        problems.push({ path, position, message: `is a day without quotes; write "${node.source}"` });
    },
  });
  return {
    value: problems.some(({ path }) => path.length === 0) ? undefined : toValue(document, problems),
    locate: (path, part = 'value') => positionOf(offsetOf(document.contents, path, part)),
    problems,
  };
}

function toValue(document: Document, problems: YamlSource['problems']): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    const message = `has too many aliases (more than ${MOST_ALIASES}); write the values themselves`;
    problems.push({ path: [], position: { line: 1, column: 1 }, message });
    return undefined;
  }
}

function pathOf(ancestors: readonly unknown[]): FieldPath {
  return ancestors.flatMap((node, index): (string | number)[] => {
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ''];
    const parent = ancestors[index - 1];
    return isCollection(parent) && !isMap(parent) ? [parent.items.indexOf(node as never)] : [];
  });
}

function offsetOf(node: unknown, path: FieldPath, part: 'key' | 'value'): number {
  const start = (node as Node | null)?.range?.[0] ?? 0;
  const [head, ...rest] = path;
  if (head === undefined || !isCollection(node)) return start;
  const item = isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(head))
    : node.items[Number(head)];
  if (!item) return start;
  if (!isPair(item)) return offsetOf(item, rest, part);
  const key = (item.key as Node).range?.[0] ?? start;
  return rest.length === 0 && (part === 'key' || !item.value) ? key : offsetOf(item.value, rest, part) || key;
}
