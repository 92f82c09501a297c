/**
 * The lengths of the picture in CSS pixels, on a 4 px grid. Heights follow from the data alone, never from the
 * width. A row is a line of text with the bar below it: 16 px of label, 4 px of air, 12 px of bar.
 */
export const sizes = {
  axis: 32,
  gutter: 140,
  /** The gutter grows in these steps when a name would need more than three lines. */
  gutterSteps: [140, 180, 220, 260],
  rail: 4,
  header: 28,
  lane: 48,
  /** Each further row of a lane. */
  row: 40,
  /** A lane that is not open (a collapsed party): rows without labels. */
  closedRow: 24,
  stripLane: 20,
  /** In the strip a running total rises no higher than this, so that what happened once stays clear. */
  stripWedge: 5,
  overview: 44,

  mark: 12,
  inferred: 8,
  target: 4,
  /** From the top of a row to the top of its bar, to its label's line and to the baseline. */
  markTop: 28,
  labelTop: 8,
  labelHeight: 16,
  baseline: 20,
  /** A mark is never drawn narrower: two outlines and something between them. */
  leastMark: 4,
  /** How far beyond the plot a mark goes on whose bound lies outside the visible span. */
  overhang: 8,

  bundle: 24,
  bundlePadding: 12,
  /** Least air between two texts in a row, and between a text and the plot's edge. */
  gap: 8,
  edge: 4,
  /** A label that was not there before needs this much more room to appear, so that zooming does not flicker. */
  hysteresis: 16,

  linkStep: 4,
  linkStub: 6,
  /** Least height and width of what a pointer can hit. */
  hit: 24,
} as const;

/** What stands before a selected event's label, which is bold; room is made for both when it is selected. */
export const pointerSign = '▸ ';
