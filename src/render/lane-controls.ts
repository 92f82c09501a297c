import type { ActorId } from '../domain/actor.ts';
import { type LaneChoice, moreLanes } from '../layout/layout.ts';
import type { Lane, Scene } from '../layout/scene.ts';
import { lanesEn as words } from '../messages/en/lanes.ts';
import { type GutterLayer, type GutterRow, isButton } from './gutter-layer.ts';
import { type LaneMenu, type LaneMenuItem, openLaneMenu } from './lane-menu.ts';
import { moveLane, openMore, togglePin } from './lane-moves.ts';

export interface LaneControlsHost {
  readonly gutter: HTMLElement;
  readonly layer: GutterLayer;
  lanes(): LaneChoice;
  setLanes(lanes: LaneChoice): void;
  /** Says it to screen readers, politely. */
  say(text: string): void;
  /** Ends what listens to the window. */
  readonly signal: AbortSignal;
}

export interface LaneControls {
  /** Which names have elements: of a long column those near the window. */
  near(rows: readonly GutterRow[]): readonly GutterRow[];
  /** Adds to a lane's name what is to be said of the lane. */
  dress(name: HTMLElement, lane: Lane): void;
  /** The names have their places. */
  placed(scene: Scene, unit: number): void;
}

/** More names than this are not there at once. */
const mostNames = 76;
/** A lane's button in CSS px: for a mouse, and for a finger. */
const small = 24;
const large = 48;

/**
 * What a reader does with lanes: pins them, moves them, opens those of further actors, and walks through the names by
 * keys. A lane's button appears beside its name where the pointer or the focus is; a finger finds it by a tap on the
 * name.
 */
