import { respond } from '../routes/route.ts';
import { absolute, PATHS } from '../site.ts';

/** Everything may be read; crawlers look for this file at a domain's root only. */
export const GET = () => respond(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(PATHS.sitemapIndex)}\n`, 'text/plain');
