import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { Box, Mark, PartyColor } from '../layout/scene.ts';
import { legendEn as words } from '../messages/en/legend.ts';
import { stripsEn } from '../messages/en/strips.ts';
import type { LegendMessages } from '../messages/legend.ts';
import { legendGlyph } from './legend-glyph.ts';
import { legendStrips } from './legend-strips.ts';
import { element, type MarkupElement } from './markup.ts';
import { paintMark } from './paint-mark.ts';
import { washOpacity } from './paint-wash.ts';
import { partyInk, type Surface } from './surface.ts';
import { createSvgSurface } from './svg-surface.ts';

const { width, height } = legendGlyph;
const plot: Box = { x: cssPx(0), y: cssPx(0), width: cssPx(width), height: cssPx(height) };
const neutral: PartyColor = { ordinal: 3 };

export interface LegendParty {
  readonly name: string;
  readonly color: PartyColor;
}

export type LegendKey = keyof Omit<LegendMessages, 'parties'>;

export interface LegendMark {
  readonly key: LegendKey;
  readonly meaning: string;
  /** Draws the sample into a box of `legendGlyph`. */
  paint(surface: Surface): void;
}

/** Every mark, made by the painters that draw it in the picture, with its meaning, in visual.md's order. */
export function legendMarks(): readonly LegendMark[] {
  const core = { x0: cssPx(4), x1: cssPx(34) };
  const struck = { from: 0, to: 3 };
  const painters: Readonly<Record<LegendKey, (surface: Surface) => void>> = {
    onceStated: (surface) => paintMark(surface, sample({}), plot),
    onceInferred: (surface) =>
      paintMark(surface, sample({ style: 'once-inferred', y: cssPx(8), height: cssPx(8) }), plot),
    lasted: (surface) =>
      paintMark(surface, sample({ style: 'lasted', core, capStart: true, capEnd: true }), plot),
    total: (surface) =>
      paintMark(surface, sample({ style: 'running-total', capStart: true, wedge: { from: 0, to: 1 } }), plot),
    announced: (surface) => paintMark(surface, sample({ style: 'announced' }), plot),
    openEnd: (surface) =>
      paintMark(
        surface,
        sample({ style: 'once-inferred', openStart: true, y: cssPx(8), height: cssPx(8) }),
        plot,
      ),
    target: (surface) => paintMark(surface, sample({ target: true, y: cssPx(10), height: cssPx(4) }), plot),
    link: paintLinkSample,
    published: paintWashSample,
    disputed: (surface) => surface.text(22, 16, '≠', { font: 'label', ink: 'text' }),
    struck: (surface) => surface.text(12, 16, 'Abc', { font: 'label', ink: 'text', strike: struck }),
  };
  return (Object.keys(painters) as LegendKey[]).map((key) => ({
    key,
    meaning: words[key],
    paint: painters[key],
  }));
}

/** The key, as lists: marks, what is too dense for them where there is any, parties. */
export function makeLegend(parties: readonly LegendParty[], isDense = false): MarkupElement {
  return element('div', { class: 'pl-legend-inner' }, [
    element(
      'ul',
      { class: 'pl-legend-list' },
      legendMarks().map(({ paint, meaning }) => item(paint, meaning)),
    ),
    ...(isDense
      ? [
          element('h3', { class: 'pl-legend-title' }, [stripsEn.keyTitle]),
          element(
            'ul',
            { class: 'pl-legend-list' },
            legendStrips(stripsEn).map(({ paint, meaning }) => item(paint, meaning)),
          ),
        ]
      : []),
    ...(parties.length === 0
      ? []
      : [
          element('h3', { class: 'pl-legend-title' }, [words.parties]),
          element('ul', { class: 'pl-legend-list' }, parties.map(partyItem)),
        ]),
  ]);
}

function partyItem({ name, color }: LegendParty): MarkupElement {
  return item((surface) => surface.box(0, 2, 4, 20, { fill: partyInk(color) }), name);
}

function item(paint: (surface: Surface) => void, meaning: string): MarkupElement {
  const surface = createSvgSurface('pl-legend');
  paint(surface);
  const svg = element(
    'svg',
    { class: 'pl-svg', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    surface.elements(),
  );
  return element('li', {}, [svg, element('span', {}, [meaning])]);
}

function paintLinkSample(surface: Surface): void {
  const ink = partyInk(neutral);
  surface.line([28, 4], [28, 20], { ink: 'muted', width: 1.5 });
  surface.dot(28, 4, 3, ink);
  surface.dot(28, 20, 3, ink);
}

function paintWashSample(surface: Surface): void {
  surface.box(12, 0, 32, height, { fill: 'text', fillOpacity: washOpacity });
  surface.line([12, 0], [12, height], { ink: 'text', width: 1 });
  surface.line([44, 0], [44, height], { ink: 'text', width: 1 });
}

/** A mark of the middle size, to be varied. */
function sample(change: Partial<Mark>): Mark {
  return {
    event: 'sample' as EventId,
    lane: 'sample',
    row: 0,
    style: 'once-stated',
    color: neutral,
    target: false,
    y: cssPx(6),
    height: cssPx(12),
    x0: cssPx(4),
    x1: cssPx(52),
    openStart: false,
    openEnd: false,
    clippedStart: false,
    clippedEnd: false,
    capStart: false,
    capEnd: false,
    ...change,
  };
}
