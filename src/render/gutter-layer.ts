import type { ActorId, PartyId } from '../domain/actor.ts';
import type { Scene } from '../layout/scene.ts';
import type { PictureMessages } from '../messages/picture.ts';
import { stepFor } from './focus-layer.ts';
import { isGroupsOwn } from './paint-gutter.ts';
import { isStrip } from './paint-state.ts';

export interface GutterHost {
  readonly messages: () => PictureMessages;
  openActor(actor: ActorId, byKeyboard: boolean): void;
  toggle(party: PartyId | 'others'): void;
}

export interface GutterLayer {
  place(scene: Scene, unit: number): void;
}

/** Names of zone, parties and actors as real text: party names fold and unfold their lanes, actor names open the actor. */
export function createGutterLayer(gutter: HTMLElement, host: GutterHost): GutterLayer {
  const { ownerDocument: document } = gutter;
  const items = new Map<string, HTMLElement>();
  let order: string[] = [];
  let current: string | undefined;
  let signature = '';

  function setCurrent(key: string | undefined): void {
    for (const [name, item] of items) if (item.tagName === 'BUTTON') item.tabIndex = name === key ? 0 : -1;
    current = key;
  }

  function item(key: string, className: string, isButton: boolean): HTMLElement {
    const found = items.get(key);
    if (found !== undefined && (found.tagName === 'BUTTON') === isButton) return found;
    found?.remove();
    const made = document.createElement(isButton ? 'button' : 'span');
    if (made instanceof HTMLButtonElement) {
      made.type = 'button';
      made.addEventListener('focus', () => setCurrent(key));
    }
    made.className = className;
    items.set(key, made);
    gutter.append(made);
    return made;
  }

  gutter.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepFor(event.key, order.indexOf(current ?? ''), order.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items.get(order[next] ?? '')?.focus();
  });
  gutter.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const { plActor, plParty } = target?.dataset ?? {};
    if (plActor !== undefined) host.openActor(plActor as ActorId, event.detail === 0);
    if (plParty !== undefined) host.toggle(plParty as PartyId | 'others');
  });

  return {
    place(scene, unit) {
      // The gutter follows from the plan: it changes with lanes and sizes, not with every frame.
      const now = JSON.stringify([
        unit,
        scene.plot.x,
        scene.width,
        scene.groups,
        scene.lanes,
        scene.axis.zone,
      ]);
      if (now === signature) return;
      signature = now;
      gutter.style.width = `${scene.plot.x * unit}px`;
      gutter.hidden = isStrip(scene);
      if (isStrip(scene)) return;
      const wanted: string[] = [];
      const put = (key: string, element: HTMLElement, y: number, height: number) => {
        element.style.top = `${y * unit}px`;
        element.style.height = `${height * unit}px`;
        gutter.append(element);
        wanted.push(key);
      };
      const hadFocus = gutter.contains(document.activeElement) ? current : undefined;
      const zone = item('zone', 'pl-gutter-zone', false);
      zone.textContent = scene.axis.zone;
      put('zone', zone, scene.axis.y, scene.axis.height);
      for (const group of scene.groups) {
        const key = `group:${group.party}`;
        const header = item(key, 'pl-gutter-party', true);
        header.textContent = group.name;
        header.dataset['plParty'] = group.party;
        header.setAttribute('aria-expanded', String(!group.collapsed));
        if (group.collapsed)
          header.setAttribute('aria-label', host.messages().partyHeader(group.name, group.count));
        else header.removeAttribute('aria-label');
        put(key, header, group.y, group.height);
        for (const lane of scene.lanes) {
          if (lane.party !== group.party || isGroupsOwn(lane)) continue;
          const name = item(lane.key, 'pl-gutter-actor', lane.actor !== undefined);
          name.textContent = lane.name;
          if (lane.actor !== undefined) name.dataset['plActor'] = lane.actor;
          put(lane.key, name, lane.y, lane.height);
        }
      }
      for (const [key, element] of items) {
        if (wanted.includes(key)) continue;
        element.remove();
        items.delete(key);
      }
      order = wanted.filter((key) => items.get(key)?.tagName === 'BUTTON');
      setCurrent(current !== undefined && order.includes(current) ? current : order[0]);
      if (hadFocus !== undefined) items.get(hadFocus)?.focus({ preventScroll: true });
    },
  };
}
