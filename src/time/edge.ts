import type { Edge, Moment } from './moment.ts';

/** Comparing edges: `open` and `unknown` lie infinitely far, left as an earliest edge and right as a latest one. */
export function isMoment(edge: Edge): edge is Moment {
  return typeof edge === 'bigint';
}

/** The more outlying of two earliest edges; open wins over unknown. */
export function leastEarliest(a: Edge, b: Edge): Edge {
  if (isMoment(a) && isMoment(b)) return a < b ? a : b;
  return outlying(a, b);
}

/** The more outlying of two latest edges; open wins over unknown. */
export function greatestLatest(a: Edge, b: Edge): Edge {
  if (isMoment(a) && isMoment(b)) return a > b ? a : b;
  return outlying(a, b);
}

function outlying(a: Edge, b: Edge): Edge {
  return a === 'open' || b === 'open' ? 'open' : 'unknown';
}

/** The tighter of two earliest edges: the later one; a moment wins over a name. */
export function tighterEarliest(a: Edge, b: Edge): Edge {
  if (!isMoment(b)) return a;
  return isMoment(a) && a >= b ? a : b;
}

/** The tighter of two latest edges: the earlier one; a moment wins over a name. */
export function tighterLatest(a: Edge, b: Edge): Edge {
  if (!isMoment(b)) return a;
  return isMoment(a) && a <= b ? a : b;
}

/** True where the half-open bounds hold nothing. */
export function isEmpty(earliest: Edge, latest: Edge): boolean {
  return isMoment(earliest) && isMoment(latest) && earliest >= latest;
}

/** Whether the first earliest edge lies before the second. */
export function startsBefore(a: Edge, b: Edge): boolean {
  if (!isMoment(b)) return false;
  return !isMoment(a) || a < b;
}
