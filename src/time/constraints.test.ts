import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsText, outerText, point, resolved, time } from '../testing/times.ts';
import { type Constraint, tighten } from './constraints.ts';
import { isMoment } from './edge.ts';
import type { Edge } from './moment.ts';
import type { ResolvedTime } from './resolved-time.ts';

function precedes(first: string, then: string): Constraint {
  return { kind: 'before', first, then };
}

function within(what: string, endOf: string): Constraint {
  return { kind: 'within', what, endOf };
}

function times(
  texts: Readonly<Record<string, string | ResolvedTime | undefined>>,
): Map<string, ResolvedTime> {
  return new Map(
    Object.entries(texts).map(([id, text]) => [id, typeof text === 'object' ? text : resolved(text)]),
  );
}

function tightened(
  texts: Readonly<Record<string, string | ResolvedTime | undefined>>,
  ...constraints: Constraint[]
): Record<string, string> | string {
  const result = tighten(times(texts), constraints);
  if (!result.ok) {
    return result.error.chain
      .map((one) => (one.kind === 'before' ? `${one.first}<${one.then}` : `${one.what} within ${one.endOf}`))
      .join(', ');
  }
  return Object.fromEntries([...result.value].map(([id, when]) => [id, outerText(when)]));
}

describe('tighten', () => {
  it('what comes after a day does not start before it, what comes before it is over by its end', () => {
    expect(tightened({ a: '2022-02-25', b: '[2022-02-24..2022-02-27]' }, precedes('a', 'b'))).toEqual({
      a: '2022-02-25 to 2022-02-26',
      b: '2022-02-25 to 2022-02-28',
    });
    expect(tightened({ a: '[2022-02-24..2022-02-27]', b: '2022-02-25' }, precedes('a', 'b'))).toEqual({
      a: '2022-02-24 to 2022-02-26',
      b: '2022-02-25 to 2022-02-26',
    });
  });

  it('works along a chain until nothing changes', () => {
    const open = '[2022-02-01..2022-02-28]';
    expect(
      tightened(
        { a: '2022-02-10', b: open, c: open, d: '2022-02-20' },
        precedes('c', 'd'),
        precedes('b', 'c'),
        precedes('a', 'b'),
      ),
    ).toEqual({
      a: '2022-02-10 to 2022-02-11',
      b: '2022-02-10 to 2022-02-21',
      c: '2022-02-10 to 2022-02-21',
      d: '2022-02-20 to 2022-02-21',
    });
  });

  it('the end of the sources bounds what they report, and is bounded by it', () => {
    const call = resolved(point('2022-02-27', { part: 'afternoon' }));
    expect(
      tightened(
        { asOf: '2022-02-27', call, earlier: '[..2022-03-01]', background: undefined },
        within('call', 'asOf'),
        within('earlier', 'asOf'),
        within('background', 'asOf'),
      ),
    ).toEqual({
      asOf: '2022-02-27T12:00Z to 2022-02-28',
      call: '2022-02-27T12:00Z to 2022-02-27T18:00Z',
      earlier: 'open to 2022-02-28',
      background: 'unknown to 2022-02-28',
    });
  });

  it('snaps to the pieces that a time lies in', () => {
    expect(
      tightened({ a: '1563-06', b: '156X-12-25', c: '1567' }, precedes('a', 'b'), precedes('b', 'c')),
    ).toEqual({
      a: '1563-06-01 to 1563-07-01',
      b: '1563-12-25 to 1567-12-26',
      c: '1567-01-01 to 1568-01-01',
    });
    const result = tighten(times({ a: '1563-06', b: '156X-12-25' }), [precedes('a', 'b')]);
    expect(result.ok && [...(result.value.get('b')?.extents ?? [])].length).toBe(7);
    expect(tightened({ a: '2000', b: 'XXXX-12-25' }, precedes('a', 'b'))).toMatchObject({
      b: '2000-12-25 to 9999-12-26',
    });
  });

  it('leaves what nothing touches as it was, open and unknown apart', () => {
    const given = times({ a: '1985/..', b: '1985/', c: '2020' });
    const result = tighten(given, [precedes('c', 'nobody')]);
    expect(result.ok && [...result.value.values()]).toEqual([...given.values()]);
    expect(tightened({ a: '1985/..', b: '1990' }, precedes('b', 'a'))).toBe('b<a');
    expect(tightened({ a: '../1985', b: '1980' }, precedes('b', 'a'))).toMatchObject({
      a: '1980-01-01 to 1986-01-01',
    });
    expect(tightened({ a: '1985/', b: '1990' }, precedes('a', 'b'))).toMatchObject({
      a: '1985-01-01 to 1991-01-01',
    });
  });

  it('what lasted keeps its end when its start moves', () => {
    const result = tighten(times({ a: '2022-02-24T12:00:00Z', b: '2022-02-24/2022-02-27' }), [
      precedes('a', 'b'),
    ]);
    const b = result.ok ? result.value.get('b') : undefined;
    expect(b && [boundsText(b.start), boundsText(b.end)]).toEqual([
      '2022-02-24T12:00Z to 2022-02-25',
      '2022-02-27 to 2022-02-28',
    ]);
  });

  it('none of several may be lost', () => {
    expect(tightened({ a: '1960-06', b: '{1960,1962}' }, precedes('a', 'b'))).toMatchObject({
      b: '1960-06-01 to 1963-01-01',
    });
    expect(tightened({ a: '1961', b: '{1960,1962}' }, precedes('a', 'b'))).toBe('a<b');
  });

  it('names the chain of a contradiction, and only that', () => {
    const wide = '[2022-02-01..2022-02-28]';
    expect(
      tightened(
        { a: '2022-02-25', b: wide, c: wide, d: '2022-02-20', x: wide },
        precedes('x', 'b'),
        precedes('a', 'b'),
        precedes('b', 'c'),
        precedes('c', 'd'),
      ),
    ).toBe('a<b, b<c, c<d');
    expect(tightened({ a: '2022-03-01', asOf: '2022-02-27' }, within('a', 'asOf'))).toBe('a within asOf');
    expect(
      tightened({ a: '2000', b: 'XXXX-12-25', c: '2000-12-01' }, precedes('a', 'b'), precedes('b', 'c')),
    ).toBe('a<b, b<c');
  });

  it('finds rings, also where nothing is dated', () => {
    expect(
      tightened(
        { a: undefined, b: undefined, c: undefined },
        precedes('a', 'b'),
        precedes('b', 'c'),
        precedes('c', 'a'),
      ),
    ).toBe('a<b, b<c, c<a');
    expect(tightened({ a: undefined }, precedes('a', 'a'))).toBe('a<a');
    expect(tightened({ a: undefined, b: undefined }, precedes('a', 'b'), within('b', 'a'))).toBe(
      'a<b, b within a',
    );
    expect(typeof tightened({ a: undefined, b: undefined }, within('a', 'b'), within('b', 'a'))).toBe(
      'object',
    );
  });

  it('ignores ids without a time', () => {
    expect(tightened({ a: '2022' }, precedes('a', 'z'), within('z', 'a'))).toEqual({
      a: '2022-01-01 to 2023-01-01',
    });
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const texts = fc.constantFrom(
  undefined,
  ...[
    '2022-02-24',
    '2022-02-25',
    '2022-02-26T10:00:00Z',
    '[2022-02-24..2022-02-27]',
    '[..2022-02-27]',
    '2022-02',
  ],
  ...[
    '2022-02-24/2022-02-27',
    '2022-02-25/',
    '/2022-02-26',
    '2022-02-24/..',
    '2022-02-2X',
    '202X-02-25',
    '[2022-02-25..]',
  ],
  ...['{2022-02-24,2022-02-26}', 'XXXX-02-25'],
);
const worlds = fc.record({
  times: fc
    .tuple(...ids.map(() => texts))
    .map((chosen) => times(Object.fromEntries(ids.map((id, i) => [id, chosen[i]])))),
  constraints: fc.array(
    fc
      .tuple(fc.boolean(), fc.constantFrom(...ids), fc.constantFrom(...ids))
      .map(([is, x, y]) => (is ? precedes(x, y) : within(x, y))),
    { maxLength: 6 },
  ),
});

describe('properties', () => {
  const notBefore = (now: Edge, was: Edge) => !isMoment(was) || (isMoment(now) && now >= was);
  const notAfter = (now: Edge, was: Edge) => !isMoment(was) || (isMoment(now) && now <= was);

  it('constraints never widen, and once tightened nothing moves', () => {
    fc.assert(
      fc.property(worlds, ({ times: given, constraints }) => {
        const result = tighten(given, constraints);
        if (!result.ok) {
          expect(result.error.chain.length).toBeGreaterThan(0);
          for (const one of result.error.chain) expect(constraints).toContain(one);
          return;
        }
        for (const [id, now] of result.value) {
          const was = given.get(id);
          for (const side of ['start', 'end'] as const) {
            expect(was && notBefore(now[side].earliest, was[side].earliest)).toBe(true);
            expect(was && notAfter(now[side].latest, was[side].latest)).toBe(true);
          }
          if (isMoment(now.start.earliest) && isMoment(now.end.latest)) {
            expect(now.start.earliest).toBeLessThan(now.end.latest);
          }
        }
        const again = tighten(result.value, constraints);
        expect(again.ok && [...again.value].map(([id, when]) => [id, outerText(when)])).toEqual(
          [...result.value].map(([id, when]) => [id, outerText(when)]),
        );
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('the order of the constraints does not matter', () => {
    fc.assert(
      fc.property(worlds, ({ times: given, constraints }) => {
        const one = tighten(given, constraints);
        const other = tighten(given, constraints.toReversed());
        expect(one.ok).toBe(other.ok);
        if (!one.ok || !other.ok) return;
        for (const [id, when] of one.value) {
          const same = other.value.get(id);
          expect(same && outerText(same)).toBe(outerText(when));
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('a long chain is tightened at once', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `e${i}`);
    const given = new Map(names.map((name) => [name, resolved('2022')]));
    const chain = names.slice(1).map((name, i) => precedes(names[i] ?? '', name));
    given.set('e0', resolved(time('2022-06')));
    const started = performance.now();
    const result = tighten(given, chain);
    expect(result.ok && outerText(result.value.get('e1999') ?? resolved())).toBe('2022-06-01 to 2023-01-01');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
