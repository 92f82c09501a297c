import type { ActorId } from '../domain/actor.ts';
import type { EventId, EventRecord } from '../domain/event.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import { listedExtents } from '../time/extents.ts';
import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { type FastTime, isFar } from './fast-times.ts';
import type { EventTimeWire, EventWire, TimePointWire } from './wire.ts';

/**
 * A record in which nothing is wrong, with what a picture draws at hand, and the rest parsed when somebody asks for it: a
 * thousand of them may come into sight at once, of which one is opened.
 *
 * @param parse the whole record
 */
export function lightRecord(wire: EventWire, parse: () => EventRecord): EventRecord {
  let parsed: EventRecord | undefined;
  const whole = (): EventRecord => {
    parsed ??= parse();
    return parsed;
  };
  const time = wire.time && lightTime(wire.time, () => whole().time);
  const record = {
    id: wire.id as EventId,
    title: wire.title,
    summary: wire.summary,
    kind: wire.kind,
    ...(wire.status !== undefined && { status: wire.status }),
    ...(time && { time }),
    participants: (wire.participants ?? []).map(({ actor, role }) => ({ actor: actor as ActorId, role })),
    get claims() {
      return whole().claims;
    },
    get related() {
      return whole().related;
    },
    media: [],
  };
  if (wire.quantity === undefined) return record;
  return Object.defineProperty(record, 'quantity', { enumerable: true, get: () => whole().quantity });
}

function lightTime(wire: EventTimeWire, whole: () => EventTime | undefined): EventTime {
  const rest = { ongoing: false, after: [], before: [] };
  if (!('start' in wire)) return { start: lightPoint(wire, () => whole()?.start), ...rest };
  return {
    start: lightPoint(wire.start, () => whole()?.start),
    end: lightPoint(wire.end, () => whole()?.end),
    ...rest,
  };
}

/** Whether a limit is an editor's shows in the picture; the rest is for words. */
function lightPoint(wire: TimePointWire, whole: () => TimePoint | undefined): TimePoint {
  const { basis, edtf, clock, part, asWritten, note } = wire;
  const point: TimePoint = {
    basis,
    ...(part !== undefined && { part }),
    ...(asWritten !== undefined && { asWritten }),
    ...(note !== undefined && { note }),
  };
  const later = { enumerable: true, configurable: true } as const;
  if (edtf !== undefined) Object.defineProperty(point, 'edtf', { ...later, get: () => whole()?.edtf });
  if (clock !== undefined) Object.defineProperty(point, 'clock', { ...later, get: () => whole()?.clock });
  return point;
}

/** The resolved time of such a record, where its bounds say all of it; else undefined. */
export function lightWhen(wire: EventTimeWire | undefined, time: FastTime): ResolvedTime | undefined {
  if (wire === undefined || !time.dated || time.pieces || isFar(time)) return undefined;
  const { start, startLatest, endEarliest, end, lasted } = time;
  if (![start, startLatest, endEarliest, end].every(Number.isFinite)) return undefined;
  // A set of one is each of them.
  if (!('start' in wire) && wire.edtf?.startsWith('{')) return undefined;
  const whole: Bounds = { earliest: momentAt(start), latest: momentAt(end) };
  const extents = listedExtents([whole]);
  if (!lasted) return { mode: 'once', start: whole, end: whole, dated: true, extents };
  return {
    mode: 'throughout',
    start: { earliest: whole.earliest, latest: momentAt(startLatest) },
    end: { earliest: momentAt(endEarliest), latest: whole.latest },
    dated: true,
    extents,
  };
}

function momentAt(milliseconds: number): bigint {
  return BigInt(milliseconds / 1000);
}
