import type { ActorId, EventId } from '../domain/dataset.ts';
import { inLang } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { LaneChoice } from '../layout/layout.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { wholeStory, zoomLimits } from '../layout/story.ts';
import {
  clampViewport,
  isSameViewport,
  leastSpan,
  panBy,
  viewportSpan,
  zoomAround,
} from '../layout/viewport.ts';
import { formatZone } from '../time/zone-words.ts';
import type { BundleLayer } from './bundle-layer.ts';
import { describeEvent, type EventWords, nameEvent } from './describe-event.ts';
import { anchorOf } from './event-anchor.ts';
import { createFocusLayer } from './focus-layer.ts';
import { attachGestures } from './gestures.ts';
import { createGutterLayer } from './gutter-layer.ts';
import { makeJumps } from './jumps.ts';
import { handleKey, type KeyboardHost } from './keyboard.ts';
import { createOverviewLayer } from './overview.ts';
import type { PaintState } from './paint-state.ts';
import { watchTheme } from './palette.ts';
import { findPart, type Part } from './skeleton.ts';
import { createStage, type Stage } from './stage.ts';
import type { TimelineEvents, TimelineOptions } from './timeline-handle.ts';
import type { ViewLater } from './view-later.ts';
import { createViewParts } from './view-parts.ts';
import { createViewportMotion } from './viewport-motion.ts';

export type Emit = <K extends keyof TimelineEvents>(type: K, event: TimelineEvents[K]) => void;

export interface TimelineView {
  readonly root: HTMLElement;
  viewport(): Viewport;
  /** The options as they are now, and which of them changed. */
  update(options: TimelineOptions, changed: ReadonlySet<keyof TimelineOptions>): void;
  focusEvent(event: EventId): boolean;
  /**
   * Measures and draws the first frame, in steps, each a task at most; who can wait, waits for what a step gives. The
   * root stands in the page already, hidden or not; `show` is called when it is about to be drawn.
   */
  start(show: () => void): ReturnType<Stage['prepare']>;
  destroy(): void;
}

const noLanes: LaneChoice = { collapsed: [], pinned: [], order: [] };

