import { civilDay, type DaySpan, dayNumber, secondsPerDay } from './calendar.ts';
import { type DateSpans, dateLimits, dateSpans } from './date-spans.ts';
import { greatestLatest, isEmpty, leastEarliest, tighterEarliest, tighterLatest } from './edge.ts';
import type { Edtf, EdtfDateTime, EdtfEnd, EdtfInterval, EdtfMember, EdtfPoint, EdtfSet } from './edtf.ts';
import { dayExtents, type Extents, listedExtents, unitedExtents } from './extents.ts';
import { localPieces } from './local-pieces.ts';
import type { Bounds } from './moment.ts';
import type { ResolvedTime } from './resolved-time.ts';

/** Why sound EDTF has no time in a zone: the zone skipped it, or only there the end lies before the start. */
export type Unresolvable = 'skipped-by-zone' | 'end-before-start';

/** An EDTF value in a zone; qualifiers do not move its bounds. */
export function resolveEdtf(value: Edtf, zone: string): ResolvedTime | Unresolvable {
  if (value.kind === 'interval') return resolveInterval(value, zone);
  if (value.kind === 'set') return resolveSet(value, zone);
  const pieces = pointExtents(value, zone, false);
  const bounds = outerBounds(pieces);
  return bounds ? once(bounds, pieces.extents) : 'skipped-by-zone';
}

export function once(bounds: Bounds, extents: Iterable<Bounds>): ResolvedTime {
  return { mode: 'once', start: bounds, end: bounds, dated: true, extents };
}

export function throughout(start: Bounds, end: Bounds): ResolvedTime | Unresolvable {
  if (isEmpty(start.earliest, end.latest)) return 'end-before-start';
  const whole = { earliest: start.earliest, latest: end.latest };
  return {
    mode: 'throughout',
    // A start within 2004 of something that was over by February lies in January; names keep their meaning.
    start:
      typeof start.latest === 'bigint'
        ? { ...start, latest: tighterLatest(start.latest, end.latest) }
        : start,
    end:
      typeof end.earliest === 'bigint'
        ? { ...end, earliest: tighterEarliest(end.earliest, start.earliest) }
        : end,
    dated: true,
    extents: listedExtents([whole]),
  };
}

/** Pieces with the two that matter for bounds, found without walking through all. */
interface Pieces {
  readonly first: Bounds | undefined;
  readonly last: Bounds | undefined;
  readonly extents: Extents;
}

function outerBounds(pieces: Pieces): Bounds | undefined {
  if (!pieces.first || !pieces.last) return undefined;
  return { earliest: pieces.first.earliest, latest: pieces.last.latest };
}

function pointExtents(point: EdtfPoint, zone: string, separate: boolean): Pieces {
  if (point.kind === 'date-time') return listed(dateTimePieces(point, zone));
  return spanPieces(dateSpans(point), zone, separate);
}

function listed(pieces: readonly Bounds[]): Pieces {
  return { first: pieces[0], last: pieces.at(-1), extents: listedExtents(pieces) };
}

function spanPieces(spans: DateSpans, zone: string, separate: boolean): Pieces {
  return {
    first: firstPiece(spans.rising(), zone, 0),
    last: firstPiece(spans.falling(), zone, -1),
    extents: dayExtents(spans, zone, separate),
  };
}

function firstPiece(spans: Iterable<DaySpan>, zone: string, at: 0 | -1): Bounds | undefined {
  for (const span of spans) {
    const piece = localPieces(span.from * secondsPerDay, span.to * secondsPerDay, zone).at(at);
    if (piece) return piece;
  }
  return undefined;
}

function dateTimePieces(point: EdtfDateTime, zone: string): readonly Bounds[] {
  const second = point.hour * 3600 + point.minute * 60 + point.second;
  const local = dayNumber(BigInt(point.year), point.month, point.day) * secondsPerDay + BigInt(second);
  if (!point.shift) return localPieces(local, local + 1n, zone);
  const { shift } = point;
  const size = shift.kind === 'utc' ? 0 : shift.hours * 3600 + (shift.minutes ?? 0) * 60;
  const earliest =
    shift.kind === 'offset' && shift.sign === '-' ? local + BigInt(size) : local - BigInt(size);
  return [{ earliest, latest: earliest + 1n }];
}

