import type { APIRoute } from 'astro';
import { cacheKey, readCards, readLinesById } from '../../announcements.ts';
import { oEmbed } from '../../formats/embed.ts';
import { absolute, dataset, framedAnnouncement, PATHS, SITE_CARD } from '../../site.ts';

export async function getStaticPaths() {
  const cards = await readCards();
  return [...(await readLinesById())].map(([id, line]) => {
    const card = cards.has(line.announcement.id) ? line.announcement.id : SITE_CARD;
    return { params: { id }, props: { line, card }, cacheKey: cacheKey(line, card) };
  });
}

export const GET: APIRoute = ({ props: { line, card } }) =>
  new Response(oEmbed(framedAnnouncement(line), absolute(PATHS.card(card)), dataset()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
