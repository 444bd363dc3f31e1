import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { POLICY } from './build/production.ts';
import { link, PATHS } from './site.ts';

/** What every page may load, and no more: nothing but its own site's faces and pictures, and what its scripts fetch there. */
const DIRECTIVES = [
  "default-src 'none'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'", // for pages without a script too: an audit in the page fetches robots.txt under the page's policy
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'", // no text ever becomes markup or code
];

/** What each page begins with. */
const HEAD = '<head><meta charset="utf-8">';

/**
 * The pieces of a page: elements whose text is of its own kind, titles, tags, then numbers with their thousands apart (in Latin-1).
 */
const PIECES = new RegExp(
  [
    /<(script|style|svg|pre|select|textarea)\b[^]*?<\/\1>/,
    /(?<open><(?<title>title|h1|h2)\b[^<>]*)>(?<text>[^<]*)<\/\k<title>>/,
    /<(?:"[^"]*"|[^">])*>/,
    /\d{1,3}(?:\xe2\x80\xaf\d{3})+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * Puts its content security policy into each page, which names the styles and scripts that stand in it. Astro 7's own
 * (`security.csp`) names those of the whole site, and of the hydration that this site does not use. None in development, where
 * Vite adds scripts. Throws if a page has no place for it.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  // Latin-1 maps each byte to a character and back, faster than UTF-8 decodes: what is looked for here is ASCII.
  const html = spaceThousands(Buffer.from(await response.arrayBuffer()).toString('latin1'));
  if (import.meta.env.DEV) return new Response(Buffer.from(html, 'latin1'), response);
  if (!html.includes(HEAD)) throw new Error(`${url.pathname} does not begin with ${HEAD}: its policy has no place.`);
  const policy = [...DIRECTIVES, scriptsOf(html, url.pathname === link(PATHS.search)), stylesOf(html)].join('; ');
  const strict = html.replace(HEAD, `${HEAD}${POLICY} content="${policy}">`);
  return new Response(Buffer.from(strict, 'latin1'), response);
});

/**
 * Parts the thousands of the numbers of a page with a plain space, which a style narrows and keeps on its line: with a narrow
 * no-break one (U+202F), speech engines read two numbers. A title keeps its own, in one text that stays where it is when the
 * faces come, and has a name to be heard.
 */
function spaceThousands(html: string): string {
  return html.replace(PIECES, (piece, ...rest) => {
    const { open = '', title, text = '' } = rest.at(-1) as Record<string, string | undefined>;
    const spaced = (title ? text : piece).replace(/(?<=\d)\xe2\x80\xaf(?=\d{3})/g, ' ');
    if (title === 'title') return `<title>${spaced}</title>`;
    if (title)
      return spaced === text ? piece : `${open} aria-label="${spaced.replaceAll('"', '&quot;')}">${text}</${title}>`;
    return piece.startsWith('<') ? piece : `<span class="number">${spaced}</span>`;
  });
}

/** What a page may run: nothing, or its own site's scripts, and Pagefind's WebAssembly on the page of the search. */
function scriptsOf(html: string, isSearch: boolean): string {
  if (!html.includes('<script type="module" src="')) return "script-src 'none'";
  return isSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
}

function stylesOf(html: string): string {
  const styles = html.split('<style>').slice(1);
  const hashes = styles.map((rest) => {
    const css = rest.slice(0, rest.indexOf('</style>'));
    return `'sha256-${createHash('sha256').update(css, 'latin1').digest('base64')}'`;
  });
  return `style-src ${hashes.join(' ')}`;
}
