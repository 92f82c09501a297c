/**
 * In fullscreen nothing else is on the screen, so that a plain wheel over the picture zooms it: it is handed on as one
 * with ctrl held, which is ours everywhere. A finger pans it sideways as ever, and moves the document up and down.
 */
export function freeWheel(host: HTMLElement): void {
  const { ownerDocument: document } = host;
  host.addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode, clientX, clientY, ctrlKey, metaKey, target } = event;
      const isOurs = ctrlKey || metaKey || Math.abs(deltaX) > Math.abs(deltaY);
      if (document.fullscreenElement === null || isOurs || !(target instanceof Element)) return;
      if (target.closest('.pl-plot') === null || target.closest('.pl-pop') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      const held = { deltaX, deltaY, deltaMode, clientX, clientY, ctrlKey: true };
      target.dispatchEvent(new WheelEvent('wheel', { ...held, bubbles: true, cancelable: true }));
    },
    { capture: true, passive: false },
  );
}
