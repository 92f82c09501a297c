import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { Box, Mark } from '../layout/scene.ts';
import { paintMark } from './paint-mark.ts';
import { serializeMarkup } from './serialize-markup.ts';
import { createSvgSurface } from './svg-surface.ts';

const plot: Box = { x: cssPx(0), y: cssPx(0), width: cssPx(200), height: cssPx(40) };

const mark = (change: Partial<Mark>): Mark => ({
  event: 'e' as EventId,
  lane: 'l',
  row: 0,
  style: 'once-stated',
  color: { ordinal: 0 },
  target: false,
  y: cssPx(10),
  height: cssPx(12),
  x0: cssPx(20),
  x1: cssPx(60),
  openStart: false,
  openEnd: false,
  clippedStart: false,
  clippedEnd: false,
  capStart: false,
  capEnd: false,
  ...change,
});

const draw = (change: Partial<Mark>) => {
  const surface = createSvgSurface('t');
  paintMark(surface, mark(change), plot);
  return surface.elements().map(serializeMarkup);
};

const blue = 'class="pl-fill-party-0"';
const line = 'class="pl-stroke-party-0"';

describe('marks', () => {
  it('a running total in the strip: a low, light ramp, its cap within the lane', () => {
    const surface = createSvgSurface('t');
    const total = mark({
      style: 'running-total',
      y: cssPx(10),
      height: cssPx(5),
      capStart: true,
      wedge: { from: 0, to: 1 },
    });
    paintMark(surface, total, plot, true);
    expect(surface.elements().map(serializeMarkup)).toEqual([
      `<path ${blue} fill-opacity="0.35" d="M20 15v-1.5l40 -3.5v5z"></path>`,
      `<rect x="20" y="2" width="2" height="13" ${blue}></rect>`,
    ]);
  });

  it('once in a stated window: 2 px outline inside the box, 18% fill, square ends', () => {
    expect(draw({})).toEqual([
      `<rect x="20" y="10" width="40" height="12" ${blue} fill-opacity="0.18"></rect>`,
      `<path d="M21 11H59V21H21Z" fill="none" ${line} stroke-width="2"></path>`,
    ]);
  });

  it('once in an inferred window: 8 px, 1 px outline, stripes, no fill', () => {
    const [stripes, outline, ...rest] = draw({
      style: 'once-inferred',
      y: cssPx(12),
      height: cssPx(8),
      x1: cssPx(32),
    });
    expect(stripes).toBe(
      `<path ${blue} d="M20 12.5v2.12l2.12 -2.12h-2.12zM21.49 19.5h2.12l7 -7h-2.12zM32 17.47l-2.03 2.03h2.03z"></path>`,
    );
    expect(outline).toBe(`<path d="M20.5 12.5H31.5V19.5H20.5Z" fill="none" ${line} stroke-width="1"></path>`);
    expect(rest).toEqual([]);
  });

  it('announced: a dash of 5 and 3, no fill', () => {
    expect(draw({ style: 'announced' })).toEqual([
      `<path d="M21 11H59V21H21Z" fill="none" ${line} stroke-width="2" stroke-dasharray="5 3"></path>`,
    ]);
  });

  it('lasted: the core solid, the rest 18%, caps of 2 by 20 px', () => {
    const core = { x0: cssPx(30), x1: cssPx(50) };
    expect(draw({ style: 'lasted', core, capStart: true, capEnd: true })).toEqual([
      `<rect x="20" y="10" width="40" height="12" ${blue} fill-opacity="0.18"></rect>`,
      `<rect x="30" y="10" width="20" height="12" ${blue}></rect>`,
      `<rect x="20" y="6" width="2" height="20" ${blue}></rect>`,
      `<rect x="58" y="6" width="2" height="20" ${blue}></rect>`,
    ]);
  });

  it('lasted with no certain core has no solid part', () => {
    const drawn = draw({ style: 'lasted' });
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toContain('fill-opacity="0.18"');
  });

  it('a running total grows from its start, with a cap there only', () => {
    expect(draw({ style: 'running-total', capStart: true, capEnd: true, wedge: { from: 0, to: 1 } })).toEqual(
      [
        `<path ${blue} d="M20 22v-1.5l40 -10.5v12z"></path>`,
        `<rect x="20" y="6" width="2" height="20" ${blue}></rect>`,
      ],
    );
  });

  it('an open start has a chevron at the plot’s edge and no end line', () => {
    const drawn = draw({ openStart: true, x0: cssPx(0) });
    expect(drawn[1]).toBe(`<path d="M10 11H59V21H10" fill="none" ${line} stroke-width="2"></path>`);
    expect(drawn[2]).toBe(`<path d="M9 10L3 16L9 22" fill="none" ${line} stroke-width="2"></path>`);
  });

  it('what goes on beyond the visible span has neither end line nor chevron there', () => {
    const drawn = draw({ clippedEnd: true, x1: cssPx(208) });
    expect(drawn).toHaveLength(2);
    expect(drawn[1]).toContain('d="M208 11H21V21H208"');
  });

  it('a target is 4 px high', () => {
    expect(draw({ target: true, y: cssPx(14), height: cssPx(4) })[0]).toContain('height="4"');
  });

  it('each of several days is a piece of its own, tied by a thin line', () => {
    const pieces = [
      { x0: cssPx(20), x1: cssPx(30) },
      { x0: cssPx(50), x1: cssPx(60) },
    ];
    const drawn = draw({ pieces });
    expect(drawn.filter((one) => one.startsWith('<rect'))).toHaveLength(2);
    expect(drawn[0]).toContain('stroke-opacity="0.5"');
  });

  it('a moment is never narrower than 4 px', () => {
    expect(draw({ x1: cssPx(20.1) })[0]).toContain('width="4"');
  });
});
