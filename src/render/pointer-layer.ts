import type { EventId } from '../domain/event.ts';
import { findMark } from '../layout/hit.ts';
import type { Scene } from '../layout/scene.ts';

export interface PointerHost {
  scene(): { readonly scene: Scene; readonly unit: number } | undefined;
  /** The mouse is over an event, at CSS px of the plot, or over none. */
  point(event: EventId | undefined, x: number, y: number): void;
  open(event: EventId): void;
  /** The mouse is at a point of the scene where no event is, or nowhere: true where something dense answers. */
  pointDense(x: number | undefined, y: number): boolean;
  /** A press at a point of the scene where no event is. */
  pressDense(x: number, y: number): void;
}

export interface PointerLayer {
  /** Answers a press, or a movement of a pointer that is still there, that came before this layer. */
  answer(event: PointerEvent | MouseEvent): void;
}

/** Hover and press on the picture itself, in every lane an event stands in; its own element covers but one of them. */
export function createPointerLayer(plot: HTMLElement, host: PointerHost): PointerLayer {
  const sceneAt = (event: MouseEvent) => {
    const current = host.scene();
    const box = plot.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left, event.clientY - box.top];
    const { scene, unit } = current ?? { scene: undefined, unit: 1 };
    return { scene, left, top, x: left / unit + (scene?.plot.x ?? 0), y: top / unit };
  };
  const eventAt = (event: MouseEvent, at: ReturnType<typeof sceneAt>): EventId | undefined => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pl-event]') : null;
    const found = own?.dataset['plEvent'];
    if (found !== undefined) return found as EventId;
    // A summed link is that of no event.
    return (at.scene && findMark(at.scene, at.x, at.y)?.event) || undefined;
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = sceneAt(event);
    const found = eventAt(event, at);
    host.point(found, at.left, at.top);
    const isDense = host.pointDense(found === undefined ? at.x : undefined, at.y);
    plot.classList.toggle('pl-over', found !== undefined || isDense);
  };
  plot.addEventListener('pointermove', move);
  plot.addEventListener('pointerleave', () => {
    plot.classList.remove('pl-over');
    host.point(undefined, 0, 0);
    host.pointDense(undefined, 0);
  });
  const press = (event: MouseEvent) => {
    const at = sceneAt(event);
    const found = eventAt(event, at);
    if (found !== undefined) host.open(found);
    else host.pressDense(at.x, at.y);
  };
  plot.addEventListener('click', press);
  return {
    answer(event) {
      if (event.type === 'click') press(event);
      else if (plot.matches(':hover')) move(event as PointerEvent);
    },
  };
}
