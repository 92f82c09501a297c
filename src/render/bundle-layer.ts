import type { EventId } from '../domain/event.ts';
import type { Scene } from '../layout/scene.ts';
import type { PictureMessages } from '../messages/picture.ts';
import { openList } from './bundle-list.ts';

export interface BundleHost {
  readonly messages: () => PictureMessages;
  /** Title and time of a listed event. */
  words(event: EventId): { readonly title: string; readonly time: string };
  open(event: EventId, byKeyboard: boolean): void;
}

export interface BundleLayer {
  /** While the picture moves the buttons rest, unseen: they are painted with everything else. */
  place(scene: Scene, unit: number, settled: boolean): void;
  /** What a press on the picture does, for one that came before this layer. */
  press(event: MouseEvent): void;
  close(returnFocus: boolean): void;
}

/**
 * The "+3" buttons, and the list that one of them opens. Escape or a press elsewhere closes it; focus returns. Reached
 * by a dynamic import alone, for the first picture that has one.
 */
export function createBundleLayer(plot: HTMLElement, host: BundleHost): BundleLayer {
  const { ownerDocument: document } = plot;
  const layer = document.createElement('div');
  layer.className = 'pl-bundles';
  plot.append(layer);
  const buttons = new Map<string, HTMLButtonElement>();
  /** In CSS px of the plot. */
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  let open: { readonly key: string; close(): void } | undefined;

  function close(returnFocus: boolean): void {
    if (open === undefined) return;
    const { key } = open;
    open.close();
    open = undefined;
    const button = buttons.get(key);
    button?.setAttribute('aria-expanded', 'false');
    if (returnFocus) button?.focus();
  }

  function show(key: string, events: readonly EventId[], button: HTMLButtonElement): void {
    close(false);
    button.setAttribute('aria-expanded', 'true');
    const name = button.getAttribute('aria-label') ?? '';
    const { x, y } = places.get(key) ?? { x: 0, y: 0 };
    const at = { x, y, height: button.offsetHeight };
    open = { key, close: openList(plot, { anchor: button, at, name, events }, { ...host, close }) };
  }

  return {
    place(scene, unit, settled) {
      layer.classList.toggle('pl-moving', !settled);
      if (!settled) return;
      const wanted = new Set<string>();
      const names = new Map(scene.lanes.map((lane) => [lane.key, lane.name]));
      for (const bundle of scene.bundles) {
        const key = `${bundle.lane}\n${bundle.events.join('\n')}`;
        wanted.add(key);
        const button = buttons.get(key) ?? document.createElement('button');
        if (!buttons.has(key)) {
          const [only, more] = bundle.events;
          const of = only && !more ? host.words(only).title : names.get(bundle.lane);
          const name = host.messages().bundleName(bundle.events.length, of ?? '');
          button.type = 'button';
          button.className = 'pl-bundle';
          button.textContent = host.messages().bundle(bundle.events.length);
          button.setAttribute('aria-label', name);
          button.setAttribute('aria-haspopup', 'dialog');
          button.setAttribute('aria-expanded', 'false');
          button.addEventListener('click', (event) => {
            event.stopPropagation();
            if (open?.key === key) close(true);
            else show(key, bundle.events, button);
          });
          buttons.set(key, button);
          layer.append(button);
        }
        const x = (bundle.box.x - scene.plot.x) * unit;
        const y = bundle.box.y * unit;
        places.set(key, { x, y });
        button.style.left = `${x}px`;
        button.style.top = `${y}px`;
        button.style.width = `${bundle.box.width * unit}px`;
        button.style.height = `${bundle.box.height * unit}px`;
      }
      for (const [key, button] of buttons) {
        if (wanted.has(key)) continue;
        if (open?.key === key) close(false);
        button.remove();
        buttons.delete(key);
        places.delete(key);
      }
    },
    press({ clientX, clientY }) {
      const at = document.elementFromPoint(clientX, clientY);
      at?.closest<HTMLElement>('.pl-bundle')?.click();
    },
    close,
  };
}
