import { type Day } from '../announcement/day.ts';
import { xmlOf } from './xml.ts';

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page for crawlers: its absolute address, and the day it last changed. */
export interface SitemapPage {
  url: string;
  changed: Day;
}

/** Gives a sitemap of pages. */
export function sitemap(pages: readonly SitemapPage[]): string {
  return xmlOf({ urlset: { '@xmlns': XMLNS, url: pages.map(({ url, changed }) => ({ loc: url, lastmod: changed })) } });
}

/** Gives the index of sitemaps. */
export function sitemapIndex(sitemaps: readonly SitemapPage[]): string {
  const listed = sitemaps.map(({ url, changed }) => ({ loc: url, lastmod: changed }));
  return xmlOf({ sitemapindex: { '@xmlns': XMLNS, sitemap: listed } });
}
