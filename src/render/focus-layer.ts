import type { EventId } from '../domain/event.ts';
import { type EventSelection, isShown } from '../domain/selection.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { Mark, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import type { LayerCrowd } from './layer-crowd.ts';
import { isStrip } from './paint-state.ts';

export interface FocusLayerHost {
  readonly timeline: Timeline;
  /** Accessible name; asked for once per element. */
  name(event: ResolvedEvent): string;
  /** Visible text of an event without a date. */
  title(event: ResolvedEvent): string;
  open(event: EventId, byKeyboard: boolean): void;
  /** Focus came to an event (its element given) or left the layer. */
  focused(event: EventId | undefined, element: HTMLElement | undefined): void;
  /** The event has focus and nothing in sight stands for it. */
  reveal(event: EventId): void;
  /** There are more events than have elements at once: `takeCrowd` is to be called once that code has come. */
  isCrowd(): void;
}

/** In px of the scene, from the plot's left edge and the picture's top. */
export interface LayerBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FocusLayer {
  /** Box of events with a date. */
  readonly layer: HTMLElement;
  /** By event; never more than 300. */
  readonly buttons: ReadonlyMap<EventId, HTMLElement>;
  /** Those that lie over a mark. */
  readonly placed: ReadonlySet<EventId>;
  /** What passes the filter, undefined: everything. Elements of events that stay are kept, and so is focus. */
  setShown(selection: EventSelection | undefined): void;
  selection(): EventSelection | undefined;
  /** The place in the list of the first event shown from place `at` on, forwards or backwards; -1: there is none. */
  shownFrom(at: number, by: 1 | -1): number;
  /**
   * Moves the elements over their marks. `unit` is CSS px per scene px. While the picture moves, only what has focus or
   * is open goes with it; the others let the pointer through until it is `settled`.
   */
  place(scene: Scene, unit: number, settled: boolean): void;
  setSelected(event: EventId | undefined): void;
  selected(): EventId | undefined;
  /** Where Tab leads. */
  setCurrent(event: EventId | undefined): void;
  current(): EventId | undefined;
  /** The lane in which its element stands. */
  lane(): string | undefined;
  /** Makes its element if need be; `lane` is where it should stand among several. */
  focus(event: EventId, lane?: string): boolean;
  /** Left, Right, Home and End: through the list. True when the key was used. */
  walk(key: string): boolean;
  giveName(event: EventId): void;
  drop(event: EventId): void;
  /** Puts an event's element, which it makes if need be, over its mark, or out of sight. */
  put(event: EventId, box: LayerBox | undefined, unit: number): void;
  takeCrowd(made: LayerCrowd): void;
}

/** Up to so many events all have their elements at once; of more, `LayerCrowd` says which have one. */
export const mostAtOnce = 60;
/** Targets are at least this large. */
const least = sizes.hit;
/** A line of label text above its baseline. */
const ascent = 13;

/**
 * Real elements above the picture, one for each event however many lanes it stands in: reachable by Tab and keys and
 * named for screen readers, in a short timeline even out of sight and without a date. Laid out when the picture rests.
 */
