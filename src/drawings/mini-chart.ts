import { scaleLinear } from 'd3-scale';
import { axesOf, everyYear } from './axes.ts';
import { daysBetween, yearOf } from '../announcement/day.ts';
import { areaOfBox, drawBars, line, textAt, type Drawing, type Frame, type Mark } from './drawing.ts';
import { LINE_HEIGHT, setLabels, type Area, type Label } from './labels.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { apartOf, stepsOf } from '../ledger/chart-steps.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';

/** Where the drawing stands, in pixels from its top. */
const BASE = 112;

/**
 * Draws the lines around an announcement small, 132 pixels high, with its own totals as the only label; null if none of them
 * has totals.
 */
export function drawMini(ledger: readonly LedgerLine[], id: string): Drawing | null {
  const steps = stepsOf(ledger);
  const axes = axesOf(ledger, steps);
  if (!axes) return null;
  const { from, to } = axes;
  const x = scaleLinear([0, daysBetween(from, to)], [2, 96]);
  const y = scaleLinear(axes.troops, [BASE, 34]);
  const frame: Frame = {
    isTall: false,
    widths: [240, 330, 700],
    at: (day, troops) => ({ x: x(daysBetween(from, day)), y: y(troops) }),
  };
  const shown = steps.map((step) => (step.gap && step.gap.from < from ? { ...step, gap: null } : step));
  const { marks, gaps } = drawBars(shown, frame);
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
  const bars = all.map(({ bar }) => areaOfBox(bar, 0));
  const free = [...bars, ...gaps.map((gap) => areaOfBox(gap, 0))];
  const textsBeside = (areas: Area[]) =>
    setLabels(label ? [[label]] : [], areas, frame.widths).flatMap((set) => set?.texts ?? []);
  // Beside everything if there is room; else over the hatching of a gap, which stays readable.
  const beside = textsBeside(free);
  const texts = beside.length > 0 ? beside : textsBeside(bars);
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
  const lines: Label['lines'] = [[{ look: 'announced', text: formatSignedTroops(step.delta) }]];
  if ('after' in step) lines.unshift([{ look: step.after.basis, text: formatTroops(step.after) }]);
  const lowest = BASE - 2 - lines.length * LINE_HEIGHT;
  const above = bar.y - 12;
  const tops = [above, above - 24, above - 12, bar.y + 2, bar.y + bar.height, lowest];
  const sides = [
    { dx: 10, anchor: 'start' },
    { dx: -10, anchor: 'end' },
  ] as const;
  const near = tops.flatMap((top) => sides.map((side) => ({ ...side, top })));
  const beyond = tops.map((top) => ({ dx: 36, anchor: 'start' as const, top }));
  const spots = [...near, ...beyond].filter(({ top }) => top >= 0 && top <= lowest);
  return { lines, spots: spots.map((spot) => ({ ...spot, x: bar.x })) };
}
