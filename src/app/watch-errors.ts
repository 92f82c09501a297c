import type { Messages } from '../messages/messages.ts';

/**
 * Says on the page that something broke, with a button that loads it anew: a bug of ours is never silent, and what
 * already stands on the page stays. One message, however many errors. Returns the function that shows it.
 */
export function watchErrors(window: Window, host: HTMLElement, messages: Messages): (error: unknown) => void {
  let isShown = false;

  const show = (error: unknown): void => {
    if (isShown || isHarmless(error)) return;
    isShown = true;
    // Whoever mends it needs the whole of it.
    console.error(error);
    const { document } = window;
    const box = document.createElement('div');
    box.className = 'parley-alert';
    box.setAttribute('role', 'alert');
    const words = document.createElement('p');
    words.textContent = messages.app.unexpected;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = messages.app.tryAgain;
    again.addEventListener('click', () => window.location.reload());
    box.append(words, again);
    host.before(box);
  };

  window.addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) show(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => show(event.reason));
  return show;
}

/** A request that we broke off ourselves; an observer put off by one frame; a script of the reader's own browser. */
function isHarmless(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'AbortError') return true;
  return typeof error === 'string' && (error.startsWith('ResizeObserver loop') || error === 'Script error.');
}
