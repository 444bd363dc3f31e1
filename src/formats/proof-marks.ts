import type { MdastNode } from 'satteri';
import { isBlockOfText, leavesOf, walk } from '../announcement/account.ts';
import { findQuote, PROOFS, type Figure, type ProvedFigure, type Stretch } from '../announcement/proof.ts';

/** A proof's words in one block of text. */
interface MarkedStretch extends Stretch {
  figure: ProvedFigure;
}

/** The words that prove an announcement's figures. */
export type Quotes = { [figure in ProvedFigure]?: Pick<Figure, 'quote'> | null };

/** An account as its page shows it. */
export interface MarkedAccount {
  /** What stands in the place of a text of the tree: the same typeset, its proofs in marks. */
  pieces: Map<MdastNode, MdastNode[]>;
  /** The figures that the account does not prove. */
  unproved: ProvedFigure[];
}

/** Typesets the texts of an account, the tree of its Markdown, and marks the words that prove its figures, each once. */
export function markProofs(root: MdastNode, quotes: Quotes): MarkedAccount {
  const unmarked = new Map<ProvedFigure, string>();
  for (const figure of Object.keys(PROOFS) as ProvedFigure[]) {
    const quote = quotes[figure]?.quote;
    if (quote !== undefined) unmarked.set(figure, quote);
  }
  const pieces: MarkedAccount['pieces'] = new Map();
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
        pieces.set(node, piecesOf(text, from, marks));
  }
  return { pieces, unproved: [...unmarked.keys()] };
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
