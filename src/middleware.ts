import { defineMiddleware } from 'astro:middleware';
import { link, PATHS } from './site.ts';

/** What a page needs that has a script: its own site's; an index to fetch where there is one; Pagefind's WebAssembly. */
function scriptsOf(html: string, isSearch: boolean): string {
  if (!html.includes('<script type="module" src="')) return "script-src 'none';";
  const engine = isSearch ? " 'wasm-unsafe-eval'" : '';
  const index = isSearch || html.includes(' data-index="') ? " connect-src 'self';" : '';
  return `script-src 'self'${engine};${index}`;
}

/**
 * Takes out of the content security policy what Astro 7 puts there for every site and this one does not use: the hashes of
 * its hydration scripts (nothing is hydrated) and 'self' for styles (all are inline). Its options can only add sources.
 * 2026-11-22, https://docs.astro.build/en/reference/configuration-reference/#securitycsp
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const scripts = scriptsOf(html, url.pathname === link(PATHS.search));
  const strict = html.replace(/script-src [^;"]*;/, scripts).replace("style-src 'self' ", 'style-src ');
  return new Response(strict, response);
});
