// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeStory } from '../layout/story.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { en } from '../messages/en/en.ts';
import { exportPngFile, exportSvgFile } from './export-files.ts';
import type { PictureRequest } from './export-picture.ts';
import { lightPalette } from './palette.ts';

const timeline = buildTimeline({
  parties: { north: ['ana'] },
  events: [{ id: 'a', title: 'Київ', within: '2022-02-25', actors: ['ana'] }],
});
const request: PictureRequest = {
  timeline,
  messages: en,
  lang: 'en',
  viewport: wholeStory(timeline),
  shown: undefined,
  selected: undefined,
  lanes: { collapsed: [], pinned: [], order: [] },
  palette: lightPalette,
  width: 800,
  title: 'Talks',
  lines: [],
};

/** Larger than a call takes arguments. */
const font = new Uint8Array(300_000).map((_, at) => at % 251);
const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('an SVG file', () => {
  it('goes without fonts where they cannot be had, and asks again the next time', async () => {
    fetched.mockImplementation(async () => new Response('', { status: 404 }));
    const blob = await exportSvgFile(document, request);
    expect(blob.type).toBe('image/svg+xml');
    expect(await blob.text()).not.toContain('@font-face');
    fetched.mockRejectedValue(new TypeError('offline'));
    expect(await (await exportSvgFile(document, request)).text()).toContain('<svg');
    expect(fetched.mock.calls.length).toBe(4);
  });

  it('holds each font that its text needs and no other, fetched once', async () => {
    fetched.mockImplementation(async () => new Response(font));
    const text = await (await exportSvgFile(document, request)).text();
    await exportSvgFile(document, request);
    expect(fetched.mock.calls.map(([address]) => /noto-sans-(\w+)-wght/.exec(address)?.[1])).toEqual([
      'latin',
      'cyrillic',
    ]);
    const [, data = ''] = /base64,([^)]+)\)/.exec(text) ?? [];
    expect(Buffer.compare(Buffer.from(data, 'base64'), font)).toBe(0);
    expect(text.match(/@font-face/g)).toHaveLength(2);
  });
});

describe('a PNG file', () => {
  it('is refused in words where there is no canvas', async () => {
    fetched.mockRejectedValue(new TypeError('offline'));
    await expect(exportPngFile(document, request)).rejects.toThrow('canvas');
  });
});
