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
export function paintLabels(surface: Surface, scene: Scene, state: PaintState): void {
  const crossings = crossingsOf(scene);
  const lanes = lanesByKey(scene);
  const washed = state.selected === undefined ? [] : rowsOf(scene, state.selected);
  for (const label of scene.labels) {
    const lane = lanes.get(label.lane);
    if (lane === undefined) continue;
    const selected = label.event === state.selected;
    const lead = selected ? pointerSign : '';
    const text = lead + label.text;
    const font = selected ? 'label-bold' : 'label';
    breakLines(surface, scene, crossings, label, lane, label.width, washed);
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

/** What is a button wherever something can be pressed. */
export function paintBundles(
  surface: Surface,
  scene: Scene,
  { bundle }: PaintState,
  measure: MeasureText,
): void {
  if (bundle === undefined) return;
  for (const { box, events } of scene.bundles) {
    const text = bundle(events.length);
    surface.box(box.x, box.y, box.width, box.height, { fill: 'page', line: 'edge', lineWidth: 1 });
    const x = box.x + (box.width - measure(text, 'label')) / 2;
    surface.text(x, box.y + box.height / 2 + 4.5, text, { font: 'label', ink: 'text' });
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
  const crossings = crossingsOf(scene);
  for (const lane of scene.lanes) {
    const { undated = 0, key } = lane;
    const isHere = (drawn: { readonly lane: string }) => drawn.lane === key;
    if (!lane.empty && (undated === 0 || scene.marks.some(isHere) || scene.strips.some(isHere))) continue;
    const words = lane.empty ? state.emptyLane : state.undatedLane(undated);
    const x = scene.plot.x + 8;
    const y = lane.y + lane.height / 2 + 4.5;
    breakLines(surface, scene, crossings, { x, y, lane: key }, lane, measure(words, 'label'), []);
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

/** A line that may run through a text. */
interface Crossing {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

/** Grid, wash edges and links, from left to right. */
function crossingsOf({ axis, wash, links }: Scene): readonly Crossing[] {
  const whole = { y0: Number.NEGATIVE_INFINITY, y1: Number.POSITIVE_INFINITY };
  const crossings: Crossing[] = axis.ticks.map(({ x }) => ({ x, ...whole }));
  if (wash !== undefined) {
    crossings.push({ x: wash.x0, ...whole });
    if (!wash.line) crossings.push({ x: wash.x1, ...whole });
  }
  for (const { visible, x, pieces } of links) {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (visible && first !== undefined && last !== undefined)
      crossings.push({ x, y0: first.y0, y1: last.y1 });
  }
  return crossings.sort((a, b) => a.x - b.x);
}

/** Takes away the pieces of grid, link and wash edge that would run through the text, and nothing else. */
function breakLines(
  surface: Surface,
  { wash }: Scene,
  crossings: readonly Crossing[],
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
  const clear = (x: number) => {
    surface.box(x - 2, y0, 4, y1 - y0, { fill: row ? 'selected' : laneInk(lane) });
    if (wash === undefined || wash.line) return;
    const from = Math.max(wash.x0, x - 2);
    const to = Math.min(wash.x1, x + 2);
    if (to > from) surface.box(from, y0, to - from, y1 - y0, { fill: 'text', fillOpacity: washOpacity });
  };
  for (let at = firstFrom(crossings, x0); at < crossings.length; at++) {
    const crossing = crossings[at] as Crossing;
    if (crossing.x > x1) return;
    if (crossing.y0 < y1 && crossing.y1 > y0) clear(crossing.x);
  }
}

function firstFrom(crossings: readonly Crossing[], x: number): number {
  let low = 0;
  let high = crossings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((crossings[middle] as Crossing).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
