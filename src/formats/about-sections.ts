import type { MdastNode } from 'satteri';
import { textOf } from '../announcement/account.ts';
import { anchorOf } from '../check/about-file.ts';
import { parseMarkdown } from '../text-files/markdown.ts';
import { accountHtml } from './account-html.ts';

/** A section of the text about the site: its anchor, its title, and what stands below that, in HTML. */
export interface AboutSection {
  id: string;
  title: string;
  html: string;
}

/** The sections of a text, in Markdown, cut at its headings of level 2; `base` is the site's folder, with a slash at its end. */
export async function aboutSections(text: string, base: string): Promise<AboutSection[]> {
  const root = parseMarkdown(text);
  const blocks = 'children' in root ? (root.children as MdastNode[]) : [];
  const headings = blocks.filter((node) => node.type === 'heading' && node.depth === 2);
  return Promise.all(
    headings.map(async (heading, index) => {
      const [from, to] = [heading.position?.end.offset, headings[index + 1]?.position?.start.offset];
      const title = textOf(heading);
      return { id: anchorOf(title), title, html: await accountHtml(text.slice(from, to), {}, base) };
    }),
  );
}
