import type { APIRoute } from 'astro';
import { archivePaths, readFeed } from '../../announcements.ts';
import { jsonFeed } from '../../formats/json-feed.ts';
import { feedHead, PATHS } from '../../site.ts';

export const getStaticPaths = () => archivePaths(PATHS.jsonFeed, PATHS.jsonFeedPage);

export const GET: APIRoute = async ({ props: { announcements, place } }) =>
  new Response(jsonFeed(feedHead(), place, await readFeed(announcements)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
