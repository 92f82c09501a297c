import { type Instant, instant } from '../base/brand.ts';
import type { EventId, Status } from '../domain/event.ts';
import { findStrip } from '../layout/hit.ts';
import type { Plan } from '../layout/layout.ts';
import { listStrip } from '../layout/list-strip.ts';
import type { DensityStrip, Link, Scene, Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';
import { stripsEn } from '../messages/en/strips.ts';
import type { Messages } from '../messages/messages.ts';
import type { StripMessages } from '../messages/strips.ts';
import { openList } from './bundle-list.ts';
import { formatSpan } from './span-words.ts';
import type { Tooltip } from './tooltip.ts';

export interface StripHost {
  readonly messages: Messages;
  readonly zone: string;
  current(): { readonly scene: Scene; readonly unit: number; readonly plan: Plan } | undefined;
  /** The part of a tall picture that is drawn, in px of the scene. */
  window(): { readonly from: number; readonly to: number } | undefined;
  /** Title and time of a listed event. */
  words(event: EventId): { readonly title: string; readonly time: string };
  open(event: EventId, byKeyboard: boolean): void;
  goTo(viewport: Viewport): void;
  readonly tooltip: Tooltip;
}

/** Strips as things to point at, to focus and to open. */
export interface StripLayer {
  /** Moves the elements over their strips. Names are given once the view has `settled`. */
  place(scene: Scene, unit: number, settled: boolean): void;
  /** The mouse is at a point of the scene, or nowhere: tells what is there. True over a strip or a summed link. */
  point(x: number | undefined, y: number): boolean;
  /** A press at a point of the scene: lists what the strip holds there. False where there is none. */
  press(x: number, y: number): boolean;
  close(returnFocus: boolean): void;
}

/** Pixel columns that are told, walked and opened as one: a single one is too narrow to be meant. */
const groupWidth = 8;
/** More are not listed at once. */
const mostListed = 200;
/** A summed link answers within so many px. */
const reach = 4;

/** A stretch of a strip. */
interface Group {
  readonly strip: DensityStrip;
  readonly at: number;
  readonly span: Viewport;
}

/**
 * One focusable element a strip, a slider in its role: left and right move along it by groups of columns, up and down
 * go to the next lane's, Enter lists what is there. All strips together are one stop of the Tab key. Pointers do not
 * meet these elements, so that the picture can be dragged by its strips.
 */
export function createStripLayer(plot: HTMLElement, host: StripHost): StripLayer {
  const { ownerDocument: document } = plot;
  const { messages, zone, tooltip } = host;
  const words: StripMessages = stripsEn;
  const figures = new Intl.NumberFormat(messages.locale);
  const records = (count: number) => words.records(count, figures.format(count));
  const elements = new Map<string, HTMLElement>();
  /** Where each element was last put. */
  const places = new Map<string, string>();
  /** Where the reader stands in each strip, as a share of the picture's width. */
  const stands = new Map<string, number>();
  let strips: readonly DensityStrip[] = [];
  let current: string | undefined;
  /** Which way the reader wants to go on to a strip that is not there yet. */
  let wished: number | undefined;
  let open: { readonly close: () => void; readonly lane: string; readonly viewport: Viewport } | undefined;
  const cursor = document.createElement('div');
  cursor.className = 'pl-strip-cursor';

  const stripOf = (lane: string | undefined) => strips.find((strip) => strip.lane === lane);
  const focused = () =>
    [...elements].find(([, element]) => element === document.activeElement)?.[0] ?? undefined;

  // --- what there is --------------------------------------------------------------------------------------------------

  const groupsOf = (strip: DensityStrip) =>
    Math.max(1, Math.ceil((strip.layers[0]?.counts.length ?? 1) / groupWidth));

  function groupOf(scene: Scene, strip: DensityStrip, at: number): Group {
    const { box } = strip;
    const toInstant = (x: number): Instant => {
      const share = (Math.min(x, box.x + box.width) - scene.plot.x) / scene.plot.width;
      return instant(scene.viewport.from + share * viewportSpan(scene.viewport));
    };
    const span = { from: toInstant(box.x + at * groupWidth), to: toInstant(box.x + (at + 1) * groupWidth) };
    return { strip, at, span };
  }

  /** Counted anew, since an event that meets several columns is one event. */
  function list({ strip, span }: Group, limit: number): ReturnType<typeof listStrip> {
    const now = host.current();
    if (now === undefined) return { positions: [], total: 0, byStatus: new Map() };
    return listStrip(now.plan, now.scene, strip.lane, span.from, span.to, limit);
  }

  function tell(group: Group): { readonly title: string; readonly time: string; readonly status: string } {
    const { total, byStatus } = list(group, 0);
    const parts = order.flatMap((status) => {
      const count = byStatus.get(status) ?? 0;
      return count === 0
        ? []
        : [words.ofStatus(status === 'none' ? undefined : status, figures.format(count))];
    });
    return {
      title: records(total),
      time: formatSpan(group.span, zone, messages),
      status: parts.join(words.separator),
    };
  }

  // --- pointing -------------------------------------------------------------------------------------------------------

  function showCursor(group: Group | undefined, unit: number, plotX: number): void {
    if (group === undefined) {
      cursor.remove();
      return;
    }
    const { box } = group.strip;
    const x = box.x + group.at * groupWidth;
    const width = Math.min(groupWidth, box.x + box.width - x);
    cursor.style.transform = `translate(${(x - plotX) * unit}px, ${box.y * unit}px)`;
    cursor.style.width = `${width * unit}px`;
    cursor.style.height = `${box.height * unit}px`;
    if (cursor.parentNode !== plot) plot.append(cursor);
  }

  function showTip(group: Group, scene: Scene, unit: number): void {
    const { box } = group.strip;
    const { title, time, status } = tell(group);
    const x = (box.x + (group.at + 1) * groupWidth - scene.plot.x) * unit;
    tooltip.show(
      { title, time, participants: '', status: status || undefined },
      x,
      (box.y + box.height) * unit - 8,
    );
  }

  function groupAt(scene: Scene, x: number, y: number): Group | undefined {
    const found = findStrip(scene, x, y);
    // Nothing but the lane's ground answers above an empty stretch.
    return found && groupOf(scene, found.strip, Math.floor(found.column / groupWidth));
  }

  function standing(): Group | undefined {
    const now = host.current();
    const lane = focused();
    const strip = stripOf(lane);
    if (now === undefined || lane === undefined || strip === undefined) return undefined;
    const last = groupsOf(strip) - 1;
    return groupOf(now.scene, strip, Math.round((stands.get(lane) ?? 0.5) * last));
  }

  function showStanding(): void {
    const now = host.current();
    const group = standing();
    if (now === undefined) return;
    showCursor(group, now.unit, now.scene.plot.x);
    if (group === undefined) return;
    showTip(group, now.scene, now.unit);
    const element = elements.get(group.strip.lane);
    const { title, time, status } = tell(group);
    element?.setAttribute('aria-valuemax', String(groupsOf(group.strip) - 1));
    element?.setAttribute('aria-valuenow', String(group.at));
    element?.setAttribute('aria-valuetext', [time, title, status].filter(Boolean).join(words.separator));
  }

  // --- opening --------------------------------------------------------------------------------------------------------

  function close(returnFocus: boolean): void {
    if (open === undefined) return;
    const { lane } = open;
    open.close();
    open = undefined;
    const element = elements.get(lane);
    element?.setAttribute('aria-expanded', 'false');
    if (returnFocus) element?.focus({ preventScroll: true });
  }

  function show(group: Group): void {
    const now = host.current();
    const anchor = elements.get(group.strip.lane);
    if (now === undefined || anchor === undefined) return;
    close(false);
    tooltip.hide();
    const { positions, total } = list(group, mostListed);
    const { events } = now.plan.timeline;
    const { box, lane } = group.strip;
    const rest = total - positions.length;
    anchor.setAttribute('aria-expanded', 'true');
    open = {
      lane,
      viewport: now.scene.viewport,
      close: openList(
        plot,
        {
          anchor,
          at: {
            x: (box.x + group.at * groupWidth - now.scene.plot.x) * now.unit,
            y: box.y * now.unit,
            height: box.height * now.unit,
          },
          name: words.list(records(total), formatSpan(group.span, zone, messages)),
          isTitled: true,
          events: positions.flatMap((position) => events.at(position)?.record.id ?? []),
          ...(rest > 0
            ? { more: { text: words.more(figures.format(rest)), act: () => host.goTo(group.span) } }
            : {}),
        },
        { words: host.words, open: host.open, close },
      ),
    };
    showCursor(group, now.unit, now.scene.plot.x);
  }

  // --- elements -------------------------------------------------------------------------------------------------------

  function makeElement(lane: string): HTMLElement {
    const element = document.createElement('div');
    element.className = 'pl-strip';
    element.tabIndex = -1;
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-haspopup', 'dialog');
    element.setAttribute('aria-expanded', 'false');
    element.setAttribute('aria-valuemin', '0');
    element.addEventListener('focus', () => {
      setCurrent(lane);
      showStanding();
    });
    element.addEventListener('blur', () => {
      if (open === undefined) showCursor(undefined, 1, 0);
      tooltip.hide();
    });
    element.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const group = standing();
      if (group === undefined || !act(event.key, group)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    // A screen reader's press.
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      const group = standing();
      if (group !== undefined) show(group);
    });
    return element;
  }

  function act(key: string, groupOfKeys: Group): boolean {
    const { strip, at } = groupOfKeys;
    const last = groupsOf(strip) - 1;
    const to = (next: number) => {
      stands.set(strip.lane, last === 0 ? 0 : Math.min(Math.max(next, 0), last) / last);
      showStanding();
    };
    const lanes = strips.map(({ lane }) => lane);
    const toLane = (step: number) => {
      const next = lanes[lanes.indexOf(strip.lane) + step];
      if (next === undefined) {
        scrollOn(strip, step);
        return;
      }
      stands.set(next, stands.get(strip.lane) ?? 0.5);
      elements.get(next)?.focus();
    };
    switch (key) {
      case 'ArrowRight':
        to(at + 1);
        return true;
      case 'ArrowLeft':
        to(at - 1);
        return true;
      case 'PageUp':
        to(at + 10);
        return true;
      case 'PageDown':
        to(at - 10);
        return true;
      case 'Home':
        to(0);
        return true;
      case 'End':
        to(last);
        return true;
      case 'ArrowUp':
        toLane(-1);
        return true;
      case 'ArrowDown':
        toLane(1);
        return true;
      case 'Enter':
      case ' ':
        show(groupOfKeys);
        return true;
      default:
        return false;
    }
  }

  /** A tall picture has the strips of lanes in sight alone: brings the next lane there, and its strip gets the focus. */
  function scrollOn({ lane }: DensityStrip, step: number): void {
    const now = host.current();
    const lanes = now?.scene.lanes ?? [];
    const next = lanes[lanes.findIndex(({ key }) => key === lane) + step];
    if (now === undefined || next === undefined) return;
    wished = step;
    document.defaultView?.scrollBy({ top: step * next.height * now.unit, behavior: 'instant' });
  }

  function goOn(): void {
    const lane = focused();
    if (wished === undefined || lane === undefined) return;
    const next = strips[strips.findIndex((strip) => strip.lane === lane) + wished];
    if (next === undefined) return;
    wished = undefined;
    stands.set(next.lane, stands.get(lane) ?? 0.5);
    elements.get(next.lane)?.focus();
  }

  function isInWindow(scene: Scene, key: string): boolean {
    const window = host.window();
    const lane = scene.lanes.find((own) => own.key === key);
    return (
      lane !== undefined &&
      (window === undefined || (lane.y < window.to && lane.y + lane.height > window.from))
    );
  }

  function setCurrent(lane: string | undefined): void {
    current = lane;
    for (const [key, element] of elements) element.tabIndex = key === lane ? 0 : -1;
  }

  /** What a summed link stands for, beside the pointer. */
  function tellLink(scene: Scene, unit: number, x: number, y: number): boolean {
    const link = scene.links.find((own) => isSummed(own) && isAt(own, x, y));
    if (link?.weight === undefined) return false;
    const names = new Map(scene.lanes.map((lane) => [lane.key, lane.name]));
    const lanes = link.nodes.flatMap((node) => names.get(node.lane) ?? []);
    const title = words.joined(records(link.weight), lanes);
    const time = formatSpan(scene.viewport, zone, messages);
    tooltip.show({ title, time, participants: '', status: undefined }, (x - scene.plot.x) * unit, y * unit);
    return true;
  }

  return {
    place(scene, unit, settled) {
      strips = scene.strips;
      const names = new Map(scene.lanes.map((lane) => [lane.key, lane.name]));
      if (open !== undefined && open.viewport !== scene.viewport) {
        const { from, to } = open.viewport;
        if (from !== scene.viewport.from || to !== scene.viewport.to) close(false);
      }
      let before: HTMLElement | undefined;
      for (const strip of strips) {
        const element = elements.get(strip.lane) ?? makeElement(strip.lane);
        if (!elements.has(strip.lane)) {
          elements.set(strip.lane, element);
          if (before === undefined) plot.prepend(element);
          else before.after(element);
        }
        before = element;
        const { box } = strip;
        const place = [(box.x - scene.plot.x) * unit, box.y * unit, box.width * unit, box.height * unit];
        const key = place.join(' ');
        if (places.get(strip.lane) !== key) {
          places.set(strip.lane, key);
          const [left, top, width, height] = place;
          Object.assign(element.style, {
            left: `${left}px`,
            top: `${top}px`,
            width: `${width}px`,
            height: `${height}px`,
          });
        }
        if (!settled) continue;
        element.setAttribute('aria-label', words.name(names.get(strip.lane) ?? ''));
        element.setAttribute('aria-description', words.help(records(strip.total)));
      }
      const inSight = new Set(scene.lanes.map(({ key }) => key));
      for (const [lane, element] of elements) {
        if (stripOf(lane) !== undefined) continue;
        const hasFocus = element === document.activeElement;
        // Scrolled out of sight it is still where the reader stands.
        if (hasFocus && inSight.has(lane) && !isInWindow(scene, lane)) continue;
        if (open?.lane === lane) close(false);
        elements.delete(lane);
        places.delete(lane);
        // What was dense is told apart now: the reader goes on from the first strip, or in the plot.
        if (hasFocus) {
          const next = elements.values().next().value ?? plot.querySelector<HTMLElement>('[tabindex="0"]');
          next?.focus({ preventScroll: true });
        }
        element.remove();
      }
      goOn();
      if (current === undefined || !elements.has(current)) setCurrent(strips[0]?.lane);
      if (settled && focused() !== undefined) showStanding();
      else if (open === undefined) showCursor(undefined, 1, 0);
    },
    point(x, y) {
      const now = host.current();
      if (now === undefined || x === undefined) {
        if (open === undefined && focused() === undefined) showCursor(undefined, 1, 0);
        return false;
      }
      const group = groupAt(now.scene, x, y);
      if (group !== undefined && list(group, 0).total > 0) {
        showCursor(group, now.unit, now.scene.plot.x);
        showTip(group, now.scene, now.unit);
        return true;
      }
      if (open === undefined && focused() === undefined) showCursor(undefined, 1, 0);
      return tellLink(now.scene, now.unit, x, y);
    },
    press(x, y) {
      const now = host.current();
      const group = now && groupAt(now.scene, x, y);
      if (group === undefined || list(group, 0).total === 0) return false;
      show(group);
      return true;
    },
    close,
  };
}

/** In the order in which they are stacked. */
const order: readonly (Status | 'none')[] = [
  'happened',
  'none',
  'reported',
  'disputed',
  'announced',
  'cancelled',
  'retracted',
];

function isSummed({ weight, visible }: Link): boolean {
  return visible && weight !== undefined && weight > 1;
}

function isAt({ x: own, pieces }: Link, x: number, y: number): boolean {
  return Math.abs(own - x) <= reach && pieces.some(({ y0, y1 }) => y >= y0 && y <= y1);
}
