/* A newsroom's own code, compiled against the packed library by pack-check.mjs. Each marked line must be an error. */
import 'parley/parley.css';
import {
  DiplomaticTimeline,
  mountTimeline,
  ParleyDataError,
  type ParleyDataset,
  type ParleyProblem,
  type TimelineFilter,
} from 'parley';
import type { ReactNode } from 'react';

const dataset = {
  format: 'parley/1',
  id: 'talks',
  title: { en: 'Talks' },
  summary: '',
  lang: 'en',
  timeZone: 'Europe/Vienna',
  asOf: { edtf: '2001-05-09', basis: 'stated' },
  updated: '2001-05-10',
  sources: [],
  parties: [],
  actors: [],
  events: [
    {
      id: 'talk',
      title: 'Talk',
      summary: '',
      kind: 'meeting',
      time: { start: { edtf: '2001-05', basis: 'stated' }, end: { basis: 'stated' } },
    },
  ],
} satisfies ParleyDataset;

export function mount(element: HTMLElement, fetched: object): () => void {
  try {
    const timeline = mountTimeline(element, fetched, {
      selected: 'talk',
      shown: new Set(['talk']),
      highlighted: ['talk'],
      viewport: { from: '2001-05-08', to: '2001-05-09T12:00' },
      lanes: { collapsed: ['others'] },
      theme: 'dark',
    });
    const off = timeline.on('select', ({ event, byKeyboard }) => {
      const id: string = event;
      timeline.update({ selected: byKeyboard ? id : undefined, dataset, viewport: null });
    });
    timeline.on('viewport', ({ from, to, settled }) => console.log(from.slice(0, 10), to, !settled));
    // @ts-expect-error there is no such event
    timeline.on('nothing', () => {});
    // @ts-expect-error nor such a theme
    timeline.update({ theme: 'pink' });
    return off;
  } catch (error) {
    if (error instanceof ParleyDataError) {
      const problems: readonly ParleyProblem[] = error.problems;
      return () =>
        console.log(problems.map(({ path, value, message, advice }) => [path, value, message, advice]));
    }
    throw error;
  }
}

export function Page(props: {
  readonly filter: TimelineFilter;
  set(filter: TimelineFilter): void;
}): ReactNode {
  return (
    <>
      <DiplomaticTimeline
        dataset={dataset}
        filter={props.filter}
        onFilter={props.set}
        selected={null}
        onSelect={({ event }) => console.log(event?.length)}
        className="wide"
        height={600}
      />
      <DiplomaticTimeline
        dataset={dataset}
        panels={false}
        shown={['talk']}
        onViewport={(span) => span?.from}
      />
      {/* @ts-expect-error a timeline needs a dataset */}
      <DiplomaticTimeline />
      {/* @ts-expect-error kinds are known */}
      <DiplomaticTimeline dataset={dataset} defaultFilter={{ kinds: ['picnic'] }} />
    </>
  );
}
