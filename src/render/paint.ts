import type { MeasureText } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { paintAxis, paintGrid } from './paint-axis.ts';
import { paintRails } from './paint-gutter.ts';
import { paintBundles, paintEmptyLanes, paintLabels, paintWashLabel } from './paint-labels.ts';
import { paintLanes, paintSelectedRows, paintStripPointer } from './paint-lanes.ts';
import { paintBand, paintLinks, paintNodes } from './paint-link.ts';
import { paintMark } from './paint-mark.ts';
import { isStrip, type PaintState } from './paint-state.ts';
import { paintWash } from './paint-wash.ts';
import type { Surface } from './surface.ts';

/**
 * Draws a scene, back to front: lanes, selected rows, grid, wash, links, marks, all text. The same on every surface.
 * Names in the gutter are not among it: buttons in live pictures, paint-names.ts in still ones.
 * In right-to-left pages the plot moves to the left edge and the gutter to the right one.
 */
export function paintScene(surface: Surface, scene: Scene, state: PaintState, measure: MeasureText): void {
  const { plot } = scene;
  const dx = state.mirrored ? -plot.x : 0;
  surface.push(dx, { x: plot.x, y: 0, width: plot.width, height: scene.height });
  paintLanes(surface, scene);
  paintSelectedRows(surface, scene, state);
  paintBand(surface, scene, state);
  paintGrid(surface, scene);
  paintWash(surface, scene);
  paintLinks(surface, scene, state);
  state.paintDense?.(surface, scene);
  for (const mark of scene.marks) paintMark(surface, mark, plot, isStrip(scene));
  paintNodes(surface, scene);
  paintEmptyLanes(surface, scene, state, measure);
  paintStripPointer(surface, scene, state);
  paintAxis(surface, scene);
  paintWashLabel(surface, scene);
  paintLabels(surface, scene, state);
  paintBundles(surface, scene, state, measure);
  surface.pop();
  paintRails(surface, scene, state.mirrored);
}
