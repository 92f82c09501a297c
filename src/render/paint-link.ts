import type { Link, Scene } from '../layout/scene.ts';
import { lanesByKey, type PaintState } from './paint-state.ts';
import { partyInk, type Surface } from './surface.ts';

const nodeRadius = 3;
/** A summed link grows with every doubling of what it stands for, up to some ten thousand, and stays a line. */
const widest = 5;

function widthOf({ weight = 1 }: Link): number {
  return Math.min(widest, 1.5 + Math.log2(Math.max(1, weight)) * 0.25);
}

/** The selected event's link, widened over its window in the lanes that take part. */
export function paintBand(surface: Surface, scene: Scene, state: PaintState): void {
  if (state.selected === undefined) return;
  const link = scene.links.find(({ event }) => event === state.selected);
  const mark = scene.marks.find(({ event }) => event === state.selected);
  if (link === undefined || mark === undefined) return;
  const x0 = Math.max(mark.x0, scene.plot.x);
  const x1 = Math.min(mark.x1, scene.plot.x + scene.plot.width);
  if (x1 <= x0) return;
  for (const { y0, y1 } of link.bands) {
    surface.box(x0, y0, x1 - x0, y1 - y0, { fill: 'muted', fillOpacity: 0.16 });
  }
}

/** Where a lane takes no part, dots lead the eye from stub to stub. They are too faint to seem to hold a bar. */
const continuation = { width: 1.5, dash: [2, 4], opacity: 0.6 } as const;

/** Where links are summed up there are many, and they stand behind what they join: quiet, and what is below shows. */
const summed = { opacity: 0.45 } as const;

/** Lines between the lanes that one event joins. Interrupted where a lane takes no part: the layout cut the pieces. */
export function paintLinks(surface: Surface, scene: Scene, state: PaintState): void {
  for (const link of scene.links) {
    if (!link.visible) continue;
    const isSummed = link.weight !== undefined;
    const strong = !isSummed && (link.event === state.selected || state.highlighted.has(link.event));
    const ink = strong ? 'text' : 'muted';
    let end: number | undefined;
    for (const { y0, y1 } of link.pieces) {
      // Of many events there are many lines: dots between all of their stubs would lead the eye nowhere.
      if (end !== undefined && !isSummed) {
        surface.line([link.x, end], [link.x, y0], { ...continuation, ink });
      }
      const width = strong ? 2 : widthOf(link);
      surface.line([link.x, y0], [link.x, y1], { ink, width, ...(isSummed ? summed : {}) });
      end = y1;
    }
  }
}

/** The nodes stand above the bars, so that a link visibly holds its marks. */
export function paintNodes(surface: Surface, scene: Scene): void {
  const lanes = lanesByKey(scene);
  for (const link of scene.links) {
    if (!link.visible) continue;
    for (const node of link.nodes) {
      // A foot and no node where it is many events and not one.
      const width = widthOf(link);
      if (link.weight !== undefined)
        surface.box(link.x - width / 2, node.y - 1.5, width, 3, { fill: 'muted' });
      else paintNode(surface, link, node, lanes);
    }
  }
}

function paintNode(
  surface: Surface,
  link: Link,
  node: Link['nodes'][number],
  lanes: ReturnType<typeof lanesByKey>,
): void {
  const lane = lanes.get(node.lane);
  if (lane === undefined) return;
  surface.dot(link.x, node.y, nodeRadius, partyInk(lane.color));
}
