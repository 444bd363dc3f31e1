import type { APIRoute } from 'astro';
import { readFeed } from '../announcements.ts';
import { atomFeed } from '../formats/atom.ts';
import { feedHead, PATHS } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(feedHead(PATHS.atom), await readFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
