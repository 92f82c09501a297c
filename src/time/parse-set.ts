import { ok, type Result } from '../base/result.ts';
import { dateLimits } from './date-spans.ts';
import type { EdtfDate, EdtfMember, EdtfSet } from './edtf.ts';
import type { EdtfError } from './edtf-error.ts';
import { isMasked } from './mask.ts';
import { parseDate } from './parse-date.ts';
import { refuse } from './refuse.ts';

/** `[1667,1668,1670..1672]`, `{1960,1961-12}`, `[..1760-12-03]`. */
export function parseSet(text: string): Result<EdtfSet, EdtfError> {
  const close = text.startsWith('[') ? ']' : '}';
  const closed = text.indexOf(close);
  if (closed < 0) return refuse('set-unclosed', text.length, { close });
  if (closed < text.length - 1) {
    return refuse('unexpected', closed + 1, { char: text[closed + 1] ?? '' });
  }
  const inner = text.slice(1, -1);
  if (inner === '') return refuse('set-empty', 1);

  const members: EdtfMember[] = [];
  const parts = inner.split(',');
  let base = 1;
  for (const [index, part] of parts.entries()) {
    const member = parseMember(part, base, index === 0, index === parts.length - 1);
    if (!member.ok) return member;
    members.push(member.value);
    base += part.length + 1;
  }
  return ok({ kind: 'set', of: close === ']' ? 'one' : 'all', members });
}

function parseMember(
  text: string,
  base: number,
  first: boolean,
  last: boolean,
): Result<EdtfMember, EdtfError> {
  if (text === '') return refuse('set-member-empty', base);
  const dots = text.indexOf('..');
  if (dots < 0) return parseSetDate(text, base);
  const second = text.indexOf('..', dots + 2);
  if (second >= 0) return refuse('set-dots', base + second);
  const left = text.slice(0, dots);
  const right = text.slice(dots + 2);
  if (left === '' && right === '') return refuse('set-dots', base);
  if (left === '') {
    if (!first) return refuse('set-dots', base);
    const to = parseSetDate(right, base + 2);
    return to.ok ? ok({ kind: 'until', to: to.value }) : to;
  }
  const from = parseSetDate(left, base);
  if (!from.ok) return from;
  if (right === '') return last ? ok({ kind: 'since', from: from.value }) : refuse('set-dots', base + dots);
  const to = parseSetDate(right, base + dots + 2);
  if (!to.ok) return to;
  return checkRange(from.value, to.value, base, base + dots + 2);
}

function parseSetDate(text: string, base: number): Result<EdtfDate, EdtfError> {
  const time = text.indexOf('T');
  return time < 0 ? parseDate(text, base) : refuse('set-time', base + time);
}

function checkRange(
  from: EdtfDate,
  to: EdtfDate,
  fromAt: number,
  toAt: number,
): Result<EdtfMember, EdtfError> {
  const precisions = [countable(from), countable(to)] as const;
  if (!precisions[0]) return refuse('set-range-kind', fromAt);
  if (!precisions[1]) return refuse('set-range-kind', toAt);
  if (precisions[0] !== precisions[1]) return refuse('set-range-precision', toAt);
  if (dateLimits(to).from < dateLimits(from).from) return refuse('set-range-reversed', toAt);
  return ok({ kind: 'range', from, to });
}

/** What "all the values between" can be counted in; undefined for what cannot be counted. */
function countable(date: EdtfDate): 'year' | 'month' | 'day' | undefined {
  if (date.kind === 'long-year') return date.significant === undefined ? 'year' : undefined;
  if (date.kind !== 'date' || date.significant !== undefined) return undefined;
  if ([date.year, date.month, date.day].some((part) => part && isMasked(part.digits))) return undefined;
  if (date.day) return 'day';
  return date.month ? 'month' : 'year';
}
