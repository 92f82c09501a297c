import { ok, type Result } from '../base/result.ts';
import { certainlyReversed } from './date-spans.ts';
import type { Edtf, EdtfEnd, EdtfInterval, EdtfPoint } from './edtf.ts';
import type { EdtfError } from './edtf-error.ts';
import { parseDate } from './parse-date.ts';
import { parseDateTime } from './parse-date-time.ts';
import { parseSet } from './parse-set.ts';
import { refuse } from './refuse.ts';

export type { EdtfError } from './edtf-error.ts';

/**
 * Reads an EDTF string: the Library of Congress profile of ISO 8601-2:2019 (specification of 4 February 2019), levels
 * 0, 1 and 2, and two-digit centuries. Strict: what cannot be a date is refused with the place. Nothing is trimmed.
 */
export function parseEdtf(text: string): Result<Edtf, EdtfError> {
  if (text === '') return refuse('empty', 0);
  const foreign = /[^!-~]/u.exec(text);
  if (foreign) {
    const [char] = foreign;
    if (/[\s\u0085\u200b-\u200f]/u.test(char)) return refuse('whitespace', foreign.index, { char });
    return refuse(char < '\u0080' ? 'unexpected' : 'non-ascii', foreign.index, { char });
  }
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text);
  if (text.includes('/')) return parseInterval(text);
  return parsePoint(text, 0);
}

function parsePoint(text: string, base: number): Result<EdtfPoint, EdtfError> {
  return text.includes('T') ? parseDateTime(text, base) : parseDate(text, base);
}

function parseInterval(text: string): Result<EdtfInterval, EdtfError> {
  const slash = text.indexOf('/');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return refuse('interval-slashes', second);
  const start = parseEnd(text.slice(0, slash), 0);
  if (!start.ok) return start;
  const end = parseEnd(text.slice(slash + 1), slash + 1);
  if (!end.ok) return end;
  if (isPoint(start.value) && isPoint(end.value) && certainlyReversed(start.value, end.value)) {
    return refuse('interval-reversed', slash + 1);
  }
  return ok({ kind: 'interval', start: start.value, end: end.value });
}

function parseEnd(text: string, base: number): Result<EdtfEnd, EdtfError> {
  if (text === '') return ok('unknown');
  if (text === '..') return ok('open');
  const bracket = /[[\]{}]/.exec(text);
  if (bracket) return refuse('interval-set', base + bracket.index);
  const dots = text.indexOf('..');
  if (dots >= 0) return refuse('interval-dots', base + dots);
  return parsePoint(text, base);
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end === 'object';
}
