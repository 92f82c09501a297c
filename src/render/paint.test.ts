import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import { wholeStory } from '../layout/story.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { measure, optionsFor } from '../layout/testing/options.ts';
import { createCanvasSurface, type DrawingContext } from './canvas-surface.ts';
import { paintScene } from './paint.ts';
import type { PaintState } from './paint-state.ts';
import { serializeMarkup } from './serialize-markup.ts';
import { themeInks } from './surface.ts';
import { createSvgSurface } from './svg-surface.ts';

const state: PaintState = {
  selected: undefined,
  highlighted: new Set(),
  mirrored: false,
  emptyLane: 'No records in this selection',
  undatedLane: (count) => `${count} without a date`,
};

const sceneOf = (timeline = fourDays(), form: 'full' | 'strip' = 'full', width = 1000) =>
  placeScene(makePlan(timeline, optionsFor({ form })), wholeStory(timeline), cssPx(width));

function svgOf(scene = sceneOf(), change: Partial<PaintState> = {}): string {
  const surface = createSvgSurface('t');
  paintScene(surface, scene, { ...state, ...change }, measure);
  return surface.elements().map(serializeMarkup).join('\n');
}

/** A 2D context that writes down what is drawn with it. */
function recorder(): { context: DrawingContext; calls: string[] } {
  const calls: string[] = [];
  const values: Record<string, unknown> = {};
  const context = new Proxy(values, {
    get: (own, name: string) => {
      if (name in own) return own[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 7 });
      return (...all: unknown[]) => {
        calls.push(
          `${name} ${all.map((one) => (typeof one === 'number' ? Math.round(one * 100) / 100 : one)).join(' ')}`,
        );
      };
    },
    set: (own, name: string, value) => {
      own[name] = value;
      return true;
    },
  }) as unknown as DrawingContext;
  return { context, calls };
}

function canvasOf(scene = sceneOf(), scale = 1): string[] {
  const { context, calls } = recorder();
  const palette = Object.fromEntries(themeInks.map((ink) => [ink, ink])) as Record<
    (typeof themeInks)[number],
    string
  >;
  paintScene(createCanvasSurface(context, { scale, palette, fontFamily: 'Test' }), scene, state, measure);
  return calls;
}

describe('painting', () => {
  it('writes the same texts in the same order on canvas and in SVG', () => {
    const inSvg = [...svgOf().matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    const onCanvas = canvasOf()
      .filter((call) => call.startsWith('fillText '))
      .map((call) => call.slice('fillText '.length).replace(/ -?[\d.]+ -?[\d.]+$/, ''));
    expect(onCanvas).toEqual(inSvg);
    expect(inSvg).toContain('Bennett and Putin speak by phone');
  });

  it('draws lines below all labels', () => {
    const svg = svgOf();
    const lastLink = svg.lastIndexOf('stroke-width="1.5"');
    const firstTitle = svg.indexOf('Bennett and Zelenskyy speak<');
    expect(lastLink).toBeGreaterThan(0);
    expect(firstTitle).toBeGreaterThan(lastLink);
  });

  it('uses classes for colours and no style attribute', () => {
    const svg = svgOf();
    expect(svg).not.toMatch(/style=|fill="#|NaN|undefined|Infinity/);
    expect(svg).toContain('class="pl-fill-party-0"');
  });

  it('takes a party’s own colour, and nothing else that stands in its place', () => {
    const scene = sceneOf();
    const recolor = (custom: string) => ({
      ...scene,
      marks: scene.marks.map((mark) => ({ ...mark, color: { ordinal: 0 as const, custom } })),
    });
    expect(svgOf(recolor('#12ab34'))).toContain('fill="#12ab34"');
    expect(svgOf(recolor('#fff"onload="x'))).not.toContain('onload');
  });

  it('keeps titles of data as text', () => {
    const timeline = buildTimeline({
      parties: { a: ['x'] },
      events: [{ id: 'e', title: '<script>alert(1)</script> & "more"', within: '2022-02-25', actors: ['x'] }],
    });
    const svg = svgOf(sceneOf(timeline));
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(svg).not.toContain('<script');
  });

  it('marks the selected event by pointer sign, bold and washed rows in every lane of its', () => {
    const svg = svgOf(sceneOf(), { selected: 'bennett-putin-call' as EventId });
    expect(svg.match(/font-weight="700">▸ Bennett and Putin speak by phone</g)).toHaveLength(2);
    expect(svg.match(/pl-fill-selected/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('underlines a highlighted event wherever it stands', () => {
    const svg = svgOf(sceneOf(), { highlighted: new Set(['bennett-putin-call' as EventId]) });
    expect(svg.match(/text-decoration="underline"/g)).toHaveLength(2);
  });

  it('strikes the title of what was cancelled, not the word that says so', () => {
    const timeline = buildTimeline({
      parties: { a: ['x'] },
      events: [{ id: 'e', title: 'Talks', within: '2022-02-25', actors: ['x'], status: 'cancelled' }],
    });
    expect(svgOf(sceneOf(timeline))).toMatch(/<tspan text-decoration="line-through">Talks<\/tspan>/);
  });

  it('snaps every rectangle to device pixels, at any density', () => {
    for (const scale of [1, 1.25, 1.5, 2, 3]) {
      for (const call of canvasOf(sceneOf(), scale).filter((one) => one.startsWith('fillRect '))) {
        for (const value of call.split(' ').slice(1).map(Number)) {
          const devicePixels = value * scale;
          expect(Math.abs(devicePixels - Math.round(devicePixels)), `${call} at ${scale}`).toBeLessThan(0.04);
        }
      }
    }
  });

  it('moves the gutter to the right edge in right-to-left pages and leaves time running rightwards', () => {
    const svg = svgOf(sceneOf(), { mirrored: true });
    expect(svg).toContain(`transform="translate(-${sceneOf().plot.x} 0)"`);
    expect(svg).toMatch(/<rect x="996" [^>]*width="4"/);
  });

  it('draws the strip without names', () => {
    const svg = svgOf(sceneOf(fourDays(), 'strip', 360));
    expect(svg).not.toContain('Bennett');
    expect(svg).toContain('Thu 24');
  });
});
