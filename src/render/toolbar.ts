import type { Viewport } from '../layout/scene.ts';
import { clampViewport, isSameViewport, type ViewportLimits, viewportSpan } from '../layout/viewport.ts';
import { findPart, type Part } from './skeleton.ts';

export interface ToolbarHost {
  readonly root: HTMLElement;
  readonly story: Viewport;
  readonly jumps: readonly Viewport[];
  readonly limits: ViewportLimits;
  /** Where the picture is, or is going. */
  viewport(): Viewport;
  goTo(viewport: Viewport): void;
  zoomBy(factor: number): void;
  /** By so many screens, towards later where positive. */
  panScreens(share: number): void;
  toggleKey(): void;
}

/** What a press on a button of the toolbar or the overview does; a press elsewhere does nothing. */
export function createToolbar(host: ToolbarHost): (pressed: EventTarget | null) => void {
  const { root, story, jumps, limits, viewport, goTo, zoomBy, panScreens, toggleKey } = host;
  const acts: Partial<Record<Part, () => void>> = {
    in: () => zoomBy(2),
    out: () => zoomBy(0.5),
    whole: () => goTo(story),
    earlier: () => panScreens(-0.5),
    later: () => panScreens(0.5),
    // Where the day buttons are the overview, minus leads back to the whole story and not beyond it.
    'overview-out'() {
      if (viewportSpan(viewport()) * 2 < viewportSpan(story)) zoomBy(0.5);
      else goTo(story);
    },
    key: toggleKey,
    reveal() {
      const shown = root.classList.toggle('pl-revealed');
      findPart(root, 'reveal').setAttribute('aria-expanded', String(shown));
    },
  };
  return (pressed) => {
    const button = pressed instanceof Element ? pressed.closest('button') : null;
    if (button === null || button.getAttribute('aria-disabled') === 'true') return;
    const { pl = '', plJump } = button.dataset;
    const jump = jumps[Number(plJump ?? Number.NaN)];
    // A pressed button lets go: back to the whole story.
    if (jump !== undefined) goTo(isSameViewport(viewport(), clampViewport(jump, limits)) ? story : jump);
    // The overview's buttons do the same, but for those that have an act of their own.
    else (acts[pl as Part] ?? acts[pl.replace('overview-', '') as Part])?.();
  };
}
