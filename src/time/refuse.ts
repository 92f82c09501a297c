import { err } from '../base/result.ts';
import type { EdtfError, EdtfErrorCode } from './edtf-error.ts';

/** What the readers of EDTF share: saying no, at an offset into the whole string. */
export interface Refusal {
  readonly ok: false;
  readonly error: EdtfError;
}

export function refuse(
  code: EdtfErrorCode,
  at: number,
  params: Readonly<Record<string, string | number>> = {},
): Refusal {
  return err({ code, at, params });
}

/** Refuses the character at `index` of `text`, which itself begins at `base` of the whole string. */
export function refuseAt(text: string, index: number, base: number): Refusal {
  const char = text[index];
  return char === undefined
    ? refuse('unfinished', base + index)
    : refuse('unexpected', base + index, { char });
}

/** What stands behind a complete part and does not belong there. */
export function refuseTail(text: string, index: number, base: number): Refusal {
  return isQualifier(text[index]) && isQualifier(text[index - 1])
    ? refuse('qualifier-double', base + index)
    : refuseAt(text, index, base);
}

export function isQualifier(char: string | undefined): boolean {
  return char === '?' || char === '~' || char === '%';
}

/** A number of significant digits from 1 to `most`, without leading zeros. */
export function significantCount(digits: string, most: number): number | undefined {
  if (!/^[1-9][0-9]{0,2}$/.test(digits)) return undefined;
  const count = Number(digits);
  return count <= most ? count : undefined;
}
