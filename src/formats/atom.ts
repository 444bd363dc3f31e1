import { lastFirst, momentOf, type FeedEntry, type FeedHead, type FeedPlace } from './feed.ts';
import { xmlOf } from './xml.ts';

/** Gives `atom.xml` (RFC 4287) or one of its archives (RFC 5005): full text, the last changed entry first. */
export function atomFeed(head: FeedHead, place: FeedPlace, entries: readonly FeedEntry[]): string {
  const ordered = lastFirst(entries);
  const { self, current, previous, next } = place;
  const archives = Object.entries({ current, 'prev-archive': previous, 'next-archive': next }).flatMap(([rel, href]) =>
    href ? [{ '@rel': rel, '@href': href }] : [],
  );
  return xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xml:lang': head.language,
      id: head.home,
      title: head.title,
      subtitle: head.description,
      updated: momentOf(ordered[0]?.updated ?? '1970-01-01'),
      rights: head.license,
      author: { name: head.title, uri: head.home },
      ...(current && { 'fh:archive': '' }),
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': head.home },
        ...archives,
      ],
      entry: ordered.map(({ url, title, summary, html, published, updated }) => ({
        id: url,
        title,
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
        published: momentOf(published),
        updated: momentOf(updated),
        summary,
        content: { '@type': 'html', '#text': html },
      })),
    },
  });
}
