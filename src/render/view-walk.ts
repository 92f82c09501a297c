import type { EventId } from '../domain/event.ts';
import { actorName } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { Mark, Scene, Viewport } from '../layout/scene.ts';
import { clampViewport, type ViewportLimits, viewportSpan } from '../layout/viewport.ts';
import { walkingEn as words } from '../messages/en/walking.ts';
import type { Messages } from '../messages/messages.ts';
import { toInstant } from '../time/instant.ts';
import { spanThatShows } from './event-span.ts';
import { actorsAt, stepByActor, stepByDay, type WalkedActor } from './event-walk.ts';
import type { FocusLayer } from './focus-layer.ts';
import { createCrowd, lanesFor } from './layer-crowd.ts';
import type { Stage } from './stage.ts';
import { createTypeAhead } from './type-ahead.ts';
import { makeViewport } from './viewport-motion.ts';

export interface WalkerHost {
  readonly view: Window;
  /** Says it to screen readers, politely. */
  say(text: string): void;
  readonly timeline: Timeline;
  readonly layer: FocusLayer;
  /** Heard with the group of events. */
  readonly help: HTMLElement;
  readonly undated: HTMLElement;
  readonly limits: ViewportLimits;
  viewport(): Viewport;
  readonly stage: Pick<Stage, 'scene' | 'sceneAt' | 'window'>;
  title(event: ResolvedEvent): string;
  readonly messages: Messages;
}

export interface Walker {
  /** Up and Down, Page Up and Page Down, letters; true when the key was used. */
  walk(key: string): boolean;
  isTyping(): boolean;
  /** The span at which an event is drawn as a mark of its own, if any does. */
  spanFor(event: ResolvedEvent): Viewport;
  stop(): void;
}

/** How often the span is halved, at most, in the search for one at which an event can be told apart. */
const mostHalvings = 40;
/** In how many lanes, at most. */
const mostLanes = 4;

/**
 * What is not needed until somebody walks: by actor, by day, by title, and the choice of elements among many. Loaded
 * with the first key or movement of the pointer, and at once for a timeline of more than a handful of events.
 */
export function createWalker(host: WalkerHost): Walker {
  const { view, timeline, layer, undated } = host;
  const { byId, events, dataset } = timeline;
  /** Whom the reader last walked by. */
  let actor: WalkedActor | undefined;

  host.help.textContent = words.help;
  const rest = view.document.createElement('span');
  rest.className = 'pl-undated-title';
  // Behind all events, whichever come to stand there.
  rest.style.order = '1';
  const later = (act: () => void) => {
    const frame = view.requestAnimationFrame(act);
    return () => view.cancelAnimationFrame(frame);
  };
  const now = () => view.performance.now();

  const crowd = createCrowd({
    timeline,
    layer,
    undated,
    window: host.stage.window,
    leftOut(count) {
      rest.textContent = words.moreUndated(count);
      if (count === 0) rest.remove();
      else undated.append(rest);
    },
    later,
    now,
  });
  layer.takeCrowd(crowd);

  const place = () => byId.get(layer.current() as EventId)?.index ?? -1;
  const go = (at: number, lane?: string) => {
    const event = at < 0 ? undefined : events.at(at);
    if (event !== undefined) layer.focus(event.record.id, lane);
  };

  const typing = createTypeAhead({
    timeline,
    shownFrom: layer.shownFrom,
    at: place,
    title: host.title,
    found: (at) => go(at),
    missed: (letters) => host.say(words.noTitle(letters)),
    now,
    later,
  });
  // A space inside a title would else press the button when it is let go.
  let swallow = false;
  const keyup = (event: KeyboardEvent) => {
    if (swallow && event.key === ' ') event.preventDefault();
    swallow = false;
  };
  for (const box of [layer.layer, undated]) box.addEventListener('keyup', keyup);

  function walkByActor(by: 1 | -1): void {
    const at = place();
    if (at < 0) {
      go(layer.shownFrom(0, 1));
      return;
    }
    const own = actorsAt(timeline, at);
    const inLane = dataset.actors.findIndex(({ id }) => `actor:${id}` === layer.lane());
    if (actor === undefined || !own.includes(actor)) actor = own.includes(inLane) ? inLane : own[0];
    if (actor === undefined) return;
    const id = dataset.actors[actor]?.id;
    const next = stepByActor(timeline, layer.shownFrom, actor, at, by);
    if (next >= 0) go(next, `actor:${id ?? ''}`);
    else host.say(words.noFurther(id && actorName(dataset, id, host.messages.lang)));
  }

  return {
    isTyping: typing.isTyping,
    walk(key) {
      if (typing.press(key)) {
        swallow = key === ' ';
        return true;
      }
      switch (key) {
        case 'ArrowDown':
          walkByActor(1);
          return true;
        case 'ArrowUp':
          walkByActor(-1);
          return true;
        case 'PageDown':
          go(stepByDay(timeline, layer.shownFrom, place(), 1));
          return true;
        case 'PageUp':
          go(stepByDay(timeline, layer.shownFrom, place(), -1));
          return true;
        default:
          return false;
      }
    },
    spanFor(event) {
      const { stage, limits } = host;
      const span = spanThatShows(event, host.viewport(), limits);
      const scene = stage.scene()?.scene;
      const lanes = scene ? lanesFor(event, timeline, scene, layer.lane()).slice(0, mostLanes) : [];
      const isDrawn = ({ event: id }: Mark) => id === event.record.id;
      if (lanes.some((lane) => stage.sceneAt(span, lane)?.marks.some(isDrawn))) return span;
      // It may be one of many in the lane of one actor, and alone in that of another.
      for (const lane of lanes) {
        const found = spanThatTells(event, span, limits, (viewport) => stage.sceneAt(viewport, lane));
        if (found !== undefined) return found;
      }
      return span;
    },
    stop() {
      typing.stop();
      crowd.stop();
    },
  };
}

/**
 * The widest of the spans around an event, each half of the one before, at which it has a mark of its own; undefined
 * where none does. Found by bisection: at most eight scenes are made.
 */
export function spanThatTells(
  event: ResolvedEvent,
  span: Viewport,
  limits: ViewportLimits,
  sceneAt: (viewport: Viewport) => Scene | undefined,
): Viewport | undefined {
  const tells = (viewport: Viewport) =>
    sceneAt(viewport)?.marks.some((mark) => mark.event === event.record.id) ?? true;
  if (!event.when.dated || tells(span)) return span;
  const halved = (times: number) => narrowed(event, span, 2 ** -times, limits);
  let wide = 0;
  let narrow = Math.min(mostHalvings, Math.ceil(Math.log2(viewportSpan(span) / limits.minSpan)));
  if (narrow < 1 || !tells(halved(narrow))) return undefined;
  while (narrow - wide > 1) {
    const middle = (wide + narrow) >> 1;
    if (tells(halved(middle))) narrow = middle;
    else wide = middle;
  }
  return halved(narrow);
}

/** A part of the span, as wide as `share` of it: around the event where all of it fits, else from before its start. */
function narrowed({ when }: ResolvedEvent, span: Viewport, share: number, limits: ViewportLimits): Viewport {
  const width = viewportSpan(span) * share;
  const start = toInstant(when.start.earliest, 'earliest');
  const end = toInstant(when.end.latest, 'latest');
  let from: number = span.from;
  if (end - start < width) from = (start + end - width) / 2;
  else if (Number.isFinite(start)) from = start - width / 4;
  else if (Number.isFinite(end)) from = end - width * 0.75;
  return clampViewport(makeViewport(from, from + width), limits);
}
