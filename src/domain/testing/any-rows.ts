import fc from 'fast-check';
import type { RawRows } from '../build-table.ts';
import { eventKinds, statuses } from '../event.ts';
import { markStyles } from '../mark-style.ts';
import { packTraits } from '../pack-traits.ts';

export const anyActors = 6;

/** A set of participants: actors, each either acting or only the act's target. */
const anySet = fc.uniqueArray(fc.nat(2 * anyActors - 1), { maxLength: 4, selector: (member) => member >> 1 });

const anyBound = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -40, max: 40 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e18, max: 1e18 }) },
  { weight: 1, arbitrary: fc.constantFrom(-0, Number.NEGATIVE_INFINITY) },
);

const anyRow = fc.record({
  start: fc.oneof({ weight: 9, arbitrary: anyBound }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
  length: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(Number.POSITIVE_INFINITY)),
  status: fc.constantFrom(undefined, ...statuses),
  kind: fc.constantFrom(...eventKinds),
  style: fc.constantFrom(...markStyles),
  pieces: fc.boolean(),
  set: fc.nat(9),
});

/** Columns of any events in any order, of `anyActors` actors in ten sets. */
export function anyRows(maxLength: number): fc.Arbitrary<RawRows> {
  return fc
    .tuple(
      fc.array(anyRow, { maxLength, size: 'max' }),
      fc.array(anySet, { minLength: 10, maxLength: 10 }),
      fc.boolean(),
    )
    .map(([events, ownSets, sorted]) => {
      if (sorted) events.sort((a, b) => a.start - b.start || a.length - b.length);
      const sets = ownSets.map((set) => [...set].sort((a, b) => a - b));
      return {
        count: events.length,
        starts: Float64Array.from(events, ({ start }) => start),
        ends: Float64Array.from(events, ({ start, length }) => start + length),
        traits: Uint16Array.from(events, packTraits),
        sets: Uint32Array.from(events, ({ set }) => set),
        setFrom: Uint32Array.from([0, ...sets.map((_, at) => sets.slice(0, at + 1).flat().length)]),
        members: Uint32Array.from(sets.flat()),
        edgeFrom: -40,
        edgeTo: 52,
      };
    });
}
