/** A text of a drawing: its point in per cent of the width and in pixels down, and its offset from there in pixels. */
export interface Text {
  x: number;
  y: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  runs: readonly Run[];
}

/** A part of a line that has one look; a space stands between two of them. */
export interface Run {
  look: Look;
  text: string;
}

/** What a text says, which is how it looks. */
export type Look = 'axis' | 'date' | 'stated' | 'derived' | 'announced' | 'gap' | 'silence' | 'note' | 'lane';

/** Lines of text to be set together, at the first of several spots that is free. */
export interface Label {
  lines: (readonly Run[])[];
  spots: Spot[];
}

/** Where a label may stand: the point it hangs on, and the top of its first line in pixels. */
export interface Spot {
  x: number;
  dx: number;
  anchor: Text['anchor'];
  top: number;
}

/** A rectangle of a drawing: a part of its width (`x` to `x + width`, per cent) widened by pixels on both sides. */
export interface Area {
  x: number;
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const LINE_HEIGHT = 17;

/** The width of a letter, in pixels: a little more than the widest of the faces and of their fallbacks, so that what fits here fits. */
const LETTER_WIDTHS: Record<Look, number> = {
  axis: 8,
  date: 6.9,
  stated: 8.4,
  derived: 6.9,
  announced: 8.4,
  gap: 8.4,
  silence: 7.6,
  note: 6.9,
  lane: 7.6,
};

const SPACE_WIDTH = 4;

/** What takes half of a letter's width, a little more in the widest of the faces. */
const NARROW = /[\s.,]/gu;
const NARROW_PART = 0.55;

/** The width of lines of text, in pixels, at most. */
export function widthOf(lines: Label['lines']): number {
  const widthOfLine = (runs: readonly Run[]) =>
    runs.reduce((sum, { look, text }) => sum + lettersOf(text) * LETTER_WIDTHS[look] + SPACE_WIDTH, -SPACE_WIDTH);
  return Math.max(...lines.map(widthOfLine));
}

function lettersOf(text: string): number {
  return [...text].length - (text.match(NARROW)?.length ?? 0) * (1 - NARROW_PART);
}

/** The area that a label takes at a spot. */
function areaOf({ lines }: Label, { x, dx, anchor, top }: Spot): Area {
  const width = widthOf(lines);
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
  return { x, width: 0, left: before - dx, right: width - before + dx, top, bottom: top + lines.length * LINE_HEIGHT };
}

/** A label once set: its texts and the area they take. */
export interface SetLabel {
  texts: Text[];
  area: Area;
}

/**
 * Sets labels in a drawing so that none overlaps another nor a taken area, at each of the widths (pixels) and so at all
 * widths between. Labels come in the order of their importance, each as versions from the fullest to the briefest; the
 * first version and spot that is free is taken, and a label that has none is left out. Returns a list as long as the
 * labels', null where one is left out.
 */
export function setLabels(
  labels: readonly (readonly Label[])[],
  taken: readonly Area[],
  widths: readonly number[],
): (SetLabel | null)[] {
  const areas = [...taken];
  return labels.map((versions) => {
    for (const label of versions)
      for (const spot of label.spots) {
        const area = areaOf(label, spot);
        const isFree = (width: number) => isWithin(area, width) && !areas.some((other) => overlaps(area, other, width));
        if (!widths.every(isFree)) continue;
        areas.push(area);
        return { texts: textsOf(label, spot), area };
      }
    return null;
  });
}

function textsOf({ lines }: Label, { x, dx, anchor, top }: Spot): Text[] {
  const baseline = LINE_HEIGHT - 4;
  return lines.map((runs, index) => ({ runs, x, dx, anchor, y: top + index * LINE_HEIGHT + baseline }));
}

function isWithin(area: Area, width: number): boolean {
  return area.top >= 0 && leftOf(area, width) >= 0 && rightOf(area, width) <= width;
}

function overlaps(a: Area, b: Area, width: number): boolean {
  return (
    a.top < b.bottom && b.top < a.bottom && leftOf(a, width) < rightOf(b, width) && leftOf(b, width) < rightOf(a, width)
  );
}

function leftOf({ x, left }: Area, width: number): number {
  return (x / 100) * width - left;
}

function rightOf({ x, width: part, right }: Area, width: number): number {
  return ((x + part) / 100) * width + right;
}
