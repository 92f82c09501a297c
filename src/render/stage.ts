import { cssPx } from '../base/brand.ts';
import type { ActorId } from '../domain/actor.ts';
import type { EventSelection } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { LaneChoice, LayoutOptions, MeasureText, Plan } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import type { Lane, Scene, Viewport } from '../layout/scene.ts';
import { wholeStory } from '../layout/story.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { createCanvasSurface } from './canvas-surface.ts';
import type { DensityParts } from './density-parts.ts';
import { createMeasure } from './measure-text.ts';
import { paintScene } from './paint.ts';
import { prepareCanvas } from './paint-frame.ts';
import { overviewHeight, paintOverview, paintWindow } from './paint-overview.ts';
import type { PaintState } from './paint-state.ts';
import { lightPalette, type Palette, readPalette } from './palette.ts';
import type { StripHost, StripLayer } from './strip-layer.ts';
import type { TallPicture } from './tall-picture.ts';

export interface StageHost extends Pick<StripHost, 'zone' | 'words' | 'open' | 'goTo' | 'tooltip'> {
  readonly root: HTMLElement;
  readonly picture: HTMLElement;
  readonly plot: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overviewCanvas: HTMLCanvasElement;
  readonly timeline: Timeline;
  readonly messages: Messages;
  viewport(): Viewport;
  /** No gesture and no animation runs: what is placed now steadies the labels of the next frames. */
  isSettled(): boolean;
  shown(): EventSelection | undefined;
  /** Actors who have a lane, whatever `lanes` says. */
  wanted(): readonly ActorId[];
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
  /**
   * What the first frame needs and can be had before it: each step a task of its own, so that none holds the page for
   * long; a step that gives a promise may be waited for. Until `drawNow` nothing is drawn by itself.
   */
  prepare(): Generator<Promise<void> | undefined>;
  drawNow(): void;
  /** The root's width or font may have changed. */
  resize(): void;
  /** Fonts have loaded: widths are others. */
  remeasure(): void;
  /** Colours may be others. */
  repaint(): void;
  scene(): { readonly scene: Scene; readonly unit: number } | undefined;
  /** The scene of another span, which is not drawn, or one lane of it; undefined before the first frame. */
  sceneAt(viewport: Viewport, lane?: Lane): Scene | undefined;
  /** The part of a tall picture that is drawn, in scene px from its top; undefined: all of it. */
  window(): PictureWindow | undefined;
  /** The mouse is at a point of the scene where no event is, or nowhere: true where something dense answers. */
  pointDense(x: number | undefined, y: number): boolean;
  /** A press at a point of the scene where no event is. */
  pressDense(x: number, y: number): void;
  /** Some of it may be too dense for marks. */
  isDense(): boolean;
  fullPlan(): Plan;
  /** The present span at the width of a print, and what to paint it with. */
  forPaper(): { readonly scene: Scene; readonly state: PaintState; readonly measure: MeasureText };
  /** Draws the canvas in light colours at once, whatever the theme; `repaint` goes back. */
  lighten(): void;
  stop(): void;
}

/** A stretch of a picture's height. */
export interface PictureWindow {
  readonly from: number;
  readonly to: number;
}

/** Below this many em of the root's font the picture is the phone's strip; timeline.css has the same number. */
const fullFrom = 43.75;
/** A print is made this wide, and shrinks with the paper. */
const printWidth = 1000;
const noLanes: LaneChoice = { collapsed: [], pinned: [], order: [] };
/** Until it is known what of a tall picture can be seen, and where no more can be known, this much is drawn in CSS px. */
const mostDrawn = 2400;
const levels = { nothing: 0, paint: 1, place: 2, planned: 3, plan: 4 } as const;

