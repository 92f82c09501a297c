import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import { wholeStory } from '../layout/story.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { optionsFor } from '../layout/testing/options.ts';
import { paintLinks, paintNodes } from './paint-link.ts';
import type { PaintState } from './paint-state.ts';
import { serializeMarkup } from './serialize-markup.ts';
import { createSvgSurface } from './svg-surface.ts';

const state: PaintState = {
  selected: undefined,
  highlighted: new Set(),
  mirrored: false,
  emptyLane: '',
  undatedLane: () => '',
};

describe('a link', () => {
  it('is whole where its lanes take part and dotted, fainter, through all others: one line from node to node', () => {
    const scene = placeScene(
      makePlan(fourDays(), optionsFor({ form: 'full' })),
      wholeStory(fourDays()),
      cssPx(1000),
    );
    const link = scene.links.find(({ event }) => event === 'bennett-zelenskyy-call');
    if (link === undefined) throw new Error('no such link');
    const surface = createSvgSurface('t');
    paintLinks(surface, { ...scene, links: [link] }, state);
    const lines = surface.elements().map(serializeMarkup);
    const dotted = lines.filter((line) => line.includes('stroke-dasharray'));
    expect(dotted).toHaveLength(link.pieces.length - 1);
    for (const line of dotted) expect(line).toContain('stroke-opacity="0.6"');
    const ends = lines.map((line) => /d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"/.exec(line)?.slice(1).map(Number));
    const sorted = ends
      .flatMap((pair) => (pair === undefined ? [] : [pair]))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    for (const [at, [start]] of sorted.entries()) if (at > 0) expect(start).toBe(sorted[at - 1]?.[1]);
    expect([sorted[0]?.[0], sorted.at(-1)?.[1]]).toEqual(link.nodes.map(({ y }) => y as number));
  });

  it('that sums up many is the wider the more they are, and has no node of one event', () => {
    const scene = placeScene(
      makePlan(fourDays(), optionsFor({ form: 'full' })),
      wholeStory(fourDays()),
      cssPx(1000),
    );
    const link = scene.links.find(({ event }) => event === 'bennett-zelenskyy-call');
    if (link === undefined) throw new Error('no such link');
    const widthFor = (weight: number) => {
      const surface = createSvgSurface('t');
      paintLinks(surface, { ...scene, links: [{ ...link, weight }] }, state);
      const [, width] =
        /stroke-width="([\d.]+)"/.exec(surface.elements().map(serializeMarkup).join('')) ?? [];
      return Number(width);
    };
    expect([2, 4, 8, 1 << 20].map(widthFor)).toEqual([1.75, 2, 2.25, 5]);
    const nodes = createSvgSurface('t');
    paintNodes(nodes, { ...scene, links: [{ ...link, weight: 9 }] });
    expect(nodes.elements().map(({ tag }) => tag)).toEqual(link.nodes.map(() => 'rect'));
  });
});
