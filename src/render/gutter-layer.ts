import type { ActorId, PartyId } from '../domain/actor.ts';
import type { Group, Lane, Scene } from '../layout/scene.ts';
import type { PictureMessages } from '../messages/picture.ts';
import type { LaneControls } from './lane-controls.ts';
import { isGroupsOwn } from './paint-gutter.ts';
import { isStrip } from './paint-state.ts';

export interface GutterHost {
  readonly messages: () => PictureMessages;
  openActor(actor: ActorId, byKeyboard: boolean): void;
  toggle(party: PartyId | 'others'): void;
  /** Some lane says too little without `LaneControls`: they are to be loaded. */
  needControls(): void;
}

/** What stands beside a lane or a group of lanes. */
export interface GutterRow {
  readonly key: string;
  readonly of: Group | Lane;
}

export interface GutterLayer {
  place(scene: Scene, unit: number): void;
  /** All names and what they name, top to bottom, whether they have an element or not. */
  rows(): readonly GutterRow[];
  /** Makes or mends the element of a name. */
  show(row: GutterRow): HTMLElement;
  /** The name that Tab leads to. */
  current(): string | undefined;
  /** Hands over what dresses the names, or has it dress them anew. */
  dress(controls: LaneControls): void;
}

/** Names of zone, parties and actors as real text: party names fold and unfold their lanes, actor names open the actor. */
export function createGutterLayer(gutter: HTMLElement, host: GutterHost): GutterLayer {
  const { ownerDocument: document } = gutter;
  const items = new Map<string, HTMLElement>();
  let rows: readonly GutterRow[] = [];
  let controls: LaneControls | undefined;
  let current: string | undefined;
  let scene: Scene | undefined;
  let unit = 0;

  function setCurrent(key: string | undefined): void {
    for (const [name, item] of items) if (item.tagName === 'BUTTON') item.tabIndex = name === key ? 0 : -1;
    current = key;
  }

  function put(key: string, className: string, isButton: boolean, y: number, height: number): HTMLElement {
    let item = items.get(key);
    if (item === undefined || (item.tagName === 'BUTTON') !== isButton) {
      item?.remove();
      item = document.createElement(isButton ? 'button' : 'span');
      if (isButton) {
        item.setAttribute('type', 'button');
        item.addEventListener('focus', () => setCurrent(key));
      }
      item.className = className;
      items.set(key, item);
    }
    item.style.top = `${y * unit}px`;
    item.style.height = `${height * unit}px`;
    if (item.parentNode === null) gutter.append(item);
    return item;
  }

  function show({ key, of }: GutterRow): HTMLElement {
    const isGroup = 'collapsed' in of;
    const className = isGroup ? 'pl-gutter-party' : 'pl-gutter-actor';
    const made = put(key, className, isButton(of), of.y, of.height);
    made.textContent = of.name;
    if (isGroup) {
      made.dataset['plParty'] = of.party;
      made.setAttribute('aria-expanded', String(!of.collapsed));
      if (of.collapsed) made.setAttribute('aria-label', host.messages().partyHeader(of.name, of.count));
      else made.removeAttribute('aria-label');
    } else {
      if (of.actor !== undefined) made.dataset['plActor'] = of.actor;
      controls?.dress(made, of);
    }
    return made;
  }

  gutter.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const { plActor, plParty } = target?.dataset ?? {};
    if (plActor !== undefined) host.openActor(plActor as ActorId, event.detail === 0);
    if (plParty !== undefined) host.toggle(plParty as PartyId | 'others');
  });

  function lay(): void {
    if (scene === undefined) return;
    const { axis, groups, lanes, plot } = scene;
    gutter.style.width = `${plot.x * unit}px`;
    gutter.hidden = isStrip(scene);
    if (gutter.hidden) return;
    const { activeElement } = document;
    let last = put('', 'pl-gutter-zone', false, axis.y, axis.height);
    last.textContent = axis.zone;
    rows = groups.flatMap((group) => [
      { key: `group:${group.party}`, of: group },
      ...lanes
        .filter((lane) => lane.party === group.party && !isGroupsOwn(lane))
        .map((lane) => ({ key: lane.key, of: lane })),
    ]);
    const wanted = new Set(['']);
    for (const row of controls?.near(rows) ?? rows) {
      wanted.add(row.key);
      const element = show(row);
      if (last.nextSibling !== element) last.after(element);
      last = element;
    }
    for (const [key, element] of items) {
      if (wanted.has(key)) continue;
      element.remove();
      items.delete(key);
    }
    setCurrent(current !== undefined && wanted.has(current) ? current : rows[0]?.key);
    if (activeElement instanceof HTMLElement && gutter.contains(activeElement))
      activeElement.focus({ preventScroll: true });
    if (controls === undefined && lanes.some(({ others }) => others !== undefined)) host.needControls();
    controls?.placed(scene, unit);
  }

  return {
    place(next, scale) {
      // The gutter follows from the plan: it changes with lanes and sizes, not with every frame.
      const isSame = scene?.lanes === next.lanes && scene.plot.x === next.plot.x && unit === scale;
      if (isSame) return;
      scene = next;
      unit = scale;
      lay();
    },
    rows: () => rows,
    show,
    current: () => current,
    dress(made) {
      controls = made;
      lay();
    },
  };
}

/** Whether a name does something: a group's folds it, a lane's opens its actor, that of the others opens more lanes. */
export function isButton(of: Group | Lane): boolean {
  return 'collapsed' in of || (of.actor ?? of.others) !== undefined;
}