/** From size, span and choices to pixels: keeps plan, scene and colours, and redraws once a frame what is stale. */
export function createStage(view: Window & typeof globalThis, host: StageHost): Stage {
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
  let storyPlan: Plan | undefined;
  let storyScene: Scene | undefined;
  /** What labels are steadied by in a movement: the last scene at rest. */
  let settledScene: Scene | undefined;
  /** The scene of the first frame, while nothing has changed since it was placed. */
  let ready: Scene | undefined;
  let stale: keyof typeof levels = 'plan';
  let frame: number | undefined;
  /** Loaded for the first plan that needs it. */
  let density: DensityParts | undefined;
  let strips: StripLayer | undefined;
  let comingDensity: Promise<void> | undefined;
  /** Loaded for the first picture that is higher than the window. */
  let tall: TallPicture | undefined;
  let isLoadingTall = false;
  let part: PictureWindow | undefined;
  let stopped = false;
  let isHeld = true;
  /** The overview without its window, which is all that moves in it. */
  let overview:
    | { readonly of: Scene; readonly palette: Palette; readonly canvas: HTMLCanvasElement }
    | undefined;

  const sceneWidth = () => cssPx(Math.max(width / unit, 1));

  function planFor(wanted: LayoutOptions['form'], lanes: LaneChoice): Plan {
    const shown = host.shown();
    return makePlan(timeline, {
      messages,
      lang: messages.lang,
      measure,
      form: wanted,
      lanes,
      wanted: host.wanted(),
      ...(shown === undefined ? {} : { shown }),
      ...(density === undefined ? {} : { density: density.placer }),
    });
  }

  const placedPart = () => part && { y0: part.from, y1: part.to };
  const paintState = (): PaintState => ({
    ...host.paintState(),
    paintDense: density?.paint,
  });

  function loadDensity(): Promise<void> {
    comingDensity ??= import('./density-parts.ts').then(
      ({ densityParts }) => {
        if (stopped) return;
        density = densityParts;
        strips = density.createStripLayer(host.plot, {
          ...host,
          window: () => part,
          current: () => (scene === undefined || plan === undefined ? undefined : { scene, unit, plan }),
        });
        invalidate('plan');
      },
      () => {
        // The first marks of each lane stay; the next plan tries again.
        comingDensity = undefined;
      },
    );
    return comingDensity;
  }

  /** Chooses what of the picture is drawn. Cheap where all of it fits into the window. */
  function choosePart(height: number): void {
    const room = view.innerHeight > 0 ? Math.min(view.innerHeight, mostDrawn) : mostDrawn;
    const isTall = form === 'full' && height * unit > room;
    if (isTall && !isLoadingTall) {
      isLoadingTall = true;
      void import('./tall-picture.ts').then(
        ({ createTallPicture }) => {
          if (!stopped)
            tall = createTallPicture(view, { picture, canvas, changed: () => invalidate('place') });
          invalidate('place');
        },
        () => {
          isLoadingTall = false;
        },
      );
    }
    const seen = tall?.place(isTall ? height * unit : undefined);
    part = isTall ? { from: (seen?.from ?? 0) / unit, to: (seen?.to ?? room) / unit } : undefined;
  }

  function makePlans(): Plan {
    const made = planFor(form, host.lanes());
    plan = made;
    scene = undefined;
    storyPlan = undefined;
    storyScene = undefined;
    return made;
  }

  /** Of the overview: as the phone's form, whatever the lanes. */
  function placeStory(of: Plan): Scene {
    storyPlan ??= form === 'strip' ? of : planFor('strip', noLanes);
    storyScene = placeScene(storyPlan, story, sceneWidth());
    return storyScene;
  }

  function* prepare(): ReturnType<Stage['prepare']> {
    let made = makePlans();
    if (made.needsDensity && density === undefined) {
      yield loadDensity();
      if (density !== undefined) made = makePlans();
    } else yield;
    // What has been planned needs no new plan in the first frame, but all that follows from one.
    stale = 'planned';
    placeStory(made);
    yield;
    // Else a new plan is due.
    if (stale !== 'planned') return;
    ready = place(made);
    yield;
  }

  function draw(): void {
    frame = undefined;
    isHeld = false;
    const level = levels[stale];
    stale = 'nothing';
    const current = level >= levels.plan || plan === undefined ? makePlans() : plan;
    if (level >= levels.planned) {
      picture.style.setProperty('--pl-height', `${current.height * unit}px`);
      host.planned();
      if (current.needsDensity && density === undefined) void loadDensity();
    }
    const whole = storyScene ?? placeStory(current);
    const isPlaced = level >= levels.place || scene === undefined;
    if (scene === undefined) settledScene = undefined;
    const placed = ready ?? (isPlaced || scene === undefined ? place(current) : scene);
    ready = undefined;
    // Canvas before elements: its fonts would else make the browser resolve every moved element's style twice.
    paint(placed, whole);
    if (!isPlaced) return;
    host.placed(placed, whole, unit);
    strips?.place(placed, unit, host.isSettled());
  }

  function place(of: Plan): Scene {
    // At rest a view looks the same whatever came before: as its link opens, and as it was before a selection.
    const before = host.isSettled() ? undefined : settledScene;
    choosePart(of.height);
    // What was drawn last is looked at by nobody any more, unless it was at rest.
    const spare = scene === settledScene ? undefined : scene;
    const { selected } = host.paintState();
    const made = placeScene(of, host.viewport(), sceneWidth(), before, selected, placedPart(), spare);
    scene = made;
    if (host.isSettled()) settledScene = made;
    return made;
  }

  function paint(current: Scene, whole: Scene): void {
    palette ??= readPalette(root);
    const state = paintState();
    const { from, to } = part ?? { from: 0, to: current.height };
    const large = prepareCanvas(canvas, current.width, to - from, unit, from);
    if (large !== undefined) {
      const surface = createCanvasSurface(large.context, { scale: large.scale, palette, fontFamily });
      paintScene(surface, current, state, measure);
    }
    if (part !== undefined) tall?.paint(current, unit, state, { palette, fontFamily });
    const small = prepareCanvas(overviewCanvas, whole.width, overviewHeight, unit);
    if (small === undefined) return;
    if (
      overview?.of !== whole ||
      overview.palette !== palette ||
      overview.canvas.width !== overviewCanvas.width
    ) {
      overview = drawOverview(whole, palette, state);
    }
    small.context.drawImage(overview.canvas, 0, 0, whole.width, overviewHeight);
    const surface = createCanvasSurface(small.context, { scale: small.scale, palette, fontFamily });
    const now = host.viewport();
    const x = (at: number) => whole.plot.x + ((at - story.from) / viewportSpan(story)) * whole.plot.width;
    paintWindow(surface, whole, x(now.from), x(now.to));
  }

  function drawOverview(of: Scene, inks: Palette, state: PaintState): NonNullable<typeof overview> {
    const made = overview?.canvas ?? root.ownerDocument.createElement('canvas');
    const fresh = prepareCanvas(made, of.width, overviewHeight, unit);
    if (fresh !== undefined) {
      const surface = createCanvasSurface(fresh.context, { scale: fresh.scale, palette: inks, fontFamily });
      paintOverview(surface, of, state.paintDense);
    }
    return { of, palette: inks, canvas: made };
  }

  function invalidate(level: 'paint' | 'place' | 'plan'): void {
    if (levels[level] > levels[stale]) stale = level;
    if (level !== 'paint') ready = undefined;
    if (!isHeld) frame ??= view.requestAnimationFrame(draw);
  }

  return {
    invalidate,
    prepare,
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
      ready = undefined;
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
    sceneAt(viewport, lane) {
      const seen = lane === undefined ? placedPart() : { y0: lane.y, y1: lane.y + lane.height };
      return plan && placeScene(plan, viewport, sceneWidth(), undefined, undefined, seen);
    },
    window: () => part,
    pointDense: (x, y) => strips?.point(x, y) ?? false,
    pressDense: (x, y) => void strips?.press(x, y),
    isDense: () => density !== undefined,
    fullPlan: () => planFor('full', noLanes),
    forPaper: () => ({
      scene: placeScene(
        planFor('full', host.lanes()),
        host.viewport(),
        cssPx(printWidth),
        undefined,
        host.paintState().selected,
      ),
      state: { ...paintState(), bundle: messages.picture.bundle },
      measure,
    }),
    lighten() {
      palette = lightPalette;
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      draw();
    },
    stop() {
      stopped = true;
      tall?.stop();
      strips?.close(false);
      if (frame !== undefined) view.cancelAnimationFrame(frame);
    },
  };
}
