import type { Lane, Scene } from '../layout/scene.ts';
import { isStrip, type PaintState, rowsOf } from './paint-state.ts';
import type { Ink, Surface } from './surface.ts';

export function laneInk(lane: Pick<Lane, 'alternate'>): Ink {
  return lane.alternate ? 'alternate' : 'lane';
}

/** Lane backgrounds of the plot. */
export function paintLanes(surface: Surface, scene: Scene): void {
  for (const lane of scene.lanes) {
    surface.box(scene.plot.x, lane.y, scene.plot.width, lane.height, { fill: laneInk(lane) });
  }
}

/**
 * The rows of the selected event, washed across the plot. The strip has one row for all: there the wash keeps to the
 * event's own window, and a pointer sign stands before it.
 */
export function paintSelectedRows(surface: Surface, scene: Scene, state: PaintState): void {
  if (state.selected === undefined) return;
  const { plot } = scene;
  if (!isStrip(scene)) {
    for (const { y0, y1 } of rowsOf(scene, state.selected)) {
      surface.box(plot.x, y0, plot.width, y1 - y0, { fill: 'selected' });
    }
    return;
  }
  for (const mark of scene.marks) {
    const lane = scene.lanes.find(({ key }) => key === mark.lane);
    if (mark.event !== state.selected || lane === undefined) continue;
    const x0 = Math.max(mark.x0 - 12, plot.x);
    const x1 = Math.min(mark.x1 + 2, plot.x + plot.width);
    if (x1 > x0) surface.box(x0, lane.y, x1 - x0, lane.height, { fill: 'selected' });
  }
}

/** In the strip, where no label can carry the pointer sign. */
export function paintStripPointer(surface: Surface, scene: Scene, state: PaintState): void {
  if (!isStrip(scene) || state.selected === undefined) return;
  for (const mark of scene.marks) {
    if (mark.event !== state.selected) continue;
    const x = Math.max(mark.x0 - 10, scene.plot.x + 1);
    const middle = mark.y + mark.height / 2;
    surface.polygons(
      [
        [
          [x, middle - 5],
          [x + 8, middle],
          [x, middle + 5],
        ],
      ],
      'text',
    );
  }
}
