import type { APIRoute } from 'astro';
import { readFeed, readLedger } from '../announcements.ts';
import { atomFeed } from '../formats/atom.ts';
import { feedParts } from '../formats/feed.ts';
import { feedHead, feedPlace, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const { latest, archives } = feedParts((await readLedger()).map(({ announcement }) => announcement));
  const place = feedPlace(PATHS.atom, PATHS.atomArchive, archives.length);
  return new Response(atomFeed(feedHead(), place, await readFeed(latest)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
