import type { Site } from '../site.ts';
import { lastFirst, timestampOf, type FeedEntry, type FeedPlace } from './feed.ts';

/** The text of `feed.json` (JSON Feed 1.1), or a page of what is older: full text, the last changed entry first. */
export function jsonFeed(site: Site, { self, previous }: FeedPlace, entries: readonly FeedEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: site.home,
    feed_url: self,
    ...(previous && { next_url: previous }),
    description: site.description,
    language: site.language,
    authors: [{ name: site.name, url: site.home }],
    items: lastFirst(entries).map(({ url, title, summary, html, published, updated }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: timestampOf(published),
      date_modified: timestampOf(updated),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
