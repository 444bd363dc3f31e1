import { isReport, type Announcement } from '../announcement/announcement.ts';
import { monthOf, yearOf, type Day } from '../announcement/day.ts';
import { PATHS } from '../site.ts';
import { pagingOf } from '../timeline/paging.ts';
import { updatedOn } from './feed.ts';
import { xmlOf } from './xml.ts';

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page for crawlers: its absolute address, and the day it last changed. */
export interface SitemapPage {
  url: string;
  changed: Day;
}

/** The pages of a site of these articles in chronological order; `addressOf` gives the absolute address of a path. */
export function pagesOf(announcements: readonly Announcement[], addressOf: (path: string) => string): SitemapPage[] {
  const { byMonth } = pagingOf(announcements.filter((one) => !isReport(one)).map(({ date }) => date));
  const years = Map.groupBy(announcements, ({ date }) => yearOf(date));
  const split = announcements.filter(({ date }) => byMonth.has(yearOf(date)));
  const months = Map.groupBy(split, ({ date }) => monthOf(date));
  const pages: [path: string, shown: readonly Announcement[]][] = [
    ...[PATHS.timeline, PATHS.method, PATHS.journal, PATHS.about, PATHS.search].map(
      (path): [string, readonly Announcement[]] => [path, announcements],
    ),
    ...[...years].map(([year, shown]): [string, Announcement[]] => [PATHS.period(year), shown]),
    ...[...months].map(([month, shown]): [string, Announcement[]] => [PATHS.period(month), shown]),
    ...announcements.map((one): [string, Announcement[]] => [PATHS.announcement(one.id), [one]]),
  ];
  return pages.flatMap(([path, shown]) => {
    const changed = lastChange(shown);
    return changed === null ? [] : [{ url: addressOf(path), changed }];
  });
}

/** The last day on which one of some announcements changed; null if there is none. */
export function lastChange(announcements: readonly Announcement[]): Day | null {
  return announcements.map(updatedOn).toSorted().at(-1) ?? null;
}

/** The text of a sitemap of pages. */
export function sitemap(pages: readonly SitemapPage[]): string {
  return xmlOf({ urlset: { '@xmlns': XMLNS, url: pages.map(({ url, changed }) => ({ loc: url, lastmod: changed })) } });
}

/** The text of the index of sitemaps. */
export function sitemapIndex(sitemaps: readonly SitemapPage[]): string {
  const listed = sitemaps.map(({ url, changed }) => ({ loc: url, lastmod: changed }));
  return xmlOf({ sitemapindex: { '@xmlns': XMLNS, sitemap: listed } });
}
