import type { CssPx, Instant } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventId, Status } from '../domain/event.ts';
import type { MarkStyle } from '../domain/mark-style.ts';

/**
 * A scene is one frame in numbers and words: what to draw, where, and in which style; nothing of how. All lengths are
 * CSS pixels from the top left of the picture. In right-to-left pages the painters mirror it, time runs rightwards.
 */
export interface Scene {
  readonly width: CssPx;
  readonly height: CssPx;
  /**
   * The plotting area of the lanes; left of it stands the lane gutter (in the strip only the 4 px rail). The axis
   * stands above it, in the strip below it.
   */
  readonly plot: Box;
  readonly viewport: Viewport;
  readonly axis: Axis;
  /** Party headers. Empty in the strip, where each party is one lane. */
  readonly groups: readonly Group[];
  readonly lanes: readonly Lane[];
  readonly wash?: Wash;
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly bundles: readonly Bundle[];
  readonly strips: readonly DensityStrip[];
  /** Absent where the plan has no DensityPlacer. */
  readonly density?: Density;
}

/** The visible span; the truth that gestures, address and overview all speak. */
export interface Viewport {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Box {
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
  readonly height: CssPx;
}

export interface Axis {
  readonly y: CssPx;
  readonly height: CssPx;
  readonly ticks: readonly Tick[];
  /** In words, "Jerusalem time". */
  readonly zone: string;
}

export interface Tick {
  readonly x: CssPx;
  readonly at: Instant;
  /** '' for a minor tick (grid line only). */
  readonly text: string;
  /** Where the text starts and how wide it is: never outside the plot, never over its neighbour. */
  readonly textX: CssPx;
  readonly textWidth: CssPx;
  readonly major: boolean;
}

/** Which colour: `ordinal` 0-2 are the theme's first three party colours, 3 the colour of others; `custom` wins. */
export interface PartyColor {
  readonly ordinal: 0 | 1 | 2 | 3;
  readonly custom?: string;
}

export interface Group {
  readonly party: PartyId | 'others';
  readonly name: string;
  readonly color: PartyColor;
  readonly y: CssPx;
  /** The header's own height. */
  readonly height: CssPx;
  /** Down to the end of its last lane: the length of the rail. */
  readonly railHeight: CssPx;
  readonly collapsed: boolean;
  /** Events in it after the filter, undated ones included, each counted once. */
  readonly count: number;
}

export interface Lane {
  /** `actor:ID`, `rest:PARTY` of those without a lane, or `party:PARTY` where a group is collapsed or in the strip. */
  readonly key: string;
  readonly actor?: ActorId;
  /** How many actors it stands for, of a group with too many for a lane each. */
  readonly others?: number;
  readonly party: PartyId | 'others';
  readonly name: string;
  readonly color: PartyColor;
  readonly y: CssPx;
  readonly height: CssPx;
  readonly alternate: boolean;
  /** Nothing in it under the present filter: it stays, with words. */
  readonly empty: boolean;
  /** How many events that pass the filter belong here but have no date, so that no mark can stand for them. */
  readonly undated?: number;
}

export type { MarkStyle };

export interface Mark {
  readonly event: EventId;
  readonly lane: string;
  readonly row: number;
  readonly style: MarkStyle;
  readonly color: PartyColor;
  /** The lane is that of an act's target: 4 px high. */
  readonly target: boolean;
  readonly y: CssPx;
  readonly height: CssPx;
  /** Outer bounds, clipped to the plot with a margin; the open flags say that the time goes on for ever or unknown. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The outer bound lies outside the visible span. */
  readonly clippedStart: boolean;
  readonly clippedEnd: boolean;
  /** Certain core of what lasted. */
  readonly core?: { readonly x0: CssPx; readonly x1: CssPx };
  /** Outer ends that are known: caps of what lasted and of totals. */
  readonly capStart: boolean;
  readonly capEnd: boolean;
  /** For running totals: how far along the wedge the left edge of the visible part is, 0 to 1, and the right edge. */
  readonly wedge?: { readonly from: number; readonly to: number };
  /** Pieces, for `each` and for once in a list of days: [x0, x1] pairs inside x0..x1. Absent: one piece. */
  readonly pieces?: readonly { readonly x0: CssPx; readonly x1: CssPx }[];
}

/** One event in several lanes. Drawn from the first node to the last, interrupted in lanes that take no part. */
export interface Link {
  /** '' in a link that sums several. */
  readonly event: EventId;
  /** How many events that join these lanes it sums up; absent: it is that of one event. */
  readonly weight?: number;
  readonly x: CssPx;
  readonly nodes: readonly { readonly lane: string; readonly y: CssPx }[];
  /** Solid pieces, top to bottom: whole in participating lanes and headers between, 6 px stubs at the borders of others. */
  readonly pieces: readonly { readonly y0: CssPx; readonly y1: CssPx }[];
  /** Row boxes in participating lanes: the selected event's link widens to these. */
  readonly bands: readonly { readonly y0: CssPx; readonly y1: CssPx }[];
  /** Outside the visible span: not drawn. */
  readonly visible: boolean;
}

export interface Label {
  readonly event: EventId;
  readonly lane: string;
  /** Left edge of the text and its baseline. */
  readonly x: CssPx;
  readonly y: CssPx;
  /** That of the bold form behind the pointer sign where the event is selected. */
  readonly width: CssPx;
  /** What is drawn, signs (Σ, ≠) and status words included; the whole title, never an ellipsis. */
  readonly text: string;
  readonly sign?: 'disputed' | 'struck' | 'total';
  /** Half-open range of `text` to strike through (the title of what was cancelled or retracted). */
  readonly struck?: { readonly from: number; readonly to: number };
}

/** What has no room for a label: a button of 24 px, `+3`, that opens the list of what it holds. */
export interface Bundle {
  readonly lane: string;
  readonly box: Box;
  readonly events: readonly EventId[];
}

/** What is too dense to be told apart: how much meets each pixel column, and of which status. */
export interface DensityStrip {
  readonly lane: string;
  readonly box: Box;
  readonly color: PartyColor;
  /** Bottom to top: happened and without a status, reported, disputed, announced, cancelled, retracted; none is all zero. */
  readonly layers: readonly StripLayer[];
  /** The sum of a column that fills the box: a power of two, the same in all strips of a scene. */
  readonly most: number;
  /** How many events in sight it stands for. */
  readonly total: number;
}

export interface StripLayer {
  readonly status: Status | 'none';
  /** One count per CSS px column of the box: the events that meet it, uncertain ones over their whole window. */
  readonly counts: Uint32Array;
}

/** What a scene of strips is divided by. */
export interface Density {
  /** Milliseconds of a tile: what starts in one is drawn mark by mark, or all of it in the strip. A power of two. */
  readonly tile: number;
  /** `most` of every strip. */
  readonly most: number;
  /** Events in sight that join lanes are too many to draw their links one by one. */
  readonly summed: boolean;
}

/** As reported: the span in which the sources end; a line only where the hour is known. */
export interface Wash {
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly line: boolean;
  readonly label: { readonly x: CssPx; readonly y: CssPx; readonly width: CssPx; readonly text: string };
}
