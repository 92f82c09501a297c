import { ok, type Result } from '../base/result.ts';
import type { EdtfError } from './edtf-error.ts';
import type { Clock, ClockTime } from './event-time.ts';
import { refuse } from './refuse.ts';

/** A local clock time: `14:30` (that minute) or `14:00/15:30` (from the one to the other). Strict; nothing is trimmed. */
export function parseClock(text: string): Result<Clock, EdtfError> {
  const found = /^([0-9]{2}):([0-9]{2})(?:\/([0-9]{2}):([0-9]{2}))?$/.exec(text);
  if (!found) return refuse('clock-form', formUntil(text));
  const from = check(found[1], found[2], 0);
  if (!from.ok) return from;
  if (found[3] === undefined) return ok({ from: from.value });
  const to = check(found[3], found[4], 6);
  if (!to.ok) return to;
  if (minutes(to.value) < minutes(from.value)) return refuse('clock-reversed', 6);
  return ok({ from: from.value, to: to.value });
}

export function serializeClock(clock: Clock): string {
  return clock.to
    ? `${serializeClockTime(clock.from)}/${serializeClockTime(clock.to)}`
    : serializeClockTime(clock.from);
}

/** Minutes since the day's midnight by the clock. */
export function minutes(time: ClockTime): number {
  return time.hour * 60 + time.minute;
}

function check(hour = '', minute = '', at: number): Result<ClockTime, EdtfError> {
  if (Number(hour) > 23) return refuse('hour-range', at);
  if (Number(minute) > 59) return refuse('minute-range', at + 3);
  return ok({ hour: Number(hour), minute: Number(minute) });
}

/** How many characters from the left could still become a clock time. */
function formUntil(text: string): number {
  const shape = '00:00/00:00';
  for (let i = 0; i < shape.length; i += 1) {
    const wanted = shape[i];
    const char = text[i] ?? '';
    if (wanted === '0' ? !/[0-9]/.test(char) : char !== wanted) return i;
  }
  return shape.length;
}

/** `14:30`. */
export function serializeClockTime(time: ClockTime): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
