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

/** What is wrong with an anchor, which YAML makes of a value that begins with &. */
const ANCHOR =
  'a une ancre de YAML qui n’y a pas sa place ; mettez entre guillemets droits une valeur qui commence par &';

/** What to write instead of each thing that YAML refuses; for what the parser never told so far, its own words. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'a une tabulation devant une clé ; écrivez deux espaces',
  MULTILINE_IMPLICIT_KEY:
    'n’est pas « clé: valeur » ; écrivez deux-points et une espace après la clé, ou décalez de deux espaces',
  MISSING_CHAR: 'a un guillemet ou un crochet qui n’est pas fermé ; fermez-le',
  BAD_INDENT: 'n’est pas sous la clé du dessus ; commencez les lignes d’un groupe à la même colonne',
  BAD_ALIAS: 'a un alias qui ne nomme rien ; mettez entre guillemets droits une valeur qui commence par *',
  BAD_SCALAR_START: 'commence par un signe que YAML se réserve ; mettez la valeur entre guillemets droits',
  BLOCK_AS_IMPLICIT_KEY: 'a deux-points et une espace dans la valeur ; mettez toute la valeur entre guillemets droits',
  UNEXPECTED_TOKEN: 'continue là où YAML finit la valeur ; mettez toute la valeur entre guillemets droits',
  BAD_DQ_ESCAPE: 'a une barre \\ que YAML ne comprend pas ; écrivez-la deux fois, ou retirez-la',
  BAD_DIRECTIVE: 'est une directive de YAML, qui n’est pas suivie ; retirez la ligne',
  BLOCK_IN_FLOW: 'est une liste à tirets entre crochets ; séparez-en les valeurs par des virgules',
  KEY_OVER_1024_CHARS: 'a plus de 1024 signes devant ses deux-points ; mettez tout le texte entre guillemets droits',
  MULTIPLE_ANCHORS: ANCHOR,
  ALIAS_PROPS: ANCHOR,
  BAD_PROP_ORDER: ANCHOR,
  MULTIPLE_TAGS: 'a deux étiquettes de YAML ; retirez-les',
  RESOURCE_EXHAUSTION: 'est imbriqué sans fin ; écrivez des lignes clé: valeur',
};

/** The same as a wrong indent, in a list of items. */
const OUT_OF_ITEM =
  'n’est pas aligné ; écrivez « - » devant la première clé d’un élément, et deux espaces devant chaque autre';

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
      return { path: pathOfKey(contents, offset), offset, message: 'est écrit deux fois ; gardez l’un des deux' };
    // How deep the parser gets depends on the machine: the place that is reported must not.
    if (code === 'RESOURCE_EXHAUSTION') return { path: [], offset: 0, message: REMEDIES[code]! };
    if (code === 'BAD_INDENT' && isSeq(contents)) return { path: [], offset, message: OUT_OF_ITEM };
    return { path: [], offset, message: REMEDIES[code] ?? `n’est pas du YAML lisible : ${message}` };
  });
  if (problems.length > 0 || text.slice(end).trim() === '') return problems;
  return [
    { path: [], offset: end, message: 'est sous une fin de YAML (... ou ---), et n’est pas lu ; retirez cette fin' },
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
