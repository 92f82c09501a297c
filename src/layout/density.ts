import type { LaneEntry } from './lane-index.ts';
import { entriesIn, mostMarks } from './lane-index.ts';
import { type StripDraft, stripOfLane, stripOfPile, takenBy } from './lane-strip.ts';
import { draftSums } from './link-sums.ts';
import { findColumns, type PixelColumns } from './pixel-columns.ts';
import type { Span } from './place-labels.ts';
import { draftLinks, joinedMarks, type LinkDraft } from './place-links.ts';
import { hasPlace, type MarkFrame, type PlacedMark } from './place-marks.ts';
import type { LanePlan } from './plan-parts.ts';
import type { Density, DensityStrip, Scene } from './scene.ts';
import { findTiles, sparseEntries, tileSpan } from './tiles.ts';

/**
 * Draws what is too dense to be told apart: which entries of a lane stand as marks, strips for all others, and links
 * summed up. Only large timelines need it, so it is loaded apart from the rest and handed in by LayoutOptions.density.
 * docs/layout.md tells how it works.
 */
export interface DensityPlacer {
  /**
   * @param previous steadies tiles, heights and sums while the picture moves
   * @param spare a scene that nobody will look at again: its counts are written over
   */
  begin(frame: MarkFrame, previous: Scene | undefined, spare: Scene | undefined): DensityFrame;
}

/** One frame in the making: ask for the lanes, then finish. */
export interface DensityFrame {
  /** What of a lane stands as marks; the rest is in its strip. */
  entriesOf(lane: LanePlan): readonly LaneEntry[];
  /** Where labels of a lane would lie over columns of its strip, in all rows but the first: that one's lie above it. */
  takenIn(lane: LanePlan): readonly Span[];
  finish(marks: readonly PlacedMark[]): {
    readonly strips: readonly DensityStrip[];
    readonly links: readonly LinkDraft[];
    readonly density: Density;
  };
}

export const densityPlacer: DensityPlacer = { begin };

/** Links of more events than this are summed up; while a picture moves, they stay summed until there are fewer than the least. */
const mostLinked = 120;
const leastSummed = 90;

function begin(frame: MarkFrame, previous: Scene | undefined, spare: Scene | undefined): DensityFrame {
  const { parts, viewport, scale } = frame;
  const { table } = parts;
  const before = previous?.density;
  const tiles = findTiles(table, viewport, tileSpan(scale.pxPerMs, before?.tile));
  const drafts = new Map<string, StripDraft>();
  const buffers = spare?.strips.flatMap(({ layers }) => layers.map(({ counts }) => counts)) ?? [];
  let known: PixelColumns | undefined;
  const columns = () => {
    known ??= findColumns(table, viewport, scale);
    return known;
  };
  const take = (): Uint32Array => {
    const { count } = columns();
    const buffer = buffers.pop();
    return buffer?.length === count ? buffer : new Uint32Array(count);
  };

  function entriesOf(lane: LanePlan): readonly LaneEntry[] {
    const few = lane.index.count <= mostMarks;
    const apart = few
      ? entriesIn(lane.index, table, viewport.from, viewport.to)
      : sparseEntries(lane.index, table, viewport, tiles);
    const placed = apart.filter((entry) => hasPlace(lane, entry));
    const pile = few ? apart.filter((entry) => !hasPlace(lane, entry)) : [];
    const draft = few
      ? pile.length > 0 && stripOfPile(lane, table, pile, columns(), scale, take)
      : stripOfLane(lane, table, placed, columns, viewport, scale, take);
    if (draft) drafts.set(lane.key, draft);
    return placed;
  }

  function takenIn(lane: LanePlan): readonly Span[] {
    const draft = lane.index.count > mostMarks ? drafts.get(lane.key) : undefined;
    return draft ? takenBy(draft) : [];
  }

  function finish(marks: readonly PlacedMark[]): ReturnType<DensityFrame['finish']> {
    const most = mostOf(drafts.values(), before?.most);
    const { links, summed } = sumLinks(marks);
    return {
      strips: [...drafts.values()].map(({ strip }) => ({ ...strip, most })),
      links,
      density: { tile: tiles.span, most, summed },
    };
  }

  function sumLinks(marks: readonly PlacedMark[]): { links: readonly LinkDraft[]; summed: boolean } {
    if (parts.form === 'strip') return { links: [], summed: false };
    const joined = joinedMarks(marks);
    const summed = joined.size > (before?.summed ? leastSummed : mostLinked);
    const single = summed
      ? new Map([...joined].filter(([, [one]]) => one?.mark.event === parts.selected))
      : joined;
    return {
      links: [...draftLinks(single, parts, scale), ...draftSums(frame, tiles, single.keys())],
      summed,
    };
  }

  return { entriesOf, takenIn, finish };
}

/** The least power of two that no column exceeds; while the picture moves the one before, unless it is much too high or too low. */
function mostOf(drafts: Iterable<StripDraft>, before: number | undefined): number {
  let peak = 1;
  for (const draft of drafts) peak = Math.max(peak, draft.peak);
  return before !== undefined && peak <= before && peak >= before / 4
    ? before
    : 2 ** Math.ceil(Math.log2(peak));
}
