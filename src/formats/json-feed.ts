import { lastFirst, momentOf, type FeedEntry, type FeedHead, type FeedPlace } from './feed.ts';

/** Gives `feed.json` (JSON Feed 1.1), or a page of what is older: full text, the last changed entry first. */
export function jsonFeed(head: FeedHead, { self, previous }: FeedPlace, entries: readonly FeedEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: self,
    ...(previous && { next_url: previous }),
    description: head.description,
    language: head.language,
    authors: [{ name: head.title, url: head.home }],
    items: lastFirst(entries).map(({ url, title, summary, html, published, updated }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: momentOf(published),
      date_modified: momentOf(updated),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
