import type { Site } from '../site.ts';
import { lastFirst, timestampOf, type FeedEntry, type FeedPlace } from './feed.ts';
import { xmlOf } from './xml.ts';

/** The text of `atom.xml` (RFC 4287) or one of its archives (RFC 5005): full text, the last changed entry first. */
export function atomFeed(site: Site, place: FeedPlace, entries: readonly FeedEntry[]): string {
  const ordered = lastFirst(entries);
  const { self, current, previous, next } = place;
  const archives = Object.entries({ current, 'prev-archive': previous, 'next-archive': next }).flatMap(([rel, href]) =>
    href ? [{ '@rel': rel, '@href': href }] : [],
  );
  return xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xml:lang': site.language,
      id: site.home,
      title: site.name,
      subtitle: site.description,
      updated: timestampOf(ordered[0]?.updated ?? '1970-01-01'),
      rights: site.license.url,
      author: { name: site.name, uri: site.home },
      ...(current && { 'fh:archive': '' }),
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': site.home },
        ...archives,
      ],
      entry: ordered.map(({ url, title, summary, html, published, updated }) => ({
        id: url,
        title,
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
        published: timestampOf(published),
        updated: timestampOf(updated),
        summary,
        content: { '@type': 'html', '#text': html },
      })),
    },
  });
}