function resolveInterval(value: EdtfInterval, zone: string): ResolvedTime | Unresolvable {
  const start = endBounds(value.start, zone);
  const end = endBounds(value.end, zone);
  return start && end ? throughout(start, end) : 'skipped-by-zone';
}

function endBounds(end: EdtfEnd, zone: string): Bounds | undefined {
  if (typeof end === 'string') return { earliest: end, latest: end };
  return outerBounds(pointExtents(end, zone, false));
}

function resolveSet(value: EdtfSet, zone: string): ResolvedTime | Unresolvable {
  const all = value.of === 'all';
  const members = value.members
    .map((member) => memberPieces(member, zone, all))
    .filter((pieces) => pieces.first && pieces.last);
  let first: Bounds | undefined;
  let last: Bounds | undefined;
  for (const pieces of members) {
    if (!first || (pieces.first && lies(pieces.first, first))) first = pieces.first;
    if (!last || (pieces.last && ends(pieces.last, last))) last = pieces.last;
  }
  // One of several can be any that the zone has; all of them must be there.
  const whole = all ? members.length === value.members.length : true;
  if (!first || !last || !whole) return 'skipped-by-zone';
  const extents = unitedExtents(
    members.map((pieces) => pieces.extents),
    all,
  );
  if (!all) return once({ earliest: first.earliest, latest: last.latest }, extents);
  return { mode: 'each', start: first, end: last, dated: true, extents };
}

function lies(a: Bounds, b: Bounds): boolean {
  return a.earliest !== b.earliest && leastEarliest(a.earliest, b.earliest) === a.earliest;
}

function ends(a: Bounds, b: Bounds): boolean {
  return a.latest !== b.latest && greatestLatest(a.latest, b.latest) === a.latest;
}

function memberPieces(member: EdtfMember, zone: string, separate: boolean): Pieces {
  switch (member.kind) {
    case 'range': {
      if (separate) return spanPieces(countedSpans(member), zone, true);
      const span = { from: dateLimits(member.from).from, to: dateLimits(member.to).to };
      return listed(localPieces(span.from * secondsPerDay, span.to * secondsPerDay, zone));
    }
    case 'until': {
      const last = outerBounds(pointExtents(member.to, zone, separate));
      return listed(last ? [{ earliest: 'open', latest: last.latest }] : []);
    }
    case 'since': {
      const first = outerBounds(pointExtents(member.from, zone, separate));
      return listed(first ? [{ earliest: first.earliest, latest: 'open' }] : []);
    }
    default: {
      const pieces = pointExtents(member, zone, separate);
      if (!separate) return pieces;
      // A member with unspecified digits is still one member: once somewhere within its limits.
      const whole = outerBounds(pieces);
      return listed(whole ? [whole] : []);
    }
  }
}

/** The values of a range one by one, in the precision of its ends. */
function countedSpans(range: Extract<EdtfMember, { kind: 'range' }>): DateSpans {
  const first = dateLimits(range.from);
  const last = dateLimits(range.to);
  const precision =
    range.from.kind === 'date' && range.from.month ? (range.from.day ? 'day' : 'month') : 'year';
  const begin = (unit: bigint): bigint => {
    if (precision === 'day') return unit;
    if (precision === 'year') return dayNumber(unit, 1, 1);
    const month = ((unit % 12n) + 12n) % 12n;
    return dayNumber((unit - month) / 12n, Number(month) + 1, 1);
  };
  const unitOf = (day: bigint): bigint => {
    if (precision === 'day') return day;
    const { year, month } = civilDay(day);
    return precision === 'year' ? year : year * 12n + BigInt(month - 1);
  };
  const least = unitOf(first.from);
  const greatest = unitOf(last.from);
  return {
    *rising(from) {
      const start = from === undefined || from < first.from ? least : unitOf(from);
      for (let unit = start; unit <= greatest; unit += 1n) yield { from: begin(unit), to: begin(unit + 1n) };
    },
    *falling(to) {
      const start = to === undefined || to > last.from ? greatest : unitOf(to - 1n);
      for (let unit = start; unit >= least; unit -= 1n) yield { from: begin(unit), to: begin(unit + 1n) };
    },
  };
}
