import type { EventId } from '../domain/event.ts';
import type { BundleHost } from './bundle-layer.ts';

/**
 * Opens the list of what a bundle's button holds beside it, focus on its first line, and returns what takes it away.
 * Asks to be closed by Escape, a press elsewhere, focus that leaves, and a choice.
 */
export function openBundleList(
  plot: HTMLElement,
  button: HTMLElement,
  events: readonly EventId[],
  host: Pick<BundleHost, 'words' | 'open'> & { close(returnFocus: boolean): void },
): () => void {
  const { ownerDocument: document } = plot;
  const listeners = new AbortController();
  const list = document.createElement('div');
  list.className = 'pl-pop';
  list.setAttribute('role', 'dialog');
  list.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
  const items = document.createElement('ul');
  for (const event of events) items.append(makeItem(event));
  list.append(items);
  plot.append(list);
  const { left, top } = besideButton(button, list, plot);
  list.style.left = `${left}px`;
  list.style.top = `${top}px`;
  list.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      host.close(true);
    }
  });
  list.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !list.contains(to) && to !== button) host.close(false);
  });
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'dblclick', 'click'] as const) {
    list.addEventListener(type, (event) => event.stopPropagation());
  }
  document.addEventListener(
    'pointerdown',
    (event) => {
      const to = event.target;
      if (to instanceof Node && !list.contains(to) && !button.contains(to)) host.close(false);
    },
    { signal: listeners.signal, capture: true },
  );
  list.querySelector('button')?.focus();

  function makeItem(id: EventId): HTMLElement {
    const { title, time } = host.words(id);
    const item = document.createElement('li');
    const line = document.createElement('button');
    line.type = 'button';
    const strong = document.createElement('strong');
    strong.textContent = title;
    const small = document.createElement('span');
    small.textContent = time;
    line.append(strong, small);
    line.addEventListener('click', (event) => {
      host.close(false);
      host.open(id, event.detail === 0);
    });
    item.append(line);
    return item;
  }

  return () => {
    listeners.abort();
    list.remove();
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
