import { sayShortDay, type Day } from './day.ts';
import { setLabels, type Area, type Label, type Look, type Place, type Text } from './labels.ts';
import { type Total } from './ledger.ts';
import { type Apart, type Step } from './steps.ts';
import { writeSignedTroops, writeTroops } from './wording.ts';

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
  texts: Text[];
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

/** Draws steps with their gaps and as many labels as have room beside what is `taken`; `others` are labels to set first. */
export function drawSteps(
  steps: readonly Step[],
  frame: Frame,
  taken: readonly Area[],
  others: readonly Label[][] = [],
): Pick<Drawing, 'marks' | 'gaps' | 'texts'> {
  const marks = steps.map((step): Mark => {
    const ends = [step.before, step.after].map((total) => ({ ...frame.at(step.day, total.value), basis: total.basis }));
    return { step, bar: boxOf(ends[0]!, ends[1]!), dots: ends, texts: [] };
  });
  const withGap = steps.flatMap((step) => (step.gap ? [{ gap: step.gap, box: gapBox(step, frame) }] : []));
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
    ...others,
    ...withGap.map(({ gap, box }, index) => (inside[index] ? [] : aroundLabels(gap, box))),
  ];
  // Beside the hatched boxes where there is room, then over them.
  const beside = setLabels(labels, [...drawn, ...boxes], frame.widths);
  const placed = [...inside, ...beside].flatMap((label) => (label ? [label.area] : []));
  const left = labels.map((versions, index) => (beside[index] ? [] : versions));
  const over = setLabels(left, [...drawn, ...placed], frame.widths);
  const texts = labels.map((_, index) => (beside[index] ?? over[index])?.texts ?? []);
  order.forEach((step, index) => (marks[step]!.texts = texts[index]!));
  const unlinked = [...inside.map((label) => label?.texts ?? []), ...texts.slice(order.length)].flat();
  return { marks, gaps: withGap.map(({ box }) => box), texts: unlinked };
}

/** Gives the text at a point. */
export function textAt(x: number, y: number, dx: number, anchor: Text['anchor'], look: Look, text: string): Text {
  return { x, y, dx, anchor, look, text };
}

/** Gives the area of a box, widened by some pixels on each side; what has no width or no height has a bar's thickness. */
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

/** A step's label, from the fullest to the briefest; beside its bar, on the side away from its nearest neighbour. */
function stepLabels(steps: readonly Step[], index: number, { bar }: Mark, frame: Frame): Label[] {
  const step = steps[index]!;
  const date = { look: 'date', text: step.isYear ? step.id : sayShortDay(step.day) } as const;
  const delta = { look: 'announced', text: writeSignedTroops(step.delta) } as const;
  const [upper, lower] = step.delta.value > 0 ? [step.after, step.before] : [step.before, step.after];
  const total = (total: Total) => ({ look: total.basis, text: writeTroops(total) });
  const stated = [step.after, step.before].filter(({ basis }) => basis === 'stated').slice(0, 1);
  const versions = [
    [date, total(upper), delta, total(lower)],
    [date, ...stated.map(total), delta],
    [...stated.map(total), delta],
    [delta],
  ];
  const distance = (other: Step | undefined) =>
    other
      ? Math.hypot(
          frame.at(other.day, 0).x - frame.at(step.day, 0).x,
          (frame.at(other.day, 0).y - frame.at(step.day, 0).y) / 10,
        )
      : Infinity;
  const isStart = distance(steps[index - 1]) < distance(steps[index + 1]);
  return versions.map((lines) => ({ lines, places: placesBeside(bar, lines.length * 17, isStart, frame.isTall) }));
}

function placesBeside({ x, y, width, height }: Box, tall: number, isStart: boolean, isTall: boolean): Place[] {
  const start = { x: x + width, dx: 13, anchor: 'start' } as const;
  const end = { x, dx: -13, anchor: 'end' } as const;
  const middle = y + height / 2 - tall / 2;
  const near = [middle, y - 14, y + height - tall + 12, y - tall + 6, y + height - 6];
  const far = [middle - 30, middle + 30, middle - 60, middle + 60];
  const sides = isStart ? [start, end] : [end, start];
  const beside = (tops: number[]) => sides.flatMap((side) => tops.map((top) => ({ ...side, top })));
  if (!isTall) return beside([...near, ...far]);
  const ends = [
    { ...start, x, dx: -6 },
    { ...end, x: x + width, dx: 6 },
  ];
  const across = [y - tall - 9, y + 9].flatMap((top) => ends.map((side) => ({ ...side, top })));
  return [...beside(near), ...across, ...beside(far)];
}

function gapBox({ gap, before, day }: Step, frame: Frame): Box {
  const box = boxOf(frame.at(gap!.from, gap!.level), frame.at(day, before.value));
  return frame.isTall ? { ...box, width: Math.max(box.width, 0.3) } : { ...box, height: Math.max(box.height, 1) };
}

/** A gap's number in its box, with two words if they fit; nowhere if the box is too small at the narrowest width. */
function insideLabels(gap: NonNullable<Step['gap']>, box: Box, frame: Frame): Label[] {
  const place = (lines: number): Place => ({
    x: box.x + box.width / 2,
    dx: 0,
    anchor: 'middle',
    top: box.y + box.height / 2 - lines * 8.5,
  });
  const number = { look: 'gap', text: writeTroops(gap) } as const;
  const versions: Label[] = [
    { lines: [number, { look: 'note', text: 'non expliqués' }], places: [place(2)] },
    { lines: [number], places: [place(1)] },
  ];
  const widest = (frame.widths[0]! * box.width) / 100;
  return versions.filter(
    ({ lines }) => lines.length * 17 + 8 < box.height && Math.max(...lines.map(({ text }) => text.length)) * 9 < widest,
  );
}

function aroundLabels(gap: NonNullable<Step['gap']>, box: Box): Label[] {
  const middle = box.y + box.height / 2 - 8.5;
  const sides = [
    { x: box.x + box.width, dx: 14, anchor: 'start' },
    { x: box.x, dx: -9, anchor: 'end' },
  ] as const;
  const centre = { x: box.x + box.width / 2, dx: 0, anchor: 'middle' } as const;
  const shifts = [0, 8, -8, 24, -24, 36, -36];
  const places: Place[] = [
    ...sides.flatMap((side) => shifts.map((shift) => ({ ...side, top: middle + shift }))),
    ...[box.y - 20, box.y + box.height + 4].map((top) => ({ ...centre, top })),
  ];
  return [`écart ${writeTroops(gap)}`, writeTroops(gap)].map((text) => ({ lines: [{ look: 'gap', text }], places }));
}

function boxOf(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
