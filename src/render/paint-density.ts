import type { DensityStrip } from '../layout/scene.ts';
import { partyInk, type Surface } from './surface.ts';

/** Where marks are too dense to tell apart: one thin column per pixel, as tall as its share of the tallest. */
export function paintDensity(surface: Surface, strip: DensityStrip): void {
  const ink = partyInk(strip.color);
  const most = strip.counts.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return;
  const { x, y, width, height } = strip.box;
  const step = width / strip.counts.length;
  const floor = y + height;
  const columns: [number, number][][] = [];
  strip.counts.forEach((count, index) => {
    if (count <= 0) return;
    // The square root keeps single events visible beside crowds.
    const tall = Math.max(2, Math.sqrt(count / most) * height);
    const x0 = x + index * step;
    columns.push([
      [x0, floor],
      [x0, floor - tall],
      [x0 + step, floor - tall],
      [x0 + step, floor],
    ]);
  });
  surface.polygons(columns, ink);
}
