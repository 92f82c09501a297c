import type { MeasureText } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { stripsEn } from '../messages/en/strips.ts';
import type { Sheet } from './export-sheet.ts';
import { drawText, setText, type TextBlock, widthAt } from './export-text.ts';
import { type LegendKey, legendMarks } from './legend.ts';
import { legendGlyph } from './legend-glyph.ts';
import { legendStrips } from './legend-strips.ts';
import { isStrip } from './paint-state.ts';
import { partyInk, type Surface } from './surface.ts';

interface Item {
  readonly x: number;
  readonly y: number;
  readonly glyph: number;
  readonly text: TextBlock;
  paint(surface: Surface): void;
}

/** A key below or above a picture, set in rows. */
export interface PlacedLegend {
  readonly items: readonly Item[];
  readonly height: number;
}

const style = { size: 13, weight: 400, ink: 'muted' } as const;
const lineHeight = 18;
const row = 24;
const glyphGap = 8;
const itemGap = 24;

/** What the marks in this picture mean, and nothing that it does not show. */
export function placeLegend(scene: Scene, measure: MeasureText, room: number): PlacedLegend {
  const used = marksIn(scene);
  const marks = legendMarks().filter(({ key }) => used.has(key));
  return placeItems(
    [...marks, ...legendStrips(stripsEn, scene)].map(({ meaning, paint }) => ({
      glyph: legendGlyph.width,
      meaning,
      paint,
    })),
    measure,
    room,
  );
}

/** The sides by colour and name: the strip has no room for names beside its lanes. */
export function placeSides(scene: Scene, measure: MeasureText, room: number): PlacedLegend {
  const sides = scene.lanes.map(({ name, color }) => ({
    glyph: 4,
    meaning: name,
    paint: (surface: Surface) => surface.box(0, 4, 4, 16, { fill: partyInk(color) }),
  }));
  return placeItems(sides, measure, room);
}

export function drawLegend(
  sheet: Sheet,
  legend: PlacedLegend,
  place: { readonly left: number; readonly right: number; readonly top: number; readonly mirrored: boolean },
): void {
  const { left, right, top, mirrored } = place;
  for (const { x, y, glyph, text, paint } of legend.items) {
    const glyphX = mirrored ? right - x - glyph : left + x;
    sheet.draw(glyphX, top + y, 1, paint);
    const inset = x + glyph + glyphGap;
    drawText(sheet, text, {
      left: left + inset,
      right: right - inset,
      top: top + y + (row - lineHeight) / 2,
      mirrored,
    });
  }
}

function placeItems(
  wanted: readonly { readonly glyph: number; readonly meaning: string; paint(surface: Surface): void }[],
  measure: MeasureText,
  room: number,
): PlacedLegend {
  const items: Item[] = [];
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { glyph, meaning, paint } of wanted) {
    const width = glyph + glyphGap + widthAt(measure, style)(meaning);
    if (x > 0 && x + width > room) {
      x = 0;
      y += tallest;
      tallest = 0;
    }
    const text = setText(meaning, room - x - glyph - glyphGap, measure, style, lineHeight);
    items.push({ x, y, glyph, text, paint });
    tallest = Math.max(tallest, row + text.height - lineHeight);
    x += width + itemGap;
  }
  return { items, height: y + tallest };
}

function marksIn(scene: Scene): ReadonlySet<LegendKey> {
  const used = new Set<LegendKey>();
  const styles = {
    'once-stated': 'onceStated',
    'once-inferred': 'onceInferred',
    lasted: 'lasted',
    'running-total': 'total',
    announced: 'announced',
  } as const;
  for (const mark of scene.marks) {
    if (mark.target) used.add('target');
    else used.add(styles[mark.style]);
    if (mark.openStart || mark.openEnd) used.add('openEnd');
  }
  if (scene.links.some(({ visible, weight }) => visible && weight === undefined)) used.add('link');
  // In the full form the wash bears these words itself, wherever it has the room.
  if (scene.wash !== undefined && scene.wash.label.text === '') used.add('published');
  if (isStrip(scene)) return used;
  for (const { sign } of scene.labels) if (sign === 'disputed' || sign === 'struck') used.add(sign);
  return used;
}
