import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfTexts } from '../testing/edtf-texts.ts';
import { boundsText, outerText, point, resolved, time } from '../testing/times.ts';
import { isMoment } from './edge.ts';
import { isExtents } from './extents.ts';
import { parseEdtf } from './parse-edtf.ts';
import { resolveTime } from './resolve-time.ts';

const jerusalem = 'Asia/Jerusalem';

function first<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}

function pieces(text: string, zone = 'UTC', count = 5): string[] {
  return first(resolved(text, zone).extents, count).map(boundsText);
}

function refusal(...args: Parameters<typeof resolveTime>): string {
  const result = resolveTime(...args);
  return result.ok
    ? 'accepted'
    : `${result.error.code} (${result.error.point ?? ''} ${result.error.field ?? ''})`;
}

describe('bounds in UTC', () => {
  it.each([
    ['2022-02-25', '2022-02-25 to 2022-02-26'],
    ['2022-02', '2022-02-01 to 2022-03-01'],
    ['2022-12', '2022-12-01 to 2023-01-01'],
    ['2022', '2022-01-01 to 2023-01-01'],
    ['201X', '2010-01-01 to 2020-01-01'],
    ['20', '2000-01-01 to 2100-01-01'],
    ['-12', '-1299-01-01 to -1199-01-01'],
    ['-004X', '-0049-01-01 to -0039-01-01'],
    ['-000X', '-0009-01-01 to 0000-01-01'],
    ['0000', '0000-01-01 to 0001-01-01'],
    ['0099-12-31', '0099-12-31 to 0100-01-01'],
    ['-0044-03-15', '-0044-03-15 to -0044-03-16'],
    ['1984~', '1984-01-01 to 1985-01-01'],
    ['1XXX-12', '1000-12-01 to 2000-01-01'],
    ['XXXX-02-29', '0000-02-29 to 9996-03-01'],
    ['XXXX', '0000-01-01 to +10000-01-01'],
    ['1984-1X', '1984-10-01 to 1985-01-01'],
    ['1950S2', '1900-01-01 to 2000-01-01'],
    ['-1950S2', '-1999-01-01 to -1899-01-01'],
    ['0950S2', '0950-01-01 to 0960-01-01'],
    ['Y17101E4S3', '+171000000-01-01 to +172000000-01-01'],
    ['Y3388E2S3', '+338000-01-01 to +339000-01-01'],
    ['Y170000002', '+170000002-01-01 to +170000003-01-01'],
    ['Y-17E7', '-170000000-01-01 to -169999999-01-01'],
    ['2022-02-25T10:00:00Z', '2022-02-25T10:00Z to 2022-02-25T10:00:01Z'],
    ['2022-02-25T00:30:00+02', '2022-02-24T22:30Z to 2022-02-24T22:30:01Z'],
    ['2022-02-25T23:30:00-05:30', '2022-02-26T05:00Z to 2022-02-26T05:00:01Z'],
    ['2022-02-24/2022-02-27', '2022-02-24 to 2022-02-28'],
    ['1985/..', '1985-01-01 to open'],
    ['1985/', '1985-01-01 to unknown'],
    ['../1985', 'open to 1986-01-01'],
    ['/1985', 'unknown to 1986-01-01'],
    ['[..2022-02-27]', 'open to 2022-02-28'],
    ['[1667,1668,1670..1672]', '1667-01-01 to 1673-01-01'],
    ['[1672,1667]', '1667-01-01 to 1673-01-01'],
    ['{1984..}', '1984-01-01 to open'],
    ['{1960,1961-12}', '1960-01-01 to 1962-01-01'],
  ])('%s: %s', (text, expected) => {
    expect(outerText(resolved(text))).toBe(expected);
  });

  it.each([
    [21, '2001-03-01 to 2001-06-01'],
    [22, '2001-06-01 to 2001-09-01'],
    [23, '2001-09-01 to 2001-12-01'],
    [24, '2001-12-01 to 2002-03-01'],
    [25, '2001-03-01 to 2001-06-01'],
    [28, '2001-12-01 to 2002-03-01'],
    [29, '2001-09-01 to 2001-12-01'],
    [30, '2001-12-01 to 2002-03-01'],
    [31, '2001-03-01 to 2001-06-01'],
    [32, '2001-06-01 to 2001-09-01'],
    [33, '2001-01-01 to 2001-04-01'],
    [36, '2001-10-01 to 2002-01-01'],
    [37, '2001-01-01 to 2001-05-01'],
    [39, '2001-09-01 to 2002-01-01'],
    [40, '2001-01-01 to 2001-07-01'],
    [41, '2001-07-01 to 2002-01-01'],
  ])('season %s is %s', (code, expected) => {
    expect(outerText(resolved(`2001-${code}`))).toBe(expected);
  });
});

