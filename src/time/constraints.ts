import { err, ok, type Result } from '../base/result.ts';
import { isMoment, tighterEarliest, tighterLatest } from './edge.ts';
import { isExtents } from './extents.ts';
import type { Bounds, Edge, Moment } from './moment.ts';
import { narrowTime } from './resolve-time.ts';
import type { ResolvedTime } from './resolved-time.ts';

/**
 * before: `first` is over before `then` starts. within: `what` ends no later than the end of `endOf`.
 * A constraint on an id that has no time says nothing.
 */
export type Constraint =
  | { readonly kind: 'before'; readonly first: string; readonly then: string }
  | { readonly kind: 'within'; readonly what: string; readonly endOf: string };

/** Constraints that cannot all hold, in the order in which one leads to the next. */
export interface Contradiction {
  readonly chain: readonly Constraint[];
}

/**
 * Narrows every time as far as the constraints say and no further: bounds move inwards until nothing changes, and snap
 * to the pieces that a time lies in. Open and unknown count as infinite and keep their name where nothing touches them.
 */
export function tighten(
  times: ReadonlyMap<string, ResolvedTime>,
  constraints: readonly Constraint[],
): Result<ReadonlyMap<string, ResolvedTime>, Contradiction> {
  const known = constraints.filter((one) => times.has(source(one)) && times.has(target(one)));
  const cycle = findCycle(known);
  if (cycle) return err({ chain: cycle });

  const states = new Map<string, State>();
  for (const [id, time] of times) states.set(id, { time, start: time.start, end: time.end, why: {} });
  const touching = new Map<string, Constraint[]>();
  for (const constraint of known) {
    for (const id of [source(constraint), target(constraint)]) {
      const list = touching.get(id);
      if (list) list.push(constraint);
      else touching.set(id, [constraint]);
    }
  }

  const queue = new Set(touching.keys());
  for (const id of queue) {
    queue.delete(id);
    for (const constraint of touching.get(id) ?? []) {
      const moved = apply(constraint, states);
      for (const changed of moved) {
        const state = states.get(changed);
        if (state?.failed) return err({ chain: chainOf(state.why, constraint) });
        queue.add(changed);
      }
    }
  }

  const narrowed = new Map<string, ResolvedTime>();
  for (const [id, state] of states) {
    const moved = state.start !== state.time.start || state.end !== state.time.end;
    narrowed.set(id, moved ? (narrowTime(state.time, state.start, state.end) ?? state.time) : state.time);
  }
  return ok(narrowed);
}

/** Whether the times as they stand rule the constraint out: whatever else holds, this one cannot. */
export function cannotHold(constraint: Constraint, times: ReadonlyMap<string, ResolvedTime>): boolean {
  const left = times.get(source(constraint));
  const right = times.get(target(constraint));
  if (!left || !right || left === right) return false;
  return isReversed(endsFrom(left), constraint.kind === 'before' ? startsBy(right) : right.end.latest);
}

// An end is never before its own start, nor a start after its own end: bounds that the record leaves unsaid.
function endsFrom({ start, end }: Pick<ResolvedTime, 'start' | 'end'>): Edge {
  return tighterEarliest(end.earliest, start.earliest);
}

function startsBy({ start, end }: Pick<ResolvedTime, 'start' | 'end'>): Edge {
  return tighterLatest(start.latest, end.latest);
}

/** Which constraint a bound came from, and from which bound of the other time before. */
interface Reason {
  readonly constraint: Constraint;
  readonly from: Reason | undefined;
}

interface State {
  readonly time: ResolvedTime;
  start: Bounds;
  end: Bounds;
  /** Why the time is over by end.latest, and why it starts no earlier than start.earliest; its own word where absent. */
  why: { readonly earliest?: Reason; readonly latest?: Reason };
  failed?: boolean;
}

function source(constraint: Constraint): string {
  return constraint.kind === 'before' ? constraint.first : constraint.what;
}

function target(constraint: Constraint): string {
  return constraint.kind === 'before' ? constraint.then : constraint.endOf;
}

/** Moves what one constraint moves; returns the ids whose bounds changed. */
function apply(constraint: Constraint, states: Map<string, State>): readonly string[] {
  const left = states.get(source(constraint));
  const right = states.get(target(constraint));
  if (!left || !right || left === right) return [];
  const moved: string[] = [];
  const leftEnds = endsFrom(left);
  const limit = constraint.kind === 'before' ? startsBy(right) : right.end.latest;
  if (limitLatest(left, limit, { constraint, from: right.why.latest })) moved.push(source(constraint));
  const side = constraint.kind === 'before' ? 'start' : 'end';
  if (limitEarliest(right, leftEnds, side, { constraint, from: left.why.earliest }))
    moved.push(target(constraint));
  return moved;
}

/** The time is over by `limit`. */
function limitLatest(state: State, limit: Edge, reason: Reason): boolean {
  if (!isMoment(limit)) return false;
  const { time, start, end } = state;
  if (isMoment(end.latest) && end.latest <= limit) return false;
  const snapped = time.mode === 'throughout' ? limit : snapLatest(time, limit);
  state.why = { ...state.why, latest: reason };
  if (snapped === undefined) {
    state.failed = true;
    return true;
  }
  state.end = { earliest: end.earliest, latest: snapped };
  state.start = { earliest: start.earliest, latest: lowered(start.latest, snapped, time) };
  checkSides(state);
  return true;
}

