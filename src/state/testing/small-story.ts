import { assert } from '../../base/assert.ts';
import { tellTimes } from '../../domain/tell-times.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { en } from '../../messages/en/en.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { loadTimeline } from '../../schema/load-timeline.ts';
import { initialState } from '../initial-state.ts';
import type { ViewState } from '../view-state.ts';

const file = {
  format: 'parley/1',
  id: 'small',
  title: 'A small story',
  summary: 'Four records of three actors.',
  lang: 'en',
  timeZone: 'Asia/Jerusalem',
  asOf: { edtf: '2022-02-27', basis: 'stated' },
  updated: '2022-02-28',
  sources: [
    {
      id: 'wire',
      publisher: 'A newspaper',
      title: 'A report',
      url: 'https://news.example/report',
      published: { edtf: '2022-02-27', basis: 'stated' },
    },
  ],
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: [
    { id: 'ana', name: 'Ana', party: 'north', kind: 'person' },
    { id: 'ben', name: 'Ben', party: 'south', kind: 'person' },
    { id: 'cleo', name: 'Cleo', kind: 'person' },
  ],
  events: [
    event('call', 'call', 'Ana and Ben speak', '2022-02-24', ['ana', 'ben']),
    event('talk', 'statement', 'Ana explains', '2022-02-25', ['ana']),
    event('reply', 'statement', 'Cleo replies', '2022-02-25', ['cleo']),
    event('visit', 'meeting', 'Ben visits Cleo', '2022-02-26', ['ben', 'cleo']),
  ],
};

function event(id: string, kind: string, title: string, day: string, actors: readonly string[]): object {
  return {
    id,
    title,
    summary: title,
    kind,
    status: 'happened',
    time: { edtf: day, basis: 'stated' },
    participants: actors.map((actor) => ({ actor, role: kind === 'statement' ? 'speaker' : 'counterpart' })),
    claims: [
      {
        text: title,
        asserts: 'occurrence',
        attribution: 'the report',
        standing: 'narration',
        source: 'wire',
      },
    ],
  };
}

/** Call on the 24th; talk and reply on the 25th, in no established order; visit on the 26th. */
export function smallStory(): Timeline {
  const { timeline, problems } = loadTimeline(JSON.stringify(file));
  const errors = problems.filter((problem) => problem.severity === 'error');
  assert(timeline !== undefined && errors.length === 0, JSON.stringify(problems));
  return timeline;
}

/** A page that has just loaded the story. */
export function smallState(timeline: Timeline = smallStory()): ViewState {
  const told = tellTimes(timeline, tellingEn);
  return initialState(
    { kind: 'timeline', timeline, told, problems: [], leftOut: 0, file: 'data/small.json' },
    en,
  );
}
