import type { DateSpans } from './date-spans.ts';
import { greatestLatest, isEmpty, isMoment, startsBefore, tighterEarliest, tighterLatest } from './edge.ts';
import { dayPieces } from './local-pieces.ts';
import type { Bounds, Moment } from './moment.ts';

/**
 * Pieces of time: sorted, disjoint, half-open, and lazily made. Beside walking over them one can ask for the next
 * moment inside, without the pieces before it being made: constraints on XXXX-12-25 need that.
 */
export interface Extents extends Iterable<Bounds> {
  /** The first moment inside that is not before `at`; undefined where there is none. */
  ceil(at: Moment): Moment | undefined;
  /** The last end, not after `at`, of anything inside (half-open: the moment before it is inside). */
  floor(at: Moment): Moment | undefined;
  /** The pieces that end after `at`, without those before them being made. */
  after(at: Moment): Iterable<Bounds>;
}

export function isExtents(pieces: Iterable<Bounds>): pieces is Extents {
  return 'ceil' in pieces && 'floor' in pieces;
}

/** A few pieces, sorted and disjoint already. */
export function listedExtents(pieces: readonly Bounds[]): Extents {
  return {
    [Symbol.iterator]: () => pieces[Symbol.iterator](),
    ceil(at) {
      const piece = pieces.find(({ latest }) => !isMoment(latest) || latest > at);
      return piece && inside(piece.earliest, at);
    },
    floor(at) {
      const piece = pieces.findLast(({ earliest }) => !isMoment(earliest) || earliest < at);
      return piece && upTo(piece.latest, at);
    },
    after: (at) => pieces.filter(endsAfter(at)),
  };
}

/** The days of a date in a zone. `separate` keeps days that touch apart: in a set of all, each is a member. */
export function dayExtents(spans: DateSpans, zone: string, separate: boolean): Extents {
  return {
    [Symbol.iterator]: () => joined(piecesOf(spans.rising(), zone), separate),
    ceil(at) {
      for (const piece of piecesOf(spans.rising(dayNear(at, -3n)), zone)) {
        if (isMoment(piece.latest) && piece.latest > at) return inside(piece.earliest, at);
      }
      return undefined;
    },
    floor(at) {
      for (const span of spans.falling(dayNear(at, 3n))) {
        for (const piece of dayPieces(span, zone).toReversed()) {
          if (isMoment(piece.earliest) && piece.earliest < at) return upTo(piece.latest, at);
        }
      }
      return undefined;
    },
    *after(at) {
      const near = joined(piecesOf(spans.rising(dayNear(at, -3n)), zone), separate);
      for (const piece of near) if (endsAfter(at)(piece)) yield piece;
    },
  };
}

/** Several extents as one. */
export function unitedExtents(parts: readonly Extents[], separate: boolean): Extents {
  return {
    [Symbol.iterator]: () => joined(merged(parts), separate),
    ceil: (at) =>
      best(
        parts,
        (part) => part.ceil(at),
        (a, b) => a < b,
      ),
    floor: (at) =>
      best(
        parts,
        (part) => part.floor(at),
        (a, b) => a > b,
      ),
    *after(at) {
      for (const piece of joined(merged(parts, at), separate)) if (endsAfter(at)(piece)) yield piece;
    },
  };
}

/** What of the pieces lies within the bounds. */
export function clippedExtents(pieces: Iterable<Bounds>, bounds: Bounds): Extents {
  const { earliest, latest } = bounds;
  const whole = isExtents(pieces) ? pieces : listedExtents([...pieces]);
  function* clip(found: Iterable<Bounds>): Generator<Bounds> {
    for (const piece of found) {
      if (isMoment(latest) && isMoment(piece.earliest) && piece.earliest >= latest) return;
      const clipped = {
        earliest: tighterEarliest(piece.earliest, earliest),
        latest: tighterLatest(piece.latest, latest),
      };
      if (!isEmpty(clipped.earliest, clipped.latest)) yield clipped;
    }
  }
  return {
    [Symbol.iterator]: () => clip(isMoment(earliest) ? whole.after(earliest) : whole),
    ceil(at) {
      const found = whole.ceil(isMoment(earliest) && earliest > at ? earliest : at);
      return found !== undefined && isMoment(latest) && found >= latest ? undefined : found;
    },
    floor(at) {
      const found = whole.floor(isMoment(latest) && latest < at ? latest : at);
      return found !== undefined && isMoment(earliest) && found <= earliest ? undefined : found;
    },
    *after(at) {
      const from = isMoment(earliest) && earliest > at ? earliest : at;
      for (const piece of clip(whole.after(from))) if (endsAfter(at)(piece)) yield piece;
    },
  };
}

