import type { Page } from '@playwright/test';

/**
 * Gives the text of the page that is open as the barest page that says the same: headings, paragraphs, lists, tables and
 * links, without style, font, script or drawing; the words of a drawing are a paragraph. What is not displayed is left out.
 */
export async function barePage(page: Page): Promise<string> {
  const body = await page.evaluate(() => {
    const kept = new Set(
      'header nav main section article footer h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tr th td a blockquote figure figcaption strong em sup time'.split(
        ' ',
      ),
    );
    const dropped = new Set('script style link meta template noscript'.split(' '));
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    const write = (node: Node): string => {
      if (node instanceof Text) return escape(node.data);
      if (!(node instanceof Element)) return '';
      const name = node.tagName.toLowerCase();
      if (dropped.has(name) || getComputedStyle(node).display === 'none') return '';
      if (name === 'svg') {
        const words = [...node.querySelectorAll('text')].map((text) => text.textContent?.trim()).join(' ');
        return words === '' ? '' : `<p>${escape(words)}</p>`;
      }
      const inside = [...node.childNodes].map(write).join('');
      const href = node.getAttribute('href');
      if (name === 'a' && href !== null) return `<a href="${escape(href)}">${inside}</a>`;
      return kept.has(name) ? `<${name}>${inside}</${name}>` : name === 'div' ? `<div>${inside}</div>` : inside;
    };
    return [...document.body.childNodes].map(write).join('');
  });
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Chronologie</title>';
  return `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>\n`;
}
