import type { APIRoute } from 'astro';
import { cacheKey, readAccounts, readFeed, readLedger } from '../../announcements.ts';
import { atomFeed } from '../../formats/atom.ts';
import { feedParts } from '../../formats/feed.ts';
import { archivePlace, feedHead, PATHS } from '../../site.ts';

export async function getStaticPaths() {
  const { archives } = feedParts((await readLedger()).map(({ announcement }) => announcement));
  const accounts = await readAccounts();
  return archives.map((announcements, index) => {
    const place = archivePlace(PATHS.atom, PATHS.atomArchive, index + 1, archives.length);
    const texts = announcements.map(({ id }) => accounts.get(id));
    return {
      params: { page: String(index + 1) },
      props: { announcements, place },
      cacheKey: cacheKey(announcements, texts, place),
    };
  });
}

export const GET: APIRoute = async ({ props: { announcements, place } }) =>
  new Response(atomFeed(feedHead(), place, await readFeed(announcements)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
