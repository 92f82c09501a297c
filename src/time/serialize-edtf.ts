import { assertNever } from '../base/assert.ts';
import type { Component, Edtf, EdtfEnd, EdtfMember, Shift } from './edtf.ts';

/** The EDTF string: the inverse of `parseEdtf`, in the notation that the tree keeps. */
export function serializeEdtf(value: Edtf): string {
  switch (value.kind) {
    case 'date': {
      const parts = [component(value.year, value.significant)];
      if (value.month) parts.push(component(value.month));
      if (value.day) parts.push(component(value.day));
      return parts.join('-');
    }
    case 'season':
      return `${component(value.year)}-${component(value.season)}`;
    case 'century':
      return component(value.century);
    case 'long-year': {
      const exponent = value.exponent === undefined ? '' : `E${value.exponent}`;
      const significant = value.significant === undefined ? '' : `S${value.significant}`;
      return `${value.before ?? ''}Y${value.mantissa}${exponent}${significant}${value.after ?? ''}`;
    }
    case 'date-time': {
      const clock = [value.hour, value.minute, value.second].map(two).join(':');
      return `${value.year}-${two(value.month)}-${two(value.day)}T${clock}${shift(value.shift)}`;
    }
    case 'interval':
      return `${end(value.start)}/${end(value.end)}`;
    case 'set': {
      const members = value.members.map(member).join(',');
      return value.of === 'one' ? `[${members}]` : `{${members}}`;
    }
    default:
      return assertNever(value);
  }
}

function component(part: Component, significant?: number): string {
  const digits = significant === undefined ? part.digits : `${part.digits}S${significant}`;
  return `${part.before ?? ''}${digits}${part.after ?? ''}`;
}

function end(value: EdtfEnd): string {
  if (value === 'open') return '..';
  return value === 'unknown' ? '' : serializeEdtf(value);
}

function member(value: EdtfMember): string {
  if (value.kind === 'range') return `${serializeEdtf(value.from)}..${serializeEdtf(value.to)}`;
  if (value.kind === 'until') return `..${serializeEdtf(value.to)}`;
  if (value.kind === 'since') return `${serializeEdtf(value.from)}..`;
  return serializeEdtf(value);
}

function shift(value: Shift | undefined): string {
  if (!value) return '';
  if (value.kind === 'utc') return 'Z';
  return `${value.sign}${two(value.hours)}${value.minutes === undefined ? '' : `:${two(value.minutes)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
