import type { Scene } from '../layout/scene.ts';
import type { Surface } from './surface.ts';

export const washOpacity = 0.08;

/** The span in which the sources end: a wash with 1 px edges, or one line where the hour is known. */
export function paintWash(surface: Surface, scene: Scene): void {
  const { wash, plot } = scene;
  if (wash === undefined) return;
  const left = plot.x;
  const right = plot.x + plot.width;
  const top = Math.min(scene.axis.y + scene.axis.height, plot.y);
  const bottom = plot.y + plot.height;
  const edge = (x: number) => {
    if (x > left && x < right) surface.line([x, top], [x, bottom], { ink: 'text', width: 1 });
  };
  if (wash.line) {
    edge(wash.x0);
    return;
  }
  const x0 = Math.max(wash.x0, left);
  const x1 = Math.min(wash.x1, right);
  if (x1 <= x0) return;
  surface.box(x0, top, x1 - x0, bottom - top, { fill: 'text', fillOpacity: washOpacity });
  edge(wash.x0);
  edge(wash.x1);
}
