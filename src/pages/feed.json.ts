import type { APIRoute } from 'astro';
import { readFeed, readLedger } from '../announcements.ts';
import { jsonFeed } from '../formats/json-feed.ts';
import { feedParts } from '../formats/feed.ts';
import { feedHead, feedPlace, PATHS } from '../site.ts';

export const GET: APIRoute = async () => {
  const { latest, archives } = feedParts((await readLedger()).map(({ announcement }) => announcement));
  const place = feedPlace(PATHS.jsonFeed, PATHS.jsonFeedPage, archives.length);
  return new Response(jsonFeed(feedHead(), place, await readFeed(latest)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
