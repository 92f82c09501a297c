import { preparePicture } from '../layout/prepare-picture.ts';
import { closeFile, type FileColumns, type Pause } from '../schema/close-file.ts';
import { createFileReader, type FileReader, type OpenFile } from '../schema/read-file.ts';
import { type SettledTies, settleTies } from '../schema/settle-ties.ts';
import { withPauses } from '../schema/with-pauses.ts';
import type { FromReader, ReadEnd } from './file-messages.ts';
import { isTooLarge, type MemoryLimits, memoryNeed } from './memory.ts';
import { buffersIn } from './transferred.ts';

/** The page, to the reader of a file; the same whether it reads in a worker or beside the page's own work. */
export interface ReadingHost {
  /** `given`: buffers that are the page's from now on. */
  tell(message: FromReader, given?: Iterable<ArrayBuffer>): void;
  /** Resolves once the page says that the address may be used. */
  readonly judged: Promise<void>;
  askTexts(offsets: readonly number[]): Promise<readonly string[]>;
  /** In how many milliseconds the timeline that was told last was shown; undefined while it is not. */
  shownIn(): number | undefined;
  pause: Pause;
}

export interface ReadingOptions {
  readonly url: string;
  readonly limits: MemoryLimits;
  /** Milliseconds without a byte after which nothing more is hoped for. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** The first timeline has so many events; each further one at least twice as many as the one before. */
const firstEvents = 2000;
/** Milliseconds between two words on how far it has come. */
const progressMs = 100;
/** Bytes that are read in one go, so that where this is the page's own thread it answers in between. */
const slice = 1 << 18;
/** A file that is known to be shorter is not shown before it is whole: the whole parser will read it at once. */
const shortFile = 4 * 1024 * 1024;

/** Reads a dataset from an address and tells the page of it as it comes. Every way in which that can end is told. */
export async function readStream(options: ReadingOptions, host: ReadingHost): Promise<void> {
  const reader = { bytes: 0, records: 0 };
  try {
    host.tell(...endOf(await readBody(options, host, reader)));
  } catch (error) {
    if (options.signal.aborted && options.signal.reason === cancelled) return;
    // No array could be made that is large enough.
    const { bytes, records } = reader;
    const isFull = error instanceof RangeError;
    if (!isFull && !(error instanceof Unreachable)) console.error(error);
    const need = memoryNeed(bytes, records);
    host.tell({
      type: 'end',
      end: isFull ? { kind: 'too-large', bytes, records, need } : { kind: 'network' },
    });
  }
}

/** Why a reading was given up by the reader of the page. */
export const cancelled = 'cancelled';

/** Nothing answers, or nothing more comes. */
class Unreachable extends Error {}

async function reach<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

function endOf(end: ReadEnd): [FromReader, Iterable<ArrayBuffer>] {
  return [{ type: 'end', end }, buffersIn(end)];
}

async function readBody(
  { url, limits, patienceMs, signal }: ReadingOptions,
  host: ReadingHost,
  reached: { bytes: number; records: number },
): Promise<ReadEnd> {
  const request = new AbortController();
  const giveUp = (): void => request.abort();
  signal.addEventListener('abort', giveUp);
  let timer = setTimeout(giveUp, patienceMs);
  const keepHoping = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, patienceMs);
  };
  try {
    const response = await reach(fetch(url, { credentials: 'omit', signal: request.signal }));
    const length = lengthOf(response);
    clearTimeout(timer);
    host.tell({ type: 'head', url: response.url, status: response.status, length });
    if (!response.ok) return { kind: 'network' };
    await host.judged;
    if (length !== undefined && isTooLarge(limits, length, 0)) {
      return { kind: 'too-large', bytes: 0, records: 0, need: memoryNeed(length, 0) };
    }

    const decoder = new TextDecoder();
    const reader = createFileReader({
      decode: (bytes) => decoder.decode(bytes),
      pass: (block) => host.tell({ type: 'block', block }, buffersIn(block)),
    });
    const growth = createGrowth(reader, host, length);
    const body = response.body === null ? undefined : openBody(response.body, reader);
    let toldAt = 0;
    for (;;) {
      keepHoping();
      const state = await (body?.next() ?? 'ended');
      if (state === 'ended') break;
      reached.bytes = reader.bytes;
      reached.records = reader.records;
      if (state === 'unwanted') {
        body?.cancel();
        return finish(reader, host);
      }
      if (isTooLarge(limits, reader.bytes, reader.records)) {
        body?.cancel();
        const need = memoryNeed(Math.max(reader.bytes, length ?? 0), reader.records);
        return { kind: 'too-large', bytes: reader.bytes, records: reader.records, need };
      }
      await host.pause();
      await growth();
      const now = performance.now();
      if (now - toldAt >= progressMs) {
        toldAt = now;
        host.tell({ type: 'progress', bytes: reader.bytes, records: reader.records });
      }
    }
    clearTimeout(timer);
    host.tell({ type: 'progress', bytes: reader.bytes, records: reader.records });
    return await finish(reader, host);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

/** The bytes of a response, put into a reader piece by piece. */
interface OpenBody {
  /** `unwanted`: the reader has no use for more. */
  next(): Promise<'read' | 'ended' | 'unwanted'>;
  cancel(): void;
}

/** Has the browser write where the reader wants its bytes; copies them there where it cannot. */
function openBody(body: ReadableStream<Uint8Array<ArrayBuffer>>, reader: FileReader): OpenBody {
  let bytes: ReadableStreamBYOBReader;
  try {
    bytes = body.getReader({ mode: 'byob' });
  } catch {
    return copyBody(body.getReader(), reader);
  }
  return {
    async next() {
      const { value, done } = await reach(bytes.read(reader.room().subarray(0, slice)));
      // The room was lent, and comes back as another buffer, at the end as well.
      const isWanted = value === undefined || reader.filled(value.buffer, value.length);
      if (done) return 'ended';
      return isWanted ? 'read' : 'unwanted';
    },
    cancel: () => void bytes.cancel(),
  };
}

function copyBody(chunks: ReadableStreamDefaultReader<Uint8Array>, reader: FileReader): OpenBody {
  let rest = new Uint8Array(0);
  return {
    async next() {
      if (rest.length === 0) {
        const { value, done } = await reach(chunks.read());
        if (done) return 'ended';
        rest = value as typeof rest;
      }
      const part = rest.subarray(0, slice);
      rest = rest.subarray(part.length);
      return reader.feed(part) ? 'read' : 'unwanted';
    },
    cancel: () => void chunks.cancel(),
  };
}

/** Content-Length counts what goes over the line: where that is compressed it says nothing of what comes out. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('Content-Length') ?? Number.NaN);
  const isPlain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
  return isPlain && length > 0 ? length : undefined;
}

/** Of its time the page spends at most one part in so many on showing timelines that will be replaced. */
const showingShare = 8;
/** Milliseconds after which the next may be shown however long that takes. */
const longestRest = 3000;

/**
 * Tells timelines of what has come so far: the first one soon, then each at twice the size of the one before or more, and
 * not so often that showing them holds up the rest.
 */
function createGrowth(
  reader: FileReader,
  host: ReadingHost,
  length: number | undefined,
): () => Promise<void> {
  const isWorthWhile = length === undefined || length >= shortFile;
  let next = firstEvents;
  let isTold = false;
  let restsUntil = 0;
  return async () => {
    const { file } = reader;
    const took = host.shownIn();
    if (!isWorthWhile || took === undefined || file === undefined || file.table.count < next) return;
    const now = performance.now();
    if (isTold) restsUntil = now + Math.min((showingShare - 1) * took, longestRest);
    isTold = false;
    if (now < restsUntil) return;
    if (next === firstEvents && length !== undefined) reader.expect(length);
    next = 2 * file.table.count;
    reader.flush();
    const columns = await close(file, undefined, host);
    isTold = true;
    host.tell({ type: 'growth', columns }, buffersIn(columns));
  };
}

async function finish(reader: FileReader, host: ReadingHost): Promise<ReadEnd> {
  const end = reader.end();
  if (end.kind !== 'read') return end;
  const settled = await settleTies(end.file, host.askTexts);
  return { kind: 'columns', columns: await close(end.file, settled, host) };
}

async function close(
  { dataset, ...file }: OpenFile,
  settled: SettledTies | undefined,
  { pause }: ReadingHost,
): Promise<FileColumns> {
  const columns = await closeFile({ dataset, ...file }, settled, pause);
  const { table, actorIndex } = columns;
  await pause();
  return { ...columns, ...(await withPauses(preparePicture({ dataset, table, actorIndex }), pause)) };
}
