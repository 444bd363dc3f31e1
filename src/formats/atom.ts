import { lastFirst, momentOf, type FeedEntry, type FeedHead } from './feed.ts';
import { xmlOf } from './xml.ts';

/** Gives `atom.xml` (RFC 4287): full text, the last changed entry first. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const ordered = lastFirst(entries);
  return xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': head.language,
      id: head.home,
      title: head.title,
      subtitle: head.description,
      updated: momentOf(ordered[0]?.updated ?? '1970-01-01'),
      rights: head.license,
      author: { name: head.title, uri: head.home },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': head.self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': head.home },
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
