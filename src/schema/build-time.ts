import { parseClock } from '../time/clock.ts';
import { isFullDay } from '../time/edtf.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { resolveTime } from '../time/resolve-time.ts';
import { isTimeZone } from '../time/zone.ts';
import type { References } from './references.ts';
import { below, type Report } from './report.ts';
import type { EventTimeWire, TimePointWire } from './wire.ts';

/**
 * A point of time as the domain holds it; absent when its `edtf` is wrong. A part of day or a clock time that is wrong
 * or has no day to stand beside is lost alone: the wider window is still true.
 */
export function buildPoint(wire: TimePointWire, path: string, report: Report): TimePoint | undefined {
  const edtf = wire.edtf === undefined ? undefined : parseEdtf(wire.edtf);
  if (edtf && !edtf.ok) {
    const { code, at, params } = edtf.error;
    report.error('bad-edtf', below(path, 'edtf'), wire.edtf, { ...params, reason: code, at: at + 1 });
    return undefined;
  }
  if (wire.basis === 'inferred' && wire.note === undefined) report.error('no-note', path, undefined);

  const hasDay = edtf !== undefined && isFullDay(edtf.value);
  if (!hasDay) {
    for (const field of ['part', 'clock'] as const) {
      if (wire[field] !== undefined) report.error('not-one-day', below(path, field), wire[field], { field });
    }
  }
  const clock = wire.clock === undefined ? undefined : parseClock(wire.clock);
  if (clock && !clock.ok) {
    const { code, at, params } = clock.error;
    report.error('bad-clock', below(path, 'clock'), wire.clock, { ...params, reason: code, at: at + 1 });
  }
  return {
    ...(edtf && { edtf: edtf.value }),
    ...(hasDay && wire.part !== undefined && { part: wire.part }),
    ...(hasDay && clock?.ok && { clock: clock.value }),
    basis: wire.basis,
    ...(wire.asWritten !== undefined && { asWritten: wire.asWritten }),
    ...(wire.note !== undefined && { note: wire.note }),
  };
}

/** An event's time, or `asOf`, or when an account puts an event; absent when it cannot be one. `zone`: the dataset's. */
export function buildTime(
  wire: EventTimeWire,
  path: string,
  zone: string,
  report: Report,
): EventTime | undefined {
  if (wire.timeZone !== undefined && !isTimeZone(wire.timeZone)) {
    report.error('bad-zone', below(path, 'timeZone'), wire.timeZone);
    return undefined;
  }
  const span = 'start' in wire;
  const start = buildPoint(span ? wire.start : wire, span ? below(path, 'start') : path, report);
  const end = span ? buildPoint(wire.end, below(path, 'end'), report) : undefined;
  if (!start || (span && !end)) return undefined;
  const time: EventTime = {
    start,
    ...(end && { end }),
    ...(wire.timeZone !== undefined && { timeZone: wire.timeZone }),
    ongoing: wire.ongoing ?? false,
    after: wire.after ?? [],
    before: wire.before ?? [],
  };
  const resolved = resolveTime(time, zone);
  if (resolved.ok) return time;
  const { code, point, field, params } = resolved.error;
  const wrong = span && point ? wire[point] : wire;
  const where = span && point && field !== 'ongoing' ? below(path, point) : path;
  report.error('bad-time', field ? below(where, field) : where, field && (wrong as Fields)[field], {
    ...params,
    reason: code,
  });
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** The time with only those limits that lead somewhere. `self` is the name of what has this time. */
export function limitTime(
  time: EventTime,
  path: string,
  self: string,
  references: References,
  report: Report,
): EventTime {
  const keep = (field: 'after' | 'before') =>
    time[field].filter((name, at) => {
      const where = `${below(path, field)}[${at}]`;
      if (name === self) {
        report.error('self-reference', where, name);
        return false;
      }
      if (name === 'asOf') return true;
      const source = name.startsWith('source:') ? name.slice('source:'.length) : undefined;
      return source === undefined
        ? references.find('event', name, where)
        : references.find('source', source, where);
    });
  return { ...time, after: keep('after'), before: keep('before') };
}
