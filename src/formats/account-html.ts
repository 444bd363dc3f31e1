import { markdownToHtml, type MdastNode, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';
import { isBlockOfText, leavesOf, walk } from '../announcement/account.ts';
import { findQuote, PROOFS, type Figure, type ProvedFigure, type Stretch } from '../announcement/proof.ts';
import { ACCOUNT_MARKDOWN } from '../text-files/markdown.ts';

/** A proof's words in one block of text. */
interface MarkedStretch extends Stretch {
  figure: ProvedFigure;
}

/** The words that prove an announcement's figures. */
export type Quotes = { [figure in ProvedFigure]?: Pick<Figure, 'quote'> | null };

/**
 * An account, in Markdown, as HTML: typeset as French, the words that prove the figures in `<mark>`, links inside the
 * site put under its folder (`base`, which ends with a slash) and links inside the page after its address (`page`, if it is
 * read elsewhere), headings' ids kept apart from the page's own. Throws if a figure is not proved: its page must not exist.
 */
export async function accountHtml(account: string, quotes: Quotes, base: string, page = ''): Promise<string> {
  const options = { features: ACCOUNT_MARKDOWN, mdastPlugins: [accountPlugin(quotes, base, page)] };
  return (await markdownToHtml(account, options)).html.trim();
}

/** The same without the ids of its headings and its proofs: many accounts stand in one feed. */
export function withoutIds(html: string): string {
  return html.replace(/(<(?:h[2-6]|mark)) id="[\w-]+"/g, '$1');
}

/** Whether an account may have links inside the site, without which its HTML is the same wherever it is read. */
export function mayLinkInside(account: string): boolean {
  return /[(<:]\s*[/#]/.test(account);
}

function accountPlugin(quotes: Quotes, base: string, page: string): MdastPluginDefinition {
  const underBase = (url: string) =>
    url.startsWith('/') ? base + url.slice(1) : url.startsWith('#') ? page + url : url;
  let headings = 0;
  return {
    name: 'account',
    before: (root, context) => markProofs(root as MdastNode, quotes, context),
    link: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    image: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    heading: (node, context) =>
      context.setProperty(node, 'data', { hProperties: { id: `compte-rendu-${(headings += 1)}` } }),
  };
}

function markProofs(root: MdastNode, quotes: Quotes, context: MdastVisitorContext): void {
  const unmarked = new Map<ProvedFigure, string>();
  for (const figure of Object.keys(PROOFS) as ProvedFigure[]) {
    const quote = quotes[figure]?.quote;
    if (quote !== undefined) unmarked.set(figure, quote);
  }
  for (const block of walk(root).filter(isBlockOfText)) {
    const leaves = leavesOf(block);
    const text = leaves.map((leaf) => leaf.text).join('');
    const marks = [...unmarked].flatMap(([figure, quote]): MarkedStretch[] => {
      const stretch = findQuote(text, quote);
      return stretch ? [{ figure, ...stretch }] : [];
    });
    for (const { figure } of marks) unmarked.delete(figure);
    for (const { node, text, from } of leaves)
      if (node.type === 'text' && (marks.length > 0 || text !== node.value))
        context.replaceNode(node, piecesOf(text, from, marks));
  }
  for (const figure of unmarked.keys()) throw new Error(`${figure}.quote does not stand in the account between « ».`);
}

/** Cuts a leaf's text, which begins at `start` in its block, where marks begin and end. */
function piecesOf(text: string, start: number, marks: MarkedStretch[]): MdastNode[] {
  const within = (at: number) => Math.min(Math.max(at - start, 0), text.length);
  const cuts = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [within(from), within(to)])]);
  const ends = [...cuts].toSorted((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const from = ends[index]!;
    const covering = marks.filter(
      (mark) => within(mark.from) <= from && end <= within(mark.to) && mark.to > start + from,
    );
    return covering.reduce<MdastNode>(
      (inner, mark) => markNode(inner, mark.figure, mark.from >= start && within(mark.from) === from),
      { type: 'text', value: text.slice(from, end) },
    );
  });
}

/** A figure's words; the first piece of them is the anchor. */
function markNode(inner: MdastNode, figure: ProvedFigure, isFirst: boolean): MdastNode {
  const { anchor, look } = PROOFS[figure];
  const hProperties = { ...(isFirst && { id: anchor }), className: [look] };
  return { type: 'emphasis', data: { hName: 'mark', hProperties }, children: [inner] } as MdastNode;
}
