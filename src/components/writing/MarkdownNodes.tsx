import { h, type ComponentChildren } from 'preact';
import type { MdastNode } from 'satteri';
import { walk } from '../../announcement/account.ts';
import { link } from '../../site.ts';
import type { MarkedAccount } from '../../formats/proof-marks.ts';

type Pieces = MarkedAccount['pieces'];

/** An account as its page shows it: no raw HTML, and no link but to pages and mailboxes. */
export function MarkdownNodes({ tree, pieces }: { tree: MdastNode; pieces: Pieces }) {
  const definitions = new Map(
    walk(tree).flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  const show = (node: MdastNode): ComponentChildren => {
    const marked = pieces.get(node);
    if (marked) return marked.map(show);
    const inner = 'children' in node ? (node.children as MdastNode[]).map(show) : [];
    switch (node.type) {
      case 'text':
        return node.value;
      case 'inlineCode':
        return <code>{node.value}</code>;
      case 'code':
        return <pre>{node.value}</pre>;
      case 'break':
        return <br />;
      case 'thematicBreak':
        return <hr />;
      case 'image':
        return node.url.startsWith('/') ? <img src={link(node.url.slice(1))} alt={node.alt ?? ''} /> : null;
      case 'link':
        return <Anchor url={node.url}>{inner}</Anchor>;
      case 'linkReference':
        return <Anchor url={definitions.get(node.identifier) ?? ''}>{inner}</Anchor>;
      case 'list':
        return node.ordered ? <ol start={node.start ?? 1}>{inner}</ol> : <ul>{inner}</ul>;
      case 'emphasis': {
        const { hName, hProperties } = (node.data ?? {}) as { hName?: 'mark'; hProperties?: { className?: string[] } };
        return hName ? <mark class={hProperties?.className?.join(' ')}>{inner}</mark> : <em>{inner}</em>;
      }
      case 'html':
      case 'definition':
      case 'imageReference':
        return null;
      default: {
        const Name = nameOf(node);
        return Name ? h(Name, null, inner) : inner;
      }
    }
  };
  return <div class="prose">{show(tree)}</div>;
}

const NAMES: Record<string, string> = {
  ...{ paragraph: 'p', strong: 'strong', delete: 'del', blockquote: 'blockquote', listItem: 'li', table: 'table' },
  ...{ tableRow: 'tr', tableCell: 'td' },
};

/** The name of the element of a node that is nothing but its children; undefined for what is none. */
function nameOf(node: MdastNode): string | undefined {
  return node.type === 'heading' ? `h${Math.max(2, node.depth)}` : NAMES[node.type];
}

function Anchor({ url, children }: { url: string; children: ComponentChildren }) {
  return /^(?:https?:\/\/|mailto:|[/#])/i.test(url) ? (
    <a href={url.startsWith('/') ? link(url.slice(1)) : url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}
