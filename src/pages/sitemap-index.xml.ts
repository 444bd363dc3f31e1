import type { APIRoute } from 'astro';
import { readAnnouncements } from '../announcements.ts';
import { updatedOn } from '../formats/feed.ts';
import { sitemapIndex } from '../formats/sitemap.ts';
import { absolute, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const changed = (await readAnnouncements()).map(updatedOn).toSorted().at(-1);
  const index = sitemapIndex(changed ? [{ url: absolute(PATHS.sitemap), changed }] : []);
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
