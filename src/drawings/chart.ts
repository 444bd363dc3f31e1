import { scaleLinear } from 'd3-scale';
import { axesOf, everyYear } from './axes.ts';
import { daysBetween, yearOf } from '../announcement/day.ts';
import { areaOfBox, drawSteps, line, textAt, type Drawing, type Frame, type Mark } from './drawing.ts';
import { formatNumber } from '../french/number-format.ts';
import { formatSignedTroops } from '../announcement/troops.ts';
import { setLabels, widthOf, type Label, type Run } from './labels.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import { apartOf, sayWhen, silencesOf, stepsOf, type Apart } from '../ledger/chart-steps.ts';

// The signature chart: two drawings of one ledger, wide, where time runs to the right and troops upwards, and tall, where time
// runs down and troops to the right. Steps and gaps only: nothing joins two totals but what no announcement explains.

const LANE = 'À part\u00a0: sans total, ou hors d’Irak';
const QUIET: Run = { look: 'note', text: 'sans annonce réunie ici' };

/** Draws the ledger for a page of 704 to 1 200 pixels. Null if no announcement has totals. */
export function drawWide(ledger: readonly LedgerLine[]): Drawing | null {
  const steps = stepsOf(ledger);
  const axes = axesOf(ledger, steps);
  if (!axes) return null;
  const { from, to, ticks } = axes;
  const [top, base, row] = [40, 420, 20];
  const x = scaleLinear([0, daysBetween(from, to)], [4, 92]);
  const y = scaleLinear(axes.troops, [base, top]);
  const frame: Frame = {
    isTall: false,
    widths: [704, 950, 1200],
    at: (day, troops) => ({ x: x(daysBetween(from, day)), y: y(troops) }),
  };
  const years = everyYear(from, to, (704 * 0.9) / 44);
  const silences = silencesOf(ledger).map(({ from, to, said }) => ({
    x1: frame.at(from, 0).x,
    x2: frame.at(to, 0).x,
    said,
  }));
  const quiet = base + 24 + row;
  const lane = drawLane(apartOf(ledger), frame, y(0) - y(1), quiet + row);
  const axis = ticks.map((tick) => textAt(100, y(tick) - 5, 0, 'end', 'axis', formatNumber(tick)));
  const { marks, gaps, texts } = drawSteps(steps, frame, [
    ...axis.map(({ y }) => areaOfBox({ x: 96, y: y - 14, width: 4, height: 14 }, 2)),
    areaOfBox({ x: 0, y: base, width: 100, height: row }, 0),
  ]);
  const said = silences.map(({ x1, x2, said }) => {
    const spots: Label['spots'] = [{ x: (x1 + x2) / 2, dx: 0, anchor: 'middle', top: quiet - 9 }];
    const length = { look: 'silence', text: said } as const;
    const within = (frame.widths[0]! * (x2 - x1)) / 100;
    return [[length, QUIET], [length]]
      .map((runs): Label => ({ lines: [runs], spots }))
      .filter((label) => widthOf(label.lines) + 24 < within);
  });
  return {
    height: lane.bottom,
    lines: [
      ...ticks.map((tick) => line(0, 100, y(tick), y(tick), tick === 0 ? 'base' : 'grid')),
      ...years.map((year) => line(x(daysBetween(from, year)), x(daysBetween(from, year)), base, base + 24, 'year')),
      ...silences.map(({ x1, x2 }) => line(x1, x2, quiet, quiet, 'silence')),
      ...lane.lines,
    ],
    gaps,
    texts: [
      ...axis,
      ...years.map((year) => textAt(x(daysBetween(from, year)), base + 18, 6, 'start', 'axis', yearOf(year))),
      ...setLabels(said, [], frame.widths).flatMap((label) => label?.texts ?? []),
      ...texts,
      ...lane.texts,
    ],
    marks: [...marks, ...lane.marks],
  };
}

