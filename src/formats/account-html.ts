import { type MdastPluginDefinition } from 'satteri';
import { typeset } from '../domain/french.ts';

/**
 * Gives the Markdown plugin that turns an account into a page's text: typeset as French, its links inside the site put
 * under the site's folder (`base`, with a slash at both ends), its headings' ids kept apart from the page's own.
 */
export function accountPlugin(base: string): () => MdastPluginDefinition {
  const underBase = (url: string) => (url.startsWith('/') ? base + url.slice(1) : url);
  return () => {
    let headings = 0;
    return {
      name: 'account',
      text: (node, context) => context.setProperty(node, 'value', typeset(node.value)),
      link: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
      image: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
      definition: (node, context) => context.setProperty(node, 'url', underBase(node.url)),
      heading: (node, context) =>
        context.setProperty(node, 'data', { hProperties: { id: `compte-rendu-${(headings += 1)}` } }),
    };
  };
}
