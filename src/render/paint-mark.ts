import { assertNever } from '../base/assert.ts';
import type { Box, Mark } from '../layout/scene.ts';
import { makeStripes } from './stripes.ts';
import { type Ink, partyInk, type Surface } from './surface.ts';

/** What of a window is uncertain is filled this lightly. */
const faint = 0.18;
const capHeight = 20;
/** In the strip a total's cap keeps to its lane. */
const crowdedCap = 13;
/** Below this a window is still drawn this wide, about its own middle. */
const narrowest = 4;

interface Piece {
  readonly x0: number;
  readonly x1: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/**
 * Draws one event's mark in one lane. `plot` says where the visible span ends: open ends get their chevron there. With
 * `crowded`, marks lie over each other (the strip's one row) and what is long must not hide what lies over it.
 */
export function paintMark(surface: Surface, mark: Mark, plot: Box, crowded = false): void {
  const ink = partyInk(mark.color);
  const middle = mark.y + mark.height / 2;
  const pieces = piecesOf(mark, plot);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first !== undefined && last !== undefined && first !== last)
    surface.line([first.x0, middle], [last.x1, middle], { ink, width: 1, opacity: 0.5 });
  for (const piece of pieces) paintPiece(surface, mark, piece, middle, ink, crowded);
  const reach = chevronReach(mark);
  if (mark.openStart) paintChevron(surface, plot.x + 3, middle, reach, ink);
  if (mark.openEnd) paintChevron(surface, plot.x + plot.width - 3, middle, -reach, ink);
}

/** Chevrons are as wide as half their height; smaller at thin bars, where lanes are low. */
function chevronReach({ height }: Mark): number {
  return height <= 4 ? 3 : 6;
}

function piecesOf(mark: Mark, plot: Box): Piece[] {
  const left = plot.x;
  const right = plot.x + plot.width;
  const chevronRoom = chevronReach(mark) + 4;
  // Bars with an open end stop short of the chevron; bars that go on beyond the visible span run under its edge.
  const start = mark.openStart
    ? Math.max(mark.x0, left + chevronRoom)
    : mark.clippedStart
      ? Math.min(mark.x0, left - 4)
      : mark.x0;
  const end = mark.openEnd
    ? Math.min(mark.x1, right - chevronRoom)
    : mark.clippedEnd
      ? Math.max(mark.x1, right + 4)
      : mark.x1;
  const spans = mark.pieces ?? [mark];
  const pieces: Piece[] = [];
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Pick<Mark, 'x0' | 'x1'>;
    const openLeft = index === 0 && (mark.openStart || mark.clippedStart);
    const openRight = index === spans.length - 1 && (mark.openEnd || mark.clippedEnd);
    const x0 = openLeft ? start : span.x0;
    const x1 = openRight ? end : span.x1;
    if (x1 < left - 8 || x0 > right + 8 || x1 < x0) continue;
    const lacking = Math.max(0, narrowest - (x1 - x0)) / 2;
    pieces.push({ x0: x0 - lacking, x1: x1 + lacking, openLeft, openRight });
  }
  return pieces;
}

function paintPiece(
  surface: Surface,
  mark: Mark,
  piece: Piece,
  middle: number,
  ink: Ink,
  crowded: boolean,
): void {
  const { x0, x1, openLeft, openRight } = piece;
  const { height } = mark;
  const y = middle - height / 2;
  switch (mark.style) {
    case 'once-stated':
      surface.box(x0, y, x1 - x0, height, {
        fill: ink,
        fillOpacity: faint,
        line: ink,
        lineWidth: 2,
        openLeft,
        openRight,
      });
      return;
    case 'once-inferred':
      surface.polygons(makeStripes(x0, y + 0.5, x1, y + height - 0.5), ink);
      surface.box(x0, y, x1 - x0, height, { line: ink, lineWidth: 1, openLeft, openRight });
      return;
    case 'announced':
      surface.box(x0, y, x1 - x0, height, { line: ink, lineWidth: 2, dash: [5, 3], openLeft, openRight });
      return;
    case 'lasted':
      paintLasted(surface, mark, piece, y, height, ink);
      return;
    case 'running-total':
      paintWedge(surface, mark, piece, y, height, ink, crowded);
      return;
    default:
      assertNever(mark.style);
  }
}

function paintLasted(surface: Surface, mark: Mark, piece: Piece, y: number, height: number, ink: Ink): void {
  const { x0, x1 } = piece;
  surface.box(x0, y, x1 - x0, height, { fill: ink, fillOpacity: faint });
  if (mark.core !== undefined) {
    const from = Math.max(mark.core.x0, x0);
    const to = Math.min(mark.core.x1, x1);
    if (to > from) surface.box(from, y, to - from, height, { fill: ink });
  }
  paintCaps(surface, mark, piece, y + height / 2, ink);
}

function paintWedge(
  surface: Surface,
  mark: Mark,
  piece: Piece,
  y: number,
  height: number,
  ink: Ink,
  crowded: boolean,
): void {
  const { x0, x1 } = piece;
  const { from, to } = mark.wedge ?? { from: 0, to: 1 };
  const tall = (share: number) => 1.5 + share * (height - 1.5);
  const floor = y + height;
  surface.polygons(
    [
      [
        [x0, floor],
        [x0, floor - tall(from)],
        [x1, floor - tall(to)],
        [x1, floor],
      ],
    ],
    ink,
    crowded ? 0.35 : undefined,
  );
  const caps = { ...mark, capEnd: false };
  if (crowded) paintCaps(surface, caps, piece, floor - crowdedCap / 2, ink, crowdedCap);
  else paintCaps(surface, caps, piece, y + height / 2, ink);
}

function paintCaps(
  surface: Surface,
  mark: Mark,
  piece: Piece,
  middle: number,
  ink: Ink,
  height = capHeight,
): void {
  const cap = (x: number) => surface.box(x, middle - height / 2, 2, height, { fill: ink });
  if (mark.capStart && !piece.openLeft) cap(piece.x0);
  if (mark.capEnd && !piece.openRight) cap(piece.x1 - 2);
}

/** Points to where the time goes on: leftwards for a positive `reach`. */
function paintChevron(surface: Surface, tip: number, middle: number, reach: number, ink: Ink): void {
  surface.polyline(
    [
      [tip + reach, middle - Math.abs(reach)],
      [tip, middle],
      [tip + reach, middle + Math.abs(reach)],
    ],
    { ink, width: 2 },
  );
}
