import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolved } from '../testing/times.ts';
import type { Constraint } from './constraints.ts';
import { establishOrder, linearExtension } from './order.ts';

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

  it('the list keeps the order, holds each once, and does not depend on the order given', () => {
    fc.assert(
      fc.property(worlds, fc.shuffledSubarray(ids, { minLength: 6 }), ({ chosen, constraints }, shuffled) => {
        const { isBefore } = establishOrder(times(chosen), constraints);
        const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
        const list = linearExtension(ids, isBefore, compare);
        expect([...list].sort()).toEqual(ids);
        list.forEach((id, i) => {
          for (const later of list.slice(i + 1)) expect(isBefore(later, id)).toBe(false);
        });
        expect(linearExtension(shuffled, isBefore, compare)).toEqual(list);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('takes the least that is free', () => {
    const isBefore = (x: string, y: string) => x === 'z' && y === 'a';
    expect(linearExtension(['a', 'm', 'z'], isBefore, (x, y) => (x < y ? -1 : 1))).toEqual(['m', 'z', 'a']);
  });
});
