import { describe, expect, it } from 'vitest';
import type { EventId } from './event.ts';
import { resolveTimeline } from './resolve-timeline.ts';
import { makeDataset, makeStory, printList } from './testing/make-story.ts';

const list = (lines: string, options?: { zone?: string; asOf?: string }) =>
  printList(makeStory(lines, options));

describe('sections of the list', () => {
  it('are one for each local day, in order', () => {
    expect(
      list(`
        b 2022-02-25
        a 2022-02-24
        c 2022-02-25`),
    ).toEqual(['day-2022-02-24: a', 'day-2022-02-25: (b c)']);
  });

  it('hold what lasted from a known day on under the day it began', () => {
    expect(
      list(`
        leave 2022-02-24/2022-02-27
        call 2022-02-24
        later 2022-02-26`),
    ).toEqual(['day-2022-02-24: (call leave)', 'day-2022-02-26: later']);
  });

  it('put some time between X and Y after day Y itself', () => {
    expect(
      list(`
        some [2022-02-24..2022-02-26]
        a 2022-02-24
        b 2022-02-26
        c 2022-02-27`),
    ).toEqual([
      'day-2022-02-24: a',
      'day-2022-02-26: b',
      'between-2022-02-24-2022-02-26: some',
      'day-2022-02-27: c',
    ]);
  });

  it('put that day or earlier after the day, and that day or later after all days', () => {
    expect(
      list(
        `
        early [..2022-02-25]
        late [2022-02-24..] status:announced
        a 2022-02-25
        b 2022-02-27`,
      ),
    ).toEqual([
      'day-2022-02-25: a',
      'until-2022-02-25: early',
      'day-2022-02-27: b',
      'since-2022-02-24: late',
    ]);
  });

  it('end with background and with what has no date', () => {
    expect(
      list(`
        none -
        ties - ongoing
        why - kind:context
        a 2022-02-25`),
    ).toEqual(['day-2022-02-25: a', 'background: (ties why)', 'undated: none']);
  });

  it('keep context without a day in the background, and put context of one day under its day', () => {
    expect(
      list(`
        treaty 2015-09-30 kind:context
        years 2015/.. kind:context
        a 2022-02-25`),
    ).toEqual(['day-2015-09-30: treaty', 'day-2022-02-25: a', 'background: years']);
  });

  it('take days from the zone of the dataset', () => {
    expect(list('a 2022-02-24T22:30:00Z', { zone: 'Asia/Jerusalem' })).toEqual(['day-2022-02-25: a']);
    expect(list('a 2022-02-24T22:30:00Z', { zone: 'Europe/London' })).toEqual(['day-2022-02-24: a']);
  });

  it('see one day in the 23 hours of 25 March 2022 in Jerusalem', () => {
    expect(list('a 2022-03-25')).toEqual(['day-2022-03-25: a']);
  });

  it('have ids that are usable for years before the common era', () => {
    expect(list('ides -0043-03-15')).toEqual(['day--0043-03-15: ides']);
  });
});

