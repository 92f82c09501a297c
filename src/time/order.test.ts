import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolved } from '../testing/times.ts';
import { type Constraint, tighten } from './constraints.ts';
import { establishOrder } from './order.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const texts = [
  undefined,
  ...[
    '2022-02-24',
    '2022-02-25',
    '2022-02-26',
    '[2022-02-24..2022-02-27]',
    '[..2022-02-25]',
    '2022-02-24/2022-02-26',
  ],
  ...['2022-02-25/', '/2022-02-25', '{2022-02-24,2022-02-26}', '202X-02-25', '[2022-02-26..]'],
];

function times(chosen: readonly (string | undefined)[]) {
  return new Map(chosen.map((text, i) => [ids[i] ?? '', resolved(text)]));
}

describe('established order', () => {
  it('follows the bounds where they do not overlap', () => {
    const { isBefore } = establishOrder(times(['2022-02-24', '2022-02-25', '[2022-02-24..2022-02-27]']), []);
    expect([isBefore('a', 'b'), isBefore('b', 'a'), isBefore('a', 'c'), isBefore('c', 'a')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('follows constraints where the bounds say nothing, also over several steps', () => {
    const constraints: Constraint[] = [
      { kind: 'before', first: 'a', then: 'b' },
      { kind: 'within', what: 'd', endOf: 'b' },
      { kind: 'before', first: 'b', then: 'c' },
    ];
    const { isBefore } = establishOrder(times([undefined, undefined, undefined, undefined]), constraints);
    expect([isBefore('a', 'c'), isBefore('d', 'c'), isBefore('d', 'b'), isBefore('a', 'd')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('joins both: before something that lies wholly before a third', () => {
    const { isBefore } = establishOrder(times([undefined, '2022-02-24', '2022-02-26']), [
      { kind: 'before', first: 'a', then: 'b' },
    ]);
    expect(isBefore('a', 'c')).toBe(true);
  });
});

describe('properties', () => {
  const worlds = fc.record({
    chosen: fc.array(fc.constantFrom(...texts), { minLength: 6, maxLength: 6 }),
    constraints: fc.array(
      fc
        .tuple(fc.boolean(), fc.constantFrom(...ids), fc.constantFrom(...ids))
        .map(
          ([is, x, y]): Constraint =>
            is ? { kind: 'before', first: x, then: y } : { kind: 'within', what: x, endOf: y },
        ),
      { maxLength: 5 },
    ),
  });

  it('holds, for undated names, what some chain of constraints ends in with a before', () => {
    fc.assert(
      fc.property(worlds, ({ constraints }) => {
        const undated = times(ids.map(() => undefined));
        fc.pre(tighten(undated, constraints).ok);
        const { isBefore } = establishOrder(undated, [...constraints, ...constraints]);
        for (const a of ids) {
          const reached = new Set([a]);
          const after = new Set<string>();
          for (const at of reached) {
            for (const one of constraints) {
              if (one.kind === 'before' && one.first === at) after.add(one.then);
              if (one.kind === 'before' && one.first === at) reached.add(one.then);
              if (one.kind === 'within' && one.what === at) reached.add(one.endOf);
            }
          }
          expect(ids.filter((b) => isBefore(a, b))).toEqual(ids.filter((b) => after.has(b)));
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('is irreflexive, antisymmetric and transitive', () => {
    fc.assert(
      fc.property(worlds, ({ chosen, constraints }) => {
        const { isBefore } = establishOrder(times(chosen), constraints);
        for (const a of ids) {
          expect(isBefore(a, a)).toBe(false);
          for (const b of ids) {
            if (isBefore(a, b)) expect(isBefore(b, a)).toBe(false);
            for (const c of ids) if (isBefore(a, b) && isBefore(b, c)) expect(isBefore(a, c)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
