import { readAbout, readAccounts, readCards, readLedger, readLinesById } from '../announcements.ts';
import { announcementCard, siteCard } from '../formats/card.ts';
import { SITE, SITE_CARD } from '../site.ts';
import { linesAround, pagingOf, pathOfEntry } from '../timeline/paging.ts';
import { routeOf } from './route.ts';

/** The pages of the announcements. */
export async function announcementRoutes() {
  const [ledger, accounts, cards] = [await readLedger(), await readAccounts(), await readCards()];
  const contact = (await readAbout())?.publisher.contact ?? null;
  const paging = pagingOf(ledger.map(({ announcement }) => announcement.date));
  return ledger.map((line, index) => {
    const { announcement } = line;
    const { id } = announcement;
    return routeOf(
      { id },
      {
        line,
        account: accounts.get(id),
        around: linesAround(ledger, index),
        previous: ledger[index - 1]?.announcement ?? null,
        next: ledger[index + 1]?.announcement ?? null,
        entry: pathOfEntry(announcement, paging),
        hasCard: cards.has(id),
        contact,
      },
    );
  });
}

/** The pages of the announcements that are made to be framed. */
export async function frameRoutes() {
  return [...(await readLinesById())].map(([id, line]) => routeOf({ id }, { line }));
}

/** The oEmbed answers of the announcements; `card` is the id of the picture that each shows. */
export async function oEmbedRoutes() {
  const cards = await readCards();
  return [...(await readLinesById())].map(([id, line]) => {
    const { announcement } = line;
    return routeOf({ id }, { line, card: cards.has(announcement.id) ? announcement.id : SITE_CARD });
  });
}

/** The cards: that of the whole, and those of the announcements that have their own. */
export async function cardRoutes() {
  const cards = await readCards();
  const lines = [...(await readLinesById())].filter(([, { announcement }]) => cards.has(announcement.id));
  return [
    routeOf({ id: SITE_CARD }, { card: siteCard(await readLedger(), SITE.name) }),
    ...lines.map(([id, line]) => routeOf({ id }, { card: announcementCard(line, SITE.name) })),
  ];
}
