import type { EventId } from '../../domain/event.ts';
import { filterEvents, isUnfiltered } from '../../domain/filter.ts';
import { type EventSelection, isShown, selectionOf } from '../../domain/selection.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { en } from '../../messages/en/en.ts';
import { libraryEn as words } from '../../messages/en/library.ts';
import { mountResolved } from '../../render/mount-resolved.ts';
import type { TimelineOptions as PictureOptions, TimelineHandle } from '../../render/timeline-handle.ts';
import { nextTask } from '../next-task.ts';
import type { MountedTimeline, ParleyProblem, TimelineEvents, TimelineOptions } from './api.ts';
import { createEmitter } from './create-emitter.ts';
import { readInput, requireSound, type SoundInput, toPublicProblem } from './read-input.ts';
import { createOptionReader } from './read-options.ts';
import { rootAttributes, rootClass } from './root-element.ts';
import { createSpanMemory } from './span-memory.ts';
import { serializeSpan } from './write-choice.ts';

/** `mountTimeline` for what was read already. */
export function mountInput(
  element: HTMLElement,
  first: SoundInput,
  options: TimelineOptions,
): MountedTimeline {
  let input = first;
  let wanted: TimelineOptions = { ...options };
  const emitter = createEmitter<TimelineEvents>();
  const spans = createSpanMemory();

  const told = new Set<string>();
  const complain = (problem: ParleyProblem): void => {
    // The options are read anew at each change; what was said of them stands.
    const key = JSON.stringify(problem);
    if (told.has(key)) return;
    told.add(key);
    emitter.emitForGood('problem', problem);
  };
  const read = (): Picture => readPicture(input, wanted, spans.recall, complain);
  const tellProblems = (): void => {
    emitter.forget('problem');
    told.clear();
    for (const problem of input.problems) complain(toPublicProblem(problem));
  };

  tellProblems();
  let picture = read();
  const root = element.ownerDocument.createElement('div');
  root.className = rootClass;
  clearMounted(element);
  const found = [...element.childNodes];
  element.replaceChildren(root);
  const paintRoot = (): void => {
    for (const [name, value] of Object.entries(rootAttributes(en, picture.theme))) {
      if (value === undefined) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  };
  paintRoot();

  const giveBack = (): void => element.replaceChildren(...found);
  const failed = (error: unknown): void => {
    giveBack();
    reportError(error);
  };
  let handle: TimelineHandle;
  try {
    handle = mountResolved(
      root,
      input.timeline,
      { messages: en, told: input.told, ...picture },
      input.timeline.events.length > mostAtOnce ? { pause: nextTask, failed } : undefined,
    );
  } catch (error) {
    giveBack();
    throw error;
  }
  handle.on('select', ({ event, byKeyboard }) => {
    wanted = { ...wanted, selected: event };
    picture = { ...picture, selected: event };
    handle.update({ selected: event });
    emitter.emit('select', { event, byKeyboard });
  });
  handle.on('highlight', ({ event }) => emitter.emit('highlight', { event }));
  handle.on('actor', ({ actor, byKeyboard }) => emitter.emit('actor', { actor, byKeyboard }));
  handle.on('lanes', ({ lanes }) => {
    wanted = { ...wanted, lanes };
    picture = { ...picture, lanes };
    emitter.emit('lanes', lanes);
  });
  handle.on('viewport', ({ viewport, settled, wholeStory }) => {
    const span = serializeSpan(viewport, input.timeline.dataset.timeZone);
    spans.remember(span, viewport);
    if (settled) {
      // A page that says nothing of the span leaves it where the reader moved it, also in a corrected dataset.
      wanted = { ...wanted, viewport: wholeStory ? undefined : span };
      picture = { ...picture, viewport: wholeStory ? undefined : viewport };
    }
    emitter.emit('viewport', { ...span, settled, wholeStory });
  });
  const tellReady = (): void => {
    emitter.forget('ready');
    emitter.emitForGood('ready', { events: input.timeline.events.length, leftOut: input.leftOut });
  };
  handle.on('ready', tellReady);

  let isDestroyed = false;
  const destroy = (): void => {
    if (isDestroyed) return;
    isDestroyed = true;
    standing.delete(element);
    emitter.close();
    handle.destroy();
    element.replaceChildren(...found);
  };
  standing.set(element, destroy);
  return {
    update(change) {
      if (isDestroyed) return;
      const { dataset: next, ...others } = change;
      const before = picture;
      if (next !== undefined) input = requireSound(readInput(next));
      wanted = { ...wanted, ...others };
      if (next !== undefined) tellProblems();
      picture = read();
      paintRoot();
      const changed = changesBetween(before, picture, others);
      handle.update(
        next === undefined ? changed : { ...changed, ...picture, timeline: input.timeline, told: input.told },
      );
    },
    on: emitter.on,
    destroy,
  };
}

/** Pictures of more events are drawn in several tasks, a moment later: none may hold up the page. */
const mostAtOnce = 60;

/** How to take away what stands in an element: two in one would each put back what the other has taken away. */
const standing = new WeakMap<Element, () => void>();

/** Takes away what stands in an element. */
export function clearMounted(element: Element): void {
  standing.get(element)?.();
}

/** Says how to take away what stands in an element by now; undefined: nothing does. */
export function setMounted(element: Element, destroy: (() => void) | undefined): void {
  if (destroy === undefined) standing.delete(element);
  else standing.set(element, destroy);
}

/** By its kind of node: elements of another frame are of another class. Pages without types hand over what they have. */
export function requireElement(value: unknown): void {
  const isElement =
    typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;
  if (!isElement) throw new TypeError(words.noElement());
}

/** What the picture is told of the options. */
type Picture = Required<
  Pick<PictureOptions, 'selected' | 'highlighted' | 'shown' | 'wanted' | 'viewport' | 'lanes' | 'theme'>
>;

function readPicture(
  { timeline }: SoundInput,
  options: TimelineOptions,
  recall: ReturnType<typeof createSpanMemory>['recall'],
  complain: (problem: ParleyProblem) => void,
): Picture {
  const reader = createOptionReader(timeline, complain);
  const { viewport: span } = options;
  reader.lang('options.lang', options.lang);
  const choice = reader.filter('options.filter', options.filter);
  const listed = reader.events('options.shown', options.shown);
  const passed = isUnfiltered(choice) ? undefined : filterEvents(timeline, choice);
  return {
    selected: reader.event('options.selected', options.selected),
    highlighted: reader.events('options.highlighted', options.highlighted) ?? [],
    shown: bothOf(timeline, listed, passed),
    wanted: choice.actors,
    viewport: (span ? recall(span) : undefined) ?? reader.viewport('options.viewport', span),
    lanes: reader.lanes('options.lanes', options.lanes),
    theme: reader.theme('options.theme', options.theme),
  };
}

function bothOf(
  timeline: Timeline,
  listed: readonly EventId[] | undefined,
  passed: EventSelection | undefined,
): EventSelection | undefined {
  if (listed === undefined) return passed;
  const passes = (id: EventId): boolean => {
    const event = timeline.byId.get(id);
    return event !== undefined && isShown(passed, event);
  };
  return selectionOf(timeline, listed.filter(passes));
}

/** What is new in the picture; of the span also what was asked for, since the reader may have moved it. */
function changesBetween(before: Picture, now: Picture, asked: TimelineOptions): Partial<PictureOptions> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) =>
        (key === 'viewport' && 'viewport' in asked) || !isSame(before[key as keyof Picture], value),
    ),
  );
}

/** Selections are compared as what they are: a million marks are not written out to be told apart. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (!isSelection(a) && !isSelection(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isSelection(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'mask' in value;
}
