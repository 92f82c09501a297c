import { cssPx } from '../base/brand.ts';
import { inLang } from '../domain/names.ts';
import type { Timeline } from '../domain/timeline.ts';
import { densityPlacer } from '../layout/density.ts';
import type { LayoutOptions, MeasureText } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import type { Lane, Scene } from '../layout/scene.ts';
import { wholeStory } from '../layout/story.ts';
import type { Messages } from '../messages/messages.ts';
import type { Sheet } from '../render/export-sheet.ts';
import { drawText, setText, widthAt } from '../render/export-text.ts';
import { paintScene } from '../render/paint.ts';
import { paintNames } from '../render/paint-names.ts';
import type { PaintState } from '../render/paint-state.ts';

/** Where the picture of a card goes. Lengths in px of the card. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Texts of a scene have 13 px; drawn smaller than this a feed, which halves the card, shows none that can be read. */
const readable = 1.65;
const largest = { full: 2.4, strip: 2.8 };
/** At most; as much as the longest name takes. */
const mostNameWidth = 280;
const nameGap = 16;
const nameStyle = { size: 24, weight: 700, ink: 'text' } as const;

/**
 * The whole story in a card: with lanes, names and titles where there are few enough to be read at half the size, else
 * as the strip with a name before each lane. Sides that find no room are counted.
 */
export function drawPicture(
  sheet: Sheet,
  timeline: Timeline,
  messages: Messages,
  measure: MeasureText,
  room: Room,
): void {
  const mirrored = messages.dir === 'rtl';
  const state: PaintState = {
    selected: undefined,
    highlighted: new Set(),
    mirrored,
    emptyLane: messages.picture.emptyLane,
    undatedLane: messages.picture.undatedLane,
  };
  const full = placeFull(timeline, messages, measure, room);
  if (full !== undefined) {
    const { scene, scale } = full;
    sheet.draw(room.left, room.top + (room.height - scene.height * scale) / 2, scale, (surface) => {
      paintScene(surface, scene, state, measure);
      paintNames(surface, scene, measure, mirrored);
    });
    return;
  }
  drawStrip(sheet, { timeline, messages, measure, room, state });
}

function planOf(timeline: Timeline, messages: Messages, measure: MeasureText, form: LayoutOptions['form']) {
  const lanes = { collapsed: [], pinned: [], order: [] };
  const own = { messages, lang: messages.lang, measure, form, lanes, density: densityPlacer };
  return makePlan(timeline, own);
}

/** The full form, as large as the room allows; undefined where it could not be read or not every title has its place. */
function placeFull(
  timeline: Timeline,
  messages: Messages,
  measure: MeasureText,
  room: Room,
): { readonly scene: Scene; readonly scale: number } | undefined {
  const plan = planOf(timeline, messages, measure, 'full');
  const scale = Math.min(largest.full, room.height / plan.height);
  if (scale < readable) return undefined;
  const scene = placeScene(plan, wholeStory(timeline), cssPx(room.width / scale));
  // The sign of accounts that differ falls apart into two with the canvas of a build.
  const isDrawable = scene.labels.every(({ sign }) => sign !== 'disputed');
  const isWhole = scene.bundles.length === 0 && scene.strips.length === 0;
  return isDrawable && isWhole ? { scene, scale } : undefined;
}

function drawStrip(
  sheet: Sheet,
  {
    timeline,
    messages,
    measure,
    room,
    state,
  }: {
    readonly timeline: Timeline;
    readonly messages: Messages;
    readonly measure: MeasureText;
    readonly room: Room;
    readonly state: PaintState;
  },
): void {
  const { mirrored } = state;
  const plan = planOf(timeline, messages, measure, 'strip');
  const scale = Math.min(largest.strip, Math.max(readable, room.height / plan.height));
  const place = (width: number) => placeScene(plan, wholeStory(timeline), cssPx(width / scale));
  // Lanes do not depend on the width, which depends on their names.
  const { axis, lanes } = place(room.width);
  const laneHeight = lanes[0]?.height ?? 1;
  const most = Math.max(1, Math.floor((room.height / scale - axis.height) / laneHeight));
  const widthOf = widthAt(measure, nameStyle);
  const longest = Math.max(0, ...lanes.slice(0, most).map(({ name }) => widthOf(name)));
  const nameWidth = Math.min(mostNameWidth, longest);
  const scene = keepLanes(place(room.width - nameWidth - nameGap), most);
  const top = Math.round(room.top + (room.height - scene.height * scale) / 2);
  sheet.draw(mirrored ? room.left : room.left + nameWidth + nameGap, top, scale, (surface) =>
    paintScene(surface, scene, state, measure),
  );
  const name = (text: string, y: number, lane: number, style: typeof nameStyle | typeof countStyle) => {
    const block = setText(text, nameWidth, measure, style, style.size + 6, 1);
    drawText(sheet, block, {
      left: mirrored ? room.left + room.width - nameWidth : room.left,
      right: mirrored ? room.left + room.width : room.left + nameWidth,
      top: top + y * scale + (lane * scale - block.height) / 2,
      mirrored,
    });
  };
  for (const lane of scene.lanes) name(lane.name, lane.y, lane.height, nameStyle);
  const hidden = lanes.length - scene.lanes.length;
  if (hidden > 0) name(messages.picture.bundle(hidden), scene.axis.y, scene.axis.height, countStyle);
}

const countStyle = { size: 22, weight: 400, ink: 'muted' } as const;

/** The first lanes of a strip and what stands in them, the axis moved up to them. */
function keepLanes(scene: Scene, most: number): Scene {
  if (scene.lanes.length <= most) return scene;
  const lanes: readonly Lane[] = scene.lanes.slice(0, most);
  const kept = new Set(lanes.map(({ key }) => key));
  const isKept = ({ lane }: { readonly lane: string }) => kept.has(lane);
  const bottom = lanes.reduce((end, lane) => Math.max(end, lane.y + lane.height), 0);
  const cut = scene.axis.y - bottom;
  return {
    ...scene,
    height: cssPx(scene.height - cut),
    plot: { ...scene.plot, height: cssPx(scene.plot.height - cut) },
    axis: { ...scene.axis, y: cssPx(bottom) },
    lanes,
    marks: scene.marks.filter(isKept),
    strips: scene.strips.filter(isKept),
  };
}

/** Of a timeline without any date: its first records, by title. */
export function drawTitles(
  sheet: Sheet,
  timeline: Timeline,
  messages: Messages,
  measure: MeasureText,
  room: Room,
): void {
  const { dataset, events } = timeline;
  const lineHeight = 46;
  const rows = Math.max(1, Math.floor(room.height / lineHeight));
  const listed = [...events].slice(0, events.length > rows ? rows - 1 : rows);
  const rest = events.length - listed.length;
  const texts = listed.map(({ record }) => inLang(dataset, record.title, messages.lang));
  const lines = [...texts, ...(rest > 0 ? [messages.picture.bundle(rest)] : [])];
  const mirrored = messages.dir === 'rtl';
  lines.forEach((text, index) => {
    const block = setText(
      text,
      room.width - 28,
      measure,
      { size: 30, weight: 400, ink: 'text' },
      lineHeight,
      1,
    );
    const top = room.top + index * lineHeight;
    sheet.draw(mirrored ? room.left + room.width - 5 : room.left, top + 8, 1, (surface) =>
      surface.box(0, 0, 5, lineHeight - 14, { fill: 'edge' }),
    );
    drawText(sheet, block, { left: room.left + 24, right: room.left + room.width - 24, top, mirrored });
  });
}