describe('bounds in a zone', () => {
  it.each([
    ['2022-02-25', jerusalem, '2022-02-24T22:00Z to 2022-02-25T22:00Z'],
    ['2022-03-25', jerusalem, '2022-03-24T22:00Z to 2022-03-25T21:00Z'],
    ['2022-10-30', jerusalem, '2022-10-29T21:00Z to 2022-10-30T22:00Z'],
    ['2022-03-27', 'Europe/Kyiv', '2022-03-26T22:00Z to 2022-03-27T21:00Z'],
    ['2022-03-27', 'Europe/Moscow', '2022-03-26T21:00Z to 2022-03-27T21:00Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z to 2018-11-05T02:00Z'],
    ['2022-03-27', 'Asia/Beirut', '2022-03-26T22:00Z to 2022-03-27T21:00Z'],
    ['1800-01-01', jerusalem, '1799-12-31T21:39:06Z to 1800-01-01T21:39:06Z'],
    ['-0044-03-15', jerusalem, '-0044-03-14T21:39:06Z to -0044-03-15T21:39:06Z'],
    ['1800-01-01', 'Europe/London', '1800-01-01T00:01:15Z to 1800-01-02T00:01:15Z'],
    ['1960-01-01', 'Africa/Monrovia', '1960-01-01T00:44:30Z to 1960-01-02T00:44:30Z'],
    ['Y300000', jerusalem, '+299999-12-31T22:00Z to +300000-12-31T22:00Z'],
    ['2422-07-01', jerusalem, '2422-06-30T21:00Z to 2422-07-01T21:00Z'],
    ['9999-07-01', jerusalem, '9999-06-30T21:00Z to 9999-07-01T21:00Z'],
    ['2022-02-25T10:00:00', jerusalem, '2022-02-25T08:00Z to 2022-02-25T08:00:01Z'],
    ['2011-12-29/2011-12-31', 'Pacific/Apia', '2011-12-29T10:00Z to 2011-12-31T10:00Z'],
  ])('%s in %s: %s', (text, zone, expected) => {
    expect(outerText(resolved(text, zone))).toBe(expected);
  });

  it('a clock time in the hour that comes twice may be either', () => {
    expect(pieces('2022-10-30T01:30:00', jerusalem)).toEqual([
      '2022-10-29T22:30Z to 2022-10-29T22:30:01Z',
      '2022-10-29T23:30Z to 2022-10-29T23:30:01Z',
    ]);
  });

  it('days overlap where clocks went back over midnight', () => {
    expect(pieces('1992-10-24', 'America/St_Johns')).toEqual([
      '1992-10-24T02:30Z to 1992-10-25T02:30Z',
      '1992-10-25T02:31Z to 1992-10-25T03:30Z',
    ]);
    expect(pieces('1992-10-25', 'America/St_Johns').join(' and ')).toBe(
      '1992-10-25T02:30Z to 1992-10-25T02:31Z and 1992-10-25T03:30Z to 1992-10-26T03:30Z',
    );
  });

  it('a time that the zone skipped is an error', () => {
    expect(refusal(time('2022-03-25T02:30:00'), jerusalem)).toBe('skipped-by-zone (start edtf)');
    expect(refusal(time('2011-12-30'), 'Pacific/Apia')).toBe('skipped-by-zone (start edtf)');
    expect(refusal(time('{2011-12-29,2011-12-30}'), 'Pacific/Apia')).toBe('skipped-by-zone (start edtf)');
    expect(outerText(resolved('[2011-12-29,2011-12-30]', 'Pacific/Apia'))).toBe(
      '2011-12-29T10:00Z to 2011-12-30T10:00Z',
    );
  });
});