export function createFocusLayer(plot: HTMLElement, undated: HTMLElement, host: FocusLayerHost): FocusLayer {
  const { ownerDocument: document } = plot;
  const { timeline } = host;
  const { events, byId } = timeline;
  const layer = document.createElement('div');
  // Lies over the layer while the picture moves: to turn the pointer off in the layer would restyle every element.
  const shield = document.createElement('div');
  shield.className = 'pl-shield';
  plot.append(layer, shield);
  const buttons = new Map<EventId, HTMLButtonElement>();
  const placed = new Set<EventId>();
  let selection: EventSelection | undefined;
  let isCrowd = false;
  let crowd: LayerCrowd | undefined;
  let scene: Scene | undefined;
  let unit = 1;
  let current: EventId | undefined;
  /** The current one, where it has a place but no mark. */
  let stray: EventId | undefined;
  let lane: string | undefined;
  let selected: EventId | undefined;

  function shownFrom(at: number, by: 1 | -1): number {
    if (at < 0 || at >= events.length) return -1;
    if (selection === undefined) return at;
    return selection.mask[by > 0 ? 'indexOf' : 'lastIndexOf'](1, at);
  }

  function ensure(id: EventId): HTMLButtonElement | undefined {
    const event = byId.get(id);
    const known = buttons.get(id);
    if (known !== undefined || event === undefined || !isShown(selection, event)) return known;
    crowd?.makeRoom();
    const { dated } = event.when;
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.dataset['plEvent'] = id;
    button.className = dated ? 'pl-event pl-away' : 'pl-chip pl-event-undated';
    if (!dated) button.textContent = host.title(event);
    buttons.set(id, button);
    // Among many, whole names come later: words for a time cost more than an element.
    if (isCrowd) button.setAttribute('aria-label', host.title(event));
    else giveName(id);
    if (id === selected) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', (click) => {
      click.stopPropagation();
      // Enter and Space click with a detail of 0.
      host.open(id, click.detail === 0);
    });
    button.addEventListener('focus', () => {
      giveName(id);
      setCurrent(id);
      host.focused(id, button);
      if (dated && (id === stray || !placed.has(id))) host.reveal(id);
    });
    button.addEventListener('blur', () => host.focused(undefined, undefined));
    (dated ? layer : undated).append(button);
    return button;
  }

  function giveName(id: EventId): void {
    const event = byId.get(id);
    if (event !== undefined) buttons.get(id)?.setAttribute('aria-label', host.name(event));
  }

  function drop(id: EventId): void {
    buttons.get(id)?.remove();
    buttons.delete(id);
    placed.delete(id);
  }

  function setCurrent(id: EventId | undefined): void {
    if (id !== current) {
      lane = undefined;
      const before = buttons.get(current as EventId);
      if (before !== undefined) before.tabIndex = -1;
    }
    current = id;
    const button = id === undefined ? undefined : ensure(id);
    if (button !== undefined) button.tabIndex = 0;
  }

  function put(id: EventId, box: LayerBox | undefined, scale: number): void {
    const button = ensure(id);
    if (button?.parentNode !== layer) return;
    button.classList.toggle('pl-away', box === undefined);
    if (box === undefined) {
      placed.delete(id);
      return;
    }
    const { style } = button;
    // No transforms: each would be a layer of its own to the browser, in every frame of the canvas below.
    const top = `${box.y * scale}px`;
    const isElsewhere = style.top !== top || !placed.has(id);
    style.left = `${box.x * scale}px`;
    style.top = top;
    style.width = `${box.width * scale}px`;
    style.height = `${box.height * scale}px`;
    // Where bars lie over each other, the shorter one can still be hit.
    style.setProperty('--pl-z', String(Math.max(1, 100 - Math.ceil(Math.log2(box.width + 1)) * 8)));
    if (isElsewhere && button === document.activeElement) button.scrollIntoView({ block: 'nearest' });
    placed.add(id);
  }

  /** The boxes of the events that are drawn, one each: in the lane wished for, else in the first that shows it. */
  function findBoxes(from: Scene, only?: readonly (EventId | undefined)[]): Map<EventId, LayerBox> {
    const boxes = new Map<EventId, LayerBox>();
    const labels = new Map(from.labels.map((label) => [`${label.event}\n${label.lane}`, label]));
    for (const mark of from.marks) {
      const { event } = mark;
      if (only?.includes(event) === false) continue;
      if (boxes.has(event) && (event !== current || mark.lane !== lane)) continue;
      const box = boxOf(mark, labels.get(`${event}\n${mark.lane}`), from);
      if (box !== undefined) boxes.set(event, box);
    }
    const id = current as EventId;
    const box = boxes.has(id) ? undefined : crowd?.strayBox(id, from);
    stray = box && id;
    if (box !== undefined) boxes.set(id, box);
    return boxes;
  }

  function focus(id: EventId, wished?: string): boolean {
    const button = ensure(id);
    if (button === undefined) return false;
    setCurrent(id);
    lane = wished ?? lane;
    // Among many it may be drawn and yet have had no element.
    if (scene !== undefined && (wished !== undefined || !placed.has(id))) {
      put(id, findBoxes(scene, [id]).get(id), unit);
    }
    // What is out of sight is scrolled to once it has its place.
    button.focus({ preventScroll: button.classList.contains('pl-away') });
    return document.activeElement === button;
  }

  const self: FocusLayer = {
    layer,
    buttons,
    placed,
    selection: () => selection,
    shownFrom,
    current: () => current,
    lane: () => lane ?? scene?.marks.find(({ event }) => event === current)?.lane,
    selected: () => selected,
    setCurrent,
    giveName,
    drop,
    put,
    focus,
    setShown(next) {
      selection = next;
      for (const id of [...buttons.keys()]) {
        const event = byId.get(id);
        if (event === undefined || !isShown(next, event)) drop(id);
      }
      isCrowd = (next?.count ?? events.length) > mostAtOnce;
      if (isCrowd) {
        crowd?.setShown();
        host.isCrowd();
        return;
      }
      const order: EventId[] = [];
      for (let at = shownFrom(0, 1); at >= 0; at = shownFrom(at + 1, 1)) {
        const id = events.at(at)?.record.id;
        if (id !== undefined && ensure(id) !== undefined) order.push(id);
      }
      settleOrder(self, undated, order);
      undated.hidden = undated.querySelector('button') === null;
      setCurrent([current, selected].find((id) => buttons.has(id as EventId)) ?? order[0]);
    },
    place(next, scale, settled) {
      scene = next;
      unit = scale;
      shield.hidden = settled;
      const boxes = findBoxes(next, settled ? undefined : [current, selected]);
      if (!settled) {
        for (const [id, box] of boxes) if (placed.has(id)) put(id, box, scale);
      } else if (isCrowd) {
        crowd?.place(boxes, next, scale);
      } else {
        for (const id of buttons.keys()) put(id, boxes.get(id), scale);
      }
    },
    setSelected(id) {
      buttons.get(selected as EventId)?.removeAttribute('aria-current');
      selected = id;
      if (id === undefined) return;
      ensure(id)?.setAttribute('aria-current', 'true');
      // Tab leads back to what is open, unless the reader is somewhere else in the layer.
      if (buttons.has(id) && !plot.contains(document.activeElement)) setCurrent(id);
    },
    walk(key) {
      const at = byId.get(current as EventId)?.index ?? -1;
      const ways: Readonly<Record<string, readonly [number, 1 | -1]>> = {
        ArrowRight: [at + 1, 1],
        ArrowLeft: [at - 1, -1],
        Home: [0, 1],
        End: [events.length - 1, -1],
      };
      const way = ways[key];
      if (way === undefined) return false;
      const next = shownFrom(...way);
      const event = next < 0 ? undefined : events.at(next);
      if (event !== undefined) focus(event.record.id);
      return true;
    },
    takeCrowd(made) {
      crowd = made;
      if (!isCrowd) return;
      crowd.setShown();
      if (scene !== undefined) crowd.place(findBoxes(scene), scene, unit);
    },
  };
  return self;
}

