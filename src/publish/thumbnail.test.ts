import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { anyTimeline } from '../layout/testing/any-timeline.ts';
import { buildTimeline, type TimelineSketch } from '../layout/testing/build-timeline.ts';
import { en } from '../messages/en/en.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { createThumbnailMeasure, renderThumbnail } from './thumbnail.ts';

const { timeline: curated } = loadTimeline(
  readFileSync(new URL('../../data/israel-mediation-2022.json', import.meta.url), 'utf8'),
);
if (curated === undefined) throw new Error('no curated timeline');

async function pixelsOf(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  /** Whether anything but the page's white is in a box. */
  const hasInk = (x: number, y: number, width: number, height: number) =>
    context.getImageData(x, y, width, height).data.some((part, at) => at % 4 !== 3 && part < 200);
  return { width: image.width, height: image.height, hasInk };
}

const sketch = (change: Partial<TimelineSketch>) =>
  buildTimeline({ parties: { north: ['ana'], south: ['bob'] }, events: [], ...change });

describe('the still image of a timeline', () => {
  it('is a PNG of 1200 by 630, the same bytes each time', async () => {
    const png = await renderThumbnail(curated, en);
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(await pixelsOf(png)).toMatchObject({ width: 1200, height: 630 });
    expect(Buffer.compare(await renderThumbnail(curated, en), png)).toBe(0);
  });

  it('has a title, a picture and sources, and white around them', async () => {
    const { hasInk } = await pixelsOf(await renderThumbnail(curated, en));
    expect(hasInk(52, 42, 600, 90)).toBe(true);
    expect(hasInk(200, 200, 900, 220)).toBe(true);
    expect(hasInk(52, 530, 400, 70)).toBe(true);
    for (const [x, y, width, height] of [
      [0, 0, 1200, 30],
      [0, 606, 1200, 24],
      [0, 0, 44, 630],
      [1160, 0, 40, 630],
    ] as const) {
      expect(hasInk(x, y, width, height)).toBe(false);
    }
  });

  it.each([
    ['no record', sketch({})],
    ['one record', sketch({ events: [{ id: 'a', within: '2022-02-25', actors: ['ana', 'bob'] }] })],
    ['no date', sketch({ events: [{ id: 'a', actors: ['ana'] }, { id: 'b' }] })],
    ['a thousand records', anyTimeline(7, 1000)],
    [
      'twenty sides',
      buildTimeline({
        parties: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`side-${at}`, [`p${at}`]])),
        events: Array.from({ length: 20 }, (_, at) => ({
          id: `e${at}`,
          within: '2022-02-25',
          actors: [`p${at}`],
        })),
      }),
    ],
  ])('can be made of %s, and stays inside its margins', async (_name, timeline) => {
    const { hasInk } = await pixelsOf(await renderThumbnail(timeline, en));
    expect(hasInk(0, 0, 44, 630) || hasInk(1160, 0, 40, 630) || hasInk(0, 606, 1200, 24)).toBe(false);
  });

  it.each(['Kyiv', 'Łódź', 'Київ', 'Ωμέγα', 'Việt', 'קייב', 'كييف'])(
    'has %s in both weights',
    async (word) => {
      const measure = await createThumbnailMeasure();
      expect(measure(word, 'label-bold')).toBeGreaterThan(measure(word, 'label'));
    },
  );

  it('goes with the title’s own direction', async () => {
    const timeline = sketch({});
    const dataset = { ...timeline.dataset, title: 'שלום' };
    const { hasInk } = await pixelsOf(await renderThumbnail({ ...timeline, dataset }, en));
    expect(hasInk(900, 42, 248, 90)).toBe(true);
    expect(hasInk(52, 42, 400, 90)).toBe(false);
  });
});
