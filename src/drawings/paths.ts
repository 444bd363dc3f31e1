// SVG paths of straight lines between whole numbers, as d3-geo writes them: « M1,2L3,4Z ».

interface Point {
  x: number;
  y: number;
}

/** Writes a path with offsets from point to point instead of places: a third shorter, compressed. */
export function offsetsOf(path: string): string {
  return linesOf(path)
    .map(({ points: [first, ...others], isClosed }) => {
      let last = first!;
      const steps = others.flatMap((point) => {
        const [dx, dy] = [point.x - last.x, point.y - last.y];
        last = point;
        return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
      });
      return `M${first!.x} ${first!.y}l${steps.join(' ')}${isClosed ? 'z' : ''}`.replaceAll(' -', '-');
    })
    .join('');
}

/** The points along a path, no further from each other than so much. */
export function pointsAlong(path: string, most: number): Point[] {
  return linesOf(path).flatMap(({ points, isClosed }) =>
    (isClosed ? [...points, points[0]!] : points).flatMap((to, index, all) => {
      const from = all[index - 1] ?? to;
      const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / most));
      return Array.from({ length: count }, (_, step) => ({
        x: to.x + ((from.x - to.x) * step) / count,
        y: to.y + ((from.y - to.y) * step) / count,
      }));
    }),
  );
}

function linesOf(path: string): { points: Point[]; isClosed: boolean }[] {
  return [...path.matchAll(/M([^MZ]+)(Z?)/g)].map(([, line, end]) => ({
    points: line!.split('L').map((pair) => {
      const [x, y] = pair.split(',').map(Number);
      return { x: x!, y: y! };
    }),
    isClosed: end === 'Z',
  }));
}
