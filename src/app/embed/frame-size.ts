import type { FrameSize } from '../../protocol/height-dialects.ts';

/**
 * The size of what the frame shows, in whole CSS pixels: the root element's own box, which follows from its content
 * and the frame's width alone. (`scrollHeight` is never less than the frame's height, so a host that obeys it never
 * shrinks.) Undefined while nothing is laid out, as in a closed tab, and in fullscreen, where the width is another. While
 * a file is on its way, what little stands there asks for no change: the frame keeps the height that the host gave it.
 */
export function measureFrame(document: Document): FrameSize | undefined {
  if (document.fullscreenElement) return undefined;
  const box = document.documentElement.getBoundingClientRect();
  const { width } = box;
  const given = document.defaultView?.innerHeight ?? 0;
  const height = isWaiting(document) ? Math.max(box.height, given) : box.height;
  // A hundredth of a pixel is a rounding error of the layout.
  const size = { width: Math.round(width), height: Math.ceil(height - 0.01) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** Neither a timeline nor the reason why there is none stands there yet. */
export function isWaiting(document: Document): boolean {
  const head = document.querySelector('#parley-head');
  return (
    head !== null && (head.firstElementChild === null || head.querySelector(':scope > [aria-busy]') !== null)
  );
}

/** Calls whenever the content's size may have changed; the function returned ends it. */
export function watchFrameSize(window: Window & typeof globalThis, changed: () => void): () => void {
  const { document } = window;
  const root = document.documentElement;
  const listeners = new AbortController();
  const { signal } = listeners;
  const observer = new window.ResizeObserver(changed);
  observer.observe(root);
  document.addEventListener('fullscreenchange', changed, { signal });
  // What paper shows stands on the screen for as long as the host prints, so that the host can make room for it.
  window.addEventListener(
    'beforeprint',
    () => {
      root.setAttribute('data-printing', '');
      changed();
    },
    { signal },
  );
  window.addEventListener(
    'afterprint',
    () => {
      root.removeAttribute('data-printing');
      changed();
    },
    { signal },
  );
  return () => {
    observer.disconnect();
    listeners.abort();
  };
}
