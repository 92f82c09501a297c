import type { Problem } from '../base/problem.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { FileColumns } from '../schema/close-file.ts';
import type { FileForm } from '../schema/split-file.ts';
import { createTextStore, type TextStore } from '../schema/text-store.ts';
import { readText, timelineFromFile } from '../schema/timeline-from-file.ts';
import type { FromReader, ReadEnd } from './file-messages.ts';
import { type Reading, type ReadingPlace, startReading } from './reading.ts';
import { searchFile } from './search-file.ts';

/** How far the reading of a file has come. */
export interface LoadProgress {
  readonly bytes: number;
  /** Of how many; undefined where nobody knows. */
  readonly total: number | undefined;
  /** Records of events that were read. */
  readonly events: number;
}

/** A timeline, as far as its file has been read. */
export interface ReadTimeline {
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  readonly leftOut: number;
}

export type LoadEnd =
  | ({ readonly kind: 'timeline' } & ReadTimeline)
  /** Small enough for the whole parser. */
  | { readonly kind: 'small'; readonly text: string; readonly form: FileForm }
  /** Nothing of it can be shown. */
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  /** It is no JSON: it breaks near this line and column. */
  | { readonly kind: 'broken'; readonly line: number; readonly column: number }
  /** The address that the data came from in the end may not be used. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'network' }
  | { readonly kind: 'cancelled' }
  | Extract<ReadEnd, { kind: 'too-large' }>;

export interface LoadOptions extends ReadingPlace {
  /** Whether the address that the data came from in the end, after redirections, may be used. */
  judge(final: string): boolean;
  onProgress(progress: LoadProgress): void;
  /** A timeline of what has come so far. The next comes once this has told in how many milliseconds it was shown. */
  onGrowth(grown: ReadTimeline): Promise<number>;
  readonly signal: AbortSignal;
}

/** Reads a dataset of any size from an address. Never rejects: every way in which it can end is a value. */
export function loadFile(options: LoadOptions): Promise<LoadEnd> {
  const { judge, onProgress, onGrowth, pause, signal } = options;
  const decoder = new TextDecoder();
  const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
  const text = createTextStore();
  let total: number | undefined;
  let isOver = false;
  let reading: Reading | undefined;

  const settle = async (end: ReadEnd): Promise<LoadEnd> => {
    switch (end.kind) {
      case 'columns': {
        const { columns } = end;
        if (columns.table.count === 0) return { kind: 'failed', problems: columns.problems };
        return { kind: 'timeline', ...open(columns, reading) };
      }
      case 'small':
        return { kind: 'small', text: wholeText(text), form: end.form };
      case 'broken':
        return { kind: 'broken', ...(await placeOf(text, end.offset, pause)) };
      default:
        return end;
    }
  };
  /** `searched`: where its texts can be searched, once all of them are there. */
  const open = (columns: FileColumns, searched?: Reading): ReadTimeline => ({
    timeline: timelineFromFile(
      columns,
      text,
      decode,
      (actors) => searched && searchFile(columns, actors, text, searched.texts, pause),
    ),
    problems: columns.problems,
    leftOut: columns.leftOut,
  });

  return new Promise((resolve) => {
    const finish = (end: LoadEnd): void => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', cancel);
      // What was read whole goes on being searched.
      if (end.kind !== 'timeline') reading?.end();
      resolve(end);
    };
    const cancel = (): void => finish({ kind: 'cancelled' });
    // Each step is a task of its own: the reader may be at the timeline that stands.
    const grow = async (columns: FileColumns): Promise<void> => {
      await pause();
      const grown = open(columns);
      await pause();
      if (!isOver) reading?.tell({ type: 'shown', took: await onGrowth(grown) });
    };
    const hear = (message: FromReader): void => {
      if (isOver) return;
      switch (message.type) {
        case 'head':
          total = message.length;
          if (!judge(message.url)) finish({ kind: 'refused' });
          else if (message.status < 200 || message.status > 299)
            finish({ kind: 'http', status: message.status });
          else reading?.tell({ type: 'go' });
          break;
        case 'progress':
          if (total !== undefined && message.bytes > total) total = undefined;
          onProgress({ bytes: message.bytes, total, events: message.records });
          break;
        case 'block':
          text.add(message.block);
          break;
        case 'growth':
          void grow(message.columns);
          break;
        case 'need':
          reading?.tell({ type: 'texts', texts: message.offsets.map((at) => readText(text, at, decode)) });
          break;
        case 'end':
          settle(message.end).then(finish, (error: unknown) => {
            console.error(error);
            finish({ kind: 'network' });
          });
          break;
        default:
      }
    };
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel);
    reading = startReading(options, hear);
  });
}

function wholeText(text: TextStore): string {
  const decoder = new TextDecoder();
  return text.blocks.map((block) => decoder.decode(block, { stream: true })).join('') + decoder.decode();
}

/** Line and column, from 1, of a place in the file. */
async function placeOf(
  text: TextStore,
  offset: number,
  pause: () => Promise<void>,
): Promise<{ readonly line: number; readonly column: number }> {
  let line = 1;
  let lineStart = 0;
  let base = 0;
  for (const block of text.blocks) {
    for (let at = block.indexOf(0x0a); at >= 0 && base + at < offset; at = block.indexOf(0x0a, at + 1)) {
      line += 1;
      lineStart = base + at + 1;
    }
    base += block.length;
    if (base > offset) break;
    await pause();
  }
  return { line, column: offset - lineStart + 1 };
}