/** The live picture of one timeline: ties its layers together. Everything it made, `destroy` takes away. */
export function createTimelineView(
  document: Document,
  timeline: Timeline,
  told: ToldTimes,
  initial: TimelineOptions,
  emit: Emit,
): TimelineView {
  const view = document.defaultView;
  if (view === null) throw new Error('Bug: a timeline is mounted in a document without a window');
  const { messages } = initial;
  const { dataset } = timeline;
  const story = wholeStory(timeline);
  const limits = zoomLimits(timeline);
  const zone = dataset.timeZone;
  const jumps = makeJumps(story, zone, messages);
  const listeners = new AbortController();
  const { signal } = listeners;

  let options = initial;
  let viewport = clampViewport(initial.viewport ?? story, limits);
  let isSettled = true;
  let lanes = initial.lanes ?? noLanes;
  let pointed: EventId | undefined;
  let focused: EventId | undefined;
  /** What stands in the elements since the last frame. */
  let plotPlace = '';
  let pressedJump: number | undefined;
  const states = new Map<Part, boolean>();
  /** Loaded for the first bundle; until then bundles are painted, as in a movement. */
  let bundleLayer: BundleLayer | undefined;
  let areBundlesComing = false;
  /** The last press meanwhile. */
  let pressed: MouseEvent | undefined;
  /** The last highlight that was told. */
  let toldPointed: EventId | undefined;

  const titleOf = ({ record }: ResolvedEvent) => inLang(dataset, record.title, messages.lang);
  const known = new WeakMap<ResolvedEvent, EventWords>();
  const wordsOf = (event: ResolvedEvent): EventWords => {
    const words = known.get(event) ?? describeEvent(event, timeline, told, messages);
    known.set(event, words);
    return words;
  };
  const wordsById = (id: EventId): EventWords => {
    const event = timeline.byId.get(id);
    return event === undefined
      ? { title: id, time: '', participants: '', status: undefined }
      : wordsOf(event);
  };

  const { root, idPrefix, picture, plot, gutter, undated, help, track, canvas, overviewCanvas } =
    createViewParts(document, {
      messages,
      zone: formatZone(zone, messages),
      jumps,
      // The focus layer puts the events' own elements there.
      undated: [],
    });
  const motion = createViewportMotion(view);
  const tooltip = shownLater((parts) => parts.tooltip);
  const hint = shownLater((parts) => parts.hint);
  const teller = shownLater((parts) => parts.teller);
  const isStill = () => view.matchMedia('(prefers-reduced-motion: reduce)').matches;

  const stage = createStage(view, {
    root,
    picture,
    plot,
    canvas,
    overviewCanvas,
    timeline,
    zone,
    tooltip,
    words: wordsById,
    open,
    goTo,
    messages,
    viewport: () => viewport,
    isSettled: () => isSettled,
    shown: () => options.shown,
    wanted: () => options.wanted ?? [],
    lanes: () => lanes,
    paintState,
    planned: () => focusLayer.setShown(options.shown),
    placed,
  });
  const focusLayer = createFocusLayer(plot, undated, {
    timeline,
    name: (event) => nameEvent(wordsOf(event), messages),
    title: titleOf,
    open,
    focused(event, element) {
      focused = event;
      if (event !== undefined && element?.matches(':focus-visible')) showTipBelow(event, element);
      else tooltip.hide();
      highlight();
    },
    reveal(id) {
      const event = timeline.byId.get(id);
      if (event !== undefined) needLater(({ spanFor }) => goTo(spanFor(event)));
    },
    // After the first picture: nobody walks before there is one.
    isCrowd: () => view.setTimeout(() => signal.aborted || needLater(), 100),
  });
  const gutterLayer = createGutterLayer(gutter, {
    messages: () => messages.picture,
    openActor: (actor: ActorId, byKeyboard) => emit('actor', { actor, byKeyboard }),
    toggle(party) {
      const others = lanes.collapsed.filter((other) => other !== party);
      const collapsed = others.length < lanes.collapsed.length ? others : [...others, party];
      setLanes({ ...lanes, collapsed });
    },
    needControls: () => needLater(),
  });
  const overview = createOverviewLayer(track, {
    messages: () => messages,
    zone: () => zone,
    viewport: () => viewport,
    limits: () => limits,
    story: () => story,
    move: setViewport,
    begin: () => motion.stop(),
  });

  function setLanes(next: LaneChoice): void {
    lanes = next;
    stage.invalidate('plan');
    emit('lanes', { lanes });
  }

  function paintState(): PaintState {
    const highlighted = new Set(options.highlighted ?? []);
    for (const own of [pointed, focused]) if (own !== undefined) highlighted.add(own);
    const { emptyLane, undatedLane } = messages.picture;
    const mirrored = messages.dir === 'rtl';
    // At rest there are buttons.
    const bundle = isSettled && bundleLayer !== undefined ? undefined : messages.picture.bundle;
    return { selected: options.selected, highlighted, mirrored, emptyLane, undatedLane, bundle };
  }

  function placed(scene: Scene, whole: Scene, unit: number): void {
    const place = `${(messages.dir === 'rtl' ? 0 : scene.plot.x) * unit}px ${scene.plot.width * unit}px`;
    if (place !== plotPlace) {
      plotPlace = place;
      [plot.style.left = '', plot.style.width = ''] = place.split(' ');
    }
    focusLayer.place(scene, unit, isSettled);
    gutterLayer.place(scene, unit);
    if (scene.bundles.length > 0) void loadBundles();
    bundleLayer?.place(scene, unit, isSettled);
    overview.place(whole, unit, isSettled);
    const span = viewportSpan(viewport);
    const setDisabled = (disabled: boolean, ...parts: Part[]) => {
      for (const part of parts) setState(part, 'aria-disabled', disabled);
    };
    // Buttons say at once where a movement leads.
    const going = heading();
    const isWhole = isSameViewport(going, story);
    setDisabled(span <= leastSpan(viewport, limits) * 1.01, 'in', 'overview-in');
    setDisabled(span >= (limits.to - limits.from) * 0.99, 'out');
    setDisabled(isWhole, 'overview-out');
    setState('overview-whole', 'aria-pressed', isWhole);
    const pressed = jumps.findIndex((jump) => isSameViewport(going, jump));
    if (pressed === pressedJump) return;
    pressedJump = pressed;
    for (const [index] of jumps.entries()) {
      const button = root.querySelector(`[data-pl-jump="${index}"]`);
      button?.setAttribute('aria-pressed', String(index === pressed));
    }
  }

  /** Written only where it is another: a frame leaves the page's styles alone. */
  function setState(part: Part, name: 'aria-disabled' | 'aria-pressed', is: boolean): void {
    if (states.get(part) === is) return;
    states.set(part, is);
    findPart(root, part).setAttribute(name, String(is));
  }

  async function loadBundles(): Promise<void> {
    if (areBundlesComing || !isSettled) return;
    areBundlesComing = true;
    try {
      const { createBundleLayer } = await import('./bundle-layer.ts');
      if (signal.aborted) return;
      bundleLayer = createBundleLayer(plot, { messages: () => messages.picture, words: wordsById, open });
      const now = stage.scene();
      // They cover what is painted of them: the picture need not be drawn again.
      if (now !== undefined) bundleLayer.place(now.scene, now.unit, isSettled);
      if (pressed !== undefined) bundleLayer.press(pressed);
    } catch {
      // They stay painted; the next frame at rest tries again.
      areBundlesComing = false;
    }
  }

  function open(event: EventId, byKeyboard: boolean): void {
    tooltip.hide();
    emit('select', { event, byKeyboard });
  }

  function highlight(): void {
    const event = pointed ?? focused;
    if (event === toldPointed) return;
    toldPointed = event;
    emit('highlight', { event });
    stage.invalidate('paint');
  }

  function showTipBelow(event: EventId, element: HTMLElement): void {
    if (!plot.contains(element)) return;
    const box = element.getBoundingClientRect();
    const plotBox = plot.getBoundingClientRect();
    tooltip.show(wordsById(event), box.left - plotBox.left - 12, box.bottom - plotBox.top - 8);
  }

  function setViewport(next: Viewport, settled: boolean): void {
    viewport = clampViewport(next, limits);
    isSettled = settled;
    bundleLayer?.close(false);
    stage.invalidate('place');
    emit('viewport', { viewport, settled, wholeStory: isSameViewport(viewport, story) });
    if (settled) teller.show(viewport);
  }

  function goTo(target: Viewport): void {
    const to = clampViewport(target, limits);
    const heading = motion.target();
    if (isSameViewport(to, heading ?? viewport)) return;
    tooltip.hide();
    motion.go(viewport, to, isStill() || stage.scene() === undefined, setViewport);
  }

  const heading = () => motion.target() ?? viewport;
  const panScreens = (share: number) => goTo(panBy(heading(), viewportSpan(heading()) * share, limits));
  function zoomBy(factor: number): void {
    const event = focused === undefined ? undefined : timeline.byId.get(focused);
    goTo(zoomAround(heading(), anchorOf(event, heading()), factor, limits));
  }

  // --- what the reader does -------------------------------------------------------------------------------------

  // What the buttons around the picture do comes with the first press, if not before.
  root.addEventListener('click', ({ target }) => needLater(({ pressTool }) => pressTool(target)));

  /** There once a reader has moved a pointer or pressed a key, and for many events: else nobody prints or walks. */
  let later: ViewLater | undefined;
  let coming: Promise<ViewLater> | undefined;
  const loadLater = async (): Promise<ViewLater> => {
    const { createLater } = await import('./view-later.ts');
    later ??= createLater({
      view,
      root,
      picture,
      undated,
      help,
      idPrefix,
      timeline,
      messages,
      limits,
      signal,
      stage,
      layer: focusLayer,
      gutter,
      gutterLayer,
      plot,
      lanes: () => lanes,
      setLanes,
      viewport: heading,
      title: titleOf,
      story,
      jumps,
      goTo,
      zoomBy,
      panScreens,
      point(event, x, y) {
        if (event === undefined) tooltip.hide();
        else tooltip.show(wordsById(event), x, y);
        pointed = event;
        highlight();
      },
      open: (event) => open(event, false),
    });
    return later;
  };
  const needLater = (act?: (parts: ViewLater) => void) => {
    coming ??= loadLater();
    void coming.then(act, () => {
      coming = undefined;
    });
  };
  /** What shows for a moment comes later as well, unless it has been hidden again by then. */
  function shownLater<T extends unknown[]>(
    partOf: (parts: ViewLater) => { show(...what: T): void; hide(): void },
  ) {
    let wanted: T | undefined;
    return {
      show(...what: T): void {
        wanted = what;
        needLater((parts) => {
          if (wanted === what) partOf(parts).show(...what);
        });
      },
      hide(): void {
        wanted = undefined;
        if (later !== undefined) partOf(later).hide();
      },
    };
  }
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    view.addEventListener(type, () => needLater(), { signal, once: true });

  /** Keys wait for what acts on them. */
  let isTyping = false;
  const keyboard: KeyboardHost = {
    zoom: zoomBy,
    pan: panScreens,
    wholeStory: () => goTo(story),
    type: (key) => later?.isTyping() === true && later.walk(key),
    walk(key) {
      if (focusLayer.walk(key)) return true;
      if (later !== undefined) return later.walk(key);
      // A space is part of a title only after its first letter.
      const isOurs = (isTyping ? /^(Arr|Page|.$)/ : /^(Arr|Page|\S$)/).test(key);
      isTyping = isOurs;
      if (isOurs) needLater(({ walk }) => walk(key));
      return isOurs;
    },
    escape: tooltip.hide,
  };
  for (const layer of [plot, undated])
    layer.addEventListener('keydown', (event) => handleKey(event, keyboard));
  // What a pointer did before anything could answer it is answered then.
  for (const type of ['pointermove', 'click'] as const)
    plot.addEventListener(type, (event) => {
      if (areBundlesComing && type === 'click') pressed = event;
      if (later === undefined) needLater(({ answer }) => answer(event));
    });
  const detachGestures = attachGestures(plot, {
    viewport: () => viewport,
    limits: () => limits,
    move: setViewport,
    glide: goTo,
    hint: hint.show,
    begin() {
      motion.stop();
      tooltip.hide();
      hint.hide();
    },
  });

  // --- what the page does ---------------------------------------------------------------------------------------

  let unwatchTheme = () => {};
  const observer = new view.ResizeObserver(stage.resize);
  // A lower window may show less of a tall picture.
  view.addEventListener('resize', () => stage.invalidate('place'), { signal });
  view.addEventListener('afterprint', stage.repaint, { signal });
  // Paper is light; once it is there, `later` has a picture of its own for it.
  view.addEventListener('beforeprint', () => later ?? stage.lighten(), { signal });
  document.fonts?.addEventListener?.('loadingdone', stage.remeasure, { signal });

  function applyTheme(): void {
    const { theme = 'auto' } = options;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    stage.repaint();
  }

  return {
    root,
    viewport: () => viewport,
    update(next, changed) {
      options = next;
      if (changed.has('lanes') && next.lanes !== lanes) {
        lanes = next.lanes ?? noLanes;
        stage.invalidate('plan');
      }
      if (changed.has('shown') || changed.has('wanted')) stage.invalidate('plan');
      if (changed.has('theme')) applyTheme();
      if (changed.has('viewport')) {
        // What a store echoes of our own moves is no order, not even in the middle of one.
        const wished = clampViewport(next.viewport ?? story, limits);
        if (!isSameViewport(wished, viewport)) goTo(wished);
      }
      if (changed.has('selected')) {
        focusLayer.setSelected(next.selected);
        const event = timeline.byId.get(next.selected as EventId);
        if (event !== undefined && motion.target() === undefined)
          needLater(({ spanThatShows }) => {
            if (options.selected === next.selected) goTo(spanThatShows(event, viewport, limits));
          });
      }
      stage.invalidate(changed.has('selected') ? 'place' : 'paint');
    },
    focusEvent(event) {
      stage.drawNow();
      return focusLayer.focus(event);
    },
    *start(show) {
      applyTheme();
      stage.resize();
      yield;
      yield* stage.prepare();
      show();
      stage.drawNow();
      focusLayer.setSelected(options.selected);
      unwatchTheme = watchTheme(root, stage.repaint);
      observer.observe(root);
      if (document.fonts?.status === 'loading') {
        void document.fonts.ready.then(() => {
          if (!signal.aborted) stage.remeasure();
        });
      }
      view.requestAnimationFrame(() => {
        if (!signal.aborted) emit('ready', undefined);
      });
    },
    destroy() {
      listeners.abort();
      motion.stop();
      stage.stop();
      teller.hide();
      later?.stop();
      hint.hide();
      bundleLayer?.close(false);
      observer.disconnect();
      unwatchTheme();
      detachGestures();
      overview.destroy();
      root.remove();
    },
  };
}
