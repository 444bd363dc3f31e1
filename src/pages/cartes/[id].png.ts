import type { APIRoute } from 'astro';
import type { Node } from '@takumi-rs/core';
import { cacheKey, readLedger } from '../../announcements.ts';
import { cardImage } from '../../card-image.ts';
import { announcementCard, siteCard } from '../../formats/card.ts';
import { SITE, SITE_CARD } from '../../site.ts';

/** One card for each announcement, and one for the whole; drawn again where what it shows changes. */
export async function getStaticPaths() {
  const ledger = await readLedger();
  const whole = siteCard(ledger, SITE.name);
  return [
    { params: { id: SITE_CARD }, props: { card: whole }, cacheKey: cacheKey(whole) },
    ...ledger.map((line) => {
      const card = announcementCard(line, SITE.name);
      return { params: { id: line.announcement.id }, props: { card }, cacheKey: cacheKey(card) };
    }),
  ];
}

export const GET: APIRoute<{ card: Node }> = async ({ props }) =>
  new Response(await cardImage(props.card), { headers: { 'Content-Type': 'image/png' } });