function endsAfter(at: Moment): (piece: Bounds) => boolean {
  return ({ latest }) => !isMoment(latest) || latest > at;
}

function inside(earliest: Bounds['earliest'], at: Moment): Moment {
  return isMoment(earliest) && earliest > at ? earliest : at;
}

function upTo(latest: Bounds['latest'], at: Moment): Moment {
  return isMoment(latest) && latest < at ? latest : at;
}

/** A day's number near a moment in any zone. */
function dayNear(at: Moment, margin: bigint): bigint {
  return at / 86_400n + margin;
}

function best(
  parts: readonly Extents[],
  ask: (part: Extents) => Moment | undefined,
  isBetter: (a: Moment, b: Moment) => boolean,
): Moment | undefined {
  let found: Moment | undefined;
  for (const part of parts) {
    const moment = ask(part);
    if (moment !== undefined && (found === undefined || isBetter(moment, found))) found = moment;
  }
  return found;
}

function* piecesOf(spans: Iterable<{ from: bigint; to: bigint }>, zone: string): Generator<Bounds> {
  for (const span of spans) yield* dayPieces(span, zone);
}

/** Joins sorted pieces that overlap, and those that touch unless they are to stay separate. */
function* joined(pieces: Iterable<Bounds>, separate: boolean): Generator<Bounds> {
  let open: Bounds | undefined;
  for (const piece of pieces) {
    if (open && meets(open, piece, separate)) {
      open = { earliest: open.earliest, latest: greatestLatest(open.latest, piece.latest) };
      continue;
    }
    if (open) yield open;
    open = piece;
  }
  if (open) yield open;
}

function meets(left: Bounds, right: Bounds, separate: boolean): boolean {
  if (!isMoment(left.latest) || !isMoment(right.earliest)) return true;
  return separate ? right.earliest < left.latest : right.earliest <= left.latest;
}

/**
 * The pieces of several sorted sources in order of their earliest edge, but for those that lie within one before them:
 * a source is asked anew for what goes beyond that, so that nobody walks through the days of ten thousand years.
 *
 * @param from only pieces that end after it
 */
function* merged(parts: readonly Extents[], from?: Moment): Generator<Bounds> {
  const heads: { piece: Bounds; part: Extents; rest: Iterator<Bounds> }[] = [];
  for (const part of parts) {
    const rest = (from === undefined ? part : part.after(from))[Symbol.iterator]();
    const first = rest.next();
    if (!first.done) heads.push({ piece: first.value, part, rest });
  }
  let reach = from;
  // A heap's bookkeeping is not worth it: most sets have a few members, and sorting puts the next one first.
  heads.sort((a, b) => order(a.piece, b.piece));
  for (let head = heads.shift(); head; head = heads.shift()) {
    const { latest } = head.piece;
    if (reach !== undefined && isMoment(latest) && latest <= reach) {
      head.rest = head.part.after(reach)[Symbol.iterator]();
    } else {
      yield head.piece;
      // Nothing reaches further.
      if (latest === 'open') return;
      if (isMoment(latest)) reach = latest;
    }
    const next = head.rest.next();
    if (next.done) continue;
    head.piece = next.value;
    let at = 0;
    while (at < heads.length && startsBefore(heads[at]?.piece.earliest ?? 'open', head.piece.earliest))
      at += 1;
    heads.splice(at, 0, head);
  }
}

function order(a: Bounds, b: Bounds): number {
  if (startsBefore(a.earliest, b.earliest)) return -1;
  return startsBefore(b.earliest, a.earliest) ? 1 : 0;
}
