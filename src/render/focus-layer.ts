import type { EventId } from '../domain/event.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Mark, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import { isStrip } from './paint-state.ts';

export interface FocusLayerHost {
  /** Accessible name; asked for once per event, when it is first needed. */
  name(event: ResolvedEvent): string;
  /** Visible text of an event without a date. */
  title(event: ResolvedEvent): string;
  open(event: EventId, byKeyboard: boolean): void;
  /** Focus came to an event (its element given) or left the layer. */
  focused(event: EventId | undefined, element: HTMLElement | undefined): void;
  /** The event has focus and may be out of sight. */
  reveal(event: EventId): void;
}

export interface FocusLayer {
  /** The events that there are, in list order. Elements of those that stay are kept, and so is focus. */
  setEvents(events: readonly ResolvedEvent[]): void;
  /** Moves the elements over their marks. `unit` is CSS px per scene px, `dx` the plot's left edge in the scene. */
  place(scene: Scene, unit: number): void;
  setSelected(event: EventId | undefined): void;
  focus(event: EventId): boolean;
  /** Arrow keys, Home and End; true when the key was used. */
  walk(key: string): boolean;
}

/** Targets are at least this large. */
const least = sizes.hit;
/** A line of label text above its baseline. */
const ascent = 13;
/** In larger crowds an event is called by its title alone until it has the focus: whole names cost a frame each ten. */
const mostNamed = 400;

/**
 * Real elements above the picture, one for each event however many lanes it stands in: reachable by Tab and arrow keys,
 * named for screen readers, and still there when the event has no date or is out of sight.
 */
export function createFocusLayer(plot: HTMLElement, undated: HTMLElement, host: FocusLayerHost): FocusLayer {
  const { ownerDocument: document } = plot;
  const buttons = new Map<EventId, HTMLButtonElement>();
  const named = new Set<EventId>();
  const placed = new Set<EventId>();
  let order: readonly ResolvedEvent[] = [];
  let byId: ReadonlyMap<EventId, ResolvedEvent> = new Map();
  let current: EventId | undefined;
  let selected: EventId | undefined;

  function makeButton(event: ResolvedEvent): HTMLButtonElement {
    const id = event.record.id;
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.dataset['plEvent'] = id;
    if (event.when.dated) {
      button.className = 'pl-event pl-away';
      button.setAttribute('aria-label', host.title(event));
    } else {
      button.className = 'pl-chip pl-event-undated';
      button.textContent = host.title(event);
      giveName(event, button);
    }
    button.addEventListener('click', (click) => {
      click.stopPropagation();
      // Enter and Space click with a detail of 0.
      host.open(id, click.detail === 0);
    });
    button.addEventListener('focus', () => {
      giveName(event, button);
      setCurrent(id);
      host.focused(id, button);
      if (!placed.has(id) && event.when.dated) host.reveal(id);
    });
    button.addEventListener('blur', () => host.focused(undefined, undefined));
    return button;
  }

  function giveName(event: ResolvedEvent, button: HTMLButtonElement): void {
    if (named.has(event.record.id)) return;
    named.add(event.record.id);
    button.setAttribute('aria-label', host.name(event));
  }

  function setCurrent(id: EventId | undefined): void {
    if (current !== undefined) {
      const before = buttons.get(current);
      if (before !== undefined) before.tabIndex = -1;
    }
    current = id;
    const button = id === undefined ? undefined : buttons.get(id);
    if (button !== undefined) button.tabIndex = 0;
  }

  const focus = (id: EventId): boolean => {
    const button = buttons.get(id);
    if (button === undefined) return false;
    button.focus();
    return document.activeElement === button;
  };

  return {
    setEvents(events) {
      const ids = new Set(events.map(({ record }) => record.id));
      for (const [id, button] of buttons) {
        if (ids.has(id)) continue;
        button.remove();
        buttons.delete(id);
        named.delete(id);
        placed.delete(id);
      }
      order = events;
      byId = new Map(events.map((event) => [event.record.id, event]));
      for (const event of events) {
        const { id } = event.record;
        const button = buttons.get(id) ?? makeButton(event);
        buttons.set(id, button);
      }
      const dated = events.filter(({ when }) => when.dated);
      settleOrder(
        plot,
        dated.flatMap(({ record }) => buttons.get(record.id) ?? []),
      );
      settleOrder(
        undated,
        events.filter(({ when }) => !when.dated).flatMap(({ record }) => buttons.get(record.id) ?? []),
      );
      undated.hidden = dated.length === events.length;
      const stays = current !== undefined && buttons.has(current);
      setCurrent(
        stays ? current : selected !== undefined && buttons.has(selected) ? selected : events[0]?.record.id,
      );
    },
    place(scene, unit) {
      const seen = new Set<EventId>();
      const labels = new Map(scene.labels.map((label) => [`${label.event}\n${label.lane}`, label]));
      for (const mark of scene.marks) {
        if (seen.has(mark.event)) continue;
        const button = buttons.get(mark.event);
        if (button === undefined) continue;
        const box = boxOf(mark, labels.get(`${mark.event}\n${mark.lane}`), scene);
        if (box === undefined) continue;
        seen.add(mark.event);
        if (!placed.has(mark.event)) {
          button.classList.remove('pl-away');
          placed.add(mark.event);
          const event = byId.get(mark.event);
          if (event !== undefined && scene.marks.length <= mostNamed) giveName(event, button);
        }
        const { style } = button;
        style.transform = `translate(${box.x * unit}px, ${box.y * unit}px)`;
        style.width = `${box.width * unit}px`;
        style.height = `${box.height * unit}px`;
        // Where bars lie over each other, the shorter one can still be hit.
        style.setProperty('--pl-z', String(Math.max(1, 100 - Math.ceil(Math.log2(box.width + 1)) * 8)));
      }
      for (const id of [...placed]) {
        if (seen.has(id)) continue;
        placed.delete(id);
        buttons.get(id)?.classList.add('pl-away');
      }
    },
    setSelected(id) {
      if (selected !== undefined) buttons.get(selected)?.removeAttribute('aria-current');
      selected = id;
      if (id === undefined) return;
      buttons.get(id)?.setAttribute('aria-current', 'true');
      // Tab leads back to what is open, unless the reader is somewhere else in the layer.
      if (buttons.has(id) && !plot.contains(document.activeElement)) setCurrent(id);
    },
    focus,
    walk(key) {
      const at = order.findIndex(({ record }) => record.id === current);
      const next = stepFor(key, at, order.length);
      if (next === undefined) return false;
      const event = order[next];
      if (event !== undefined) focus(event.record.id);
      return true;
    },
  };
}

/** Where a key leads from place `at` among `count`, undefined when the key is not one of ours. */
export function stepFor(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The element's box around mark and label, in px of the plot; undefined when nothing of it is in sight. */
function boxOf(mark: Mark, label: Scene['labels'][number] | undefined, scene: Scene) {
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

/** Brings the elements into this order, moving only those out of place, so that none loses focus needlessly. */
function settleOrder(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  let next: ChildNode | null = null;
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const node = wanted[index];
    if (node === undefined) continue;
    if (node.parentNode !== parent || (next !== null && node.nextSibling !== next))
      parent.insertBefore(node, next);
    next = node;
  }
}
