import { type EventId, takesPart } from '../domain/event.ts';
import { positionOf } from '../domain/event-table.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { Lane, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import { viewportSpan } from '../layout/viewport.ts';
import { toInstant } from '../time/instant.ts';
import { type FocusLayer, type LayerBox, settleOrder } from './focus-layer.ts';

/** Which of many events have elements. Loaded with the first timeline that has more than a handful. */
export interface LayerCrowd {
  /** The filter or the events are others. */
  setShown(): void;
  /** Lays the elements out, in slices: the first part at once, the rest in the frames that follow. */
  place(boxes: ReadonlyMap<EventId, LayerBox>, scene: Scene, unit: number): void;
  /** An element is about to be made beside those there are. */
  makeRoom(): void;
  /** Where to put an event that no mark stands for although its time is in sight. */
  strayBox(event: EventId, scene: Scene): LayerBox | undefined;
  stop(): void;
}

export interface CrowdHost {
  readonly timeline: Timeline;
  readonly layer: FocusLayer;
  /** Box of the events without a date. */
  readonly undated: HTMLElement;
  /** Part of the picture that the window shows, from its top in px of the scene; undefined: all of it. */
  window(): { readonly from: number; readonly to: number } | undefined;
  /** So many events without a date have no element until they are walked to. */
  leftOut(undated: number): void;
  /** Runs `act` in a frame to come, and returns what keeps it from running. */
  later(act: () => void): () => void;
  /** In ms, from any start. */
  now(): number;
}

/** More elements than this are never there. */
const mostElements = 300;
/** Events without a date that have elements where there are more than `mostElements`. */
const mostChips = 48;
/** Of a settled layout, so many ms are done at a time, and so many tasks whatever they take. */
const sliceMs = 8;
const tasksAtOnce = 24;

/**
 * Chooses among more than a handful of events: all that are shown where no more than 300 are; else those drawn in
 * sight, nearest the middle of the window first, with some of those that have no date, and always the one that has
 * the focus and the one that is open.
 */
export function createCrowd(host: CrowdHost): LayerCrowd {
  const { timeline, undated, layer } = host;
  const { buttons, placed } = layer;
  const { events, byId } = timeline;
  /** Elements that have their whole names. */
  const named = new WeakSet<HTMLElement>();
  let chips: readonly EventId[] = [];
  /** Every event that is shown, where all of them have elements. */
  let whole: readonly EventId[] | undefined;
  let tasks: (() => void)[] = [];
  let cancel: (() => void) | undefined;

  function work(least: number): void {
    const end = host.now() + sliceMs;
    let at = 0;
    for (; at < tasks.length && (at < least || host.now() < end); at += 1) tasks[at]?.();
    tasks = tasks.slice(at);
    cancel = tasks.length > 0 ? host.later(() => work(1)) : undefined;
  }

  function stop(): void {
    cancel?.();
    tasks = [];
  }

  const placeOf = (id: EventId) => byId.get(id)?.index ?? 0;
  const inOrder = (ids: Iterable<EventId>) => [...ids].sort((a, b) => placeOf(a) - placeOf(b));

  /** Those without a date that pass the filter: the first ones, and how many there are. */
  function findUndated(): { readonly first: EventId[]; readonly count: number } {
    const table = timeline.table;
    const mask = layer.selection()?.mask;
    const first: EventId[] = [];
    let count = 0;
    for (let row = table.dated; row < table.count; row += 1) {
      const at = positionOf(table, row);
      if (mask !== undefined && mask[at] !== 1) continue;
      const id = count < mostChips ? events.at(at)?.record.id : undefined;
      if (id !== undefined) first.push(id);
      count += 1;
    }
    return { first, count };
  }

  function settle(): void {
    settleOrder(layer, undated, inOrder(buttons.keys()));
    const current = layer.current();
    const element = current === undefined ? undefined : buttons.get(current);
    if (element !== undefined && element === element.ownerDocument.activeElement) return;
    const isThere = (id: EventId | undefined) =>
      id !== undefined && buttons.has(id) && (whole !== undefined || placed.has(id));
    // Tab leads to where the reader was, to what is open, or to the first event in sight.
    const wanted = [current, layer.selected(), inOrder(placed)[0]].find(isThere) ?? current ?? firstShown();
    if (wanted === current) return;
    layer.setCurrent(wanted);
    if (whole === undefined && current !== undefined && !placed.has(current)) {
      if (current !== layer.selected() && !chips.includes(current)) layer.drop(current);
    }
  }

  function firstShown(): EventId | undefined {
    const at = layer.shownFrom(0, 1);
    return at < 0 ? undefined : events.at(at)?.record.id;
  }

  return {
    stop,
    makeRoom() {
      if (buttons.size < mostElements) return;
      const isSpare = (id: EventId) => id !== layer.current() && id !== layer.selected();
      const spare = [...buttons.keys()].find(isSpare);
      if (spare !== undefined) layer.drop(spare);
    },
    setShown() {
      stop();
      const count = layer.selection()?.count ?? events.length;
      whole = undefined;
      if (count <= mostElements) {
        const all: ResolvedEvent[] = [];
        for (let at = layer.shownFrom(0, 1); at >= 0; at = layer.shownFrom(at + 1, 1)) {
          const event = events.at(at);
          if (event !== undefined) all.push(event);
        }
        whole = all.map(({ record }) => record.id);
        chips = all.filter(({ when }) => !when.dated).map(({ record }) => record.id);
        undated.hidden = chips.length === 0;
        host.leftOut(0);
      } else {
        const { first, count: without } = findUndated();
        chips = first;
        undated.hidden = without === 0;
        host.leftOut(without - first.length);
      }
      const current = layer.current();
      const kept = [current, layer.selected()].find((id) => id !== undefined && buttons.has(id));
      layer.setCurrent(kept ?? firstShown());
    },
    place(boxes, scene, unit) {
      stop();
      const own = [layer.current(), layer.selected()].filter((id) => id !== undefined);
      const wanted = new Set<EventId>([...own, ...chips, ...(whole ?? [])]);
      const room = mostElements - wanted.size;
      const drawn = [...boxes].filter(([id]) => !wanted.has(id));
      const picked = drawn.length > room ? nearest(drawn, scene, host.window()).slice(0, room) : drawn;
      for (const [id] of picked) wanted.add(id);
      for (const id of [...buttons.keys()]) {
        if (!wanted.has(id)) layer.drop(id);
      }
      // What is in sight comes first, so that it can be pressed at once.
      const sorted = inOrder(wanted);
      const inSight = sorted.filter((id) => boxes.has(id));
      const others = sorted.filter((id) => !boxes.has(id));
      const lay = (id: EventId) => () => layer.put(id, boxes.get(id), unit);
      const name = (id: EventId) => () => {
        const button = buttons.get(id);
        if (button === undefined || named.has(button)) return;
        named.add(button);
        layer.giveName(id);
      };
      tasks = [...inSight.map(lay), ...others.map(lay), settle, ...inSight.map(name), ...others.map(name)];
      work(tasksAtOnce);
    },
    strayBox(id, scene) {
      const event = byId.get(id);
      const [lane] = event ? lanesFor(event, timeline, scene, layer.lane()) : [];
      return event && lane && strayBox(event, scene, lane);
    },
  };
}

