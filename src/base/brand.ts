declare const brand: unique symbol;

/** A primitive that carries its unit or its role in its type. The cast lives in one constructor per brand. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Milliseconds since 1970-01-01T00:00:00Z in a double: for layout only, ±Infinity where time has no bound. */
export type Instant = Brand<number, 'Instant'>;

export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** A length in CSS pixels. */
export type CssPx = Brand<number, 'CssPx'>;

export function cssPx(length: number): CssPx {
  return length as CssPx;
}
