import type { Box } from './drawing.ts';
import type { Area } from './labels.ts';

// Positions of a drawing as attributes of SVG: across in per cent, down in pixels.

/** A part of the width, with two digits. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

/** A number of pixels, with one digit. */
export function pixels(value: number): number {
  return Number(value.toFixed(1));
}

/** The attributes of a rectangle; a bar, which has no width or no height, is so many pixels thick. */
export function boxAttributes({ x, y, width, height }: Box, thickness: number) {
  return {
    x: percent(x),
    y: pixels(height === 0 ? y - thickness / 2 : y),
    width: width === 0 ? thickness : percent(width),
    height: pixels(height === 0 ? thickness : Math.max(height, 1)),
    transform: width === 0 ? `translate(${-thickness / 2})` : undefined,
  };
}

/** The attributes of a rectangle around an area. */
export function areaAttributes({ x, left, right, top, bottom }: Area) {
  return {
    x: percent(x),
    y: top,
    width: pixels(left + right),
    height: bottom - top,
    transform: `translate(${-pixels(left)})`,
  };
}
