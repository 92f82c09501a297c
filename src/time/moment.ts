/**
 * An exact instant: whole seconds since 1970-01-01T00:00:00Z on the proleptic Gregorian calendar. A bigint, because
 * the format allows years that neither Date nor a double can hold.
 */
export type Moment = bigint;

/** Where a bound should be: an instant, `open` (EDTF `..`: no bound is meant), or `unknown` (EDTF empty: there is one, nobody says which). */
export type Edge = Moment | 'open' | 'unknown';

/** Half-open: `earliest` lies inside, `latest` is the first instant after. */
export interface Bounds {
  readonly earliest: Edge;
  readonly latest: Edge;
}
