import { defineMiddleware } from 'astro:middleware';
import { link, PATHS } from './site.ts';

/** What the search needs: the site's own scripts, Pagefind's WebAssembly, and its index. */
const SEARCH = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';";

/**
 * Takes out of the content security policy what Astro 7 puts there for every site and this one does not use: the hashes of
 * its hydration scripts (nothing is hydrated) and 'self' for styles (all are inline). Its options can only add sources.
 * 2026-11-22, https://docs.astro.build/en/reference/configuration-reference/#securitycsp
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const scripts = url.pathname === link(PATHS.search) ? SEARCH : "script-src 'none';";
  const strict = html.replace(/script-src [^;"]*;/, scripts).replace("style-src 'self' ", 'style-src ');
  return new Response(strict, response);
});