describe('order of the list', () => {
  it('moves a whole section before the day that one of its events announces', () => {
    expect(
      list(`
        call 2022-02-27
        cabinet 2022-02-27 status:announced
        reports [..2022-02-27]
        announcement [..2022-02-27] announces:cabinet`),
    ).toEqual(['until-2022-02-27: (announcement reports)', 'day-2022-02-27: (cabinet call)']);
  });

  it('follows relations that imply order inside a day, and no others', () => {
    expect(
      list(`
        a 2022-02-25 responds-to:z
        z 2022-02-25
        m 2022-02-25 follows:z`),
    ).toEqual(['day-2022-02-25: (m z) a']);
  });

  it('follows a chain of after through the end of the sources', () => {
    expect(
      list(
        `
        planned 2022-02-27 after:asOf status:announced
        told 2022-02-27 before:asOf`,
        { asOf: '2022-02-27' },
      ),
    ).toEqual(['day-2022-02-27: told planned']);
  });

  it('puts what happened before what is to come after the end of the sources', () => {
    expect(
      list(
        `
        planned 2022-02-27 after:asOf status:announced
        zz 2022-02-27`,
        { asOf: '2022-02-27' },
      ),
    ).toEqual(['day-2022-02-27: zz planned']);
  });

  it('splits a section that must stand both before and after another', () => {
    expect(
      list(`
        u1 - before:x
        x -  ongoing
        u2 - after:x`),
    ).toEqual(['undated: u1', 'background: x', 'undated-2: u2']);
  });

  it('moves sections that must come earlier in the order in which they stand, whatever the file says first', () => {
    const lines = [
      'day 2022-02-20',
      'late [..2022-02-20] before:day',
      'why [..2022-02-20] kind:context before:day',
    ];
    const expected = ['until-2022-02-20: late', 'background: why', 'day-2022-02-20: day'];
    expect(list(lines.join('\n'))).toEqual(expected);
    expect(list(lines.reverse().join('\n'))).toEqual(expected);
    expect(
      list('day 2022-02-20 after:why,late\nlate [..2022-02-20]\nwhy [..2022-02-20] kind:context'),
    ).toEqual(expected);
  });

  it('narrows a window by what is known to have come before', () => {
    const timeline = makeStory(`
      a 2022-02-26
      b [2022-02-24..2022-02-27] after:a`);
    expect(printList(timeline)).toEqual(['day-2022-02-26: a', 'between-2022-02-26-2022-02-27: b']);
  });
});

describe('constraints that contradict each other', () => {
  it('are dropped with an error that names the chain, and every record stays', () => {
    const { timeline, problems } = resolveTimeline(
      makeDataset(`
        a 2022-02-25 after:b
        b 2022-02-26
        c 2022-02-24 before:a`),
    );
    expect(problems).toMatchObject([
      { severity: 'error', code: 'contradiction', path: '$.events[0].time', params: { chain: 'b < a' } },
    ]);
    expect(printList(timeline)).toEqual(['day-2022-02-24: c', 'day-2022-02-25: a', 'day-2022-02-26: b']);
  });

  it('may be a circle of undated records', () => {
    const { timeline, problems } = resolveTimeline(
      makeDataset(`
        a - after:b
        b - after:c
        c - after:a`),
    );
    expect(problems.map((one) => one.code)).toEqual(['contradiction']);
    expect(printList(timeline)).toEqual(['undated: (a b c)']);
  });

  it('may be several, each told', () => {
    const { problems } = resolveTimeline(
      makeDataset(`
        a - after:b
        b - after:a
        c 2022-02-24 after:d
        d 2022-02-25`),
    );
    expect(problems.map((one) => one.params['chain'])).toHaveLength(2);
  });

  it('include an event that happened after its sources end', () => {
    const { timeline, problems } = resolveTimeline(makeDataset('a 2022-02-25', { asOf: '2022-02-24' }));
    expect(problems).toMatchObject([{ code: 'contradiction', params: { chain: 'a <= asOf' } }]);
    expect(timeline.events).toHaveLength(1);
  });

  it('are one problem, at the end of the sources, where several events happened after it', () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `e${n} 2022-02-${20 + (n % 8)}`);
    const before = performance.now();
    const { timeline, problems } = resolveTimeline(
      makeDataset(['old 1979-01-01', ...lines].join('\n'), { asOf: '1980-01-01' }),
    );
    // A run of the solver for each of them would take minutes.
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'after-sources-end',
        path: '$.asOf',
        params: { count: 3_000, first: 'e0' },
      },
    ]);
    expect(timeline.events).toHaveLength(3_001);
    expect(timeline.isBefore('old' as EventId, 'e0' as EventId)).toBe(true);
  });

  it('are each told where many records contradict one another, also without a run for each', () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => `e${n} 2022-02-20 before:old`);
    const before = performance.now();
    const { problems } = resolveTimeline(makeDataset(['old 1979-01-01', ...lines].join('\n')));
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(problems).toHaveLength(3_000);
    expect(problems.at(-1)?.params).toEqual({ chain: 'e2999 < old' });
  });

  it('do not include an announced event after the sources end, nor one that goes on', () => {
    const { problems } = resolveTimeline(
      makeDataset(
        `
        a 2022-02-25 status:announced
        b 2022-02-20/..
        c 2022-02-20 ongoing`,
        { asOf: '2022-02-24' },
      ),
    );
    expect(problems).toEqual([]);
  });
});
