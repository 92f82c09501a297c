import type { FromReader, ToReader } from './file-messages.ts';
import { memoryLimits } from './memory.ts';
import { cancelled, readStream } from './read-stream.ts';
import { createTextIndex, type SearchColumns } from './text-index.ts';

/** Where a file is read and searched: in a worker, or, where none is allowed, beside the page's own work in slices. */
export interface Reading {
  tell(message: ToReader): void;
  readonly texts: TextSink;
  /** Gives up whatever is under way. */
  end(): void;
}

/** Takes up the texts of a file's events, in its order, and searches them. */
export interface TextSink {
  start(columns: SearchColumns): void;
  /** How many events may be added in one go, for the page to go on answering. */
  readonly most: number;
  add(block: Uint8Array, offsets: Uint32Array): void;
  find(words: string): Promise<Uint8Array>;
}

export interface ReadingPlace {
  readonly url: string;
  /** Makes the worker; undefined, or one that fails at once, where none is allowed. */
  startWorker(): Worker | undefined;
  /** Lets the page paint and answer between two pieces of work. */
  pause(): Promise<void>;
  /** Gigabytes, where the device tells them. */
  readonly deviceMemory: number | undefined;
  readonly patienceMs: number;
}

/** Reads in a worker, or here if none starts. `hear` is told what the reader has to say. */
export function startReading(place: ReadingPlace, hear: (message: FromReader) => void): Reading {
  const worker = place.startWorker();
  if (worker === undefined) return readHere(place, hear);
  let now = readInWorker(worker, place, hear, () => {
    now = readHere(place, hear);
  });
  return {
    tell: (message) => now.tell(message),
    get texts() {
      return now.texts;
    },
    end: () => now.end(),
  };
}

function readCommand({ url, deviceMemory, patienceMs }: ReadingPlace) {
  return { type: 'read', url, limits: memoryLimits(deviceMemory), patienceMs } as const;
}

/** @param refused called when the browser does not let the worker run at all */
function readInWorker(
  worker: Worker,
  place: ReadingPlace,
  hear: (message: FromReader) => void,
  refused: () => void,
): Reading {
  let isRunning = false;
  let found: (mask: Uint8Array) => void = () => {};
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    isRunning = true;
    if (data.type === 'found') found(data.mask);
    else hear(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    // One that ran and then failed had more to hold than it could.
    if (isRunning) hear({ type: 'end', end: { kind: 'network' } });
    else refused();
  };
  const tell = (message: ToReader, given: ArrayBuffer[] = []): void => worker.postMessage(message, given);
  tell(readCommand(place));
  return {
    tell,
    texts: {
      start: (columns) => tell({ type: 'search-columns', columns }),
      most: Number.POSITIVE_INFINITY,
      add(block, offsets) {
        // The page keeps its text: the worker gets a copy, and lets it go once it has its words.
        const copy = block.slice();
        tell({ type: 'search-text', block: copy, offsets }, [copy.buffer, offsets.buffer as ArrayBuffer]);
      },
      find: (words) =>
        new Promise((resolve) => {
          found = resolve;
          tell({ type: 'find', words });
        }),
    },
    end: () => worker.terminate(),
  };
}

/** Milliseconds of work in one go. */
const budget = 12;

function readHere(place: ReadingPlace, hear: (message: FromReader) => void): Reading {
  const controller = new AbortController();
  const decoder = new TextDecoder();
  let shown: number | undefined = 0;
  let judge = (): void => {};
  const judged = new Promise<void>((resolve) => {
    judge = resolve;
  });
  let answer: (texts: readonly string[]) => void = () => {};
  let last = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - last < budget) return;
    await place.pause();
    last = performance.now();
  };
  void readStream(
    { ...readCommand(place), signal: controller.signal },
    {
      tell(message) {
        if (message.type === 'growth') shown = undefined;
        hear(message);
      },
      judged,
      shownIn: () => shown,
      askTexts(offsets) {
        return new Promise((resolve) => {
          answer = resolve;
          hear({ type: 'need', offsets });
        });
      },
      pause,
    },
  );
  let index: ReturnType<typeof createTextIndex> | undefined;
  return {
    tell(message) {
      if (message.type === 'go') judge();
      else if (message.type === 'shown') shown = message.took;
      else if (message.type === 'texts') answer(message.texts);
    },
    texts: {
      start(columns) {
        index = createTextIndex(columns, (bytes) => decoder.decode(bytes));
      },
      most: 500,
      add: (block, offsets) => index?.add(block, offsets),
      find: async (words) => index?.find(words) ?? new Uint8Array(),
    },
    end: () => controller.abort(cancelled),
  };
}
