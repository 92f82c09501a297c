import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellingEn } from '../messages/en/telling.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { serializeSnapshot } from './serialize-snapshot.ts';
import { parseSnapshot } from './snapshot.ts';
import { tellTimes } from './tell-times.ts';
import type { Timeline } from './timeline.ts';
import type { ToldTimes } from './told-times.ts';

const curated = readFileSync(new URL('../../data/israel-mediation-2022.json', import.meta.url), 'utf8');

function load(text: string): Timeline {
  const { timeline } = loadTimeline(text);
  if (timeline === undefined) throw new Error('the test dataset does not load');
  return timeline;
}

/** Everything of a timeline that can be compared: functions, maps and lazy pieces spelled out. */
function spell(timeline: Timeline) {
  const { dataset, asOf, events, sections, constraints } = timeline;
  const ids = [...events].map(({ record }) => record.id);
  return {
    dataset,
    sections,
    constraints,
    asOf: { ...asOf, extents: [...asOf.extents] },
    events: [...events].map((event) => ({
      ...event,
      when: { ...event.when, extents: [...event.when.extents] },
    })),
    byId: ids.map((id) => timeline.byId.get(id)?.index),
    order: ids.flatMap((a) => ids.filter((b) => timeline.isBefore(a, b)).map((b) => `${a} < ${b}`)),
  };
}

/** The curated file with its first event's time and title replaced. */
function withFirst(time: unknown, title = 'Changed'): string {
  const file = JSON.parse(curated);
  Object.assign(file.events[0], { time, title });
  return JSON.stringify(file);
}

function roundTrip(timeline: Timeline): Timeline {
  const text = serializeSnapshot(timeline, tellTimes(timeline, tellingEn));
  if (text === undefined) throw new Error('the timeline has too many pieces');
  return parseSnapshot(text).timeline;
}

describe('a snapshot', () => {
  it('gives back the curated timeline whole, with its order', () => {
    const timeline = load(curated);
    expect(spell(timeline).order).toContain('cabinet-announcement < security-cabinet');
    expect(spell(roundTrip(timeline))).toEqual(spell(timeline));
  });

  it.each(['Y-17E7', '{2022-02-24,2022-02-26}', '2022-02-24/', '../2022-02-25', '-0044-03-15', '202X-02-24'])(
    'keeps the time %s',
    (edtf) => {
      const timeline = load(withFirst({ edtf, basis: 'stated' }));
      expect(spell(roundTrip(timeline))).toEqual(spell(timeline));
    },
  );

  it.each(['#n12', '#s', '#s#n1', '#nothing'])(
    'keeps the text %s, which looks like its own marks',
    (title) => {
      const timeline = load(withFirst({ edtf: '2022-02-24', basis: 'stated' }, title));
      expect(roundTrip(timeline).byId.get(timeline.events.at(0)?.record.id ?? ('' as never))?.record).toEqual(
        timeline.events.at(0)?.record,
      );
      expect([...roundTrip(timeline).events].map(({ record }) => record.title)).toContain(title);
    },
  );

  it('keeps the words of every time, each with its own object', () => {
    const timeline = load(curated);
    const told = tellTimes(timeline, tellingEn);
    const back = parseSnapshot(serializeSnapshot(timeline, told) ?? '');
    const published = (where: Timeline, words: ToldTimes) =>
      where.dataset.sources.map((source) => words.loose.get(source.published));
    expect(back.told.events).toEqual(told.events);
    expect(back.told.asOf).toBe(told.asOf);
    expect(published(back.timeline, back.told)).toEqual(['Sun 27 Feb 2022']);
  });

  it('is not made of times in thousands of pieces', () => {
    const timeline = load(withFirst({ edtf: 'XXXX-12-25', basis: 'stated' }));
    expect(serializeSnapshot(timeline, tellTimes(timeline, tellingEn))).toBeUndefined();
  });
});
