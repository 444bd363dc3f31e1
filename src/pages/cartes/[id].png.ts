import type { APIRoute } from 'astro';
import type { Node } from '@takumi-rs/core';
import { cacheKey, readCards, readLedger, readLinesById } from '../../announcements.ts';
import { cardImage } from '../../build/card-image.ts';
import { announcementCard, siteCard } from '../../formats/card.ts';
import { SITE, SITE_CARD } from '../../site.ts';

/** One card for each announcement, and one for the whole; drawn again where what it shows changes. */
export async function getStaticPaths() {
  const cards = await readCards();
  const lines = [...(await readLinesById())].filter(([, { announcement }]) => cards.has(announcement.id));
  const whole = siteCard(await readLedger(), SITE.name);
  return [
    { params: { id: SITE_CARD }, props: { card: whole }, cacheKey: cacheKey(whole) },
    ...lines.map(([id, line]) => {
      const card = announcementCard(line, SITE.name);
      return { params: { id }, props: { card }, cacheKey: cacheKey(card) };
    }),
  ];
}

export const GET: APIRoute<{ card: Node }> = async ({ props }) =>
  new Response(await cardImage(props.card), { headers: { 'Content-Type': 'image/png' } });
