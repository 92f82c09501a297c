/** What is moved as a whole when the list is put in order: the events of one heading, or one event of one that was split. */
export interface Unit {
  readonly items: ArrayLike<unknown>;
  /** The first end of any event in it, and the last beginning: what decides order by time alone. */
  readonly firstEnd: bigint | number | undefined;
  readonly lastStart: bigint | number | undefined;
}

export type UnitOrder<U extends Unit> =
  | { readonly kind: 'ordered'; readonly units: readonly U[] }
  /** This unit must be split: it must come both before and after another. */
  | { readonly kind: 'knotted'; readonly knot: U };

/**
 * Takes units by their place and puts before each one what must come before it: what `waitsFor` names, and what ends
 * before something in the unit begins.
 */
export function orderUnits<U extends Unit>(
  units: readonly U[],
  compare: (a: U, b: U) => number,
  waitsFor: (unit: U) => readonly U[],
): UnitOrder<U> {
  const byPlace = [...units].sort(compare);
  const places = new Map(byPlace.map((unit, place) => [unit, place]));
  const byEnd = byPlace
    .filter(hasEnd)
    .sort((a, b) => (a.firstEnd < b.firstEnd ? -1 : Number(a.firstEnd > b.firstEnd)));
  const done = new Set<U>();
  const stack: U[] = [];
  const ordered: U[] = [];
  /** Every unit before this one in `byEnd` is done. */
  let ended = 0;

  /** What must come before the unit and is not yet in the list, by place. */
  const missing = (unit: U): readonly U[] => {
    const others = new Set(waitsFor(unit).filter((other) => !done.has(other)));
    for (let at = ended; at < byEnd.length && unit.lastStart !== undefined; at += 1) {
      const other = byEnd[at];
      if (!other || other.firstEnd > unit.lastStart) break;
      if (!done.has(other)) others.add(other);
    }
    others.delete(unit);
    return [...others].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
  /** The unit to split, absent when this one was put in its place. */
  const put = (unit: U): U | undefined => {
    if (done.has(unit)) return undefined;
    const at = stack.indexOf(unit);
    if (at >= 0) return leastExact(stack.slice(at), places);
    stack.push(unit);
    for (const other of missing(unit)) {
      const knot = put(other);
      if (knot) return knot;
    }
    stack.pop();
    done.add(unit);
    ordered.push(unit);
    for (let next = byEnd[ended]; next && done.has(next); next = byEnd[ended]) ended += 1;
    return undefined;
  };

  for (const unit of byPlace) {
    const knot = put(unit);
    if (knot) return { kind: 'knotted', knot };
  }
  return { kind: 'ordered', units: ordered };
}

/** Of units that wait for each other, the last by place that holds more than one event; days are never split. */
function leastExact<U extends Unit>(circle: readonly U[], places: ReadonlyMap<U, number>): U | undefined {
  return circle
    .filter((unit) => unit.items.length > 1)
    .reduce<U | undefined>(
      (last, unit) => (last && (places.get(last) ?? 0) > (places.get(unit) ?? 0) ? last : unit),
      undefined,
    );
}

function hasEnd<U extends Unit>(unit: U): unit is U & { firstEnd: bigint | number } {
  return unit.firstEnd !== undefined;
}
