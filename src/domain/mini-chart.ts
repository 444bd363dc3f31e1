import { scaleLinear } from 'd3-scale';
import { everyYear, extentOf, line } from './axes.ts';
import { daysBetween, yearOf } from './day.ts';
import { areaOfBox, drawSteps, textAt, type Drawing, type Frame, type Mark } from './drawing.ts';
import { LINE_HEIGHT, setLabels, type Label } from './labels.ts';
import { type LedgerLine } from './ledger.ts';
import { apartOf } from './steps.ts';
import { writeSignedTroops, writeTroops } from './wording.ts';

/** Where the drawing stands, in pixels from its top. */
const BASE = 112;

/**
 * Draws the lines around an announcement small, 132 pixels high, with its own totals as the only label; null if none of them
 * has totals.
 */
export function drawMini(ledger: readonly LedgerLine[], id: string): Drawing | null {
  const extent = extentOf(ledger);
  if (!extent) return null;
  const { steps, from, to } = extent;
  const x = scaleLinear([0, daysBetween(from, to)], [2, 96]);
  const y = scaleLinear(extent.troops, [BASE, 34]);
  const frame: Frame = {
    isTall: false,
    widths: [240, 330, 700],
    at: (day, troops) => ({ x: x(daysBetween(from, day)), y: y(troops) }),
  };
  const shown = steps.map((step) => (step.gap && step.gap.from < from ? { ...step, gap: null } : step));
  const { marks, gaps } = drawSteps(shown, frame, []);
  for (const mark of marks) mark.label = null;
  const years = everyYear(from, to, 240 / 44);
  const apart = apartOf(ledger).map((step): Mark => ({
    step,
    bar: { ...frame.at(step.day, Math.abs(step.delta.value)), width: 0, height: y(0) - y(Math.abs(step.delta.value)) },
    dots: [],
    label: null,
  }));
  const all = [...marks, ...apart];
  const own = all.find(({ step }) => step.id === id);
  const label = own && miniLabel(own);
  const texts = label
    ? setLabels(
        [[label]],
        all.map(({ bar }) => areaOfBox(bar, 0)),
        frame.widths,
      ).flatMap((label) => label?.texts ?? [])
    : [];
  return {
    height: 132,
    lines: [
      line(0, 100, BASE, BASE, 'base'),
      ...years.map((year) => line(x(daysBetween(from, year)), x(daysBetween(from, year)), BASE, BASE + 5, 'year')),
    ],
    gaps,
    texts: [
      ...years.map((year) => textAt(x(daysBetween(from, year)), 129, 0, 'start', 'axis', yearOf(year))),
      ...texts,
    ],
    marks: all,
  };
}

function miniLabel({ step, bar }: Mark): Label {
  const lines: Label['lines'] = [{ look: 'announced', text: writeSignedTroops(step.delta) }];
  if ('after' in step) lines.unshift({ look: step.after.basis, text: writeTroops(step.after) });
  const top = bar.y - 12;
  const bottom = bar.y + bar.height;
  const sides = [
    { dx: 10, anchor: 'start' },
    { dx: -10, anchor: 'end' },
  ] as const;
  return {
    lines,
    places: [top, top - 24, top - 12, ...(bottom <= BASE - 2 * LINE_HEIGHT ? [bottom] : [])].flatMap((top) =>
      sides.map((side) => ({ ...side, x: bar.x, top: Math.max(top, 0) })),
    ),
  };
}
