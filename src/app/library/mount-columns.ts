import { tellTimes } from '../../domain/tell-times.ts';
import { libraryEn as words } from '../../messages/en/library.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { withPauses } from '../../schema/with-pauses.ts';
import { isTimeZone } from '../../time/zone.ts';
import ColumnsWorker from '../../worker/columns.worker.ts?worker&inline';
import {
  type IndexedColumns,
  indexColumns,
  indexInSteps,
  type PlainColumns,
} from '../../worker/index-columns.ts';
import { buffersIn } from '../../worker/transferred.ts';
import { nextTask } from '../next-task.ts';
import type { ColumnsOptions, MountedTimeline, TimelineChange, TimelineColumns } from './api.ts';
import { datasetOf, timelineOf } from './columns-timeline.ts';
import { clearMounted, mountInput, requireElement, setMounted } from './mount-input.ts';
import type { SoundInput } from './read-input.ts';
import { rootClass } from './root-element.ts';

/** Fewer rows than this are indexed at once, without a worker. */
const fewRows = 20_000;

/**
 * `mountTimeline` for events that are columns of numbers already, up to some millions of them: no record is made of an
 * event before somebody looks at it. The columns are kept, not copied, and must stay as they are; the id of an event is
 * its place in them. From 20,000 rows on a worker indexes copies of them, and the picture stands a little later:
 * `ready` says when.
 *
 * @throws TypeError where `element` is none, or a column is shorter than `length`.
 * @example
 * mountColumns(element, { length: 3, start, end, actor, title: (index) => titles[index] }, { actors: [{ id: 'un', name: 'UN' }] });
 */
export function mountColumns(
  element: HTMLElement,
  columns: TimelineColumns,
  options: ColumnsOptions,
): MountedTimeline {
  requireElement(element);
  const { title: _title, timeZone: _zone, actors: _actors, parties: _parties, ...shown } = options;
  const plain = readColumns(columns);
  const zone = options.timeZone;
  const dataset = datasetOf(
    zone === undefined || isTimeZone(zone) ? options : { ...options, timeZone: 'UTC' },
  );
  const inputOf = (indexed: IndexedColumns): SoundInput => {
    const timeline = timelineOf(columns, dataset, indexed);
    return { kind: 'timeline', timeline, told: tellTimes(timeline, tellingEn), problems: [], leftOut: 0 };
  };
  if (columns.length < fewRows) return mountInput(element, inputOf(indexColumns(plain, dataset)), shown);

  clearMounted(element);
  const found = [...element.childNodes];
  const root = element.ownerDocument.createElement('div');
  root.className = rootClass;
  root.setAttribute('aria-busy', 'true');
  element.replaceChildren(root);
  const restore = (): void => {
    setMounted(element, undefined);
    element.replaceChildren(...found);
  };
  const later = mountLater(
    (settled) => indexElsewhere(plain, dataset, settled),
    (indexed, change) => {
      restore();
      return mountInput(element, inputOf(indexed), { ...shown, ...change });
    },
    restore,
  );
  setMounted(element, later.destroy);
  return later;
}

/** The columns as long as they are said to be. */
function readColumns({ length, start, end, actor, kind, status }: TimelineColumns): PlainColumns {
  const cut = <Column extends { readonly length: number; subarray(from: number, to: number): Column }>(
    name: string,
    column: Column,
  ): Column => {
    if (!(column?.length >= length)) throw new TypeError(words.shortColumn(name, length));
    return column.length === length ? column : column.subarray(0, length);
  };
  return {
    start: cut('start', start),
    actor: cut<typeof actor>('actor', actor),
    ...(end && { end: cut('end', end) }),
    ...(kind && { kind: cut('kind', kind) }),
    ...(status && { status: cut('status', status) }),
  };
}

/** Indexes in a worker; here, after the page had its turn, where none is allowed. Returns what gives it up. */
function indexElsewhere(
  columns: PlainColumns,
  dataset: ReturnType<typeof datasetOf>,
  settled: (indexed: IndexedColumns) => void,
): () => void {
  let isWanted = true;
  const here = (): void => {
    const pause = (): Promise<void> => (isWanted ? nextTask() : new Promise(() => {}));
    void nextTask()
      .then(() => withPauses(indexInSteps(columns, dataset), pause))
      .then((indexed) => {
        if (isWanted) settled(indexed);
      });
  };
  let worker: Worker | undefined;
  try {
    worker = new ColumnsWorker();
  } catch {
    // Not every page allows one.
    here();
  }
  if (worker !== undefined) {
    const own = worker;
    own.onmessage = ({ data }: MessageEvent<IndexedColumns>) => {
      own.terminate();
      if (isWanted) settled(data);
    };
    own.onerror = (event) => {
      event.preventDefault();
      own.terminate();
      here();
    };
    const copies = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, column.slice()]),
    );
    own.postMessage({ columns: copies, dataset }, [...buffersIn(copies)]);
  }
  return () => {
    isWanted = false;
    worker?.terminate();
  };
}

/** A timeline that is not there yet: it hears what is asked of it and does so once it stands. */
function mountLater(
  start: (settled: (indexed: IndexedColumns) => void) => () => void,
  mount: (indexed: IndexedColumns, change: TimelineChange) => MountedTimeline,
  clear: () => void,
): MountedTimeline {
  let mounted: MountedTimeline | undefined;
  let change: TimelineChange = {};
  let isDestroyed = false;
  const listening = new Map<object, (timeline: MountedTimeline) => () => void>();
  const stops = new Map<object, () => void>();
  const giveUp = start((indexed) => {
    const { dataset, ...options } = change;
    mounted = mount(indexed, options);
    for (const [key, listen] of listening) stops.set(key, listen(mounted));
    listening.clear();
    if (dataset !== undefined) mounted.update({ dataset });
  });
  return {
    update(next) {
      if (mounted === undefined) change = { ...change, ...next };
      else mounted.update(next);
    },
    on(type, listener) {
      const key = {};
      if (mounted === undefined) listening.set(key, (timeline) => timeline.on(type, listener));
      else stops.set(key, mounted.on(type, listener));
      return () => {
        listening.delete(key);
        stops.get(key)?.();
        stops.delete(key);
      };
    },
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      listening.clear();
      giveUp();
      if (mounted === undefined) clear();
      else mounted.destroy();
    },
  };
}