/** Those nearest the middle of what the window shows first. */
function nearest(
  boxes: [EventId, LayerBox][],
  { plot, height }: Scene,
  window: { readonly from: number; readonly to: number } | undefined,
): [EventId, LayerBox][] {
  const { from, to } = window ?? { from: 0, to: height };
  const away = new Map(
    boxes.map(([id, box]) => {
      const x = Math.abs(box.x + box.width / 2 - plot.width / 2);
      // What the window does not show stands behind all that it does.
      const beyond = Math.max(0, from - box.y - box.height, box.y - to);
      return [id, beyond === 0 ? x : plot.width + beyond];
    }),
  );
  return boxes.sort(([a], [b]) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}

/** In its lane, at the part of its time that is in sight: over the strip that holds it. */
function strayBox(event: ResolvedEvent, { plot, viewport }: Scene, lane: Lane): LayerBox | undefined {
  if (!event.when.dated) return undefined;
  const scale = plot.width / viewportSpan(viewport);
  const at = (edge: number) => (edge - viewport.from) * scale;
  const from = Math.max(at(toInstant(event.when.start.earliest, 'earliest')), 0);
  const to = Math.min(at(toInstant(event.when.end.latest, 'latest')), plot.width);
  if (to < 0 || from > plot.width || to < from) return undefined;
  const width = Math.max(to - from, sizes.hit);
  const height = Math.min(lane.height, sizes.lane);
  return { x: Math.min(from, plot.width - width), y: lane.y + (lane.height - height) / 2, width, height };
}

/**
 * The lanes in which to look for an event: the one wished for, those of who takes part, and those that stand for several
 * of a group to which one belongs.
 */
export function lanesFor(
  { record }: ResolvedEvent,
  { dataset }: Timeline,
  { lanes }: Scene,
  wished: string | undefined,
): readonly Lane[] {
  const taking = new Set(record.participants.filter(takesPart).map(({ actor }) => actor));
  const parties = new Set<string | undefined>();
  for (const { id, party } of dataset.actors) if (taking.has(id)) parties.add(party ?? 'others');
  if (taking.size === 0) parties.add('others');
  const own = lanes.filter(({ actor }) => actor !== undefined && taking.has(actor));
  const shared = lanes.filter(({ actor, party }) => actor === undefined && parties.has(party));
  const all = [...own, ...shared];
  return all.sort((a, b) => Number(b.key === wished) - Number(a.key === wished));
}
