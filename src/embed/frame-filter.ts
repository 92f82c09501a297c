/**
 * What `filter()` of the element takes: ids as a list or as text with commas between them. What is not named stays as
 * it is; what is named with an empty value is cleared.
 */
export type FilterChoice = {
  readonly [Name in 'actors' | 'match' | 'parties' | 'kinds' | 'status' | 'q']?:
    | readonly string[]
    | string
    | null
    | undefined;
};

/** What is filtered for: the `detail` of `parley-filter`. What is absent is not filtered by. */
export interface FilterTold {
  /** The whole as an address query, '' for no filter. */
  readonly query: string;
  readonly actors?: readonly string[];
  readonly match?: string;
  readonly parties?: readonly string[];
  readonly kinds?: readonly string[];
  readonly status?: readonly string[];
  readonly q?: string;
}

/** Adds to a frame's filter query what it says. */
export function readFilter(told: Record<string, unknown>, query: string): void {
  new URLSearchParams(query).forEach((value, name) => {
    told[name] = /q|match/.test(name) ? value : value.split(',');
  });
}
