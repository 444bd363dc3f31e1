import type { MdastNode } from 'satteri';
import { typeset } from '../french/typesetting.ts';
import { countWords, MAX_QUOTATION_WORDS, quotationsOf } from './proof.ts';

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
  message: 'the account is blank; write it below the second line ---',
};

function problemsOf(node: MdastNode): AccountProblem[] {
  const message = wrongIn(node);
  return message ? [{ position: positionOf(node), message }] : [];
}

function wrongIn(node: MdastNode): string | undefined {
  if (node.type === 'html')
    return `raw HTML is not allowed (${excerpt(node.value)}); write Markdown, or &lt; for the sign <`;
  if ((node.type === 'link' || node.type === 'definition') && !isInside(node.url) && !isOutside(node.url))
    return `the link goes to "${node.url}"; write an address that begins with https://, http://, mailto:, / or #`;
  if (node.type === 'image' && !isInside(node.url))
    return `the image comes from "${node.url}"; put it in public/ and write its address there, which begins with /`;
  if (node.type === 'image' && (node.alt ?? '').trim() === '')
    return 'the image has no words for those who do not see it; write them between the brackets, ![…](/image.png)';
  if (node.type === 'imageReference')
    return 'the image has its address elsewhere in the account; write it in its own parentheses, ![…](/image.png)';
  if (node.type === 'table' && node.align?.some((side) => side))
    return 'the table aligns its columns; write --- without colons';
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return 'the list has check boxes; remove [ ] and [x]';
  return undefined;
}

/** The title of the page is its heading of level 1: an account begins at 2 and skips none. */
function headingProblems(nodes: MdastNode[]): AccountProblem[] {
  const headings = nodes.filter((node) => node.type === 'heading');
  return headings.flatMap((heading, index) => {
    const deepest = Math.max(headings[index - 1]?.depth ?? 1, 1) + 1;
    if (heading.depth > 1 && heading.depth <= deepest) return [];
    const message = `the heading is of level ${heading.depth}; write ${'#'.repeat(Math.min(deepest, Math.max(heading.depth, 2)))} here`;
    return [{ position: positionOf(heading), message }];
  });
}

function longQuotations({ node, text }: { node: MdastNode; text: string }): AccountProblem[] {
  return quotationsOf(text).flatMap((quotation) => {
    const words = countWords(quotation);
    if (words <= MAX_QUOTATION_WORDS) return [];
    const message = `a quotation has ${words} words (« ${excerpt(quotation)} »); keep at most ${MAX_QUOTATION_WORDS}`;
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
