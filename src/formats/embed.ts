import type { LedgerLine } from '../ledger/ledger.ts';
import { creditSource, datedTitle, sayAnnouncerWithin } from '../announcement/announcement-words.ts';
import { nameTroops, formatTroops } from '../announcement/troops.ts';
import { sayAgreement, sayArticles } from '../ledger/articles.ts';
import { sayBasis, sayGap } from '../ledger/ledger-words.ts';
import type { Announcement } from '../announcement/announcement.ts';
import type { Site } from '../site.ts';
import { CARD } from './card.ts';
import { elementOf } from './xml.ts';

/** A page that is made to be framed: its address, what it is called, and its likely heights in a narrow and a wide column. */
export interface Framed {
  url: string;
  title: string;
  heights: Heights;
}

/** Heights in pixels, in columns of `NARROW` and `WIDE` pixels. */
interface Heights {
  narrow: number;
  wide: number;
}

/** The columns, in pixels, that heights are given for: that of a small phone, and the widest one from which nothing changes. */
const [NARROW, WIDE] = [285, 720];

/** The width that oEmbed states, in pixels; a narrower column narrows the frame. */
const OEMBED_WIDTH = 600;

/** How wide a letter is, beside how high: what the two faces come to in French text, a little more for safety. */
const LETTER_WIDTH = 0.47;

/** A text, the size of its letters in pixels, and the height of a line as a part of that. */
interface Block {
  text: string;
  size: number;
  leading: number;
}

/** The framed page of a line of the ledger (typeset), at its absolute address. */
export function framedAnnouncement(line: LedgerLine, url: string): Framed {
  const { announcement, before, after, reports } = line;
  const { title, summary, troopDelta, source } = announcement;
  const sides = [before, after].flatMap((total) =>
    total ? [`● ${formatTroops(total)} avant, ${sayBasis(total)} →`] : [],
  );
  const heights = heightsOf(152, 24, [
    { text: title, size: 23, leading: 1.15 },
    {
      text: `${troopDelta.upTo === undefined ? '' : 'de +100 000 à '}+1 000 000 ${nameTroops(troopDelta.value)}, selon ${sayAnnouncerWithin(announcement)}`,
      size: 17,
      leading: 1.3,
    },
    { text: summary, size: 17, leading: 1.4 },
    { text: sides.join(' '), size: 16, leading: 1.6 },
    { text: sayGap(line), size: 14, leading: 1.45 },
    { text: reports.length > 0 ? `${sayArticles(line)} : ${sayAgreement(line)}.` : '', size: 14, leading: 1.45 },
    {
      text: `Source : ${creditSource(source)}. Les mots qui portent ces chiffres, sur « »`.padEnd(120),
      size: 14,
      leading: 1.6,
    },
  ]);
  return { url, title: datedTitle(announcement), heights };
}

/** The framed timeline, at its absolute address, with the announcements (typeset) that it shows. */
export function framedTimeline(title: string, shown: readonly Announcement[], url: string): Framed {
  // The figures stand in a column of their own.
  const rows = shown.map(({ title }) => ({ text: title, size: 21, leading: 1.25 }));
  return { url, title, heights: heightsOf(170 + shown.length * 38, 150, rows) };
}

/**
 * The HTML that frames a page elsewhere, without script: its height is the likely one of its content at the width of its column,
 * whatever the window's, so that nothing scrolls within it. Browsers without container units take the height of a narrow column.
 */
export function embedCode({ url, title, heights: { narrow, wide } }: Framed): string {
  const slope = Math.max(0, (narrow - wide) / (WIDE - NARROW));
  const height = `max(${wide}px, ${Math.round(narrow + slope * NARROW)}px - ${(slope * 100).toFixed(1)}cqi)`;
  return elementOf({
    div: {
      '@style': 'container-type: inline-size',
      iframe: {
        '@src': url,
        '@title': title,
        '@loading': 'lazy',
        '@height': String(narrow),
        '@style': `display: block; width: 100%; height: ${height}; border: 0`,
      },
    },
  });
}

/** The oEmbed answer (https://oembed.com, « rich ») for a framed page and its card. */
export function oEmbed(framed: Framed, card: string, site: Pick<Site, 'name' | 'home'>): string {
  const { narrow, wide } = framed.heights;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: framed.title,
    provider_name: site.name,
    provider_url: site.home,
    thumbnail_url: card,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: OEMBED_WIDTH,
    height: Math.round(narrow + ((wide - narrow) * (OEMBED_WIDTH - NARROW)) / (WIDE - NARROW)),
    html: embedCode(framed),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The heights of texts in columns less `inset` pixels, and of what takes `fixed` pixels at any width. */
function heightsOf(fixed: number, inset: number, blocks: readonly Block[]): Heights {
  const at = (width: number) =>
    Math.round(
      blocks.reduce((sum, { text, size, leading }) => {
        const lines = Math.ceil((text.length * size * LETTER_WIDTH) / (width - inset));
        return sum + lines * size * leading;
      }, fixed),
    );
  return { narrow: at(NARROW), wide: at(WIDE) };
}
