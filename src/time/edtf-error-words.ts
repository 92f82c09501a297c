import type { ProblemsMessages } from '../messages/problems.ts';
import type { EdtfError } from './edtf-error.ts';
import type { TimeError } from './resolve-time.ts';

/** What is wrong with a time, and what to do, in whole sentences. */
export interface ErrorText {
  readonly says: string;
  readonly advice: string;
}

/** An EDTF or clock error in words; the place is in `at`, counted from 1: "Character 9". */
export function formatEdtfError(
  error: EdtfError,
  problems: ProblemsMessages,
): ErrorText & { readonly at: string } {
  return {
    ...problems.edtfErrors[error.code](error.params),
    at: problems.atCharacter(error.at + 1),
  };
}

export function formatTimeError(error: TimeError, problems: ProblemsMessages): ErrorText {
  return problems.timeErrors[error.code](error.params);
}
