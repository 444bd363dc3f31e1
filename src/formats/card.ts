import type { Node } from '@takumi-rs/core';
import type { Announcement } from '../announcement/announcement.ts';
import { axesOf } from '../drawings/axes.ts';
import { stepsOf } from '../ledger/chart-steps.ts';
import { aloud } from '../french/aloud.ts';
import { formatDay } from '../french/day-words.ts';
import { daysBetween, yearOf } from '../announcement/day.ts';
import { drawBars, type Box, type Frame } from '../drawings/drawing.ts';
import { formatSigned } from '../french/number-format.ts';
import { nameTroops, formatSignedTroops, formatTroops, type Troops } from '../announcement/troops.ts';
import { findingOf, type LedgerLine, type Total } from '../ledger/ledger.ts';
import { sayBasis, sayFinding } from '../ledger/ledger-words.ts';

// The pictures that messages and networks show beside a link, 1 200 × 630 pixels, as trees of boxes and texts.

/** The size of a card, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** The site's two faces, each with what draws the letters that it lacks. */
const FAMILIES = { serif: 'Newsreader, Newsreader Ext', sans: 'Public Sans, Public Sans Ext' } as const;

type Style = NonNullable<Node['style']>;

/** The width between the margins. */
const MEASURE = CARD.width - 2 * 64;

// The light palette of tokens.css: a card has no dark mode.
const [PAPER, INK, SOFT, HATCH, ANNOUNCED] = ['#f8f8f6', '#15171c', '#494d55', '#7a7e86', '#cf300a'];

/** What the card of an announcement (typeset) shows, in words. */
export function sayCard(announcement: Announcement): string {
  const { title, date, troopDelta } = announcement;
  return aloud(`${formatDay(date)}, ${formatSignedTroops(troopDelta)} ${sayTroops(announcement)}\u00a0: ${title}`);
}

/** The card of an announcement of the ledger (typeset): figure, day, place, headline, and its totals to scale. */
export function announcementCard({ announcement, before, after }: LedgerLine, siteName: string): Node {
  const { title, date, troopDelta, announcer } = announcement;
  return sheet([
    box({ display: 'flex', justifyContent: 'space-between', gap: 40 }, [
      text({ fontSize: 26, color: SOFT }, siteName),
      text({ fontSize: 26, fontWeight: 600, whiteSpace: 'nowrap' }, formatDay(date)),
    ]),
    text({ ...headline, fontSize: sizeFor(title), lineClamp: 4, marginTop: 26, flexGrow: 1 }, title),
    box({ display: 'flex', alignItems: 'flex-end' }, [
      ...delta(troopDelta),
      box({ display: 'flex', flexDirection: 'column', paddingBottom: 12, flexShrink: 1 }, [
        text({ fontSize: 32, fontWeight: 500 }, sayTroops(announcement)),
        text({ fontSize: 26, color: SOFT, lineClamp: 1, marginTop: 2 }, announcer),
      ]),
    ]),
    ...(before && after ? totals(before, after) : []),
  ]);
}

/** The card of the whole: its name, what the ledger comes to, and the chart without a word. */
export function siteCard(ledger: readonly LedgerLine[], siteName: string): Node {
  const [first, last] = [ledger.at(0), ledger.at(-1)];
  return sheet([
    text({ ...headline, fontSize: 72 }, siteName),
    text(
      { fontSize: 30, lineHeight: 1.3, color: SOFT, marginTop: 18, flexGrow: 1, textWrap: 'balance' },
      sayFinding(findingOf(ledger)),
    ),
    ...chart(ledger),
    box({ display: 'flex', justifyContent: 'space-between', marginTop: 12, fontSize: 24 }, [
      text({ fontWeight: 600 }, first ? yearOf(first.announcement.date) : ''),
      text({ fontWeight: 600 }, last ? yearOf(last.announcement.date) : ''),
    ]),
  ]);
}

const headline: Style = {
  fontFamily: FAMILIES.serif,
  fontWeight: 500,
  lineHeight: 1.04,
  letterSpacing: '-0.015em',
  textWrap: 'balance',
};
const figure: Style = { fontFamily: FAMILIES.serif, fontWeight: 500, lineHeight: 1, color: ANNOUNCED };

