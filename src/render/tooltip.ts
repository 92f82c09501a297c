import type { EventWords } from './describe-event.ts';

export interface Tooltip {
  /** Shows the words beside a point of the plot, in CSS px. */
  show(words: EventWords, x: number, y: number): void;
  hide(): void;
}

/**
 * Title and time of what is pointed at or focused. Screen readers have the same in the element's name, so it is
 * hidden from them; it never takes the pointer and never leaves the plot.
 */
export function createTooltip(plot: HTMLElement): Tooltip {
  const { ownerDocument: document } = plot;
  const element = document.createElement('div');
  element.className = 'pl-tip';
  element.setAttribute('aria-hidden', 'true');
  const title = document.createElement('strong');
  const time = document.createElement('span');
  element.append(title, time);
  plot.append(element);
  let shown = '';
  let size = { width: 0, height: 0 };
  return {
    show(words, x, y) {
      const key = `${words.title}\n${words.time}`;
      if (shown !== key) {
        shown = key;
        title.textContent = words.title;
        time.textContent = words.status === undefined ? words.time : `${words.time} · ${words.status}`;
        element.classList.add('pl-shown');
        size = { width: element.offsetWidth, height: element.offsetHeight };
      }
      const left = Math.max(4, Math.min(x + 12, plot.clientWidth - size.width - 4));
      const below = y + 18;
      const top = below + size.height > plot.clientHeight ? Math.max(y - size.height - 12, 0) : below;
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    hide() {
      shown = '';
      element.classList.remove('pl-shown');
    },
  };
}
