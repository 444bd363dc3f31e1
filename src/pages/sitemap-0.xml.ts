import type { APIRoute } from 'astro';
import { readAnnouncements } from '../announcements.ts';
import { yearOf } from '../domain/day.ts';
import { updatedOn } from '../formats/feed.ts';
import { sitemap, type SitemapPage } from '../formats/sitemap.ts';
import { absolute, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const announcements = (await readAnnouncements()).map((announcement) => ({
    ...{ id: announcement.id, year: yearOf(announcement.date), changed: updatedOn(announcement) },
  }));
  const last = (of: { changed: string }[]) =>
    of
      .map(({ changed }) => changed)
      .toSorted()
      .at(-1)!;
  const years = Map.groupBy(announcements, ({ year }) => year);
  const pages: SitemapPage[] = [
    ...(announcements.length > 0 ? [PATHS.timeline, PATHS.method, PATHS.search] : []).map((path) => ({
      ...{ url: absolute(path), changed: last(announcements) },
    })),
    ...[...years].map(([year, of]) => ({ url: absolute(PATHS.year(year)), changed: last(of) })),
    ...announcements.map(({ id, changed }) => ({ url: absolute(PATHS.announcement(id)), changed })),
  ];
  return new Response(sitemap(pages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
