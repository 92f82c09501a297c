import type { EventId } from '../domain/event.ts';
import type { Bundle, Scene } from '../layout/scene.ts';
import type { PictureMessages } from '../messages/picture.ts';

export interface BundleHost {
  readonly messages: () => PictureMessages;
  /** Title and time of a listed event. */
  words(event: EventId): { readonly title: string; readonly time: string };
  open(event: EventId, byKeyboard: boolean): void;
}

export interface BundleLayer {
  place(scene: Scene, unit: number): void;
  close(returnFocus: boolean): void;
}

/** The "+3" buttons, and the list that one of them opens. Escape or a press elsewhere closes it; focus returns. */
export function createBundleLayer(plot: HTMLElement, host: BundleHost): BundleLayer {
  const { ownerDocument: document } = plot;
  const buttons = new Map<string, HTMLButtonElement>();
  let open: { key: string; list: HTMLElement; listeners: AbortController } | undefined;

  function close(returnFocus: boolean): void {
    if (open === undefined) return;
    const { key, list, listeners } = open;
    open = undefined;
    listeners.abort();
    list.remove();
    const button = buttons.get(key);
    button?.setAttribute('aria-expanded', 'false');
    if (returnFocus) button?.focus();
  }

  function show(key: string, bundle: Bundle, name: string, button: HTMLButtonElement): void {
    close(false);
    const listeners = new AbortController();
    const list = document.createElement('div');
    list.className = 'pl-pop';
    list.setAttribute('role', 'dialog');
    list.setAttribute('aria-label', name);
    const items = document.createElement('ul');
    for (const event of bundle.events) items.append(makeItem(event));
    list.append(items);
    plot.append(list);
    button.setAttribute('aria-expanded', 'true');
    const { left, top } = besideButton(button, list, plot);
    list.style.left = `${left}px`;
    list.style.top = `${top}px`;
    open = { key, list, listeners };
    const { signal } = listeners;
    list.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') {
        event.preventDefault();
        close(true);
      }
    });
    list.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (to instanceof Node && !list.contains(to) && to !== button) close(false);
    });
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'dblclick', 'click'] as const) {
      list.addEventListener(type, (event) => event.stopPropagation());
    }
    document.addEventListener(
      'pointerdown',
      (event) => {
        const to = event.target;
        if (to instanceof Node && !list.contains(to) && !button.contains(to)) close(false);
      },
      { signal, capture: true },
    );
    list.querySelector('button')?.focus();
  }

  function makeItem(id: EventId): HTMLElement {
    const { title, time } = host.words(id);
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const strong = document.createElement('strong');
    strong.textContent = title;
    const small = document.createElement('span');
    small.textContent = time;
    button.append(strong, small);
    button.addEventListener('click', (event) => {
      close(false);
      host.open(id, event.detail === 0);
    });
    item.append(button);
    return item;
  }

  return {
    place(scene, unit) {
      const wanted = new Set<string>();
      const names = new Map(scene.lanes.map((lane) => [lane.key, lane.name]));
      for (const bundle of scene.bundles) {
        const key = `${bundle.lane}\n${bundle.events.join('\n')}`;
        wanted.add(key);
        const button = buttons.get(key) ?? document.createElement('button');
        if (!buttons.has(key)) {
          const name = host.messages().bundleName(bundle.events.length, names.get(bundle.lane) ?? '');
          button.type = 'button';
          button.className = 'pl-bundle';
          button.textContent = host.messages().bundle(bundle.events.length);
          button.setAttribute('aria-label', name);
          button.setAttribute('aria-haspopup', 'dialog');
          button.setAttribute('aria-expanded', 'false');
          button.addEventListener('click', (event) => {
            event.stopPropagation();
            if (open?.key === key) close(true);
            else show(key, bundle, name, button);
          });
          buttons.set(key, button);
          plot.append(button);
        }
        const x = (bundle.box.x - scene.plot.x) * unit;
        const y = bundle.box.y * unit;
        button.dataset['x'] = String(x);
        button.dataset['y'] = String(y);
        button.style.transform = `translate(${x}px, ${y}px)`;
        button.style.width = `${bundle.box.width * unit}px`;
        button.style.height = `${bundle.box.height * unit}px`;
      }
      for (const [key, button] of buttons) {
        if (wanted.has(key)) continue;
        if (open?.key === key) close(false);
        button.remove();
        buttons.delete(key);
      }
    },
    close,
  };
}

/** Under its button where the plot has room there, else above it; never beyond the plot's sides. */
function besideButton(
  button: HTMLElement,
  list: HTMLElement,
  plot: HTMLElement,
): { left: number; top: number } {
  const x = Number.parseFloat(button.dataset['x'] ?? '0');
  const y = Number.parseFloat(button.dataset['y'] ?? '0');
  const below = y + button.offsetHeight + 4;
  const above = y - list.offsetHeight - 4;
  return {
    left: Math.max(4, Math.min(x, plot.clientWidth - list.offsetWidth - 4)),
    top: above < 0 || below + list.offsetHeight <= plot.clientHeight ? below : above,
  };
}
