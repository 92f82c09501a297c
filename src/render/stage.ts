import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { LaneChoice, LayoutOptions, MeasureText, Plan } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { wholeStory } from '../layout/story.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { createCanvasSurface } from './canvas-surface.ts';
import { createMeasure } from './measure-text.ts';
import { paintScene } from './paint.ts';
import { prepareCanvas } from './paint-frame.ts';
import { overviewHeight, paintOverview, paintWindow } from './paint-overview.ts';
import type { PaintState } from './paint-state.ts';
import { lightPalette, type Palette, readPalette } from './palette.ts';

export interface StageHost {
  readonly root: HTMLElement;
  readonly picture: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overviewCanvas: HTMLCanvasElement;
  readonly timeline: Timeline;
  readonly messages: Messages;
  viewport(): Viewport;
  /** No gesture and no animation runs: what is placed now steadies the labels of the next frames. */
  isSettled(): boolean;
  shown(): ReadonlySet<EventId> | undefined;
  lanes(): LaneChoice;
  paintState(): PaintState;
  /** A new plan: events or lanes may be others. */
  planned(): void;
  /** A new scene: elements move to their places. `unit` is CSS px per scene px. */
  placed(scene: Scene, story: Scene, unit: number): void;
}

export interface Stage {
  /** What has changed: painted anew, placed anew, or planned anew, with the next frame. */
  invalidate(level: 'paint' | 'place' | 'plan'): void;
  drawNow(): void;
  /** The root's width or font may have changed. */
  resize(): void;
  /** Fonts have loaded: widths are others. */
  remeasure(): void;
  /** Colours may be others. */
  repaint(): void;
  scene(): { readonly scene: Scene; readonly unit: number } | undefined;
  fullPlan(): Plan;
  /** The present span at the width of a print, and what to paint it with. */
  forPaper(): { readonly scene: Scene; readonly state: PaintState; readonly measure: MeasureText };
  /** Draws the canvas in light colours at once, whatever the theme; `repaint` goes back. */
  lighten(): void;
  stop(): void;
}

/** Below this many em of the root's font the picture is the phone's strip; timeline.css has the same number. */
const fullFrom = 43.75;
/** A print is made this wide, and shrinks with the paper. */
const printWidth = 1000;
const noLanes: LaneChoice = { collapsed: [], pinned: [], order: [] };
const levels = { nothing: 0, paint: 1, place: 2, plan: 3 } as const;

/** From size, span and choices to pixels: keeps plan, scene and colours, and redraws once a frame what is stale. */
export function createStage(view: Window, host: StageHost): Stage {
  const { root, picture, canvas, overviewCanvas, timeline, messages } = host;
  const story = wholeStory(timeline);
  let width = 0;
  let unit = 1;
  let form: LayoutOptions['form'] = 'full';
  let fontFamily = 'sans-serif';
  let measure: MeasureText = createMeasure(root.ownerDocument, fontFamily);
  let palette: Palette | undefined;
  let plan: Plan | undefined;
  let scene: Scene | undefined;
  let storyScene: Scene | undefined;
  /** What labels are steadied by in a movement: the last scene at rest. */
  let settledScene: Scene | undefined;
  let stale: keyof typeof levels = 'plan';
  let frame: number | undefined;

  const sceneWidth = () => cssPx(Math.max(width / unit, 1));

  function planFor(wanted: LayoutOptions['form'], lanes: LaneChoice): Plan {
    const shown = host.shown();
    return makePlan(timeline, {
      messages,
      lang: messages.lang,
      measure,
      form: wanted,
      lanes,
      ...(shown === undefined ? {} : { shown }),
    });
  }

  function draw(): void {
    frame = undefined;
    const level = levels[stale];
    stale = 'nothing';
    if (level >= levels.plan || plan === undefined) {
      plan = planFor(form, host.lanes());
      scene = undefined;
      storyScene = undefined;
      picture.style.setProperty('--pl-height', `${plan.height * unit}px`);
      host.planned();
    }
    if (storyScene === undefined) {
      storyScene = placeScene(form === 'strip' ? plan : planFor('strip', noLanes), story, sceneWidth());
    }
    const isPlaced = level >= levels.place || scene === undefined;
    if (scene === undefined) settledScene = undefined;
    const current = isPlaced || scene === undefined ? place(plan) : scene;
    // Canvas before elements: its fonts would else make the browser resolve every moved element's style twice.
    paint(current, storyScene);
    if (isPlaced) host.placed(current, storyScene, unit);
  }

  function place(of: Plan): Scene {
    // At rest a view looks the same whatever came before: as its link opens, and as it was before a selection.
    const before = host.isSettled() ? undefined : settledScene;
    const made = placeScene(of, host.viewport(), sceneWidth(), before, host.paintState().selected);
    scene = made;
    if (host.isSettled()) settledScene = made;
    return made;
  }

  function paint(current: Scene, whole: Scene): void {
    palette ??= readPalette(root);
    const large = prepareCanvas(canvas, current.width, current.height, unit);
    if (large !== undefined) {
      const surface = createCanvasSurface(large.context, { scale: large.scale, palette, fontFamily });
      paintScene(surface, current, host.paintState(), measure);
    }
    const small = prepareCanvas(overviewCanvas, whole.width, overviewHeight, unit);
    if (small !== undefined) {
      const surface = createCanvasSurface(small.context, { scale: small.scale, palette, fontFamily });
      const { from, to } = host.viewport();
      const x = (at: number) => whole.plot.x + ((at - story.from) / viewportSpan(story)) * whole.plot.width;
      paintOverview(surface, whole);
      paintWindow(surface, whole, x(from), x(to));
    }
  }

  function invalidate(level: 'paint' | 'place' | 'plan'): void {
    if (levels[level] > levels[stale]) stale = level;
    frame ??= view.requestAnimationFrame(draw);
  }

  return {
    invalidate,
    drawNow() {
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      draw();
    },
    resize() {
      const style = view.getComputedStyle(root);
      const fontSize = Number.parseFloat(style.fontSize) || 16;
      const nextWidth = root.getBoundingClientRect().width;
      const nextUnit = Math.max(1, fontSize / 16);
      // Without a width (hidden, or no layout at all) the full form is planned, so that its elements are there.
      const nextForm = nextWidth === 0 || nextWidth / fontSize >= fullFrom ? 'full' : 'strip';
      const nextFamily = style.fontFamily || 'sans-serif';
      if (nextFamily !== fontFamily) {
        fontFamily = nextFamily;
        measure = createMeasure(root.ownerDocument, fontFamily);
        invalidate('plan');
      }
      if (nextUnit !== unit || nextForm !== form) invalidate('plan');
      else if (nextWidth === width) return;
      width = nextWidth;
      unit = nextUnit;
      form = nextForm;
      scene = undefined;
      storyScene = undefined;
      invalidate('place');
    },
    remeasure() {
      measure = createMeasure(root.ownerDocument, fontFamily);
      invalidate('plan');
    },
    repaint() {
      palette = undefined;
      invalidate('paint');
    },
    scene: () => (scene === undefined ? undefined : { scene, unit }),
    fullPlan: () => planFor('full', noLanes),
    forPaper: () => ({
      scene: placeScene(
        planFor('full', host.lanes()),
        host.viewport(),
        cssPx(printWidth),
        undefined,
        host.paintState().selected,
      ),
      state: host.paintState(),
      measure,
    }),
    lighten() {
      palette = lightPalette;
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      draw();
    },
    stop() {
      if (frame !== undefined) view.cancelAnimationFrame(frame);
    },
  };
}
