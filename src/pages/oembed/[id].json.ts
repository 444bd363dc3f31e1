import type { APIRoute } from 'astro';
import { cacheKey, readLinesById } from '../../announcements.ts';
import { oEmbed } from '../../formats/embed.ts';
import { absolute, dataset, framedAnnouncement, PATHS } from '../../site.ts';

export async function getStaticPaths() {
  return [...(await readLinesById())].map(([id, line]) => ({
    params: { id },
    props: { line },
    cacheKey: cacheKey(line),
  }));
}

export const GET: APIRoute = ({ props: { line } }) =>
  new Response(oEmbed(framedAnnouncement(line), absolute(PATHS.card(line.announcement.id)), dataset()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
