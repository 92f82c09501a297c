/**
 * The codes 21 to 41 have names in the specification but no months; these are ours (design.md): astronomical accuracy
 * is not claimed, only that a reader and the picture mean the same months.
 */
export interface SeasonMonths {
  /** First month; a winter that begins in December runs into the next year. */
  readonly from: number;
  readonly months: number;
}

const north = [3, 6, 9, 12];
const south = [9, 12, 3, 6];

/** `code` from 21 to 41. South: the months six away, a summer that begins in December running into the next year. */
export function seasonMonths(code: number): SeasonMonths {
  if (code <= 28) return { from: north[(code - 21) % 4] ?? 3, months: 3 };
  if (code <= 32) return { from: south[code - 29] ?? 9, months: 3 };
  if (code <= 36) return { from: (code - 33) * 3 + 1, months: 3 };
  if (code <= 39) return { from: (code - 37) * 4 + 1, months: 4 };
  return { from: (code - 40) * 6 + 1, months: 6 };
}
