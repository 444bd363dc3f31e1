import { framedAnnouncement, oEmbed } from '../../formats/embed.ts';
import { oEmbedRoutes } from '../../routes/announcement-routes.ts';
import { respond } from '../../routes/route.ts';
import type { LedgerLine } from '../../ledger/ledger.ts';
import { absolute, PATHS, SITE } from '../../site.ts';

export const getStaticPaths = oEmbedRoutes;

export const GET = ({ props: { line, card } }: { props: { line: LedgerLine; card: string } }) => {
  const framed = framedAnnouncement(line, absolute(PATHS.framed(line.announcement.id)));
  return respond(oEmbed(framed, absolute(PATHS.card(card)), SITE), 'application/json');
};
