import { markdownToHtml, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { ACCOUNT_MARKDOWN } from '../text-files/markdown.ts';
import { markProofs, type Quotes } from './proof-marks.ts';

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
    before: (root, context) => {
      const { pieces, unproved } = markProofs(root as MdastNode, quotes);
      for (const [text, marked] of pieces) context.replaceNode(text, marked);
      for (const figure of unproved) throw new Error(`${figure}.quote does not stand in the account between « ».`);
    },
    link: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    image: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
    heading: (node, context) =>
      context.setProperty(node, 'data', { hProperties: { id: `compte-rendu-${(headings += 1)}` } }),
  };
}
