import type { Scene } from '../layout/scene.ts';
import type { Surface } from './surface.ts';

/** How far a tick's line reaches into the axis band, beside its text. */
export const tickReach = 8;

/** Grid lines: from the axis through every lane. */
export function paintGrid(surface: Surface, scene: Scene): void {
  const { plot, axis } = scene;
  const top = Math.min(plot.y, axis.y + axis.height);
  const bottom = plot.y + plot.height;
  const axisAbove = axis.y < plot.y + plot.height / 2;
  for (const tick of scene.axis.ticks) {
    if (tick.x < plot.x || tick.x > plot.x + plot.width) continue;
    const [from, to] = axisAbove ? [top - (tick.major ? tickReach : 0), bottom] : [top, bottom];
    surface.line([tick.x, from], [tick.x, to], { ink: 'edge', width: 1, opacity: tick.major ? 1 : 0.5 });
  }
}

/** The words of the axis. */
export function paintAxis(surface: Surface, scene: Scene): void {
  const { axis } = scene;
  const baseline = axis.y + axis.height / 2 + 4.5;
  for (const tick of axis.ticks) {
    if (tick.text === '') continue;
    surface.text(tick.textX, baseline, tick.text, { font: 'tick', ink: 'text' });
  }
}
