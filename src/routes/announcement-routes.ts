import { readAbout, readAccounts, readCards, readLedger, readLinesById } from '../announcements.ts';
import { announcementCard, siteCard } from '../formats/card.ts';
import { SITE, SITE_CARD } from '../site.ts';
import { linesAround, pagingOf, pathOfEntry } from '../timeline/paging.ts';
import { routeOf } from './route.ts';

/** The pages of the announcements, and of the other articles that tell of them: `first` is then the one that is counted. */
export async function announcementRoutes() {
  const [ledger, accounts, cards] = [await readLedger(), await readAccounts(), await readCards()];
  const contact = (await readAbout())?.publisher.contact ?? null;
  const paging = pagingOf(ledger.map(({ announcement }) => announcement.date));
  return ledger.flatMap((first, index) => {
    const shared = { around: linesAround(ledger, index), entry: pathOfEntry(first.announcement, paging), contact };
    const neighbours = {
      previous: ledger[index - 1]?.announcement ?? null,
      next: ledger[index + 1]?.announcement ?? null,
    };
    return [first, ...first.reports].map((line) => {
      const { id } = line.announcement;
      const own = { line, account: accounts.get(id), hasCard: cards.has(id) };
      // Another article on an announcement is no neighbour of others: its page leads to that of the first.
      const isFirst = line === first;
      const around = isFirst
        ? { first: null, ...neighbours }
        : { first: first.announcement, previous: null, next: null };
      return routeOf({ id }, { ...own, ...shared, ...around });
    });
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
