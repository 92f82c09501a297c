import type { EventId } from '../domain/event.ts';
import { findMark, findStrip } from '../layout/hit.ts';
import type { Scene } from '../layout/scene.ts';

export interface PointerHost {
  scene(): { readonly scene: Scene; readonly unit: number } | undefined;
  /** The mouse is over an event, at CSS px of the plot, or over none. */
  point(event: EventId | undefined, x: number, y: number): void;
  open(event: EventId): void;
  /** A press on marks too dense to tell apart, at this share of the visible span. */
  spread(share: number): void;
}

/** Hover and press on the picture itself, in every lane an event stands in; its own element covers but one of them. */
export function attachPointer(plot: HTMLElement, host: PointerHost): void {
  const eventAt = (event: MouseEvent): EventId | undefined => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pl-event]') : null;
    const found = own?.dataset['plEvent'];
    if (found !== undefined) return found as EventId;
    const at = sceneAt(event);
    return at === undefined ? undefined : findMark(at.scene, at.x, at.y)?.event;
  };
  const sceneAt = (event: MouseEvent) => {
    const current = host.scene();
    if (current === undefined) return undefined;
    const box = plot.getBoundingClientRect();
    const { scene, unit } = current;
    return {
      scene,
      x: (event.clientX - box.left) / unit + scene.plot.x,
      y: (event.clientY - box.top) / unit,
      share: (event.clientX - box.left) / Math.max(box.width, 1),
    };
  };

  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const box = plot.getBoundingClientRect();
    const found = eventAt(event);
    plot.classList.toggle('pl-over', found !== undefined);
    host.point(found, event.clientX - box.left, event.clientY - box.top);
  });
  plot.addEventListener('pointerleave', () => {
    plot.classList.remove('pl-over');
    host.point(undefined, 0, 0);
  });
  plot.addEventListener('click', (event) => {
    const found = eventAt(event);
    if (found !== undefined) {
      host.open(found);
      return;
    }
    const at = sceneAt(event);
    if (at !== undefined && findStrip(at.scene, at.x, at.y) !== undefined) host.spread(at.share);
  });
}
