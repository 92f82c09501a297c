import { ok, type Result } from '../base/result.ts';
import { type EdtfDateTime, isFullDay, type Shift } from './edtf.ts';
import type { EdtfError } from './edtf-error.ts';
import { parseDate } from './parse-date.ts';
import { isQualifier, refuse, refuseAt } from './refuse.ts';

/** `2022-02-25T10:00:00` with nothing, `Z`, `+02` or `+02:00` behind. `base` is where `text` begins in the whole string. */
export function parseDateTime(text: string, base: number): Result<EdtfDateTime, EdtfError> {
  const t = text.indexOf('T');
  const date = parseDate(text.slice(0, t), base);
  if (!date.ok) return date;
  if (!isFullDay(date.value)) return refuse('time-mask', base + t);
  const { year, month, day } = date.value;
  if ([year, month, day].some((part) => part.before || part.after)) return refuse('time-qualified', base);

  const clock = parseTime(text, t + 1, base);
  if (!clock.ok) return clock;
  const shift = parseShift(text, t + 9, base);
  if (!shift.ok) return shift;
  return ok({
    kind: 'date-time',
    year: year.digits,
    month: Number(month.digits),
    day: Number(day.digits),
    ...clock.value,
    ...(shift.value && { shift: shift.value }),
  });
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function parseTime(text: string, from: number, base: number): Result<Time, EdtfError> {
  const numbers: number[] = [];
  for (let part = 0; part < 3; part += 1) {
    const at = from + part * 3;
    if (part > 0 && text[at - 1] !== ':') {
      return /^$|[Z+-]/.test(text[at - 1] ?? '')
        ? refuse('time-incomplete', base + at - 1)
        : refuseAt(text, at - 1, base);
    }
    for (const index of [at, at + 1]) {
      if (!/[0-9]/.test(text[index] ?? '')) return refuseAt(text, index, base);
    }
    numbers.push(Number(text.slice(at, at + 2)));
  }
  const [hour = 0, minute = 0, second = 0] = numbers;
  if (hour === 24 && minute === 0 && second === 0) return refuse('hour-24', base + from);
  if (hour > 23) return refuse('hour-range', base + from);
  if (minute > 59) return refuse('minute-range', base + from + 3);
  if (second > 59) return refuse('second-range', base + from + 6);
  return ok({ hour, minute, second });
}

function parseShift(text: string, at: number, base: number): Result<Shift | undefined, EdtfError> {
  const rest = text.slice(at);
  if (rest === '') return ok(undefined);
  if (rest === 'Z') return ok({ kind: 'utc' });
  if (/^[.,]/.test(rest)) return refuse('second-fraction', base + at);
  const sign = rest[0];
  if (sign !== '+' && sign !== '-') {
    if (isQualifier(sign)) return refuse('time-qualified', base + at);
    return refuseAt(text, sign === 'Z' ? at + 1 : at, base);
  }
  const found = /^.([0-9]{2})(?::([0-9]{2}))?/.exec(rest);
  if (!found) return refuseAt(text, at + 1 + (/^.([0-9]*)/.exec(rest)?.[1]?.length ?? 0), base);
  if (found[0].length < rest.length) {
    return isQualifier(rest[found[0].length])
      ? refuse('time-qualified', base + at + found[0].length)
      : refuseAt(text, at + found[0].length, base);
  }
  const hours = Number(found[1]);
  const minutes = found[2] === undefined ? undefined : Number(found[2]);
  if (hours > 23 || (minutes ?? 0) > 59) return refuse('offset-range', base + at);
  if (sign === '-' && hours === 0 && (minutes ?? 0) === 0) return refuse('offset-negative-zero', base + at);
  return ok({ kind: 'offset', sign, hours, ...(minutes !== undefined && { minutes }) });
}