describe('modes and pieces', () => {
  it.each([
    ['2022-02-25', 'once'],
    ['156X-12-25', 'once'],
    ['[1667,1668]', 'once'],
    ['2022-02-24/2022-02-27', 'throughout'],
    ['1985/..', 'throughout'],
    ['{1667,1668}', 'each'],
  ])('%s is %s', (text, mode) => {
    expect(resolved(text).mode).toBe(mode);
  });

  it('a mask has a piece for each date that fits, made when asked for', () => {
    expect(pieces('XXXX-12-25', 'UTC', 2)).toEqual(['0000-12-25 to 0000-12-26', '0001-12-25 to 0001-12-26']);
    expect([...resolved('156X-12-25').extents]).toHaveLength(10);
    expect([...resolved('1904-02-29').extents]).toHaveLength(1);
    expect([...resolved('190X-02-29').extents].map(boundsText)).toEqual([
      '1904-02-29 to 1904-03-01',
      '1908-02-29 to 1908-03-01',
    ]);
    expect(pieces('2004-XX-31')).toHaveLength(5);
    expect(pieces('2004-XX')).toEqual(['2004-01-01 to 2005-01-01']);
    expect(pieces('201X')).toEqual(['2010-01-01 to 2020-01-01']);
    expect(pieces('1X84')).toHaveLength(5);
  });

  it('one of a set lies in joined pieces, all of it in a piece each', () => {
    expect(pieces('[1667,1668,1670..1672]')).toEqual([
      '1667-01-01 to 1669-01-01',
      '1670-01-01 to 1673-01-01',
    ]);
    expect(pieces('{1667,1668,1670..1672}')).toEqual([
      '1667-01-01 to 1668-01-01',
      '1668-01-01 to 1669-01-01',
      '1670-01-01 to 1671-01-01',
      '1671-01-01 to 1672-01-01',
      '1672-01-01 to 1673-01-01',
    ]);
    expect(pieces('{2021-11..2022-02}')).toHaveLength(4);
    expect(pieces('{2022-02-24..2022-02-26}', jerusalem)[1]).toBe('2022-02-24T22:00Z to 2022-02-25T22:00Z');
    expect(pieces('{156X-12-25,1700}')).toEqual(['1560-12-25 to 1569-12-26', '1700-01-01 to 1701-01-01']);
    expect(pieces('{Y-17E7..Y17E7}', 'UTC', 1)).toEqual(['-170000000-01-01 to -169999999-01-01']);
  });

  it('the first and the last of several bound start and end', () => {
    const when = resolved('{1960,1961-12}');
    expect(boundsText(when.start)).toBe('1960-01-01 to 1961-01-01');
    expect(boundsText(when.end)).toBe('1961-12-01 to 1962-01-01');
  });

  it('what lasted has a start and an end of its own', () => {
    const when = resolved('2022-02-24/2022-02-27');
    expect(boundsText(when.start)).toBe('2022-02-24 to 2022-02-25');
    expect(boundsText(when.end)).toBe('2022-02-27 to 2022-02-28');
    expect(boundsText(resolved('2004/2004-02').start)).toBe('2004-01-01 to 2004-03-01');
  });
});

describe('parts of day and clock times', () => {
  it.each([
    ['night', '2022-02-26T22:00Z to 2022-02-27T04:00Z'],
    ['morning', '2022-02-27T04:00Z to 2022-02-27T10:00Z'],
    ['afternoon', '2022-02-27T10:00Z to 2022-02-27T16:00Z'],
    ['evening', '2022-02-27T16:00Z to 2022-02-27T22:00Z'],
  ] as const)('%s: %s', (part, expected) => {
    expect(outerText(resolved(point('2022-02-27', { part }), jerusalem))).toBe(expected);
  });

  it('half past two is that minute, a slash lasts', () => {
    const at = { from: { hour: 14, minute: 30 } };
    expect(outerText(resolved(point('2022-02-27', { clock: at }), jerusalem))).toBe(
      '2022-02-27T12:30Z to 2022-02-27T12:31Z',
    );
    const lasted = resolved(
      point('2022-02-27', { clock: { ...at, to: { hour: 15, minute: 0 } } }),
      jerusalem,
    );
    expect([lasted.mode, outerText(lasted)]).toEqual([
      'throughout',
      '2022-02-27T12:30Z to 2022-02-27T13:01Z',
    ]);
  });

  it.each(['2022-02', '2022', '2022-02-XX', '[2022-02-27]', '2022-02-27/2022-02-28', '2022-02-27T10:00:00Z'])(
    'neither stands beside %s',
    (text) => {
      expect(refusal(time(point(text, { part: 'morning' })), 'UTC')).toBe('part-needs-day (start part)');
      const clock = { from: { hour: 14, minute: 30 } };
      expect(refusal(time(point(text, { clock })), 'UTC')).toBe('clock-needs-day (start clock)');
    },
  );

  it('a clock time lies in the part beside it', () => {
    const clock = { from: { hour: 11, minute: 59 } };
    expect(refusal(time(point('2022-02-27', { part: 'afternoon', clock })), 'UTC')).toBe(
      'clock-outside-part (start clock)',
    );
    expect(refusal(time(point('2022-02-27', { part: 'morning', clock })), 'UTC')).toBe('accepted');
  });

  it('a part stands beside a day that is only approximate', () => {
    expect(refusal(time(point('2022-02-27~', { part: 'morning' })), 'UTC')).toBe('accepted');
  });
});

