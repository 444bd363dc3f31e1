import type { Box, Frame, Mark } from './drawing.ts';
import { LINE_HEIGHT, type Label, type Run, type Spot } from './labels.ts';
import type { Total } from '../ledger/ledger.ts';
import { sayWhen, type Step } from '../ledger/chart-steps.ts';
import { formatSignedTroops, formatTroops } from '../announcement/troops.ts';

/** A step's label, from the fullest to the briefest: around a lying bar in one line; beside a standing one, away from its neighbour. */
export function stepLabels(steps: readonly Step[], index: number, { bar }: Mark, frame: Frame): Label[] {
  if (frame.isTall) return acrossVersions(steps[index]!).map((line) => ({ lines: [line], spots: spotsAround(bar) }));
  const at = (step: Step) => frame.at(step.day, step.before.value);
  const distance = (other: Step | undefined) =>
    other ? Math.hypot(at(other).x - at(steps[index]!).x, (at(other).y - at(steps[index]!).y) / 10) : Infinity;
  const isStart = distance(steps[index - 1]) < distance(steps[index + 1]);
  return stackedVersions(steps, index).map((lines) => ({
    lines,
    spots: spotsBeside(bar, lines.length * LINE_HEIGHT, isStart),
  }));
}

/** The total before a step that the source states, at its dot: one line has no room for it. */
export function beforeLabels({ before, isYear }: Step, { bar, dots }: Mark): Label[] {
  if (isYear || before.basis !== 'stated') return [];
  const { x } = dots[0]!;
  const ends = [
    { x, dx: -10, anchor: 'start' },
    { x, dx: 10, anchor: 'end' },
  ] as const;
  return [
    { lines: [[total(before)]], spots: aboveAndBelow(bar).flatMap((top) => ends.map((end) => ({ ...end, top }))) },
  ];
}

/** What a step says in one line. */
function acrossVersions(step: Step): Run[][] {
  const [date, delta] = [dateOf(step), deltaOf(step)];
  return [[date, delta, total(step.after)], [date, delta], [delta, total(step.after)], [delta]];
}

/** What a step says in lines of their own; the highest stated total is named. */
function stackedVersions(steps: readonly Step[], index: number): Run[][][] {
  const step = steps[index]!;
  const [date, delta] = [[dateOf(step)], [deltaOf(step)]];
  const [upper, lower] = step.delta.value > 0 ? [step.after, step.before] : [step.before, step.after];
  const stated = step.isYear
    ? [step.after]
    : [step.after, step.before].filter(({ basis }) => basis === 'stated').slice(0, 1);
  const all = [date, [total(upper)], delta, [total(lower)]];
  const record = sayRecord(steps, index);
  const named = [date, [total(step.after), { look: 'note', text: record ?? '' } as const], delta, [total(step.before)]];
  return [
    ...(record && upper === step.after ? [named] : []),
    ...(step.isYear ? [] : [all]),
    [date, ...stated.map((one) => [total(one)]), delta],
    [...stated.map((one) => [total(one)]), delta],
    [delta],
  ];
}

/** Is it the highest of the totals that the sources state, and the last? */
function sayRecord(steps: readonly Step[], index: number): string | null {
  const { after, isYear } = steps[index]!;
  const stated = steps.flatMap((step) => [step.before, step.after]).filter(({ basis }) => basis === 'stated');
  const isHighest = stated.length > 2 && stated.every(({ value }) => value <= after.value);
  if (isYear || after.basis !== 'stated' || !isHighest) return null;
  return stated.at(-1) === after ? 'plus haut et dernier total déclaré' : 'plus haut total déclaré';
}

function spotsBeside({ x, y, width, height }: Box, tall: number, isStart: boolean): Spot[] {
  const start = { x: x + width, dx: 13, anchor: 'start' } as const;
  const end = { x, dx: -13, anchor: 'end' } as const;
  const middle = y + height / 2 - tall / 2;
  const near = [middle, y - 14, y + height - tall + 12, y - tall + 6, y + height - 6];
  const far = [middle - 30, middle + 30, middle - 60, middle + 60];
  const sides = isStart ? [start, end] : [end, start];
  return sides.flatMap((side) => [...near, ...far].map((top) => ({ ...side, top })));
}

/** Above a lying bar, below it, then beside it. */
function spotsAround({ x, y, width, height }: Box): Spot[] {
  const ends = [
    { x, dx: -6, anchor: 'start' },
    { x, dx: 10, anchor: 'start' },
    { x: x + width, dx: 6, anchor: 'end' },
    { x, dx: 6, anchor: 'end' },
    { x: x + width / 2, dx: 0, anchor: 'middle' },
  ] as const;
  const [above, below] = aboveAndBelow({ x, y, width, height });
  const middle = y - LINE_HEIGHT / 2;
  const beside = [
    { x, dx: -13, anchor: 'end', top: middle },
    { x: x + width, dx: 13, anchor: 'start', top: middle },
  ] as const;
  const far = [above! - LINE_HEIGHT, below! + LINE_HEIGHT].flatMap((top) => ends.map((end) => ({ ...end, top })));
  return [...[above!, below!].flatMap((top) => ends.map((end) => ({ ...end, top }))), ...beside, ...far];
}

function aboveAndBelow({ y }: Box): number[] {
  return [y - LINE_HEIGHT - 9, y + 8];
}

/** A gap's number in its box, with two words if they fit; nowhere if the box is too small at the narrowest width. */
export function insideLabels(gap: NonNullable<Step['gap']>, box: Box, frame: Frame): Label[] {
  const spot = (lines: number): Spot => ({
    x: box.x + box.width / 2,
    dx: 0,
    anchor: 'middle',
    top: box.y + box.height / 2 - (lines * LINE_HEIGHT) / 2,
  });
  const [number, parts] = [formatTroops(gap), formatTroops(gap).split('\u00a0')];
  const run = (text: string): Run[] => [{ look: 'gap', text }];
  const versions: Label[] = [
    { lines: [run(number), [{ look: 'note', text: 'non expliqués' }]], spots: [spot(2)] },
    { lines: [run(number)], spots: [spot(1)] },
    { lines: parts.map(run), spots: [spot(parts.length)] },
  ];
  const widest = (frame.widths[0]! * box.width) / 100;
  return versions.filter(
    ({ lines }) =>
      lines.length * LINE_HEIGHT + 8 < box.height && Math.max(...lines.map(([run]) => run!.text.length)) * 9 < widest,
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
    ...[box.y - 20, box.y + box.height + 8].flatMap((top) => [
      { ...centre, top },
      { x: box.x + box.width, dx: -14, anchor: 'end' as const, top },
    ]),
  ];
  const texts = [`écart ${formatTroops(gap)}`, formatTroops(gap)];
  return texts.map((text) => ({ lines: [[{ look: 'gap', text }]], spots }));
}

function dateOf(step: Step): Run {
  return { look: 'date', text: sayWhen(step) };
}

function deltaOf({ delta }: Step): Run {
  return { look: 'announced', text: formatSignedTroops(delta) };
}

function total(total: Total): Run {
  return { look: total.basis, text: formatTroops(total) };
}
