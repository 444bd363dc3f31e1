import type { Box, Frame, Mark } from './drawing.ts';
import { LINE_HEIGHT, type Label, type Spot } from './labels.ts';
import type { Total } from '../ledger/ledger.ts';
import { sayWhen, type Step } from '../ledger/chart-steps.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';

/** A step's label, from the fullest to the briefest; beside its bar, on the side away from its nearest neighbour. */
export function stepLabels(steps: readonly Step[], index: number, { bar }: Mark, frame: Frame): Label[] {
  const step = steps[index]!;
  const date = { look: 'date', text: sayWhen(step) } as const;
  const delta = { look: 'announced', text: formatSignedTroops(step.delta) } as const;
  const [upper, lower] = step.delta.value > 0 ? [step.after, step.before] : [step.before, step.after];
  const total = (total: Total) => ({ look: total.basis, text: formatTroops(total) });
  const stated = step.isYear
    ? [step.after]
    : [step.after, step.before].filter(({ basis }) => basis === 'stated').slice(0, 1);
  const versions = [
    ...(step.isYear ? [] : [[date, total(upper), delta, total(lower)]]),
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
  return versions.map((lines) => ({
    lines,
    spots: spotsBeside(bar, lines.length * LINE_HEIGHT, isStart, frame.isTall),
  }));
}

function spotsBeside({ x, y, width, height }: Box, tall: number, isStart: boolean, isTall: boolean): Spot[] {
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

/** A gap's number in its box, with two words if they fit; nowhere if the box is too small at the narrowest width. */
export function insideLabels(gap: NonNullable<Step['gap']>, box: Box, frame: Frame): Label[] {
  const spot = (lines: number): Spot => ({
    x: box.x + box.width / 2,
    dx: 0,
    anchor: 'middle',
    top: box.y + box.height / 2 - (lines * LINE_HEIGHT) / 2,
  });
  const number = { look: 'gap', text: formatTroops(gap) } as const;
  const versions: Label[] = [
    { lines: [number, { look: 'note', text: 'non expliqués' }], spots: [spot(2)] },
    { lines: [number], spots: [spot(1)] },
  ];
  const widest = (frame.widths[0]! * box.width) / 100;
  return versions.filter(
    ({ lines }) =>
      lines.length * LINE_HEIGHT + 8 < box.height && Math.max(...lines.map(({ text }) => text.length)) * 9 < widest,
  );
}

/** A gap's number beside its box, with the word or without. */
export function aroundLabels(gap: NonNullable<Step['gap']>, box: Box): Label[] {
  const middle = box.y + box.height / 2 - LINE_HEIGHT / 2;
  const sides = [
    { x: box.x + box.width, dx: 14, anchor: 'start' },
    { x: box.x, dx: -9, anchor: 'end' },
  ] as const;
  const centre = { x: box.x + box.width / 2, dx: 0, anchor: 'middle' } as const;
  const shifts = [0, 8, -8, 24, -24, 36, -36];
  const spots: Spot[] = [
    ...sides.flatMap((side) => shifts.map((shift) => ({ ...side, top: middle + shift }))),
    ...[box.y - 20, box.y + box.height + 4].map((top) => ({ ...centre, top })),
  ];
  return [`écart ${formatTroops(gap)}`, formatTroops(gap)].map((text) => ({ lines: [{ look: 'gap', text }], spots }));
}
