import type { APIRoute } from 'astro';
import { readFeed } from '../announcements.ts';
import { jsonFeed } from '../formats/json-feed.ts';
import { feedHead, PATHS } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(jsonFeed(feedHead(PATHS.jsonFeed), await readFeed()), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
