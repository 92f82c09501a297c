import { ok, type Result } from '../base/result.ts';
import type { LongYear, Qualifier } from './edtf.ts';
import type { EdtfError } from './edtf-error.ts';
import { isQualifier, refuse, refuseAt, refuseTail, significantCount } from './refuse.ts';

/**
 * The format sets no limit. Ours is a hundred digits: far beyond any time that anyone has named, and small enough that
 * no string makes the reader's machine work for long.
 */
export const longestYear = 100;

/** `Y170000002`, `Y-17E7`, `Y17101E4S3`, with a qualifier before or after. */
export function parseLongYear(text: string, base: number): Result<LongYear, EdtfError> {
  const before = isQualifier(text[0]) ? (text[0] as Qualifier) : undefined;
  let at = before ? 2 : 1;
  const start = base + at;
  const negative = text[at] === '-';
  if (negative) at += 1;
  if (text[at] === '+') return refuse('year-plus', base + at);
  const mantissa = digitsAt(text, at);
  if (mantissa === '') return refuseAt(text, at, base);
  if (mantissa.length > longestYear) return refuse('year-too-long', start, { most: longestYear });
  at += mantissa.length;

  let exponent: number | undefined;
  if (text[at] === 'E') {
    const digits = digitsAt(text, at + 1);
    if (digits === '') return refuseAt(text, at + 1, base);
    if (digits.length > 1 && digits.startsWith('0')) return refuse('year-leading-zero', base + at + 1);
    if (digits.length > 3 || mantissa.length + Number(digits) > longestYear) {
      return refuse('year-too-long', base + at + 1, { most: longestYear });
    }
    exponent = Number(digits);
    at += 1 + digits.length;
  }
  if (negative && /^0+$/.test(mantissa)) return refuse('year-negative-zero', start);
  if (mantissa.length > 1 && mantissa.startsWith('0')) {
    return refuse('year-leading-zero', start + (negative ? 1 : 0));
  }
  if (exponent === undefined && mantissa.length <= 4) {
    const year = `${negative ? '-' : ''}${mantissa.padStart(4, '0')}`;
    return refuse('year-prefix-needless', base + (before ? 1 : 0), { year });
  }

  let significant: number | undefined;
  if (text[at] === 'S') {
    const digits = digitsAt(text, at + 1);
    if (digits === '') return refuseAt(text, at + 1, base);
    const most = mantissa === '0' ? 1 : mantissa.length + (exponent ?? 0);
    significant = significantCount(digits, most);
    if (significant === undefined) return refuse('significant-digits', base + at + 1, { most });
    at += 1 + digits.length;
  }
  const after = isQualifier(text[at]) ? (text[at] as Qualifier) : undefined;
  if (after) at += 1;
  if (at < text.length) return refuseTail(text, at, base);
  return ok({
    kind: 'long-year',
    mantissa: BigInt(mantissa) * (negative ? -1n : 1n),
    ...(exponent !== undefined && { exponent }),
    ...(significant !== undefined && { significant }),
    ...(before && { before }),
    ...(after && { after }),
  });
}

function digitsAt(text: string, from: number): string {
  return /^[0-9]*/.exec(text.slice(from))?.[0] ?? '';
}
