import { markdownToMdast, type Features, type MdastNode } from 'satteri';

/** The Markdown of accounts, for every program that reads them: no footnotes, and French typesets its own quotes. */
export const ACCOUNT_MARKDOWN = {
  gfm: { footnotes: false },
  frontmatter: false,
  smartPunctuation: false,
} satisfies Features;

/** The tree of a text in Markdown; the writing page has another parser of the same Markdown, for browsers. */
export function parseMarkdown(markdown: string): MdastNode {
  return markdownToMdast(markdown, { features: ACCOUNT_MARKDOWN });
}
