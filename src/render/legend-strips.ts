import { cssPx } from '../base/brand.ts';
import type { DensityStrip, PartyColor, Scene } from '../layout/scene.ts';
import type { StripMessages } from '../messages/strips.ts';
import { legendGlyph } from './legend-glyph.ts';
import { paintDensity } from './paint-density.ts';
import type { Surface } from './surface.ts';

export interface LegendStrip {
  readonly meaning: string;
  /** Draws the sample into a box of `legendGlyph`. */
  paint(surface: Surface): void;
}

const neutral: PartyColor = { ordinal: 3 };
const columns = 48;
const most = 16;
type KeyStatus = keyof StripMessages['keyStatuses'];
const keyStatuses: readonly KeyStatus[] = ['happened', 'reported', 'disputed', 'announced', 'cancelled'];

/**
 * What strips and summed links mean, drawn by their own painters: how high, then a line a status, then the width of
 * links. With a scene, only the statuses that it shows.
 */
export function legendStrips(words: StripMessages, scene?: Scene): readonly LegendStrip[] {
  const used = scene && new Set(scene.strips.flatMap(({ layers }) => layers.map(({ status }) => status)));
  if (used?.size === 0) return [];
  const isUsed = (status: KeyStatus): boolean =>
    used === undefined ||
    used.has(status) ||
    (status === 'happened' && used.has('none')) ||
    (status === 'cancelled' && used.has('retracted'));
  const statuses = keyStatuses.filter(isUsed);
  const hasSums =
    scene === undefined || scene.links.some(({ weight, visible }) => visible && weight !== undefined);
  return [
    { meaning: words.keyHeight, paint: (surface) => paintSample(surface, 'happened', doubling) },
    ...statuses.map((status) => ({
      meaning: words.keyStatuses[status],
      paint: (surface: Surface) => paintSample(surface, status, level),
    })),
    ...(hasSums ? [{ meaning: words.keyLinks, paint: paintSums }] : []),
  ];
}

/** 1, 2, 4, 8, 16: steps of one height, with air between. */
function doubling(x: number): number {
  return x % 10 >= 8 ? 0 : 2 ** Math.floor(x / 10);
}

function level(): number {
  return 10;
}

function paintSample(surface: Surface, status: KeyStatus, count: (x: number) => number): void {
  const strip: DensityStrip = {
    lane: '',
    box: { x: cssPx(4), y: cssPx(3), width: cssPx(columns), height: cssPx(legendGlyph.height - 6) },
    color: neutral,
    layers: [{ status, counts: Uint32Array.from({ length: columns }, (_, x) => count(x)) }],
    most,
    total: 0,
  };
  paintDensity(surface, { strips: [strip] });
}

function paintSums(surface: Surface): void {
  for (const [at, width] of [1.5, 3, 5].entries()) {
    const x = 14 + at * 14;
    surface.line([x, 3], [x, legendGlyph.height - 3], { ink: 'muted', width, opacity: 0.45 });
  }
}
