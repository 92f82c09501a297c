import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '../base/result.ts';
import { en } from '../messages/en/en.ts';
import { refusedDataset } from './judge-address.ts';
import { type DatasetRequest, fetchDataset } from './load-dataset.ts';
import { readDataset } from './read-dataset.ts';

afterEach(() => vi.unstubAllGlobals());

const url = new URL('https://news.example/data/x.json');
const answer = (body: string, init?: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init));
const load = (change: Partial<DatasetRequest> = {}) =>
  fetchDataset({
    url,
    file: 'data/x.json',
    messages: en,
    judge: () => ok(undefined),
    startWorker: () => undefined,
    onProgress: () => {},
    onGrowth: async () => 0,
    pause: async () => {},
    deviceMemory: undefined,
    signal: new AbortController().signal,
    ...change,
  });

describe('a dataset that cannot be shown', () => {
  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'network'],
    [500, 'network'],
  ])('says so when the server answers %i', async (status, reason) => {
    answer('<h1>no</h1>', { status });
    expect(await load()).toMatchObject({
      kind: 'failed',
      reason,
      detail: `HTTP ${status}`,
      file: 'data/x.json',
    });
  });

  it('says so when nothing answers', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await load()).toMatchObject({ kind: 'failed', reason: 'network' });
  });

  it('says where it is not JSON', async () => {
    answer('{\n  "format": "parley/1",,\n}');
    expect(await load()).toMatchObject({ kind: 'failed', reason: 'not-json', detail: 'line 2, column 24' });
  });

  it.each([
    ['{"format":"parley/9"}', '"parley/9"'],
    ['{"format":1}', '1'],
  ])('says of which version %s is', async (text, detail) => {
    answer(text);
    expect(await load()).toMatchObject({ kind: 'failed', reason: 'version', detail });
  });

  it.each(['{}', '{"events":[]}'])('of %s names no version, since it has none', (text) => {
    expect(readDataset(text, 'x.json', en)).toMatchObject({ kind: 'failed', reason: 'version' });
  });

  it.each(['null', '[]', '"text"', '7'])('is no dataset when it is %s', async (text) => {
    answer(text);
    const loaded = await load();
    expect(loaded).toMatchObject({ kind: 'failed', reason: 'no-records' });
    expect(loaded.kind === 'failed' && loaded.problems.length).toBe(1);
  });

  it('is refused when a redirection leads to another origin', async () => {
    answer('{}');
    const judge = () => err({ reason: 'origin', origin: 'https://evil.example' } as const);
    expect(await load({ judge })).toEqual(
      refusedDataset('data/x.json', { reason: 'origin', origin: 'https://evil.example' }),
    );
  });

  it('says that it was cancelled', async () => {
    answer('{}');
    expect(await load({ signal: AbortSignal.abort() })).toMatchObject({
      kind: 'failed',
      reason: 'cancelled',
    });
  });

  it('says how much a file takes that is too large', async () => {
    answer('{}', { headers: { 'Content-Length': '3000000000' } });
    expect(await load()).toMatchObject({
      kind: 'failed',
      reason: 'too-large',
      detail: 'it takes at least 3 GB',
    });
  });
});
