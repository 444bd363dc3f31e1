import type { Node } from '@takumi-rs/core';
import { cardImage } from '../../build/card-image.ts';
import { cardRoutes } from '../../routes/announcement-routes.ts';

export const getStaticPaths = cardRoutes;

export const GET = async ({ props }: { props: { card: Node } }) =>
  new Response(await cardImage(props.card), { headers: { 'Content-Type': 'image/png' } });
