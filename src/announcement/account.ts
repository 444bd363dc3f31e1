import type { MdastNode } from 'satteri';
import { typeset } from '../french/typesetting.ts';
import { countWords, MAX_QUOTATION_WORDS, quotationsOf, sayTooLong } from './proof.ts';

/** An origin that no site has (RFC 2606): an address that does not leave it is inside this site. */
const HERE = 'https://site.invalid';

/**
 * Whether an address stays inside the site, `/methode/` or `#note`, as a browser reads it: `//host`, `/\\host` and `/<tab>/host`
 * are other sites.
 */
function isInside(url: string): boolean {
  return /^[/#]/.test(url) && URL.parse(url, HERE)?.origin === HERE;
}

/** Whether an address is one of another site, or a mailbox. */
function isOutside(url: string): boolean {
  return /^(?:https?:\/\/|mailto:\S)/i.test(url) && URL.canParse(url);
}

/** A place in a text: line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong in an account, and where. */
export interface AccountProblem {
  position: Position;
  message: string;
}

/** A link or an image of an account that stays inside the site, and where it stands. */
export interface InsideLink {
  position: Position;
  url: string;
}

/** What stands between « and » in an account, typeset, and where its block begins. */
export interface Quotation {
  position: Position;
  text: string;
}

/** A heading of an account: its level, what it reads, and where it stands. */
export interface Heading {
  position: Position;
  depth: number;
  text: string;
}

/** An account once read: what is wrong in it, its texts as a reader sees them, its links inside the site, its headings. */
export interface Account {
  isBlank: boolean;
  problems: AccountProblem[];
  /** One for each paragraph, heading or table cell, typeset. */
  texts: string[];
  links: InsideLink[];
  quotations: Quotation[];
  headings: Heading[];
}

/** Reads an account, the tree of its Markdown; lines count from the account's first, which is 1. */
export function readAccount(tree: MdastNode): Account {
  const nodes = walk(tree);
  const blocks = nodes.filter(isBlockOfText).map((node) => ({ node, text: textOf(node) }));
  const isBlank = !nodes.some((node) => 'value' in node && /[\p{L}\p{N}]/u.test(node.value));
  return {
    isBlank,
    problems: isBlank
      ? [BLANK]
      : [...nodes.flatMap(problemsOf), ...headingProblems(nodes), ...blocks.flatMap(longQuotations)],
    texts: blocks.map(({ text }) => text),
    links: nodes.flatMap((node) =>
      'url' in node && isInside(node.url) ? [{ position: positionOf(node), url: node.url }] : [],
    ),
    quotations: blocks.flatMap(({ node, text }) =>
      quotationsOf(text).map((quoted) => ({ position: positionOf(node), text: quoted })),
    ),
    headings: blocks.flatMap(({ node, text }) =>
      node.type === 'heading' ? [{ position: positionOf(node), depth: node.depth, text }] : [],
    ),
  };
}

const BLANK: AccountProblem = {
  position: { line: 1, column: 1 },
  message: 'le compte rendu est vide ; écrivez-le sous la seconde ligne ---',
};

function problemsOf(node: MdastNode): AccountProblem[] {
  const message = wrongIn(node);
  return message ? [{ position: positionOf(node), message }] : [];
}

function wrongIn(node: MdastNode): string | undefined {
  if (node.type === 'html')
    return `le HTML n’est pas admis (${excerpt(node.value)}) ; écrivez du Markdown, ou &lt; pour le signe <`;
  if ((node.type === 'link' || node.type === 'definition') && !isInside(node.url) && !isOutside(node.url))
    return `le lien mène à « ${node.url} » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #`;
  if (node.type === 'image' && !isInside(node.url))
    return `l’image vient de « ${node.url} » ; mettez-la dans public/ et écrivez l’adresse qu’elle y a, qui commence par /`;
  if (node.type === 'image' && (node.alt ?? '').trim() === '')
    return 'l’image n’a pas de mots pour qui ne la voit pas ; écrivez-les entre les crochets, ![…](/image.png)';
  if (node.type === 'imageReference')
    return 'l’image a son adresse ailleurs dans le compte rendu ; écrivez-la dans ses propres parenthèses, ![…](/image.png)';
  if (node.type === 'table' && node.align?.some((side) => side))
    return 'le tableau aligne ses colonnes ; écrivez --- sans deux-points';
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return 'la liste a des cases à cocher ; retirez [ ] et [x]';
  return undefined;
}

/** The title of the page is its heading of level 1: an account begins at 2 and skips none. */
function headingProblems(nodes: MdastNode[]): AccountProblem[] {
  const headings = nodes.filter((node) => node.type === 'heading');
  return headings.flatMap((heading, index) => {
    const deepest = Math.max(headings[index - 1]?.depth ?? 1, 1) + 1;
    if (heading.depth > 1 && heading.depth <= deepest) return [];
    const message = `l’intertitre est de niveau ${heading.depth} ; écrivez ici ${'#'.repeat(Math.min(deepest, Math.max(heading.depth, 2)))}`;
    return [{ position: positionOf(heading), message }];
  });
}

function longQuotations({ node, text }: { node: MdastNode; text: string }): AccountProblem[] {
  return quotationsOf(text).flatMap((quotation) => {
    const words = countWords(quotation);
    if (words <= MAX_QUOTATION_WORDS) return [];
    const message = `la citation « ${excerpt(quotation)} » ${sayTooLong(words)}`;
    return [{ position: positionOf(node), message }];
  });
}

/** Whether a node holds running text: what is quoted stands within one. */
export function isBlockOfText(node: MdastNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** A leaf of a block of text: what it reads, typeset, and where that begins in the text of the block. */
export interface Leaf {
  node: MdastNode;
  text: string;
  from: number;
}

/** The leaves of a block of text, in order: words are typeset, code is not, a line break is a space. */
export function leavesOf(block: MdastNode): Leaf[] {
  let from = 0;
  return walk(block).flatMap((node) => {
    const written = 'value' in node ? node.value : node.type === 'break' ? ' ' : '';
    const text = node.type === 'text' ? typeset(written) : written;
    const leaf = { node, text, from };
    from += text.length;
    return text === '' ? [] : [leaf];
  });
}

/** What a block of text reads, typeset. */
export function textOf(block: MdastNode): string {
  return leavesOf(block)
    .map(({ text }) => text)
    .join('');
}

/** All nodes, in the order of the text; without recursion, since what an editor pastes may be nested without end. */
export function walk(root: MdastNode): MdastNode[] {
  const nodes: MdastNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if ('children' in node) waiting.push(...(node.children as MdastNode[]).toReversed());
  }
  return nodes;
}

function positionOf(node: MdastNode): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
