import { cssPx, instant } from '../base/brand.ts';
import type { ActorId, EventId } from '../domain/dataset.ts';
import { inLang } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { findMark, findStrip } from '../layout/hit.ts';
import type { LaneChoice, LayoutOptions, MeasureText, Plan } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { wholeStory, zoomLimits } from '../layout/story.ts';
import { clampViewport, isSameViewport, panBy, reveal, viewportSpan, zoomAround } from '../layout/viewport.ts';
import { toInstant } from '../time/instant.ts';
import { formatZone } from '../time/words.ts';
import { createBundleLayer } from './bundle-layer.ts';
import { createCanvasSurface } from './canvas-surface.ts';
import { describeEvent, type EventWords, nameEvent } from './describe-event.ts';
import { createFocusLayer } from './focus-layer.ts';
import { attachGestures } from './gestures.ts';
import { createGutterLayer } from './gutter-layer.ts';
import { createHint } from './hint.ts';
import { makeJumps } from './jumps.ts';
import { makeLegend } from './legend.ts';
import { createHtml, createNode } from './markup.ts';
import { createMeasure } from './measure-text.ts';
import { createOverviewLayer } from './overview.ts';
import { paintScene } from './paint.ts';
import { prepareCanvas } from './paint-frame.ts';
import { overviewHeight, paintOverview, paintWindow } from './paint-overview.ts';
import type { PaintState } from './paint-state.ts';
import { type Palette, readPalette, watchTheme } from './palette.ts';
import { findPart, makeSkeleton, type Part } from './skeleton.ts';
import { formatSpan } from './span-words.ts';
import { makeStillPicture } from './still-picture.ts';
import type { TimelineEvents, TimelineOptions } from './timeline-handle.ts';
import { createTooltip } from './tooltip.ts';
import { createViewportMotion } from './viewport-motion.ts';

export type Emit = <K extends keyof TimelineEvents>(type: K, event: TimelineEvents[K]) => void;

export interface TimelineView {
  readonly root: HTMLElement;
  viewport(): Viewport;
  /** The options as they are now, and which of them changed. */
  update(options: TimelineOptions, changed: ReadonlySet<keyof TimelineOptions>): void;
  focusEvent(event: EventId): boolean;
  /** Call once the root stands in the page: measures, draws the first frame. */
  start(): void;
  destroy(): void;
}

/** Below this many em of the root's font the picture is the phone's strip; timeline.css has the same number. */
const fullFrom = 43.75;
const noLanes: LaneChoice = { collapsed: [], pinned: [], order: [] };
/** A print is made this wide, and shrinks with the paper. */
const printWidth = 1000;
const sayAfter = 600;

let mounted = 0;

