import type { EdtfErrorCode } from '../messages/time-codes.ts';

export type { EdtfErrorCode };

/** Why a string was refused and where. */
export interface EdtfError {
  readonly code: EdtfErrorCode;
  /** 0-based UTF-16 offset into the string. */
  readonly at: number;
  /** What the words need. */
  readonly params: Readonly<Record<string, string | number>>;
}
