import type { APIRoute } from 'astro';
import { readAnnouncements } from '../announcements.ts';
import { yearOf } from '../announcement/day.ts';
import { shelve } from '../timeline/timeline.ts';
import { updatedOn } from '../formats/feed.ts';
import { sitemap, type SitemapPage } from '../formats/sitemap.ts';
import { absolute, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const announcements = (await readAnnouncements()).map((announcement) => ({
    ...{ id: announcement.id, date: announcement.date, changed: updatedOn(announcement) },
  }));
  const last = (of: { changed: string }[]) =>
    of
      .map(({ changed }) => changed)
      .toSorted()
      .at(-1)!;
  const years = Map.groupBy(announcements, ({ date }) => yearOf(date));
  const { byMonth } = shelve(announcements.map(({ date }) => date));
  const split = announcements.filter(({ date }) => byMonth.has(yearOf(date)));
  const months = Map.groupBy(split, ({ date }) => date.slice(0, 7));
  const pages: SitemapPage[] = [
    ...(announcements.length > 0 ? [PATHS.timeline, PATHS.method, PATHS.search] : []).map((path) => ({
      ...{ url: absolute(path), changed: last(announcements) },
    })),
    ...[...years].map(([year, of]) => ({ url: absolute(PATHS.year(year)), changed: last(of) })),
    ...[...months].map(([month, of]) => ({ url: absolute(PATHS.month(`${month}-01`)), changed: last(of) })),
    ...announcements.map(({ id, changed }) => ({ url: absolute(PATHS.announcement(id)), changed })),
  ];
  return new Response(sitemap(pages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
