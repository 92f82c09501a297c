import { type ReactNode, useLayoutEffect, useReducer, useRef } from 'react';
import type { DiplomaticTimelineProps, MountedTimeline, TimelineChange, TimelineOptions } from './api.ts';
import { mountTimeline } from './mount-timeline.ts';

const optionKeys = [
  'selected',
  'highlighted',
  'shown',
  'filter',
  'viewport',
  'lanes',
  'theme',
  'lang',
] as const;

/** The picture without panels: `mountTimeline` in an element that React made and never looks into. */
export function PictureAlone(props: DiplomaticTimelineProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const handle = useRef<MountedTimeline>(undefined);
  const sent = useRef<TimelineChange>({});
  const [acts, checkProps] = useReducer((count: number) => count + 1, 0);

  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (host.current === null) return;
    const { dataset, defaultSelected, defaultFilter, defaultViewport } = latest.current;
    const options = optionsOf(latest.current);
    sent.current = { ...options, dataset };
    const mounted = mountTimeline(host.current, dataset, {
      ...options,
      selected: options.selected === undefined ? defaultSelected : options.selected,
      filter: options.filter === undefined ? defaultFilter : options.filter,
      viewport: options.viewport === undefined ? defaultViewport : options.viewport,
    });
    handle.current = mounted;
    mounted.on('select', (change) => {
      latest.current.onSelect?.(change);
      checkProps();
    });
    mounted.on('viewport', ({ from, to, settled, wholeStory }) => {
      if (!settled) return;
      latest.current.onViewport?.(wholeStory ? null : { from, to });
      checkProps();
    });
    mounted.on('highlight', (change) => latest.current.onHighlight?.(change));
    mounted.on('actor', (change) => latest.current.onActor?.(change));
    mounted.on('lanes', (change) => latest.current.onLanes?.(change));
    mounted.on('ready', (state) => latest.current.onReady?.(state));
    mounted.on('problem', (problem) => latest.current.onProblem?.(problem));
    return () => {
      handle.current = undefined;
      mounted.destroy();
    };
  }, []);

  const answered = useRef(acts);
  useLayoutEffect(() => {
    const { dataset } = props;
    const options = optionsOf(props);
    const before = sent.current;
    const changed = optionKeys.filter((key) => plain(options[key]) !== plain(before[key]));
    // The reader did something: a prop that is given and does not follow takes it back.
    const held = (['selected', 'viewport'] as const).filter(
      (key) => acts !== answered.current && options[key] !== undefined,
    );
    answered.current = acts;
    sent.current = { ...options, dataset };
    const change: TimelineChange = {
      ...Object.fromEntries([...changed, ...held].map((key) => [key, options[key]])),
      ...(dataset === before.dataset ? {} : { dataset }),
    };
    if (Object.keys(change).length > 0) handle.current?.update(change);
  });

  return <div ref={host} className={props.className} />;
}

function optionsOf(props: DiplomaticTimelineProps): TimelineOptions {
  return Object.fromEntries(optionKeys.map((key) => [key, props[key]]));
}

function plain(value: unknown): string | undefined {
  return JSON.stringify(value instanceof Set ? [...value] : value);
}
