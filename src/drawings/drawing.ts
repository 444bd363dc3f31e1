import type { Day } from '../announcement/day.ts';
import { aroundLabels, beforeLabels, insideLabels, stepLabels } from './step-labels.ts';
import { setLabels, type Area, type Label, type Look, type SetLabel, type Text } from './labels.ts';
import type { Total } from '../ledger/ledger.ts';
import type { Apart, Step } from '../ledger/chart-steps.ts';

// What the drawings of the ledger are made of: x in per cent of the width, y in pixels, so that no text is ever scaled.

/** A rectangle; a bar has no width, or no height, but its thickness. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One link of a drawing: a bar from before to after, its totals as dots, and its texts. */
export interface Mark {
  step: Step | Apart;
  bar: Box;
  dots: { x: number; y: number; basis: Total['basis'] }[];
  /** Its words and the area they take; null where there is no room for any. */
  label: SetLabel | null;
}

export interface Line {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  look: 'grid' | 'base' | 'year' | 'silence';
}

/** A whole drawing, `height` pixels high. */
export interface Drawing {
  height: number;
  lines: Line[];
  gaps: Box[];
  texts: Text[];
  marks: Mark[];
}

/** Where a day and a number of troops stand, and the widths (pixels) between which no label may overlap another. */
export interface Frame {
  isTall: boolean;
  widths: readonly number[];
  at(day: Day, troops: number): { x: number; y: number };
}

/** The thickness of a bar and the radius of a dot, in pixels. */
export const BAR = 10;
export const DOT = 5.5;

/** Draws steps and their gaps without a word. */
export function drawBars(steps: readonly Step[], frame: Frame): Pick<Drawing, 'marks' | 'gaps'> {
  const marks = steps.map((step): Mark => {
    const ends = [step.before, step.after].map((total) => ({ ...frame.at(step.day, total.value), basis: total.basis }));
    // What a year begins with once its gaps are added was never a total: it has no dot and no number.
    return { step, bar: boxOf(ends[0]!, ends[1]!), dots: step.isYear ? ends.slice(1) : ends, label: null };
  });
  return { marks, gaps: steps.filter(({ gap }) => gap).map((step) => gapBox(step, frame)) };
}

/** Draws steps with their gaps and as many labels as have room beside what is `taken`; `others` are labels to set first. */
export function drawSteps(
  steps: readonly Step[],
  frame: Frame,
  taken: readonly Area[],
  others: readonly Label[][] = [],
): Pick<Drawing, 'marks' | 'gaps' | 'texts'> {
  const { marks, gaps } = drawBars(steps, frame);
  const withGap = steps.flatMap(({ gap }) => (gap ? [gap] : [])).map((gap, index) => ({ gap, box: gaps[index]! }));
  const drawn = [
    ...taken,
    ...marks.flatMap(({ bar, dots }) => [
      areaOfBox(bar, 3),
      ...dots.map((dot) => areaOfBox({ ...dot, width: 0, height: 0 }, 3)),
    ]),
  ];
  const boxes = withGap.map(({ box }) => areaOfBox(box, 1));

  const inside = setLabels(
    withGap.map(({ gap, box }) => insideLabels(gap, box, frame)),
    drawn,
    frame.widths,
  );
  const order = steps.map((_, index) => index).toSorted((a, b) => weight(steps, b) - weight(steps, a));
  const labels = [
    ...order.map((index) => stepLabels(steps, index, marks[index]!, frame)),
    ...steps.map((step, index) => (frame.isTall ? beforeLabels(step, marks[index]!) : [])),
    ...others,
    ...withGap.map(({ gap, box }, index) => (inside[index] ? [] : aroundLabels(gap, box))),
  ];
  // Beside the hatched boxes where there is room, then over them.
  const beside = setLabels(labels, [...drawn, ...boxes], frame.widths);
  const placed = [...inside, ...beside].flatMap((label) => (label ? [label.area] : []));
  // A number of a gap over the box of another would be read as that other's.
  const isGap = (index: number) => index >= labels.length - withGap.length;
  const left = labels.map((versions, index) => (beside[index] || isGap(index) ? [] : versions));
  const over = setLabels(left, [...drawn, ...placed], frame.widths);
  const set = labels.map((_, index) => beside[index] ?? over[index] ?? null);
  order.forEach((step, index) => (marks[step]!.label = set[index]!));
  const unlinked = [...inside, ...set.slice(order.length)].flatMap((label) => label?.texts ?? []);
  return { marks, gaps, texts: unlinked };
}

/** A line of a drawing. */
export function line(x1: number, x2: number, y1: number, y2: number, look: Line['look']): Line {
  return { x1, x2, y1, y2, look };
}

/** The text at a point. */
export function textAt(x: number, y: number, dx: number, anchor: Text['anchor'], look: Look, text: string): Text {
  return { x, y, dx, anchor, runs: [{ look, text }] };
}

/** The area of a box, widened by some pixels on each side; what has no width or no height has a bar's thickness. */
export function areaOfBox({ x, y, width, height }: Box, margin: number): Area {
  const [across, down] = [width === 0 ? BAR / 2 : 0, height === 0 ? BAR / 2 : 0];
  return {
    x,
    width,
    left: across + margin,
    right: across + margin,
    top: y - down - margin,
    bottom: y + height + down + margin,
  };
}

/** The most telling steps have the first choice of a place: the highest, the first, the last, then the largest. */
function weight(steps: readonly Step[], index: number): number {
  const { after, delta } = steps[index]!;
  const highest = Math.max(...steps.map((step) => step.after.value));
  return (
    (after.value === highest ? 4e9 : 0) + (index === 0 || index === steps.length - 1 ? 2e9 : 0) + Math.abs(delta.value)
  );
}

function gapBox({ gap, before, day }: Step, frame: Frame): Box {
  const box = boxOf(frame.at(gap!.from, gap!.level), frame.at(day, before.value));
  return frame.isTall ? { ...box, width: Math.max(box.width, 0.3) } : { ...box, height: Math.max(box.height, 1) };
}

function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