/** The time starts (or, of `end`, ends) no earlier than `limit`. */
function limitEarliest(state: State, limit: Edge, side: 'start' | 'end', reason: Reason): boolean {
  if (!isMoment(limit)) return false;
  const { time, start, end } = state;
  // Only what lasts has an end apart from its start; of a moment, or of each of several, this speaks of the whole.
  if (side === 'end' && time.mode !== 'once') return limitEnd(state, limit, reason);
  if (isMoment(start.earliest) && start.earliest >= limit) return false;
  const snapped = time.mode === 'throughout' ? limit : snapEarliest(time, limit);
  state.why = { ...state.why, earliest: reason };
  if (snapped === undefined) {
    state.failed = true;
    return true;
  }
  state.start = { earliest: snapped, latest: start.latest };
  state.end = { earliest: raised(end.earliest, snapped, time), latest: end.latest };
  checkSides(state);
  return true;
}

function limitEnd(state: State, limit: Moment, reason: Reason): boolean {
  const { end } = state;
  if (isMoment(end.earliest) && end.earliest >= limit) return false;
  state.why = { ...state.why, earliest: reason };
  state.end = { earliest: limit, latest: end.latest };
  checkSides(state);
  return true;
}

/** A moment's start and end are one; of what lasts, a start that the record gives cannot come after the new end. */
function lowered(startLatest: Edge, endLatest: Moment, time: ResolvedTime): Edge {
  if (time.mode === 'once') return endLatest;
  return isMoment(startLatest) && startLatest > endLatest ? endLatest : startLatest;
}

function raised(endEarliest: Edge, startEarliest: Moment, time: ResolvedTime): Edge {
  if (time.mode === 'once') return startEarliest;
  return isMoment(endEarliest) && endEarliest < startEarliest ? startEarliest : endEarliest;
}

function checkSides(state: State): void {
  const { time, start, end } = state;
  if (isReversed(start.earliest, end.latest) || isReversed(start.earliest, start.latest)) state.failed = true;
  if (isReversed(end.earliest, end.latest)) state.failed = true;
  // Each of several: none may be lost, so the first keeps a part of its own piece, and the last of its own.
  if (time.mode === 'each') {
    if (isReversed(start.earliest, time.start.latest) || isReversed(time.end.earliest, end.latest))
      state.failed = true;
  }
}

function isReversed(earliest: Edge, latest: Edge): boolean {
  return isMoment(earliest) && isMoment(latest) && earliest >= latest;
}

function snapEarliest(time: ResolvedTime, limit: Moment): Moment | undefined {
  if (isExtents(time.extents)) return time.extents.ceil(limit);
  for (const piece of time.extents) {
    if (isMoment(piece.latest) && piece.latest <= limit) continue;
    return isMoment(piece.earliest) && piece.earliest > limit ? piece.earliest : limit;
  }
  return undefined;
}

function snapLatest(time: ResolvedTime, limit: Moment): Moment | undefined {
  if (isExtents(time.extents)) return time.extents.floor(limit);
  let found: Moment | undefined;
  for (const piece of time.extents) {
    if (isMoment(piece.earliest) && piece.earliest >= limit) break;
    found = isMoment(piece.latest) && piece.latest < limit ? piece.latest : limit;
  }
  return found;
}

/** From the bound on the left over the time that was emptied to the bound on the right. */
function chainOf(why: State['why'], last: Constraint): readonly Constraint[] {
  const chain: Constraint[] = [];
  for (let reason = why.earliest; reason; reason = reason.from) chain.unshift(reason.constraint);
  for (let reason = why.latest; reason; reason = reason.from) chain.push(reason.constraint);
  if (chain.length === 0) chain.push(last);
  return [...new Set(chain)];
}

/** Constraints in a ring with at least one `before` in it: something would be over before it starts. */
function findCycle(constraints: readonly Constraint[]): readonly Constraint[] | undefined {
  const leaving = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const list = leaving.get(source(constraint));
    if (list) list.push(constraint);
    else leaving.set(source(constraint), [constraint]);
  }
  const component = components(leaving);
  for (const constraint of constraints) {
    if (constraint.kind !== 'before') continue;
    if (component.get(constraint.first) !== component.get(constraint.then)) continue;
    return [constraint, ...path(constraint.then, constraint.first, leaving)];
  }
  return undefined;
}

/** Shortest way from one id to another. */
function path(from: string, to: string, leaving: ReadonlyMap<string, readonly Constraint[]>): Constraint[] {
  const cameBy = new Map<string, Constraint>();
  const queue = [from];
  for (const id of queue) {
    if (id === to) break;
    for (const constraint of leaving.get(id) ?? []) {
      const next = target(constraint);
      if (next === from || cameBy.has(next)) continue;
      cameBy.set(next, constraint);
      queue.push(next);
    }
  }
  const steps: Constraint[] = [];
  for (let at = to; at !== from; ) {
    const step = cameBy.get(at);
    if (!step) break;
    steps.unshift(step);
    at = source(step);
  }
  return steps;
}

/** Strongly connected components (Tarjan's algorithm, without recursion: chains may be long). */
function components(leaving: ReadonlyMap<string, readonly Constraint[]>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  for (const root of leaving.keys()) {
    if (order.has(root)) continue;
    const work = [{ id: root, next: 0 }];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { id } = frame;
      if (frame.next === 0) {
        order.set(id, order.size);
        low.set(id, order.get(id) ?? 0);
        stack.push(id);
      }
      const constraint = leaving.get(id)?.[frame.next];
      frame.next += 1;
      if (constraint) {
        const child = target(constraint);
        if (!order.has(child)) work.push({ id: child, next: 0 });
        else if (!found.has(child)) low.set(id, Math.min(low.get(id) ?? 0, order.get(child) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.id, Math.min(low.get(parent.id) ?? 0, low.get(id) ?? 0));
      if (low.get(id) !== order.get(id)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        found.set(member, order.get(id) ?? 0);
        if (member === id) break;
      }
    }
  }
  return found;
}
