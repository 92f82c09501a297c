import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { en } from '../../messages/en/en.ts';
import { libraryEn as words } from '../../messages/en/library.ts';
import { createViewStore } from '../../state/view-store.ts';
import type { DiplomaticTimelineProps, ParleyProblem } from './api.ts';
import { firstState } from './load-state.ts';
import { PanelsAbove, PanelsBelow } from './panels.tsx';
import { PictureAlone } from './picture-alone.tsx';
import { type ReadInput, readInput, type SoundInput, toPublicProblem } from './read-input.ts';
import type { Complain } from './read-options.ts';
import { rootAttributes, rootClass } from './root-element.ts';
import { createSpanMemory } from './span-memory.ts';
import { StillTimeline } from './still-timeline.tsx';
import { Unreadable } from './unreadable.tsx';
import { useControls } from './use-controls.ts';
import { useIdPrefix } from './use-id-prefix.ts';
import { usePicture } from './use-picture.ts';

/**
 * A timeline with everything around it: title, filters, picture, list with details, sources. Several on one page know
 * nothing of each other. It touches nothing outside of its element: no address, no title, no other part of the page.
 * Rendered on a server it is the whole chronology as HTML with a still picture, which the live one replaces.
 *
 * @example
 * <DiplomaticTimeline dataset={dataset} defaultFilter={{ actors: ['bennett'] }} onSelect={({ event }) => log(event)} />
 */
export function DiplomaticTimeline(props: DiplomaticTimelineProps): ReactNode {
  const { dataset } = props;
  const input = useMemo(() => readInput(dataset), [dataset]);
  const isAlone = props.panels === false && input.kind === 'timeline';
  // The picture alone tells its own.
  const complain = useComplaints(input, isAlone ? undefined : props.onProblem);
  if (input.kind === 'nothing') return <Unreadable problems={input.problems} className={classOf(props)} />;
  if (isAlone) return <PictureAlone {...props} />;
  return <Whole {...props} input={input} complain={complain} />;
}

function Whole(
  props: DiplomaticTimelineProps & { readonly input: SoundInput; readonly complain: Complain },
): ReactNode {
  const { input, complain } = props;
  const [store] = useState(() => createViewStore(firstState(input, props, complain)));
  const [spans] = useState(createSpanMemory);
  const idPrefix = useIdPrefix();
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const theme = useStore(store, (state) => state.theme);
  const view = useStore(store, (state) => state.view);
  const { shown } = props;
  useControls(store, input, props, spans, complain);
  usePicture(store, root, host);
  useReady(input, props.onReady);
  useHeight(root, props.height);
  useEffect(() => {
    if (shown === undefined) return;
    const { says, advice } = words.shownNeedsPicture();
    complain({ severity: 'warning', code: 'bad-option', path: 'props.shown', message: says, advice });
  }, [shown, complain]);
  return (
    <div ref={root} className={classOf(props)} data-view={view} {...rootAttributes(en, theme)}>
      <div className="parley-page">
        <div className="parley-head">
          <PanelsAbove store={store} idPrefix={idPrefix} hasTitle={props.title ?? true} />
        </div>
        <div className="parley-timeline" ref={host} />
        <StillTimeline timeline={input.timeline} idPrefix={idPrefix} />
        <div className="parley-body">
          <PanelsBelow store={store} idPrefix={idPrefix} />
        </div>
      </div>
    </div>
  );
}

function classOf({ className }: DiplomaticTimelineProps): string {
  return className === undefined || className === '' ? rootClass : `${rootClass} ${className}`;
}

/** Tells every problem once: those of the dataset, and those of the props as they are read. */
function useComplaints(input: ReadInput, onProblem: DiplomaticTimelineProps['onProblem']): Complain {
  const told = useRef(new Set<string>());
  const read = useRef<ReadInput>(undefined);
  /** Found while rendering, when nobody may be told. */
  const waiting = useRef<ParleyProblem[]>([]);
  const complain = useCallback((problem: ParleyProblem) => void waiting.current.push(problem), []);
  useEffect(() => {
    if (read.current !== input) {
      read.current = input;
      told.current.clear();
      waiting.current.unshift(...input.problems.map(toPublicProblem));
    }
    for (const problem of waiting.current.splice(0)) {
      const key = JSON.stringify(problem);
      if (told.current.has(key)) continue;
      told.current.add(key);
      onProblem?.(problem);
    }
  });
  return complain;
}

/** The picture is drawn while React mounts; one frame later it is on the screen. */
function useReady(input: SoundInput, onReady: DiplomaticTimelineProps['onReady']): void {
  const listener = useRef(onReady);
  useLayoutEffect(() => {
    listener.current = onReady;
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      listener.current?.({ events: input.timeline.events.length, leftOut: input.leftOut }),
    );
    return () => cancelAnimationFrame(frame);
  }, [input]);
}

/** By script, since a policy may forbid style attributes in what a server sends. */
function useHeight(root: RefObject<HTMLElement | null>, height: number | undefined): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || height === undefined) return;
    element.style.setProperty('block-size', `${height}px`);
    element.style.setProperty('overflow-y', 'auto');
    return () => {
      element.style.removeProperty('block-size');
      element.style.removeProperty('overflow-y');
    };
  }, [root, height]);
}
