import { absolute, PATHS } from '../site.ts';

/** Everything may be read; crawlers look for this file at a domain's root only. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(PATHS.sitemapIndex)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