export function createLaneControls(host: LaneControlsHost): LaneControls {
  const { gutter, layer, signal } = host;
  const { ownerDocument: document } = gutter;
  const view = document.defaultView;
  const tool = document.createElement('button');
  tool.type = 'button';
  tool.className = 'pl-lane-tool';
  tool.setAttribute('aria-haspopup', 'menu');
  tool.setAttribute('aria-expanded', 'false');
  tool.textContent = '⋯';
  /** The name of the lane that the button belongs to. */
  let offered: HTMLElement | undefined;
  let scene: Scene | undefined;
  let unit = 1;
  let menu: LaneMenu | undefined;
  /** Focus goes to what stands here once the lanes asked for have come. */
  let opening: { readonly key: string; readonly count: number } | undefined;
  let scrolled = false;

  const laneOf = (name: Element | null | undefined): Lane | undefined => {
    const key = name instanceof HTMLElement ? name.dataset['plLane'] : undefined;
    return key === undefined ? undefined : scene?.lanes.find((lane) => lane.key === key);
  };
  const nameAt = (target: EventTarget | null): HTMLElement | undefined =>
    (target instanceof Element ? target.closest<HTMLElement>('[data-pl-lane]') : null) ?? undefined;

  /** Shows the button beside a name, or nowhere. */
  function offer(name: HTMLElement | undefined): void {
    const lane = laneOf(name);
    if (menu !== undefined) return;
    if (lane === undefined || name === undefined || itemsFor(lane).length === 0) {
      if (tool !== document.activeElement) tool.remove();
      offered = undefined;
      return;
    }
    offered = name;
    tool.setAttribute('aria-label', words.menu(lane.name));
    const isCoarse = view?.matchMedia('(pointer: coarse)').matches === true;
    const size = isCoarse ? large : small;
    tool.style.width = `${size}px`;
    tool.style.height = `${size}px`;
    // In the lane's first row, beside where its name begins.
    tool.style.top = `${(lane.y + Math.max(0, Math.min(lane.height - size / unit, (48 - size) / 2))) * unit}px`;
    if (name.nextSibling === tool) return;
    const hadFocus = tool === document.activeElement;
    name.after(tool);
    if (hadFocus) tool.focus({ preventScroll: true });
  }

  /** The actors of a lane's group that have lanes, top to bottom. */
  const peersOf = ({ party }: Lane): ActorId[] =>
    (scene?.lanes ?? []).flatMap((lane) =>
      lane.party === party && lane.actor !== undefined ? [lane.actor] : [],
    );

  function itemsFor(lane: Lane): LaneMenuItem[] {
    const choice = host.lanes();
    const { actor, party } = lane;
    const items: LaneMenuItem[] = [];
    if (actor !== undefined) {
      const peers = peersOf(lane);
      const text = choice.pinned.includes(actor) ? words.unpin : words.pin;
      items.push({ text, stays: false, act: () => host.setLanes(togglePin(choice, actor)) });
      const move = (by: 1 | -1, label: string) => {
        const moved = moveLane(choice, peers, actor, by);
        const act = moved === undefined ? undefined : () => host.setLanes(moved);
        items.push({ text: label, stays: true, act });
      };
      move(-1, words.up);
      move(1, words.down);
    }
    const opened = choice.more?.[party] ?? 0;
    if (opened > 0) {
      const act = () => host.setLanes(openMore(choice, party, -opened));
      items.push({ text: words.fewer, stays: false, act });
    }
    if (choice.pinned.length + choice.order.length > 0) {
      const act = () => host.setLanes({ ...choice, pinned: [], order: [] });
      items.push({ text: words.reset, stays: false, act });
    }
    return items;
  }

  function toggleMenu(): void {
    if (menu !== undefined) {
      menu.close(true);
      return;
    }
    const lane = laneOf(offered);
    const box = gutter.parentElement;
    if (lane === undefined || box === null) return;
    menu = openLaneMenu(tool, box, words.menu(lane.name), itemsFor(lane), () => {
      menu = undefined;
    });
  }

  function openOthers(name: HTMLElement, lane: Lane): void {
    const rows = layer.rows();
    const at = rows.findIndex(({ key }) => key === lane.key);
    opening = { key: rows[at - 1]?.key ?? '', count: rows.length };
    name.setAttribute('aria-busy', 'true');
    host.setLanes(openMore(host.lanes(), lane.party, moreLanes));
  }

  function step(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target === tool) return;
    const order = layer.rows().filter(({ of }) => isButton(of));
    const at = order.findIndex(({ key }) => key === layer.current());
    const last = order.length - 1;
    const next = Math.min(Math.max(at + 1, 0), last);
    const before = Math.max(at - 1, 0);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: next,
      ArrowRight: next,
      ArrowUp: before,
      ArrowLeft: before,
      Home: 0,
      End: last,
    };
    const row = order[steps[event.key] ?? -1];
    if (row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    layer.show(row).focus();
  }

  gutter.addEventListener('keydown', step);
  gutter.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch' && target !== tool) offer(nameAt(target) ?? offered);
  });
  gutter.addEventListener('pointerleave', () => offer(nameAt(document.activeElement)));
  gutter.addEventListener('focusin', ({ target }) => {
    if (target !== tool) offer(nameAt(target));
  });
  gutter.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !gutter.contains(relatedTarget)) {
      // The button itself is on its way out: it may go only when the focus has.
      queueMicrotask(() => {
        if (!gutter.contains(document.activeElement)) offer(undefined);
      });
    }
  });
  // A tap does not give focus everywhere.
  gutter.addEventListener('pointerup', ({ target, pointerType }) => {
    if (pointerType === 'touch') offer(nameAt(target) ?? offered);
  });
  gutter.addEventListener('contextmenu', (event) => {
    const name = nameAt(event.target);
    if (laneOf(name) === undefined) return;
    event.preventDefault();
    offer(name);
    toggleMenu();
  });
  gutter.addEventListener('click', (event) => {
    const name = nameAt(event.target);
    const lane = laneOf(name);
    if (event.target === tool) toggleMenu();
    else if (name !== undefined && lane?.others !== undefined) openOthers(name, lane);
  });

  /** What the window shows of the gutter, from its top in px of the scene. */
  function shownPart(): { readonly from: number; readonly to: number } {
    const { top } = gutter.getBoundingClientRect();
    const height = view?.innerHeight ?? 0;
    return { from: -top / unit, to: (height - top) / unit };
  }

  view?.addEventListener(
    'scroll',
    () => {
      if (layer.rows().length <= mostNames || scrolled) return;
      scrolled = true;
      view.requestAnimationFrame(() => {
        scrolled = false;
        if (!signal.aborted) layer.dress(self);
      });
    },
    { signal, passive: true, capture: true },
  );

  const self: LaneControls = {
    near(rows) {
      if (rows.length <= mostNames) return rows;
      const { from, to } = shownPart();
      const middle = (from + to) / 2;
      const away = ({ of }: GutterRow) => Math.abs(of.y + of.height / 2 - middle);
      const chosen = new Set([...rows].sort((a, b) => away(a) - away(b)).slice(0, mostNames));
      return rows.filter((row) => chosen.has(row) || row.key === layer.current());
    },
    dress(name, lane) {
      name.dataset['plLane'] = lane.key;
      const isPinned = lane.actor !== undefined && host.lanes().pinned.includes(lane.actor);
      name.classList.toggle('pl-pinned', isPinned);
      if (isPinned) name.setAttribute('aria-label', words.pinned(lane.name));
      else name.removeAttribute('aria-label');
      name.removeAttribute('aria-busy');
      if (lane.others === undefined) return;
      name.classList.add('pl-gutter-more');
      name.textContent = words.more(lane.others, moreLanes);
    },
    placed(next, scale) {
      const before = scene;
      scene = next;
      unit = scale;
      if (opening !== undefined && before !== next) {
        const rows = layer.rows();
        const row = rows[rows.findIndex(({ key }) => key === opening?.key) + 1];
        host.say(words.shown(Math.max(0, rows.length - opening.count)));
        opening = undefined;
        // The first of the new lanes, where their button stood.
        if (row !== undefined && !gutter.contains(document.activeElement)) layer.show(row).focus();
      }
      // The controls may have come after the pointer or the focus had.
      offered ??= nameAt(document.activeElement) ?? nameAt(gutter.querySelector('[data-pl-lane]:hover'));
      const key = offered?.dataset['plLane'];
      const name = [...gutter.querySelectorAll<HTMLElement>('[data-pl-lane]')].find(
        ({ dataset }) => dataset['plLane'] === key,
      );
      const open = menu;
      if (open === undefined) {
        offer(name);
        return;
      }
      const lane = laneOf(name);
      if (name === undefined || lane === undefined) {
        open.close(true);
        return;
      }
      menu = undefined;
      offer(name);
      menu = open;
      open.refresh(itemsFor(lane));
      const peers = peersOf(lane);
      if (lane.actor !== undefined)
        host.say(words.moved(lane.name, peers.indexOf(lane.actor) + 1, peers.length));
    },
  };
  return self;
}
