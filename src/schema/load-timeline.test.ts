import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textIn } from '../base/text.ts';
import { loadTimeline } from './load-timeline.ts';
import { makeEvent, makeFile, printProblems } from './testing/make-file.ts';

const load = (file: unknown) => loadTimeline(JSON.stringify(file));

describe('loading a timeline', () => {
  it('tells where a text stops being JSON', () => {
    const { timeline, problems } = loadTimeline('{"format": "parley/1",\n  "id": }');
    expect(timeline).toBeUndefined();
    expect(printProblems(problems)).toEqual(['error not-json $ line=2 column=9']);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(loadTimeline(`\uFEFF${JSON.stringify(makeFile())}`).problems).toEqual([]);
  });

  it('tells of contradictions at the path in the file, whatever was left out before it', () => {
    const { timeline, problems, leftOut } = load(
      makeFile({
        events: [
          makeEvent({ status: 'no' }),
          makeEvent({ id: 'b', time: { edtf: '2022-02-24', basis: 'stated', after: ['c'] } }),
          makeEvent({ id: 'c' }),
        ],
      }),
    );
    expect(printProblems(problems).at(-1)).toBe('error contradiction $.events[1].time "c < b" chain=c < b');
    expect(timeline?.events).toHaveLength(2);
    expect(leftOut).toBe(1);
  });

  it('remembers where claims stood', () => {
    const { timeline, pathOf } = load(makeFile({ events: [7, makeEvent()] }));
    const [claim] = timeline?.events.at(0)?.record.claims ?? [];
    expect(claim && pathOf(claim)).toBe('$.events[1].claims[0]');
  });
});

describe('the curated timeline', () => {
  const file = new URL('../../data/israel-mediation-2022.json', import.meta.url);
  const { timeline, problems, leftOut } = loadTimeline(readFileSync(file, 'utf8'));

  it('is sound', () => {
    expect(problems).toEqual([]);
    expect(leftOut).toBe(0);
  });

  it('lists its twelve records', () => {
    const list = timeline?.sections.map(({ id, from, to }) => [
      id,
      ...[...timeline.events].slice(from, to).map((event) => event.record.id),
    ]);
    expect(list).toEqual([
      ['day-2022-02-24', 'invasion', 'israelis-leave'],
      ['day-2022-02-25', 'bennett-zelenskyy-call'],
      ['until-2022-02-27', 'cabinet-announcement', 'jewish-agency-centres', 'mediation-reports'],
      ['day-2022-02-27', 'security-cabinet', 'bennett-putin-call'],
      ['between-2022-02-24-2022-02-27', 'aid-shipment', 'lapid-condemnation', 'lapid-jewish-communities'],
      ['background', 'syria-coordination'],
    ]);
  });

  it('leaves open whether the cabinet followed the call with Putin', () => {
    const [call, cabinet] =
      [...(timeline?.events ?? [])].filter(({ record }) =>
        ['bennett-putin-call', 'security-cabinet'].includes(record.id),
      ) ?? [];
    expect(call && cabinet && timeline?.isBefore(call.record.id, cabinet.record.id)).toBe(false);
  });

  it('has titles that fit a label', () => {
    for (const { record } of timeline?.events ?? [])
      expect(textIn(record.title, 'en').length).toBeLessThan(48);
  });
});
