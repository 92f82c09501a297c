import type { MeasureText } from '../layout/layout.ts';
import type { Lane, Scene } from '../layout/scene.ts';
import { pointerSign } from '../layout/sizes.ts';
import { laneInk } from './paint-lanes.ts';
import { isStrip, lanesByKey, type PaintState, type RowBox, rowsOf } from './paint-state.ts';
import { washOpacity } from './paint-wash.ts';
import type { Surface } from './surface.ts';

/** A line of text reaches this far above its baseline and below. */
const ascent = 12;
const descent = 4;

/** Titles above their bars: underlined where pointed at, bold behind a pointer sign where selected, struck where taken back. */
export function paintLabels(surface: Surface, scene: Scene, state: PaintState, measure: MeasureText): void {
  const lanes = lanesByKey(scene);
  const washed = state.selected === undefined ? [] : rowsOf(scene, state.selected);
  for (const label of scene.labels) {
    const lane = lanes.get(label.lane);
    if (lane === undefined) continue;
    const selected = label.event === state.selected;
    const lead = selected ? pointerSign : '';
    const text = lead + label.text;
    const font = selected ? 'label-bold' : 'label';
    breakLines(surface, scene, label, lane, measure(text, font), washed);
    surface.text(label.x, label.y, text, {
      font,
      ink: 'text',
      underline: state.highlighted.has(label.event),
      ...(label.struck === undefined
        ? {}
        : { strike: { from: label.struck.from + lead.length, to: label.struck.to + lead.length } }),
    });
  }
}

/** The words of lanes without marks: nothing passes the filter, or nothing has a date. The strip has no room for text. */
export function paintEmptyLanes(
  surface: Surface,
  scene: Scene,
  state: PaintState,
  measure: MeasureText,
): void {
  if (isStrip(scene)) return;
  for (const lane of scene.lanes) {
    const { undated = 0, key } = lane;
    const isHere = (drawn: { readonly lane: string }) => drawn.lane === key;
    if (!lane.empty && (undated === 0 || scene.marks.some(isHere) || scene.strips.some(isHere))) continue;
    const words = lane.empty ? state.emptyLane : state.undatedLane(undated);
    const x = scene.plot.x + 8;
    const y = lane.y + lane.height / 2 + 4.5;
    breakLines(surface, scene, { x, y, lane: key }, lane, measure(words, 'label'), []);
    surface.text(x, y, words, { font: 'label', ink: 'muted' });
  }
}

/** The label of the wash stands outside the lanes, on the page's ground. */
export function paintWashLabel(surface: Surface, scene: Scene): void {
  const { wash } = scene;
  if (wash === undefined || wash.label.text === '') return;
  const { x, y, width, text } = wash.label;
  surface.box(x - 3, y - ascent, width + 6, ascent + descent, { fill: 'page' });
  surface.text(x, y, text, { font: 'label', ink: 'text' });
}

/** Takes away the pieces of grid, link and wash edge that would run through the text, and nothing else. */
function breakLines(
  surface: Surface,
  scene: Scene,
  label: { readonly x: number; readonly y: number; readonly lane: string },
  lane: Lane,
  width: number,
  washed: readonly RowBox[],
): void {
  const x0 = label.x - 2;
  const x1 = label.x + width + 2;
  const y0 = label.y - ascent;
  const y1 = label.y + descent;
  const row = washed.some((box) => box.lane === label.lane && label.y > box.y0 && label.y <= box.y1);
  const { wash } = scene;
  const clear = (x: number) => {
    if (x < x0 || x > x1) return;
    surface.box(x - 2, y0, 4, y1 - y0, { fill: row ? 'selected' : laneInk(lane) });
    if (wash === undefined || wash.line) return;
    const from = Math.max(wash.x0, x - 2);
    const to = Math.min(wash.x1, x + 2);
    if (to > from) surface.box(from, y0, to - from, y1 - y0, { fill: 'text', fillOpacity: washOpacity });
  };
  for (const tick of scene.axis.ticks) clear(tick.x);
  if (wash !== undefined) {
    clear(wash.x0);
    if (!wash.line) clear(wash.x1);
  }
  for (const link of scene.links) {
    if (!link.visible || link.x < x0 || link.x > x1) continue;
    if ((link.pieces[0]?.y0 ?? y1) < y1 && (link.pieces.at(-1)?.y1 ?? y0) > y0) clear(link.x);
  }
}