/** The element's box around mark and label, in px of the plot; undefined when nothing of it is in sight. */
function boxOf(mark: Mark, label: Scene['labels'][number] | undefined, scene: Scene): LayerBox | undefined {
  const { plot } = scene;
  const right = plot.x + plot.width;
  let x0 = Math.max(mark.x0, plot.x);
  let x1 = Math.min(mark.x1, right);
  if (x1 < x0) return undefined;
  let y0 = mark.y + mark.height / 2 - 6;
  let y1 = y0 + 12;
  if (label !== undefined) {
    x0 = Math.max(plot.x, Math.min(x0, label.x - 2));
    x1 = Math.min(right, Math.max(x1, label.x + label.width + 2));
    y0 = Math.min(y0, label.y - ascent);
  }
  if (x1 - x0 < least) {
    const middle = Math.min(Math.max((x0 + x1) / 2, plot.x + least / 2), right - least / 2);
    x0 = middle - least / 2;
    x1 = middle + least / 2;
  }
  const tall = isStrip(scene) ? sizes.stripLane : least;
  if (y1 - y0 < tall) {
    const middle = (y0 + y1) / 2;
    y0 = middle - tall / 2;
    y1 = middle + tall / 2;
  }
  return { x: x0 - plot.x, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Brings the elements into this order around the one that has the focus, which it would lose if it were moved. */
export function settleOrder(
  { layer, buttons }: Pick<FocusLayer, 'layer' | 'buttons'>,
  undated: HTMLElement,
  order: readonly EventId[],
): void {
  for (const parent of [layer, undated]) {
    const nodes = order.flatMap((id) => buttons.get(id) ?? []).filter((node) => node.parentNode === parent);
    if (nodes.every((node, at) => at === 0 || nodes[at - 1]?.nextSibling === node)) continue;
    const held = Math.max(0, nodes.indexOf(layer.ownerDocument.activeElement as HTMLElement));
    parent.append(...nodes.slice(held + 1));
    nodes[held]?.before(...nodes.slice(0, held));
  }
}
