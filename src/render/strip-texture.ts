import type { Status } from '../domain/event.ts';
import type { DensityStrip } from '../layout/scene.ts';

type StripStatus = Status | 'none';

/** Textures repeat after so many cells, both ways. */
const period = 12;

/**
 * What tells layers apart without colour, in the sense of the marks: what happened is solid, what is only reported is
 * hatched like an editor's limits, accounts that differ are a chequer, what was announced is an outline and nothing
 * more, what was taken back is struck through. `x` and `y` count cells from the strip's left and bottom edge.
 */
const textures: Readonly<Record<StripStatus, ((x: number, y: number) => boolean) | 'solid' | 'outline'>> = {
  happened: 'solid',
  none: 'solid',
  reported: (x, y) => (x + y) % 4 < 2,
  disputed: (x, y) => ((x >> 1) + (y >> 1)) % 2 === 0,
  announced: 'outline',
  cancelled: (_x, y) => y % 3 === 0,
  retracted: (_x, y) => y % 3 === 0,
};

/** The texture as a table of `period` by `period` cells, by x first. */
function makeTile(has: (x: number, y: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: period * period }, (_, at) =>
    has(Math.floor(at / period), at % period) ? 1 : 0,
  );
}

const tiles = new Map<StripStatus, Uint8Array>();

function tileOf(status: StripStatus): Uint8Array | 'solid' | 'outline' {
  const texture = textures[status];
  if (typeof texture === 'string') return texture;
  const known = tiles.get(status) ?? makeTile(texture);
  tiles.set(status, known);
  return known;
}

/** How a strip is to be drawn: lengths in pixels of the image. */
export interface StripRaster {
  /** Where column k begins, counted from the strip's left edge; one more than there are columns. */
  readonly edges: Uint16Array;
  readonly height: number;
  /** Pixels that a cell of a texture is wide and high: 1 on plain screens. */
  readonly cell: number;
}

/** What a layer's pixels are: in the cells of its texture, and between them. */
export interface LayerInk {
  readonly full: number;
  readonly pale: number;
}

/** An image's pixels, a row after the other. */
export interface StripImage {
  readonly pixels: Uint32Array;
  /** Pixels of a row. */
  readonly width: number;
  /** First row of the strip. */
  readonly top: number;
}

/**
 * The height of a column: the logarithm of its count, so that a lane with a thousandth of another's events still has a
 * shape of its own beside it; every doubling adds the same. Two cells at least: a single event stays visible.
 */
export function columnHeight(count: number, most: number, { height, cell }: StripRaster): number {
  if (count <= 0) return 0;
  const share = Math.log2(1 + count) / Math.log2(1 + Math.max(most, 1));
  return Math.min(height, Math.max(2 * cell, Math.round(share * height)));
}

/**
 * Where the layers of every column end, in pixels above the bottom edge: `tops[layer * columns + column]`. Shares of a
 * column are true to the counts but for slivers: a layer that holds anything is a cell high.
 */
