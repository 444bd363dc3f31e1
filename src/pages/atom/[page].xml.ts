import type { APIRoute } from 'astro';
import { archivePaths, readFeed } from '../../announcements.ts';
import { atomFeed } from '../../formats/atom.ts';
import { feedHead, PATHS } from '../../site.ts';

export const getStaticPaths = () => archivePaths(PATHS.atom, PATHS.atomArchive);

export const GET: APIRoute = async ({ props: { announcements, place } }) =>
  new Response(atomFeed(feedHead(), place, await readFeed(announcements)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
