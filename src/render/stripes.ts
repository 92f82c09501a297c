import type { Point } from './surface.ts';

/** Inferred windows: stripes of 1.5 px, 6 px apart, at 45 degrees. */
const thickness = 1.5;
const period = 6;

/**
 * The stripes of a box as polygons cut to it, so that canvas, SVG and paper show the same and no pattern ids are
 * needed. They are counted from the box's left edge, so that two bars never look like one.
 */
export function makeStripes(x0: number, y0: number, x1: number, y1: number): Point[][] {
  const height = y1 - y0;
  if (!(x1 > x0) || !(height > 0)) return [];
  const step = period * Math.SQRT2;
  const width = thickness * Math.SQRT2;
  const stripes: Point[][] = [];
  for (let foot = x0 - height; foot < x1; foot += step) {
    const stripe: Point[] = [
      [foot, y1],
      [foot + width, y1],
      [foot + width + height, y0],
      [foot + height, y0],
    ];
    const cut = cutRight(cutLeft(stripe, x0), x1);
    if (cut.length > 2) stripes.push(cut);
  }
  return stripes;
}

/** What of a convex polygon lies right of `x` (Sutherland and Hodgman 1974, one edge). */
function cutLeft(polygon: readonly Point[], x: number): Point[] {
  return cut(polygon, x, (point) => point[0] >= x);
}

function cutRight(polygon: readonly Point[], x: number): Point[] {
  return cut(polygon, x, (point) => point[0] <= x);
}

function cut(polygon: readonly Point[], x: number, inside: (point: Point) => boolean): Point[] {
  const kept: Point[] = [];
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    if (previous !== undefined && inside(previous) !== inside(point)) {
      const share = (x - previous[0]) / (point[0] - previous[0]);
      kept.push([x, previous[1] + share * (point[1] - previous[1])]);
    }
    if (inside(point)) kept.push(point);
    previous = point;
  }
  return kept;
}
