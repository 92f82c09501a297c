import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EventId } from '../domain/event.ts';
import { walkedEvents } from '../domain/walked-events.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { type LoadEnd, type LoadOptions, loadFile } from './load-file.ts';

// Tens of thousands of events: long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllGlobals());

const url = 'https://news.example/data/large.json';
const encoder = new TextEncoder();

/** A sound file with so many events, an hour apart, in one JSON text or in lines. */
function makeLarge(count: number, form: 'json' | 'lines' = 'json'): string {
  const { events: _, ...header } = makeFile({ asOf: { edtf: '2030', basis: 'stated' } });
  const events = Array.from({ length: count }, (_one, at) => {
    const hour = new Date(Date.UTC(2020, 0, 1, at)).toISOString().slice(0, 19);
    return JSON.stringify(
      makeEvent({
        id: `e${at}`,
        title: `Call no. ${at}`,
        time: { edtf: `${hour}Z`, basis: 'stated' },
        claims: [],
      }),
    );
  });
  const first = JSON.stringify(header);
  if (form === 'lines') return [first, ...events].join('\n');
  return `${first.slice(0, -1)},"events":[${events.join(',')}]}`;
}

interface Answer {
  readonly status?: number;
  readonly url?: string;
  readonly headers?: Record<string, string>;
  /** After so many bytes nothing more comes; the response stays open. */
  readonly stallsAt?: number;
  /** As a browser's response: bytes are written where they are wanted. */
  readonly isByteStream?: boolean;
}

/** Answers every request with this text, in pieces of 64 kB. Says how much of it was asked for. */
function serve(
  text: string,
  { status = 200, url: final = url, headers = {}, stallsAt, isByteStream = false }: Answer = {},
) {
  const bytes = encoder.encode(text);
  const seen = { bytes: 0, isCancelled: false };
  vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => {
    let from = 0;
    const body = new ReadableStream({
      ...(isByteStream ? { type: 'bytes' as const } : {}),
      start(controller) {
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
      async pull(controller) {
        const to = Math.min(bytes.length, stallsAt ?? bytes.length, from + 65_536);
        if (to > from) controller.enqueue(bytes.slice(from, to));
        else if (stallsAt === undefined) {
          controller.close();
          // Who waits with room for bytes is told that none come.
          if ('byobRequest' in controller) controller.byobRequest?.respond(0);
        } else await new Promise(() => {});
        from = to;
        seen.bytes = to;
      },
      cancel() {
        seen.isCancelled = true;
      },
    });
    const response = new Response(body, { status, headers });
    Object.defineProperty(response, 'url', { value: final });
    return response;
  });
  return seen;
}

interface Loaded {
  readonly end: LoadEnd;
  readonly progress: readonly { bytes: number; total: number | undefined; events: number }[];
  readonly grown: readonly number[];
}

