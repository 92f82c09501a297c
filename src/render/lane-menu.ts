/** One line of a menu. */
export interface LaneMenuItem {
  readonly text: string;
  /** Undefined: it stands there, and does nothing at present. */
  readonly act: (() => void) | undefined;
  /** Whether the menu stays open, for what is done several times in a row. */
  readonly stays: boolean;
}

export interface LaneMenu {
  /** Puts it beside its button, which may have moved, with its lines as they are now. */
  refresh(items: readonly LaneMenuItem[]): void;
  close(returnFocus: boolean): void;
}

/**
 * Opens a menu beside `button`, focus on its first line. Escape, Tab, a press elsewhere and focus that goes elsewhere
 * close it; `closed` is then called once.
 */
export function openLaneMenu(
  button: HTMLElement,
  box: HTMLElement,
  name: string,
  items: readonly LaneMenuItem[],
  closed: () => void,
): LaneMenu {
  const { ownerDocument: document } = button;
  const listeners = new AbortController();
  const menu = document.createElement('div');
  menu.className = 'pl-pop pl-lane-menu';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', name);
  let isOpen = true;

  function close(returnFocus: boolean): void {
    if (!isOpen) return;
    isOpen = false;
    listeners.abort();
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    closed();
    if (returnFocus) button.focus({ preventScroll: true });
  }

  function makeLine(): HTMLButtonElement {
    const line = document.createElement('button');
    line.type = 'button';
    line.tabIndex = -1;
    line.setAttribute('role', 'menuitem');
    menu.append(line);
    return line;
  }

  function refresh(next: readonly LaneMenuItem[]): void {
    const lines = [...menu.querySelectorAll('button')];
    for (const spare of lines.slice(next.length)) spare.remove();
    for (const [at, { text, act, stays }] of next.entries()) {
      const line = lines[at] ?? makeLine();
      line.textContent = text;
      line.setAttribute('aria-disabled', String(act === undefined));
      line.onclick = () => {
        if (act === undefined) return;
        if (!stays) close(true);
        act();
      };
    }
    place();
  }

  /** Under its button where the picture has room there, else above it. */
  function place(): void {
    const own = button.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    const left = Math.max(0, Math.min(own.left - around.left, around.width - menu.offsetWidth));
    const below = own.bottom - around.top + 2;
    const above = own.top - around.top - menu.offsetHeight - 2;
    menu.style.left = `${left}px`;
    menu.style.top = `${above < 0 || below + menu.offsetHeight <= around.height ? below : above}px`;
  }

  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const lines = [...menu.querySelectorAll('button')];
    const at = lines.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % lines.length,
      ArrowUp: (at - 1 + lines.length) % lines.length,
      Home: 0,
      End: lines.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) lines[next]?.focus();
    else if (event.key === 'Escape') close(true);
    // Tab goes on from the button, as if the menu had never been there.
    else if (event.key === 'Tab') {
      close(true);
      return;
    } else return;
    event.preventDefault();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget) && relatedTarget !== button)
      close(false);
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !menu.contains(target) && !button.contains(target)) close(false);
    },
    { signal: listeners.signal, capture: true },
  );
  box.append(menu);
  refresh(items);
  button.setAttribute('aria-expanded', 'true');
  menu.querySelector('button')?.focus({ preventScroll: true });
  return { refresh, close };
}
