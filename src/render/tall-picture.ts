import type { Scene } from '../layout/scene.ts';
import { createCanvasSurface } from './canvas-surface.ts';
import { paintAxis, tickReach } from './paint-axis.ts';
import { prepareCanvas } from './paint-frame.ts';
import type { PaintState } from './paint-state.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export interface TallHost {
  /** As high as all lanes together. */
  readonly picture: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Another part of it can be seen now. */
  changed(): void;
}

/** A picture that is higher than the window: only what can be seen of it is drawn, on a canvas that goes along. */
export interface TallPicture {
  /** The part to draw, in CSS px from the picture's top. Without a height the picture fits into the window again. */
  place(height: number | undefined): { readonly from: number; readonly to: number } | undefined;
  /** The axis, above everything that scrolls away under it. */
  paint(
    scene: Scene,
    unit: number,
    state: PaintState,
    style: { readonly palette: Palette; readonly fontFamily: string },
  ): void;
  stop(): void;
}

/** Where a frame is as high as its content, so much of it is drawn at most, in CSS px. */
const mostDrawn = 2400;
/** Such a frame hears of scrolling when a tenth of one of its stretches comes into sight or leaves it. */
const stretch = 200;

/**
 * Where the page (or what scrolls around the picture) moves it, the canvas sticks to the window by CSS, and this hears
 * the scrolling. In a frame of full height nothing scrolls inside: there the browser tells which stretches of the
 * picture are in sight of the reader, and the canvas is moved to them.
 */
export function createTallPicture(view: Window & typeof globalThis, host: TallHost): TallPicture {
  const { picture, canvas } = host;
  const { ownerDocument: document } = picture;
  const listeners = new AbortController();
  const axis = document.createElement('canvas');
  axis.className = 'pl-canvas pl-axis';
  axis.setAttribute('aria-hidden', 'true');
  let height: number | undefined;
  let part: { from: number; to: number } | undefined;
  /** Stretches of the picture in sight, by their number: from where to where, in CSS px of the picture. */
  const inSight = new Map<number, { readonly top: number; readonly bottom: number }>();
  let stretches: HTMLElement[] = [];
  let observer: IntersectionObserver | undefined;

  /** The frame is as high as what it shows: nothing in it ever scrolls. */
  const isUnfolded = () => view.innerHeight >= (height ?? 0);

  function readPart(all: number): { from: number; to: number } {
    if (isUnfolded()) return readStretches(all);
    const room = view.innerHeight;
    // Where CSS holds the canvas, below a header of the page's too.
    const from = canvas.getBoundingClientRect().top - picture.getBoundingClientRect().top;
    const start = Math.max(0, Math.min(from, all - room));
    return { from: start, to: Math.min(all, start + room) };
  }

  /** What the reader sees of it, as far as the browser tells. */
  function seen(): { readonly top: number; readonly bottom: number } {
    const all = [...inSight.values()];
    if (all.length === 0) return { top: 0, bottom: 0 };
    return {
      top: Math.min(...all.map(({ top }) => top)),
      bottom: Math.max(...all.map(({ bottom }) => bottom)),
    };
  }

  function readStretches(all: number): { from: number; to: number } {
    const { top, bottom } = seen();
    // It stays until something would be missing; then what is seen comes into its middle.
    if (part !== undefined && part.to <= all && top >= part.from && bottom <= part.to) return part;
    const room = Math.min(mostDrawn, all);
    const from = Math.max(0, Math.min((top + bottom - room) / 2, all - room));
    return { from, to: from + room };
  }

  /** The axis goes along with what is seen; nothing has to be painted for it. */
  function moveAxis(): void {
    const top = isUnfolded() ? seen().top : 0;
    setStyle(axis, 'transform', top > 0 ? `translateY(${top}px)` : '');
  }

  function watchStretches(all: number): void {
    const count = Math.ceil(all / stretch);
    if (stretches.length === count) return;
    unwatchStretches();
    observer = new view.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect: whole, intersectionRect: cut } of entries) {
          const at = stretches.indexOf(target as HTMLElement);
          const top = at * stretch + cut.top - whole.top;
          if (isIntersecting) inSight.set(at, { top, bottom: top + cut.height });
          else inSight.delete(at);
        }
        moveAxis();
        check();
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] },
    );
    stretches = Array.from({ length: count }, (_, at) => {
      const mark = document.createElement('span');
      mark.className = 'pl-stretch';
      mark.style.top = `${at * stretch}px`;
      mark.style.height = `${Math.min(stretch, all - at * stretch)}px`;
      return mark;
    });
    picture.append(...stretches);
    for (const mark of stretches) observer.observe(mark);
  }

  function unwatchStretches(): void {
    observer?.disconnect();
    observer = undefined;
    inSight.clear();
    for (const mark of stretches) mark.remove();
    stretches = [];
  }

  function check(): void {
    if (height === undefined) return;
    const next = readPart(height);
    if (next.from === part?.from && next.to === part.to) return;
    host.changed();
  }

  // Whatever scrolls around the picture: it is heard in its capture phase.
  document.addEventListener('scroll', check, { signal: listeners.signal, capture: true, passive: true });
  view.addEventListener('resize', () => host.changed(), { signal: listeners.signal });

  return {
    place(now) {
      height = now;
      if (now === undefined) {
        part = undefined;
        unwatchStretches();
        axis.remove();
        picture.classList.remove('pl-tall');
        canvas.style.transform = '';
        return undefined;
      }
      if (isUnfolded()) watchStretches(now);
      else unwatchStretches();
      if (!isUnfolded()) {
        setStyle(canvas, 'transform', '');
        // Only a canvas that is lower than the picture can stick.
        setStyle(canvas, 'height', `${view.innerHeight}px`);
      }
      part = readPart(now);
      if (isUnfolded()) setStyle(canvas, 'transform', `translateY(${part.from}px)`);
      if (axis.parentNode === null) {
        picture.prepend(axis);
        picture.classList.add('pl-tall');
      }
      return part;
    },
    paint(scene, unit, state, { palette, fontFamily }) {
      if (part === undefined) return;
      const { y, height: tall } = scene.axis;
      const made = prepareCanvas(axis, scene.width, tall, unit, y);
      if (made === undefined) return;
      setStyle(axis, 'marginBottom', `${-tall * unit}px`);
      moveAxis();
      const surface = createCanvasSurface(made.context, { scale: made.scale, palette, fontFamily });
      const { plot } = scene;
      surface.box(0, y, scene.width, tall, { fill: 'page' });
      surface.push(state.mirrored ? -plot.x : 0, { x: plot.x, y, width: plot.width, height: tall });
      paintTickStubs(surface, scene);
      paintAxis(surface, scene);
      surface.pop();
    },
    stop() {
      listeners.abort();
      unwatchStretches();
      axis.remove();
    },
  };
}

function setStyle(
  { style }: HTMLElement,
  name: 'transform' | 'marginBottom' | 'height',
  value: string,
): void {
  if (style[name] !== value) style[name] = value;
}

/** What of the grid reaches into an axis that stands alone. */
function paintTickStubs(surface: Surface, { plot, axis }: Scene): void {
  const bottom = axis.y + axis.height;
  for (const { x, major } of axis.ticks) {
    if (!major || x < plot.x || x > plot.x + plot.width) continue;
    surface.line([x, bottom - tickReach], [x, bottom], { ink: 'edge', width: 1 });
  }
}