function sayTroops({ troopDelta: { value }, location }: Announcement): string {
  return `${nameTroops(value)} ${value > 0 ? location.towards : location.in}`;
}

/** What is announced, with a small « env. », or both ends of a range, which are smaller. */
function delta({ value, upTo, approximate }: Troops): Node[] {
  if (upTo !== undefined)
    return [text({ ...figure, fontSize: 84, marginRight: 28 }, `${formatSigned(value)} à ${formatSigned(upTo)}`)];
  return [
    ...(approximate ? [text({ ...figure, fontSize: 60, marginRight: 18, paddingBottom: 9 }, 'env.')] : []),
    text({ ...figure, fontSize: 132, marginRight: 28 }, formatSigned(value)),
  ];
}

/** A long headline is set smaller, so that 120 letters hold on four lines. */
function sizeFor(title: string): number {
  return title.length <= 60 ? 76 : title.length <= 90 ? 66 : 56;
}

/** What there was, what is announced, and the two totals in words: all on the scale of the larger one. */
function totals(before: Total, after: Total): Node[] {
  const highest = Math.max(before.value, after.value, 1);
  const kept = (Math.min(before.value, after.value) / highest) * MEASURE;
  const side = (total: Total, when: string) =>
    box({ display: 'flex', alignItems: 'center', gap: 10, fontSize: 24, color: SOFT }, [
      dot(total.basis),
      text({}, `${formatTroops(total)} ${when}, ${sayBasis(total)}`),
    ]);
  return [
    box({ display: 'flex', width: MEASURE, height: 18, marginTop: 22 }, [
      box({ width: kept, backgroundColor: '#b9bcba' }),
      box({ width: MEASURE - kept, backgroundColor: ANNOUNCED }),
    ]),
    box({ display: 'flex', justifyContent: 'space-between', marginTop: 12 }, [
      side(before, 'avant'),
      side(after, 'après'),
    ]),
  ];
}

/** A stated total is a solid dot, a derived one a hollow one, as everywhere. */
function dot(basis: Total['basis'], at: Style = {}): Node {
  const backgroundColor = basis === 'stated' ? INK : PAPER;
  return box({ width: 16, height: 16, borderRadius: 8, border: `3px solid ${INK}`, backgroundColor, ...at });
}

function chart(ledger: readonly LedgerLine[]): Node[] {
  const steps = stepsOf(ledger);
  const axes = axesOf(ledger, steps);
  if (!axes) return [];
  const height = 240;
  const [lowest, highest] = axes.troops;
  const down = (troops: number) => 14 + ((highest - troops) / (highest - lowest)) * (height - 14);
  const days = daysBetween(axes.from, axes.to);
  const across = (day: string) => (daysBetween(axes.from, day) / days) * MEASURE;
  const frame: Frame = { isTall: false, widths: [MEASURE], at: (day, troops) => ({ x: across(day), y: down(troops) }) };
  const { marks, gaps } = drawBars(steps, frame);
  const at = ({ x, y, width, height }: Box): Style => ({ position: 'absolute', left: x, top: y, width, height });
  const hatching = `repeating-linear-gradient(135deg, ${HATCH} 0 2px, transparent 2px 9px)`;
  return [
    box({ position: 'relative', height, width: MEASURE, flexShrink: 0, borderBottom: `2px solid ${INK}` }, [
      ...gaps.map((gap) => box({ ...at(gap), border: `2px solid ${HATCH}`, backgroundImage: hatching })),
      ...marks.map(({ bar }) => box({ ...at({ ...bar, x: bar.x - 7, width: 14 }), backgroundColor: ANNOUNCED })),
      ...marks.flatMap(({ dots }) =>
        dots.map(({ x, y, basis }) => dot(basis, { position: 'absolute', left: x - 8, top: y - 8 })),
      ),
    ]),
  ];
}

function sheet(children: Node[]): Node {
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      ...CARD,
      padding: '52px 64px 44px',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: FAMILIES.sans,
    },
    [box({ height: 7, width: MEASURE, backgroundColor: INK, marginBottom: 18, flexShrink: 0 }), ...children],
  );
}

function box(style: Style, children: Node[] = []): Node {
  return { type: 'container', style, children };
}

function text(style: Style, said: string): Node {
  return { type: 'text', style, text: said };
}