describe('records', () => {
  it('no time and no date are undated', () => {
    expect(resolved().dated).toBe(false);
    expect(outerText(resolved())).toBe('unknown to unknown');
    const none = resolveTime(undefined, 'UTC');
    expect(none.ok && none.value.dated).toBe(false);
  });

  it('ongoing opens the end', () => {
    expect(outerText(resolved(time(undefined, { ongoing: true })))).toBe('unknown to open');
    const since = resolved(time('2022-02-24', { ongoing: true }));
    expect([since.mode, outerText(since), boundsText(since.start)]).toEqual([
      'throughout',
      '2022-02-24 to open',
      '2022-02-24 to 2022-02-25',
    ]);
    expect(outerText(resolved(time('1985/', { ongoing: true })))).toBe('1985-01-01 to open');
    expect(refusal(time('1985/1990', { ongoing: true }), 'UTC')).toBe('ongoing-with-end (start ongoing)');
    expect(refusal(time('1985', { end: point('1990'), ongoing: true }), 'UTC')).toBe(
      'ongoing-with-end (end ongoing)',
    );
  });

  it('start and end are points of their own', () => {
    const when = resolved(time(point('2022-02-24'), { end: point('2022-02-27', { part: 'morning' }) }));
    expect([when.mode, boundsText(when.start), boundsText(when.end)]).toEqual([
      'throughout',
      '2022-02-24 to 2022-02-25',
      '2022-02-27T06:00Z to 2022-02-27T12:00Z',
    ]);
    expect(refusal(time('2022-02-27', { end: point('2022-02-24') }), 'UTC')).toBe(
      'end-before-start (end edtf)',
    );
    expect(outerText(resolved(time('2022-02-27', { end: point() })))).toBe('2022-02-27 to unknown');
  });

  it("the time's own zone wins, and must be known", () => {
    expect(outerText(resolved(time('2022-02-25', { timeZone: jerusalem })))).toBe(
      '2022-02-24T22:00Z to 2022-02-25T22:00Z',
    );
    expect(refusal(time('2022-02-25', { timeZone: 'Mars/Base' }), 'UTC')).toBe('zone-unknown ( timeZone)');
  });
});

describe('a set whose members lie within one another', () => {
  it('is as quick as its outermost member, whatever it would take to list the others', () => {
    expect(pieces('{..Y38780E15,-7055-06-25..0880-04-27,0900..}')).toEqual(['open to open']);
    expect(pieces('{..0880,-7055-06-25..0879-04-27,0900-01-01}')).toEqual([
      'open to 0881-01-01',
      '0900-01-01 to 0900-01-02',
    ]);
  });
});

describe('properties', () => {
  const zones = fc.constantFrom(
    'UTC',
    jerusalem,
    'America/St_Johns',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Asia/Manila',
  );

  it('earliest lies before latest; pieces are sorted, disjoint and within the bounds', () => {
    fc.assert(
      fc.property(edtfTexts, zones, (text, zone) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) return;
        const result = resolveTime(time({ edtf: parsed.value, basis: 'stated' }), zone);
        if (!result.ok) {
          expect(['skipped-by-zone', 'end-before-start']).toContain(result.error.code);
          return;
        }
        const { start, end, extents } = result.value;
        for (const [a, b] of [
          [start.earliest, start.latest],
          [end.earliest, end.latest],
          [start.earliest, end.latest],
        ] as const) {
          if (isMoment(a) && isMoment(b)) expect(a).toBeLessThan(b);
        }
        let last: bigint | undefined;
        const taken = first(extents, 40);
        expect(taken[0]?.earliest).toBe(start.earliest);
        for (const piece of taken) {
          if (isMoment(piece.earliest) && isMoment(piece.latest))
            expect(piece.earliest).toBeLessThan(piece.latest);
          if (isMoment(piece.earliest) && last !== undefined)
            expect(piece.earliest).toBeGreaterThanOrEqual(last);
          if (isMoment(piece.latest)) last = piece.latest;
          if (isMoment(end.latest) && isMoment(piece.latest))
            expect(piece.latest).toBeLessThanOrEqual(end.latest);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('the next moment inside agrees with the pieces', () => {
    fc.assert(
      fc.property(edtfTexts, fc.bigInt({ min: -70_000_000_000n, max: 10_000_000_000n }), (text, at) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) return;
        const result = resolveTime(time({ edtf: parsed.value, basis: 'stated' }), jerusalem);
        if (!result.ok || !isExtents(result.value.extents)) return;
        const { extents } = result.value;
        const taken = first(extents, 60);
        if (taken.length === 60) return;
        const next = taken.find((piece) => !isMoment(piece.latest) || piece.latest > at);
        const ceil = next && (isMoment(next.earliest) && next.earliest > at ? next.earliest : at);
        expect(extents.ceil(at)).toBe(ceil);
        const before = taken.findLast((piece) => !isMoment(piece.earliest) || piece.earliest < at);
        const floor = before && (isMoment(before.latest) && before.latest < at ? before.latest : at);
        expect(extents.floor(at)).toBe(floor);
        // A piece that has begun by then may be cut before it, never its end.
        expect(first(extents.after(at), 60).map(({ latest }) => latest)).toEqual(
          taken.map(({ latest }) => latest).filter((latest) => !isMoment(latest) || latest > at),
        );
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