/** Draws the ledger for a page of 288 to 703 pixels. Null if no announcement has totals. */
export function drawTall(ledger: readonly LedgerLine[]): Drawing | null {
  const steps = stepsOf(ledger);
  const axes = axesOf(ledger, steps);
  if (!axes) return null;
  const { from, to, ticks } = axes;
  const x = scaleLinear(axes.troops, [7, 88]);
  const y = scaleLinear([0, 365.25 / 12], [26, 40]);
  const frame: Frame = {
    isTall: true,
    widths: [288, 420, 560, 703],
    at: (day, troops) => ({ x: x(troops), y: y(daysBetween(from, day)) }),
  };
  const years = everyYear(from, to, Infinity).map((year) => ({ year, y: y(daysBetween(from, year)) }));
  const silences = silencesOf(ledger).map(({ from, to, said }) => ({
    y1: frame.at(from, 0).y,
    y2: frame.at(to, 0).y,
    said,
  }));
  const bottom = y(daysBetween(from, to));
  const taken = [
    areaOfBox({ x: 0, y: 0, width: 100, height: 20 }, 0),
    areaOfBox({ x: 0, y: bottom, width: 100, height: 44 }, 0),
    ...years.map(({ y }) => areaOfBox({ x: 89, y, width: 11, height: 18 }, 0)),
    ...silences.map(({ y1, y2 }) => areaOfBox({ x: 0.5, y: y1, width: 1, height: y2 - y1 }, 0)),
  ];
  const { marks, gaps, texts } = drawSteps(steps, frame, taken, silences.map(silenceLabels));
  const rows = apartOf(ledger).map((step, index): Mark => {
    const top = bottom + 44 + index * 44;
    const bar = { x: x(0), y: top + 28, width: x(Math.abs(step.delta.value)) - x(0), height: 0 };
    const runs: Run[] = [
      { look: 'date', text: sayWhen(step) },
      { look: 'announced', text: formatSignedTroops(step.delta) },
    ];
    const spot = { x: x(0), dx: 0, anchor: 'start', top: top + 2 } as const;
    const [label = null] = setLabels([[{ lines: [runs], spots: [spot] }]], [], frame.widths);
    return { step, bar, dots: [], label };
  });
  return {
    height: bottom + (rows.length > 0 ? 48 + rows.length * 44 : 8),
    lines: [
      ...ticks.map((tick) => line(x(tick), x(tick), 20, bottom, tick === 0 ? 'base' : 'grid')),
      ...years.map(({ y }) => line(0, 100, y, y, 'grid')),
      ...silences.map(({ y1, y2 }) => line(1, 1, y1, y2, 'silence')),
    ],
    gaps,
    texts: [
      ...ticks
        .filter((_, index) => index % 2 === 0)
        .map((tick) => textAt(x(tick), 14, 0, 'middle', 'axis', formatNumber(tick))),
      ...years.map(({ year, y }) => textAt(100, y + 15, 0, 'end', 'axis', yearOf(year))),
      ...texts,
      ...(rows.length > 0 ? [textAt(0, bottom + 32, 0, 'start', 'lane', LANE)] : []),
    ],
    marks: [...marks, ...rows],
  };
}

/** The announcements that have no level, on a base of their own, at the same scale (`unit` pixels for one). */
function drawLane(apart: readonly Apart[], frame: Frame, unit: number, top: number) {
  if (apart.length === 0) return { lines: [], texts: [], marks: [], bottom: top };
  const tallest = Math.max(...apart.map(({ delta }) => Math.abs(delta.value))) * unit;
  const bottom = top + 40 + Math.max(tallest, 40);
  const marks = apart.map((step): Mark => {
    const height = Math.abs(step.delta.value) * unit;
    return { step, bar: { x: frame.at(step.day, 0).x, y: bottom - height, width: 0, height }, dots: [], label: null };
  });
  const labels = marks.map(({ step, bar }): Label[] => {
    const lines: Label['lines'] = [
      [{ look: 'date', text: sayWhen(step) }],
      [{ look: 'announced', text: formatSignedTroops(step.delta) }],
    ];
    const spot = { x: bar.x, top: bottom - 40 };
    return [
      {
        lines,
        spots: [
          { ...spot, dx: -13, anchor: 'end' },
          { ...spot, dx: 13, anchor: 'start' },
        ],
      },
    ];
  });
  const set = setLabels(
    labels,
    marks.map(({ bar }) => areaOfBox(bar, 2)),
    frame.widths,
  );
  marks.forEach((mark, index) => (mark.label = set[index] ?? null));
  return {
    lines: [line(0, 100, bottom, bottom, 'base')],
    texts: [textAt(0, top + 18, 0, 'start', 'lane', LANE)],
    marks,
    bottom: bottom + 1,
  };
}

/** How long a silence is, and that it is one, at its line. */
function silenceLabels({ y1, y2, said }: { y1: number; y2: number; said: string }): Label[] {
  const versions = [[QUIET], [{ ...QUIET, text: 'sans annonce' }], []].map((note) =>
    [{ look: 'silence' as const, text: said }, ...note].map((run) => [run]),
  );
  return versions.map((lines) => ({
    lines,
    spots: [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => ({
      x: 7,
      dx: 8,
      anchor: 'start',
      top: y1 + (y2 - y1) * part - 9 * lines.length,
    })),
  }));
}
