import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { link, PATHS } from './site.ts';

/**
 * Takes out of the content security policy what Astro 7 puts there for every site and this one does not use: the hashes of
 * its hydration scripts (nothing is hydrated), those of the styles of other pages, and 'self' for styles (all are inline).
 * Its options can only add sources. 2026-11-22, https://docs.astro.build/en/reference/configuration-reference/#securitycsp
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  // One character a byte: to decode and encode the text of every page takes longer than all the rest here.
  const html = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const strict = html.replace(/( http-equiv="content-security-policy" content=")([^"]*)/, (_, begin, policy) => {
    const ofScripts = policy.replace(/script-src [^;]*;/, scriptsOf(html, url.pathname === link(PATHS.search)));
    return begin + ofScripts.replace(/(?<=style-src )[^;]*/, (known: string) => stylesOf(html, known.split(' ')));
  });
  return new Response(Buffer.from(strict, 'latin1'), response);
});

/** What a page needs that has a script: its own site's; an index to fetch where there is one; Pagefind's WebAssembly. */
function scriptsOf(html: string, isSearch: boolean): string {
  if (!html.includes('<script type="module" src="')) return "script-src 'none';";
  const engine = isSearch ? " 'wasm-unsafe-eval'" : '';
  const index = isSearch || html.includes(' data-index="') ? " connect-src 'self';" : '';
  return `script-src 'self'${engine};${index}`;
}

/** The hashes of the styles that stand in a page, among those that Astro knows. */
function stylesOf(html: string, known: readonly string[]): string {
  const styles = html
    .split('<style>')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('</style>')));
  const hashes = new Set(
    styles.map((css) => `'sha256-${createHash('sha256').update(css, 'latin1').digest('base64')}'`),
  );
  return known.filter((source) => hashes.has(source)).join(' ');
}