/** Builds the live picture of one timeline: DOM, layers, drawing, gestures. Everything it made, `destroy` takes away. */
export function createTimelineView(
  document: Document,
  timeline: Timeline,
  initial: TimelineOptions,
  emit: Emit,
): TimelineView {
  const view = document.defaultView;
  if (view === null) throw new Error('Bug: a timeline is mounted in a document without a window');
  const { messages } = initial;
  const { dataset } = timeline;
  const lang = messages.lang;
  const story = wholeStory(timeline);
  const limits = zoomLimits(timeline);
  const zone = dataset.timeZone;
  const jumps = makeJumps(story, zone, messages);
  mounted += 1;
  const idPrefix = `pl-${mounted}`;
  const listeners = new AbortController();
  const { signal } = listeners;

  let options = initial;
  let viewport = clampViewport(initial.viewport ?? story, limits);
  let lanes: LaneChoice = initial.lanes ?? noLanes;
  let pointed: EventId | undefined;
  let focused: EventId | undefined;
  /** The last highlight that was told. */
  let told: EventId | undefined;
  let width = 0;
  let unit = 1;
  let form: LayoutOptions['form'] = 'full';
  let measure: MeasureText = () => 0;
  let fontFamily = 'sans-serif';
  let palette: Palette | undefined;
  let plan: Plan | undefined;
  let scene: Scene | undefined;
  /** What the next frame's labels are steadied by: the last scene at rest. */
  let settledScene: Scene | undefined;
  let isSettled = true;
  let storyScene: Scene | undefined;
  let stale: 'nothing' | 'paint' | 'place' | 'plan' = 'plan';
  let frame: number | undefined;
  let sayTimer: ReturnType<typeof setTimeout> | undefined;

  const canvas = document.createElement('canvas');
  canvas.className = 'pl-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  const overviewCanvas = document.createElement('canvas');
  overviewCanvas.className = 'pl-canvas';
  overviewCanvas.setAttribute('aria-hidden', 'true');
  const plot = document.createElement('div');
  plot.className = 'pl-plot';
  plot.setAttribute('role', 'group');
  plot.setAttribute('aria-label', messages.picture.events);
  plot.setAttribute('aria-describedby', `${idPrefix}-help`);
  const help = document.createElement('p');
  help.id = `${idPrefix}-help`;
  help.hidden = true;
  help.textContent = messages.picture.eventsHelp;
  const gutter = document.createElement('div');
  gutter.className = 'pl-gutter';
  gutter.setAttribute('role', 'group');
  gutter.setAttribute('aria-label', messages.picture.actors);

  const root = createHtml(
    document,
    makeSkeleton({
      messages: messages.picture,
      dir: messages.dir,
      idPrefix,
      live: true,
      zone: formatZone(zone, messages),
      jumps,
      undated: timeline.events.filter(({ when }) => !when.dated).map(({ record }) => titleOf(record)),
      picture: [],
      overview: [],
    }),
  );
  const picture = findPart(root, 'picture');
  const undated = findPart(root, 'undated');
  const track = findPart(root, 'track');
  const live = findPart(root, 'live');
  picture.append(canvas, plot, gutter, help);
  track.append(overviewCanvas);

  function titleOf(record: ResolvedEvent['record']): string {
    return inLang(dataset, record.title, lang);
  }
  const words = remember((event: ResolvedEvent) => describeEvent(event, timeline, messages));
  const wordsById = (id: EventId): EventWords => {
    const event = timeline.byId.get(id);
    return event === undefined ? { title: id, time: '', participants: '', status: undefined } : words(event);
  };

  const motion = createViewportMotion(view);
  const tooltip = createTooltip(plot);
  const hint = createHint(picture);
  const isStill = () => view.matchMedia('(prefers-reduced-motion: reduce)').matches;

  const focusLayer = createFocusLayer(plot, undated, {
    name: (event) => nameEvent(words(event), messages),
    title: (event) => titleOf(event.record),
    open,
    focused(event, element) {
      focused = event;
      if (event !== undefined && element !== undefined && element.matches(':focus-visible')) showTipAt(event, element);
      else tooltip.hide();
      highlight();
    },
    reveal: revealEvent,
  });
  const gutterLayer = createGutterLayer(gutter, {
    messages: () => messages.picture,
    openActor: (actor: ActorId, byKeyboard) => emit('actor', { actor, byKeyboard }),
    toggle(party) {
      const collapsed = lanes.collapsed.includes(party)
        ? lanes.collapsed.filter((other) => other !== party)
        : [...lanes.collapsed, party];
      lanes = { ...lanes, collapsed };
      invalidate('plan');
      emit('lanes', { lanes });
    },
  });
  const bundleLayer = createBundleLayer(plot, { messages: () => messages.picture, words: wordsById, open });
  const overview = createOverviewLayer(track, {
    messages: () => messages,
    zone: () => zone,
    viewport: () => viewport,
    limits: () => limits,
    story: () => story,
    move: setViewport,
    begin: () => motion.stop(),
  });

  function open(event: EventId, byKeyboard: boolean): void {
    tooltip.hide();
    emit('select', { event, byKeyboard });
  }

  function highlight(): void {
    const event = pointed ?? focused;
    if (event === told) return;
    told = event;
    emit('highlight', { event });
    invalidate('paint');
  }

  function setViewport(next: Viewport, settled: boolean): void {
    viewport = clampViewport(next, limits);
    isSettled = settled;
    bundleLayer.close(false);
    invalidate('place');
    emit('viewport', { viewport, settled, wholeStory: isSameViewport(viewport, story) });
    if (settled) saySpan();
  }

  function goTo(target: Viewport): void {
    const to = clampViewport(target, limits);
    if (isSameViewport(to, viewport)) return;
    tooltip.hide();
    motion.go(viewport, to, isStill() || width === 0, setViewport);
  }

  function zoomBy(factor: number): void {
    goTo(zoomAround(motion.target() ?? viewport, anchor(), factor, limits));
  }

  /** Zooming keeps the focused event's window in place, else the middle. */
  function anchor() {
    const base = motion.target() ?? viewport;
    const middle = instant((base.from + base.to) / 2);
    const when = focused === undefined ? undefined : timeline.byId.get(focused)?.when;
    if (when === undefined || !when.dated) return middle;
    const from = Math.max(toInstant(when.start.earliest, 'earliest'), base.from);
    const to = Math.min(toInstant(when.end.latest, 'latest'), base.to);
    return to > from ? instant((from + to) / 2) : middle;
  }

  function panScreens(share: number): void {
    const base = motion.target() ?? viewport;
    goTo(panBy(base, viewportSpan(base) * share, limits));
  }

  function revealEvent(id: EventId): void {
    const when = timeline.byId.get(id)?.when;
    if (when === undefined || !when.dated) return;
    const span = viewportSpan(viewport);
    const earliest = toInstant(when.start.earliest, 'earliest');
    const latest = toInstant(when.end.latest, 'latest');
    const from = Number.isFinite(earliest) ? earliest : Number.isFinite(latest) ? latest - span / 4 : viewport.from;
    const to = Number.isFinite(latest) ? latest : Number.isFinite(earliest) ? earliest + span / 4 : viewport.to;
    // A window that shows in part is found; one that fills the screen is there already.
    if (Math.min(to, viewport.to) - Math.max(from, viewport.from) > Math.min(to - from, span) * 0.25) return;
    goTo(reveal(viewport, { from: instant(from), to: instant(to) }, limits));
  }

  function saySpan(): void {
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => {
      const span = formatSpan(viewport, zone, messages);
      const { picture: say } = messages;
      live.textContent = isSameViewport(viewport, story) ? say.showingWholeStory(span) : say.showing(span);
    }, sayAfter);
  }

  function showTipAt(event: EventId, element: HTMLElement): void {
    if (!plot.contains(element)) return;
    const box = element.getBoundingClientRect();
    const plotBox = plot.getBoundingClientRect();
    tooltip.show(wordsById(event), box.left - plotBox.left - 12, box.bottom - plotBox.top - 8);
  }

  function shownEvents(): readonly ResolvedEvent[] {
    const { shown } = options;
    return shown === undefined ? timeline.events : timeline.events.filter(({ record }) => shown.has(record.id));
  }

  function planFor(wanted: LayoutOptions['form'], choice: LaneChoice): Plan {
    const { shown } = options;
    return makePlan(timeline, {
      messages,
      lang,
      measure,
      form: wanted,
      lanes: choice,
      ...(shown === undefined ? {} : { shown }),
    });
  }

  function paintState(names: boolean): PaintState {
    const highlighted = new Set(options.highlighted ?? []);
    if (pointed !== undefined) highlighted.add(pointed);
    if (focused !== undefined) highlighted.add(focused);
    return {
      selected: options.selected,
      highlighted,
      names,
      mirrored: messages.dir === 'rtl',
      emptyLane: messages.picture.emptyLane,
      undatedLane: messages.picture.undatedLane,
    };
  }

  const levels = { nothing: 0, paint: 1, place: 2, plan: 3 } as const;
  function invalidate(level: 'paint' | 'place' | 'plan'): void {
    if (levels[level] > levels[stale]) stale = level;
    frame ??= view?.requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = undefined;
    const level = levels[stale];
    stale = 'nothing';
    if (level >= levels.plan || plan === undefined) {
      plan = planFor(form, lanes);
      scene = undefined;
      settledScene = undefined;
      picture.style.height = `${plan.height * unit}px`;
      const sceneWidth = cssPx(Math.max(width / unit, 1));
      storyScene = placeScene(form === 'strip' ? plan : planFor('strip', noLanes), story, sceneWidth);
      focusLayer.setEvents(shownEvents());
    }
    if (level >= levels.place || scene === undefined) {
      scene = placeScene(plan, viewport, cssPx(Math.max(width / unit, 1)), settledScene);
      if (isSettled) settledScene = scene;
      placeLayers(scene);
    }
    paint(scene);
  }

  function placeLayers(current: Scene): void {
    plot.style.left = `${(messages.dir === 'rtl' ? 0 : current.plot.x) * unit}px`;
    plot.style.width = `${current.plot.width * unit}px`;
    focusLayer.place(current, unit);
    gutterLayer.place(current, unit);
    bundleLayer.place(current, unit);
    if (storyScene !== undefined) overview.place(storyScene, unit);
    const span = viewportSpan(viewport);
    setDisabled('in', span <= limits.minSpan * 1.01);
    setDisabled('out', span >= (limits.to - limits.from) * 0.99);
    for (const [index, jump] of jumps.entries()) {
      const button = root.querySelector(`[data-pl-jump="${index}"]`);
      button?.setAttribute('aria-pressed', String(isSameViewport(viewport, jump)));
    }
  }

  function setDisabled(part: Part, disabled: boolean): void {
    findPart(root, part).setAttribute('aria-disabled', String(disabled));
  }

  function paint(current: Scene): void {
    palette ??= readPalette(root);
    const prepared = prepareCanvas(canvas, current.width, current.height, unit);
    if (prepared !== undefined) {
      const surface = createCanvasSurface(prepared.context, { scale: prepared.scale, palette, fontFamily });
      paintScene(surface, current, paintState(false), measure);
    }
    if (storyScene === undefined) return;
    const small = prepareCanvas(overviewCanvas, storyScene.width, overviewHeight, unit);
    if (small === undefined) return;
    const surface = createCanvasSurface(small.context, { scale: small.scale, palette, fontFamily });
    const { plot: box } = storyScene;
    const x = (at: number) => box.x + ((at - story.from) / viewportSpan(story)) * box.width;
    paintOverview(surface, storyScene);
    paintWindow(surface, storyScene, x(viewport.from), x(viewport.to));
  }

  function measureRoot(): void {
    const style = view?.getComputedStyle(root);
    const fontSize = Number.parseFloat(style?.fontSize ?? '') || 16;
    const nextWidth = root.getBoundingClientRect().width;
    const nextUnit = Math.max(1, fontSize / 16);
    const nextForm = nextWidth / fontSize >= fullFrom || nextWidth === 0 ? 'full' : 'strip';
    const nextFamily = style?.fontFamily || 'sans-serif';
    if (nextFamily !== fontFamily || measure('', 'label') !== 0 || plan === undefined) {
      fontFamily = nextFamily;
      measure = createMeasure(document, fontFamily);
    }
    if (nextWidth === width && nextUnit === unit && nextForm === form && plan !== undefined) return;
    const same = nextForm === form && nextUnit === unit && plan !== undefined;
    width = nextWidth;
    unit = nextUnit;
    form = nextForm;
    scene = undefined;
    settledScene = undefined;
    if (same) {
      const wide = cssPx(Math.max(width / unit, 1));
      if (plan !== undefined) storyScene = placeScene(form === 'strip' ? plan : planFor('strip', noLanes), story, wide);
      invalidate('place');
    } else invalidate('plan');
  }

  function remeasure(): void {
    measure = createMeasure(document, fontFamily);
    invalidate('plan');
  }

  function drawNow(): void {
    if (frame !== undefined) view?.cancelAnimationFrame(frame);
    draw();
  }

  // --- what the reader does -------------------------------------------------------------------------------------

  const onClick = (part: Part, act: () => void) => {
    const button = findPart(root, part);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act();
    });
  };
  onClick('in', () => zoomBy(2));
  onClick('out', () => zoomBy(0.5));
  onClick('whole', () => goTo(story));
  for (const part of ['earlier', 'overview-earlier'] as const) onClick(part, () => panScreens(-0.5));
  for (const part of ['later', 'overview-later'] as const) onClick(part, () => panScreens(0.5));
  onClick('key', toggleKey);
  onClick('reveal', () => {
    const shown = root.classList.toggle('pl-revealed');
    findPart(root, 'reveal').setAttribute('aria-expanded', String(shown));
  });
  findPart(root, 'jumps').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pl-jump]') : null;
    const jump = jumps[Number(button?.dataset['plJump'] ?? Number.NaN)];
    if (jump !== undefined) goTo(jump);
  });

  function toggleKey(): void {
    const panel = findPart(root, 'legend');
    if (panel.firstChild === null) {
      const parties = (plan === undefined ? [] : planFor('full', noLanes).parts.groups).map(({ name, color }) => ({ name, color }));
      panel.append(createNode(document, makeLegend(messages.picture.legend, parties)));
    }
    panel.hidden = !panel.hidden;
    findPart(root, 'key').setAttribute('aria-expanded', String(!panel.hidden));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target;
    if (!(target instanceof HTMLElement) || target.dataset['plEvent'] === undefined) {
      if (!(target instanceof Node) || !plot.contains(target)) return;
    }
    const acts: Record<string, () => void> = {
      '+': () => zoomBy(2),
      '=': () => zoomBy(2),
      '-': () => zoomBy(0.5),
      _: () => zoomBy(0.5),
      '0': () => goTo(story),
      PageUp: () => panScreens(-0.5),
      PageDown: () => panScreens(0.5),
    };
    const act = acts[event.key];
    if (act !== undefined) act();
    else if (event.key === 'Escape') tooltip.hide();
    else if (!focusLayer.walk(event.key)) return;
    // Escape is also the page's: it closes the panel.
    if (event.key !== 'Escape') event.preventDefault();
  }
  plot.addEventListener('keydown', onKey);
  undated.addEventListener('keydown', onKey);

  const hitAt = (event: MouseEvent) => {
    if (scene === undefined) return undefined;
    const box = plot.getBoundingClientRect();
    const x = (event.clientX - box.left) / unit + scene.plot.x;
    const y = (event.clientY - box.top) / unit;
    return { event: findMark(scene, x, y)?.event, strip: findStrip(scene, x, y), share: (event.clientX - box.left) / box.width };
  };
  const eventAt = (event: PointerEvent | MouseEvent): EventId | undefined => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pl-event]') : null;
    return (own?.dataset['plEvent'] as EventId | undefined) ?? hitAt(event)?.event;
  };
  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const found = eventAt(event);
    if (found === undefined) tooltip.hide();
    else {
      const box = plot.getBoundingClientRect();
      tooltip.show(wordsById(found), event.clientX - box.left, event.clientY - box.top);
    }
    point(found);
  });
  plot.addEventListener('pointerleave', () => {
    tooltip.hide();
    point(undefined);
  });
  plot.addEventListener('click', (event) => {
    const found = eventAt(event);
    if (found !== undefined) {
      open(found, false);
      return;
    }
    // What is too dense to be told apart comes apart where it is pressed.
    const hit = hitAt(event);
    if (hit?.strip === undefined) return;
    goTo(zoomAround(viewport, instant(viewport.from + viewportSpan(viewport) * hit.share), 4, limits));
  });

  function point(event: EventId | undefined): void {
    if (event === pointed) return;
    pointed = event;
    plot.classList.toggle('pl-over', event !== undefined);
    highlight();
  }

  const modifier = /mac|iphone|ipad/i.test(view.navigator.platform) ? '⌘' : 'Ctrl';
  const detachGestures = attachGestures(plot, {
    viewport: () => viewport,
    limits: () => limits,
    move: setViewport,
    glide: goTo,
    hint: (kind) => hint.show(kind === 'wheel' ? messages.picture.hintWheel(modifier) : messages.picture.hintTouch),
    begin() {
      motion.stop();
      tooltip.hide();
      hint.hide();
    },
  });

  // --- what the page does ---------------------------------------------------------------------------------------

  const unwatchTheme = watchTheme(root, () => {
    palette = undefined;
    invalidate('paint');
  });
  view.addEventListener('resize', () => invalidate('paint'), { signal });
  view.addEventListener('beforeprint', showPrint, { signal });
  view.addEventListener('afterprint', hidePrint, { signal });
  document.fonts?.addEventListener?.('loadingdone', remeasure, { signal });
  const observer = new view.ResizeObserver(measureRoot);

  function showPrint(): void {
    hidePrint();
    const printed = placeScene(planFor('full', lanes), viewport, cssPx(printWidth));
    picture.append(
      createNode(
        document,
        makeStillPicture(printed, paintState(true), measure, {
          idPrefix: `${idPrefix}-print`,
          className: 'pl-print',
          label: messages.picture.staticPicture,
        }),
      ),
    );
  }

  function hidePrint(): void {
    picture.querySelector('.pl-print')?.remove();
  }

  function applyTheme(): void {
    const theme = options.theme ?? 'auto';
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    palette = undefined;
  }

  return {
    root,
    viewport: () => viewport,
    update(next, changed) {
      options = next;
      if (changed.has('lanes')) {
        lanes = next.lanes ?? noLanes;
        invalidate('plan');
      }
      if (changed.has('shown')) invalidate('plan');
      if (changed.has('theme')) applyTheme();
      if (changed.has('selected')) {
        focusLayer.setSelected(next.selected);
        if (next.selected !== undefined && !changed.has('viewport')) revealEvent(next.selected);
      }
      if (changed.has('viewport')) {
        const target = clampViewport(next.viewport ?? story, limits);
        const heading = motion.target();
        if (!isSameViewport(target, viewport) && !(heading && isSameViewport(target, heading))) goTo(target);
      }
      invalidate('paint');
    },
    focusEvent(event) {
      if (stale === 'plan') drawNow();
      return focusLayer.focus(event);
    },
    start() {
      applyTheme();
      measureRoot();
      drawNow();
      focusLayer.setSelected(options.selected);
      observer.observe(root);
      document.fonts?.ready.then(() => {
        if (!signal.aborted) remeasure();
      });
      view.requestAnimationFrame(() => {
        if (!signal.aborted) emit('ready', undefined);
      });
    },
    destroy() {
      listeners.abort();
      motion.stop();
      bundleLayer.close(false);
      hint.hide();
      clearTimeout(sayTimer);
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      observer.disconnect();
      unwatchTheme();
      detachGestures();
      overview.destroy();
      root.remove();
    },
  };
}

function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
