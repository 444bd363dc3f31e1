import { readArticles } from '../announcements.ts';
import { lastChange, sitemapIndex } from '../formats/sitemap.ts';
import { respond } from '../routes/route.ts';
import { absolute, PATHS } from '../site.ts';

export const GET = async () => {
  const changed = lastChange(await readArticles());
  return respond(sitemapIndex(changed ? [{ url: absolute(PATHS.sitemap), changed }] : []), 'application/xml');
};
