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
  type Node,
} from 'yaml';
import type { Position } from '../announcement/account.ts';
import type { FieldPath } from './problem.ts';
import { keyText, pathOf, syntaxFaults } from './yaml-faults.ts';

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
    const message = 'est imbriqué sans fin ; écrivez des lignes clé: valeur';
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
  const problems = syntaxFaults(document, text).map(({ path, offset, message }) => ({
    path,
    position: positionOf(offset),
    message,
  }));
  const isReadable = problems.length === 0;
  visit(document, {
    Node(_, node, ancestors) {
      const isDay = isScalar(node) && node.value instanceof Date;
      if (!isDay && (isAlias(node) || !node.tag)) return;
      const message = isDay
        ? `est un jour sans guillemets ; écrivez "${node.source}"`
        : `a une étiquette de YAML (${node.tag}) ; retirez-la`;
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

function toValue(document: Document, problems: YamlSource['problems']): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `a trop d’alias (plus de ${MAX_ALIASES}), ou un qui se contient ; écrivez les valeurs elles-mêmes`;
    problems.push({ path: [], position: { line: 1, column: 1 }, message });
    return undefined;
  }
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