export function stackLayers({ layers, most }: DensityStrip, raster: StripRaster): Uint16Array {
  const { cell, height } = raster;
  const columns = raster.edges.length - 1;
  const tops = new Uint16Array(layers.length * columns);
  const counts = layers.map((layer) => layer.counts);
  const heights = new Uint16Array(smallCounts);
  const heightOf = (sum: number): number => {
    const known = sum < smallCounts ? (heights[sum] as number) : 0;
    if (known > 0) return known;
    const tall = columnHeight(sum, most, raster);
    if (sum < smallCounts) heights[sum] = tall;
    return tall;
  };
  const [only] = counts;
  if (only !== undefined && counts.length === 1) {
    for (let column = 0; column < columns; column++) {
      const sum = only[column] as number;
      if (sum > 0) tops[column] = heightOf(sum);
    }
    return tops;
  }
  const share = new Uint16Array(layers.length);
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    let held = 0;
    let largest = 0;
    let most1 = 0;
    for (let at = 0; at < counts.length; at++) {
      const own = (counts[at] as Uint32Array)[column] as number;
      if (own === 0) continue;
      sum += own;
      held += 1;
      if (own <= most1) continue;
      most1 = own;
      largest = at;
    }
    if (sum === 0) continue;
    let tall = heightOf(sum);
    if (held > 1) tall = Math.max(tall, Math.min(held * cell, height));
    let rest = tall;
    if (held > 1) {
      for (let at = 0; at < counts.length; at++) {
        const own = (counts[at] as Uint32Array)[column] as number;
        if (at === largest) continue;
        share[at] = own === 0 ? 0 : Math.max(cell, Math.round((own / sum) * tall));
        rest -= share[at] as number;
      }
    } else share.fill(0);
    share[largest] = Math.max(cell, rest);
    let top = 0;
    for (let at = 0; at < counts.length; at++) {
      top = Math.min(height, top + (share[at] as number));
      tops[at * columns + column] = top;
    }
  }
  return tops;
}

/** Heights of column sums below this are computed once a strip. */
const smallCounts = 1024;

const everywhere = [0, Number.POSITIVE_INFINITY] as const;
const nowhere = [0, 0] as const;

/** Writes a strip's pixels into an image that is clear there. `inks` go with the layers; 0 leaves a pixel clear. */
export function fillStrip(
  { layers }: DensityStrip,
  tops: Uint16Array,
  raster: StripRaster,
  inks: readonly LayerInk[],
  { pixels, width, top }: StripImage,
): void {
  const { edges, cell } = raster;
  const columns = edges.length - 1;
  const floor = (top + raster.height - 1) * width;
  for (let layer = 0; layer < layers.length; layer++) {
    const tile = tileOf(layers[layer]?.status ?? 'none');
    const { full, pale } = inks[layer] as LayerInk;
    const upper = layer * columns;
    const lower = upper - columns;
    const reachOf = (column: number): readonly [number, number] =>
      column < 0 || column >= columns
        ? nowhere
        : [layer === 0 ? 0 : (tops[lower + column] as number), tops[upper + column] as number];
    for (let column = 0; column < columns; column++) {
      const from = layer === 0 ? 0 : (tops[lower + column] as number);
      const to = tops[upper + column] as number;
      if (to <= from) continue;
      const start = edges[column] as number;
      const end = edges[column + 1] as number;
      for (let x = start; x < end; x++) {
        let at = floor + x - from * width;
        if (tile === 'solid') {
          for (let y = from; y < to; y++, at -= width) pixels[at] = full;
        } else if (tile === 'outline') {
          // Its own two ends, and its sides where a neighbour does not reach: a silhouette closes at its steps.
          const isLeft = x < start + cell;
          const isRight = x >= end - cell;
          const [leftFrom, leftTo] = isLeft ? reachOf(column - 1) : everywhere;
          const [rightFrom, rightTo] = isRight ? reachOf(column + 1) : everywhere;
          for (let y = from; y < to; y++, at -= width) {
            const isEdge =
              y < from + cell ||
              y >= to - cell ||
              y < Math.max(leftFrom, rightFrom) ||
              y >= Math.min(leftTo, rightTo);
            if (isEdge) pixels[at] = full;
          }
        } else {
          const own = (Math.floor(x / cell) % period) * period;
          let row = Math.floor(from / cell) % period;
          let left = cell - (from % cell);
          for (let y = from; y < to; y++, at -= width) {
            pixels[at] = tile[own + row] === 1 ? full : pale;
            left -= 1;
            if (left > 0) continue;
            left = cell;
            row = row === period - 1 ? 0 : row + 1;
          }
        }
      }
    }
  }
}

/** Whether a layer has paint between the cells of its texture. */
export function hasGround(status: StripStatus): boolean {
  return typeof textures[status] === 'function';
}
