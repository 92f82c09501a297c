/** Numbers that fit digits with `X` for any digit: `1X` fits 10 to 19. */

export function isMasked(digits: string): boolean {
  return digits.includes('X');
}

/** True where the number, written with as many digits as the mask, fits it. */
export function fitsMask(mask: string, value: number): boolean {
  const digits = String(value).padStart(mask.length, '0');
  if (digits.length !== mask.length) return false;
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] !== 'X' && mask[i] !== digits[i]) return false;
  }
  return true;
}

/** The least and the greatest number that fit. */
export function maskLimits(mask: string): { readonly least: number; readonly greatest: number } {
  return { least: Number(mask.replaceAll('X', '0')), greatest: Number(mask.replaceAll('X', '9')) };
}

/** All numbers from `from` to `to` that fit, rising. */
export function maskValues(mask: string, from: number, to: number): readonly number[] {
  const { least, greatest } = maskLimits(mask);
  const values: number[] = [];
  for (let value = Math.max(from, least); value <= Math.min(to, greatest); value += 1) {
    if (fitsMask(mask, value)) values.push(value);
  }
  return values;
}

/** The years that fit a year's digits with its sign, as astronomical years; never a negative zero. */
export interface YearMask {
  readonly least: number;
  readonly greatest: number;
  fits(year: number): boolean;
}

export function yearMask(digits: string): YearMask {
  const negative = digits.startsWith('-');
  const mask = negative ? digits.slice(1) : digits;
  const { least, greatest } = maskLimits(mask);
  if (!negative) return { least, greatest, fits: (year) => year >= 0 && fitsMask(mask, year) };
  return {
    least: -greatest,
    greatest: -Math.max(1, least),
    fits: (year) => year < 0 && fitsMask(mask, -year),
  };
}
