import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { Bounds } from '../time/moment.ts';
import { serializeMoment } from '../time/moment-text.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { resolveTime } from '../time/resolve-time.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';

/** Builders and printers for tests about time. */
export function point(edtf?: string, more: Partial<TimePoint> = {}): TimePoint {
  if (edtf === undefined) return { basis: 'stated', ...more };
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`${edtf}: ${parsed.error.code} at ${parsed.error.at}`);
  return { edtf: parsed.value, basis: 'stated', ...more };
}

export function time(start?: string | TimePoint, more: Partial<EventTime> = {}): EventTime {
  const from = typeof start === 'object' ? start : point(start);
  return { start: from, ongoing: false, after: [], before: [], ...more };
}

export function resolved(start?: string | TimePoint | EventTime, zone = 'UTC'): ResolvedTime {
  const whole = typeof start === 'object' && 'start' in start ? start : time(start);
  const result = resolveTime(whole, zone);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** `2022-02-24T22:00Z`, seconds only where there are some. */
export function edgeText(edge: Bounds['earliest']): string {
  return typeof edge === 'string'
    ? edge
    : serializeMoment(edge)
        .replace(/:00Z$/, 'Z')
        .replace(/T00:00Z$/, '');
}

/** `2022-02-24 to 2022-02-25`, times of day only where they are not midnight UTC. */
export function boundsText(bounds: Bounds): string {
  return `${edgeText(bounds.earliest)} to ${edgeText(bounds.latest)}`;
}

export function outerText(when: ResolvedTime): string {
  return boundsText({ earliest: when.start.earliest, latest: when.end.latest });
}
