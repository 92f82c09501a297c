import type { EventId } from '../domain/event.ts';

/** Lists beside the picture: what opens them, and what their lines do. */
export interface ListHost {
  /** Title and time of a listed event. */
  words(event: EventId): { readonly title: string; readonly time: string };
  open(event: EventId, byKeyboard: boolean): void;
  close(returnFocus: boolean): void;
}

/** What stands in such a list, and where: lengths in CSS px of the plot. */
export interface ListContent {
  /** What it opens from: a press there is no press elsewhere. */
  readonly anchor: HTMLElement;
  readonly at: { readonly x: number; readonly y: number; readonly height: number };
  readonly name: string;
  /** The name is shown as well. */
  readonly isTitled?: boolean;
  readonly events: readonly EventId[];
  /** A last line that does something else. */
  readonly more?: { readonly text: string; act(): void };
}

/** Lines that are made before the list shows; the others follow a moment later, so that no list is a long wait. */
const firstLines = 40;

/**
 * Opens a list beside its anchor, focus on its first line, and returns what takes it away. Asks to be closed by Escape,
 * a press elsewhere, focus that leaves, and a choice.
 */
export function openList(plot: HTMLElement, content: ListContent, host: ListHost): () => void {
  const { ownerDocument: document } = plot;
  const { anchor, events, more, name } = content;
  const listeners = new AbortController();
  const list = document.createElement('div');
  list.className = 'pl-pop';
  list.setAttribute('role', 'dialog');
  list.setAttribute('aria-label', name);
  if (content.isTitled === true) {
    const title = document.createElement('p');
    title.textContent = name;
    list.append(title);
  }
  const items = document.createElement('ul');
  items.append(...events.slice(0, firstLines).map(makeItem));
  let later: ReturnType<typeof setTimeout> | undefined;
  const addRest = (from: number) => {
    items.append(...events.slice(from, from + firstLines).map(makeItem));
    if (from + firstLines < events.length) later = setTimeout(addRest, 0, from + firstLines);
    else addMore();
  };
  list.append(items);
  if (events.length > firstLines) later = setTimeout(addRest, 0, firstLines);
  else addMore();
  plot.append(list);
  const { left, top } = besideAnchor(content, list, plot);
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
    if (to instanceof Node && !list.contains(to) && to !== anchor) host.close(false);
  });
  for (const type of [
    'pointerdown',
    'pointermove',
    'mousedown',
    'touchstart',
    'dblclick',
    'click',
    'wheel',
  ] as const) {
    list.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  document.addEventListener(
    'pointerdown',
    (event) => {
      const to = event.target;
      if (to instanceof Node && !list.contains(to) && !anchor.contains(to)) host.close(false);
    },
    { signal: listeners.signal, capture: true },
  );
  (list.querySelector('button') ?? focusable(list)).focus({ preventScroll: true });

  function makeItem(id: EventId): HTMLElement {
    const { title, time } = host.words(id);
    const strong = document.createElement('strong');
    strong.textContent = title;
    const small = document.createElement('span');
    small.textContent = time;
    return makeLine([strong, small], (byKeyboard) => host.open(id, byKeyboard));
  }

  function addMore(): void {
    if (more !== undefined) items.append(makeLine([more.text], () => more.act()));
  }

  function makeLine(parts: readonly (Node | string)[], act: (byKeyboard: boolean) => void): HTMLElement {
    const item = document.createElement('li');
    const line = document.createElement('button');
    line.type = 'button';
    line.append(...parts);
    line.addEventListener('click', (event) => {
      host.close(false);
      act(event.detail === 0);
    });
    item.append(line);
    return item;
  }

  return () => {
    clearTimeout(later);
    listeners.abort();
    list.remove();
  };
}

/** An empty list holds the focus itself. */
function focusable(list: HTMLElement): HTMLElement {
  list.tabIndex = -1;
  return list;
}

/** Under its anchor where the window has room there, else above it; never beyond the plot's sides. */
function besideAnchor(
  { at }: ListContent,
  list: HTMLElement,
  plot: HTMLElement,
): { left: number; top: number } {
  const below = at.y + at.height + 4;
  const above = at.y - list.offsetHeight - 4;
  const end = endInSight(plot);
  return {
    left: Math.max(4, Math.min(at.x, plot.clientWidth - list.offsetWidth - 4)),
    top: above < 0 || below + list.offsetHeight <= end ? below : above,
  };
}

/** How far down the plot can be seen, in its own px: a tall one reaches below the window. */
function endInSight(plot: HTMLElement): number {
  const { clientHeight } = plot;
  const window = plot.ownerDocument.defaultView?.innerHeight ?? 0;
  const seen = window - plot.getBoundingClientRect().top;
  return seen > 0 ? Math.min(clientHeight, seen) : clientHeight;
}
