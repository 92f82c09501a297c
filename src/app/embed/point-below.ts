/** Milliseconds: as long as it takes to read, and to look. */
const shownFor = 2500;

/**
 * In a frame of full height the picture may be higher than the reader's window, and the panel below it out of sight: a
 * line beside what was pressed says for a moment where it is. The host is not scrolled for that. For sight alone; by
 * key the focus has moved there.
 */
export function createPointer(host: HTMLElement, words: string): { pointFrom(pressed: Element): void } {
  const { ownerDocument: document } = host;
  const line = document.createElement('div');
  line.className = 'pe-below';
  line.setAttribute('aria-hidden', 'true');
  line.textContent = words;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (pressed: Element): void => {
    const box = host.getBoundingClientRect();
    // A press on the picture itself is one on the record that is now marked.
    const mark = pressed.closest('button') ?? host.querySelector('[aria-current]') ?? pressed;
    const at = mark.getBoundingClientRect();
    clearTimeout(timer);
    host.append(line);
    const half = line.offsetWidth / 2;
    const x = (at.left + at.right) / 2 - box.left;
    // Physical coordinates, since the picture's own are.
    line.style.left = `${Math.min(Math.max(x, half), box.width - half)}px`;
    line.style.top = `${at.bottom - box.top}px`;
    timer = setTimeout(() => line.remove(), shownFor);
  };

  return {
    pointFrom(pressed) {
      // What the browser itself counts as in sight, the windows around this one included.
      const observer = new IntersectionObserver(([entry]) => {
        observer.disconnect();
        if (entry !== undefined && !entry.isIntersecting && pressed.isConnected) show(pressed);
      });
      // React puts the panel there before the next frame.
      requestAnimationFrame(() => {
        const panel = document.querySelector('.pu-events > .pu-inline-panel');
        if (panel !== null) observer.observe(panel);
      });
    },
  };
}