async function load(change: Partial<LoadOptions> = {}): Promise<Loaded> {
  const progress: { bytes: number; total: number | undefined; events: number }[] = [];
  const grown: number[] = [];
  const end = await loadFile({
    url,
    startWorker: () => undefined,
    judge: () => true,
    onProgress: (now) => progress.push(now),
    onGrowth: async ({ timeline }) => {
      // What the first frame goes by comes with it, and its records are not walked over.
      expect(timeline.groupIndex).toBeDefined();
      expect(timeline.table.known).toBeDefined();
      expect(walkedEvents(timeline)).toBeUndefined();
      grown.push(timeline.events.length);
      return 0;
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    deviceMemory: undefined,
    patienceMs: 5000,
    signal: new AbortController().signal,
    ...change,
  });
  return { end, progress, grown };
}

const large = makeLarge(24_000);

describe('a small file', () => {
  it('is handed over as it is', async () => {
    const text = makeLarge(50);
    serve(`\uFEFF${text}`);
    expect((await load()).end).toEqual({ kind: 'small', text, form: 'json' });
  });

  it('is known to be of lines by what follows its header', async () => {
    serve(makeLarge(3, 'lines'));
    expect((await load()).end).toMatchObject({ kind: 'small', form: 'lines' });
  });

  it('is read to its end even where it is no JSON', async () => {
    const text = `${makeLarge(3).slice(0, 300)}]]]${'x'.repeat(200_000)}`;
    serve(text);
    expect((await load()).end).toEqual({ kind: 'small', text, form: 'json' });
  });
});

describe('a large file', () => {
  it('becomes the timeline that the whole parser makes of it', async () => {
    serve(large, { headers: { 'Content-Length': String(encoder.encode(large).length) } });
    const { end, progress, grown } = await load();
    if (end.kind !== 'timeline') throw new Error(end.kind);
    const whole = loadTimeline(large).timeline;
    expect(end.timeline.events.length).toBe(24_000);
    expect(end.timeline.sections.length).toBe(whole?.sections.length);
    for (const place of [0, 1, 11_999, 23_999]) {
      expect(end.timeline.events.at(place)).toEqual(
        // Extents are made when they are walked over, and never alike.
        expect.objectContaining({ record: whole?.events.at(place)?.record, index: place }),
      );
    }
    expect(end.timeline.byId.get('e777' as EventId)?.index).toBe(whole?.byId.get('e777' as EventId)?.index);
    expect(end.timeline.byId.has('e24000' as EventId)).toBe(false);
    expect(end.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(progress.at(-1)).toEqual({ bytes: large.length, total: large.length, events: 24_000 });
    // The first of them stood before the last had come.
    expect(grown[0]).toBeGreaterThanOrEqual(2000);
    expect(grown[0]).toBeLessThan(24_000);
    for (const [at, count] of grown.entries()) expect(count).toBeGreaterThanOrEqual(2 * (grown[at - 1] ?? 0));
  });

  it('is the same in lines', async () => {
    serve(makeLarge(24_000, 'lines'), { isByteStream: true });
    const { end } = await load();
    expect(end.kind === 'timeline' && end.timeline.events.at(-1)?.record.title).toBe('Call no. 23999');
  });

  it('is searched where it was read', async () => {
    serve(large);
    const { end } = await load();
    if (end.kind !== 'timeline') throw new Error(end.kind);
    const { search } = end.timeline;
    const found = new Promise<Uint8Array | undefined>((resolve) => {
      search?.subscribe(() => resolve(search.find('call 1234')));
    });
    expect(search?.find('call 1234')).toBeUndefined();
    const places = [...((await found) ?? [])].flatMap((is, place) => (is === 1 ? [place] : []));
    expect(places.map((place) => end.timeline.events.at(place)?.record.id)).toEqual([
      'e1234',
      ...Array.from({ length: 10 }, (_, at) => `e1234${at}`),
    ]);
  });

  it('waits for a header that comes behind the events', async () => {
    const { events: _, ...header } = makeFile();
    const events = large.slice(large.indexOf('"events"'), -1);
    serve(`{${events},${JSON.stringify(header).slice(1)}`);
    const { end, grown } = await load();
    expect(end.kind === 'timeline' && end.timeline.events.length).toBe(24_000);
    expect(grown).toEqual([]);
  });

  it('leaves out what is bad, and names the first hundred of it', async () => {
    const spoiled = large.replaceAll(/"kind":"call"(?=[^{]*\{[^}]*T05:)/g, '"kind":"duel"');
    serve(spoiled);
    const { end } = await load();
    if (end.kind !== 'timeline') throw new Error(end.kind);
    expect(end.leftOut).toBe(1000);
    expect(end.timeline.events.length).toBe(23_000);
    expect(end.problems.length).toBe(100);
    expect(end.problems[0]).toMatchObject({
      code: 'not-a-choice',
      path: '$.events[5].kind',
      value: '"duel"',
    });
  });

  it('is refused as a whole where it is no JSON, with the place', async () => {
    serve(`${large.slice(0, -2)}}`);
    expect((await load()).end).toMatchObject({ kind: 'broken', line: 1 });
  });

  it('is refused where no record of it is sound', async () => {
    serve(large.replaceAll('"kind":"call"', '"kind":"duel"'));
    expect((await load()).end).toMatchObject({ kind: 'failed' });
  });

  it('is refused at once where it is of another version', async () => {
    const seen = serve(large.replace('parley/1', 'parley/9'));
    const { end } = await load();
    expect(end).toMatchObject({ kind: 'failed', problems: [{ code: 'version' }] });
    expect(seen.bytes).toBeLessThan(large.length / 2);
  });
});

describe('a file that is too large for the device', () => {
  it('is refused before it has come where its length is known', async () => {
    const seen = serve(large, { headers: { 'Content-Length': String(large.length) } });
    const { end } = await load({ deviceMemory: 0.005 });
    expect(end).toEqual({ kind: 'too-large', bytes: 0, records: 0, need: large.length });
    expect(seen.bytes).toBeLessThan(200_000);
  });

  it('is refused with how much had come where it is not', async () => {
    const seen = serve(large);
    const { end } = await load({ deviceMemory: 0.005 });
    if (end.kind !== 'too-large') throw new Error(end.kind);
    expect(end.bytes).toBeGreaterThan(500_000);
    expect(end.records).toBeGreaterThan(2000);
    expect(end.need).toBeGreaterThan(end.bytes);
    expect(seen.isCancelled).toBe(true);
  });
});

describe('loading', () => {
  it('ends when it is cancelled, and so does the request', async () => {
    const controller = new AbortController();
    const seen = serve(large, { stallsAt: 1_000_000 });
    const { end } = await load({
      signal: controller.signal,
      onGrowth: async () => {
        controller.abort();
        return 0;
      },
    });
    expect(end).toEqual({ kind: 'cancelled' });
    expect(seen.bytes).toBeLessThan(large.length);
  });

  it('does not begin where it was cancelled before', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    expect((await load({ signal: AbortSignal.abort() })).end).toEqual({ kind: 'cancelled' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it('ends where nothing answers, and where nothing more comes', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect((await load()).end).toEqual({ kind: 'network' });
    serve(large, { stallsAt: 100_000 });
    expect((await load({ patienceMs: 50 })).end).toEqual({ kind: 'network' });
  });

  it('says with what the server answered', async () => {
    serve('<h1>no</h1>', { status: 410 });
    expect((await load()).end).toEqual({ kind: 'http', status: 410 });
  });

  it('reads nothing from where it may not', async () => {
    const seen = serve(large, { url: 'https://evil.example/x.json' });
    const { end } = await load({ judge: (final) => final === url });
    expect(end).toEqual({ kind: 'refused' });
    expect(seen.bytes).toBeLessThan(200_000);
  });

  it('goes on here where the browser does not let a worker run', async () => {
    serve(makeLarge(3));
    const worker = { postMessage: () => {}, terminate: vi.fn(), onerror: undefined as unknown };
    const loading = load({ startWorker: () => worker as unknown as Worker });
    (worker.onerror as (event: { preventDefault(): void }) => void)({ preventDefault: () => {} });
    expect((await loading).end).toMatchObject({ kind: 'small' });
    expect(worker.terminate).toHaveBeenCalled();
  });
});
