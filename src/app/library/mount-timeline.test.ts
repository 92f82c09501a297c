// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import curated from '../../../data/israel-mediation-2022.json' with { type: 'json' };
import type { MountedTimeline, ParleyProblem, TimelineOptions } from './api.ts';
import { mountTimeline } from './mount-timeline.ts';
import { ParleyDataError } from './parley-data-error.ts';

let host: HTMLElement;
const mounted: MountedTimeline[] = [];

beforeEach(() => {
  host = document.createElement('div');
  host.append(document.createElement('em'), 'Loading');
  document.body.replaceChildren(host);
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never,
  );
});
afterEach(() => {
  for (const each of mounted.splice(0)) each.destroy();
});

function mount(options: TimelineOptions = {}, dataset: object = curated): MountedTimeline {
  const timeline = mountTimeline(host, dataset, options);
  mounted.push(timeline);
  return timeline;
}
const drawn = () =>
  [...host.querySelectorAll<HTMLElement>('[data-pl-event]')].map(({ dataset }) => dataset['plEvent']);
const marked = () =>
  [...host.querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset['plEvent']);
const root = () => host.firstElementChild;
async function problemsOf(timeline: MountedTimeline): Promise<ParleyProblem[]> {
  const problems: ParleyProblem[] = [];
  timeline.on('problem', (problem) => problems.push(problem));
  await Promise.resolve();
  return problems;
}

describe('a picture in somebody’s page', () => {
  it('stands in one element of ours, and leaves the page’s as it was', () => {
    const before = host.outerHTML;
    const timeline = mount();
    expect(host.children).toHaveLength(1);
    expect(host.getAttributeNames()).toEqual([]);
    expect(root()?.className).toBe('parley');
    timeline.destroy();
    timeline.destroy();
    expect(host.outerHTML).toBe(before);
  });

  it('makes way for another in the same element, and takes nothing from it later', () => {
    const before = host.outerHTML;
    const first = mount();
    const second = mount({ shown: ['bennett-putin-call'] });
    expect(host.children).toHaveLength(1);
    first.update({ theme: 'dark' });
    first.destroy();
    expect(drawn()).toEqual(['bennett-putin-call']);
    second.destroy();
    second.update({ theme: 'dark' });
    expect(host.outerHTML).toBe(before);
  });

  it.each([
    ['nothing', null],
    ['a selector', '#timeline'],
    ['the document', document],
  ])('is refused in words where %s stands for its element', (_what, element) => {
    expect(() => mountTimeline(element as never, curated)).toThrow(/^There is no element/);
  });

  it('takes no options at all for the default ones', () => {
    const timeline = mountTimeline(host, curated, null as never);
    mounted.push(timeline);
    expect(drawn()).toHaveLength(curated.events.length);
  });

  it('shows every event, or those that the options name', () => {
    const timeline = mount();
    expect(drawn()).toHaveLength(curated.events.length);
    timeline.update({ filter: { actors: ['putin'] } });
    frame();
    expect(drawn()).toEqual(['bennett-putin-call']);
    timeline.update({ filter: undefined, shown: new Set(['invasion', 'bennett-putin-call']) });
    frame();
    expect(new Set(drawn())).toEqual(new Set(['bennett-putin-call', 'invasion']));
    timeline.update({ filter: { actors: ['putin'] } });
    frame();
    expect(drawn()).toEqual(['bennett-putin-call']);
  });

  it('marks what its reader opens, and tells it', () => {
    const timeline = mount();
    const told: unknown[] = [];
    timeline.on('select', (event) => told.push(event));
    host.querySelector<HTMLElement>('[data-pl-event="bennett-putin-call"]')?.click();
    expect(told).toEqual([{ event: 'bennett-putin-call', byKeyboard: expect.any(Boolean) }]);
    expect(marked()).toEqual(['bennett-putin-call']);
    timeline.update({ selected: null });
    expect(marked()).toEqual([]);
  });

  it('takes its theme, and follows the system without one', () => {
    const timeline = mount({ theme: 'dark' });
    expect(root()?.getAttribute('data-theme')).toBe('dark');
    timeline.update({ theme: undefined });
    expect(root()?.hasAttribute('data-theme')).toBe(false);
  });

  it('tells spans in UTC, and knows one again that the page hands back', async () => {
    const timeline = mount({ viewport: { from: '2022-02-27', to: '2022-02-27' } });
    const spans: { from: string; to: string; settled: boolean }[] = [];
    timeline.on('viewport', (span) => spans.push(span));
    host.querySelector<HTMLElement>('[data-pl="in"]')?.click();
    // What buttons do comes with the first press.
    await vi.waitFor(() => expect(spans).toHaveLength(1));
    const [{ from, to } = { from: '', to: '' }] = spans;
    expect([from, to]).toEqual(['2022-02-27T04:00:00.000Z', '2022-02-27T16:00:00.000Z']);
    timeline.update({ viewport: { from, to } });
    expect(spans).toHaveLength(1);
  });
});

describe('a dataset that is not whole', () => {
  it('is shown as far as it is sound, and the rest is told in words', async () => {
    const [first, ...others] = curated.events;
    const broken = {
      ...curated,
      events: [{ ...first, time: { edtf: '2022-13-01', basis: 'stated' } }, ...others],
    };
    const timeline = mount({}, broken);
    expect(drawn()).toHaveLength(others.length);
    const [problem] = await problemsOf(timeline);
    expect(problem).toEqual({
      severity: 'error',
      code: 'bad-edtf',
      path: '$.events[0].time.edtf',
      value: '"2022-13-01"',
      message: 'Character 6: There is no month 13.',
      advice: expect.stringContaining('Months go from 01 to 12'),
    });
  });

  it.each([
    ['nothing', {}],
    ['another version', { format: 'parley/9' }],
    ['no timeline', []],
    ['a circle', circle()],
    ['what JSON has no form for', { format: 'parley/1', id: 10n }],
  ])('is refused where it holds %s, and the page stays as it was', (_what, dataset) => {
    const before = host.innerHTML;
    const attempt = () => mountTimeline(host, dataset);
    expect(attempt).toThrow(ParleyDataError);
    expect(attempt).toThrow(/^Nothing in this dataset can be shown\. \S/);
    expect(host.innerHTML).toBe(before);
  });

  it('does not take the place of one that stands', () => {
    const timeline = mount();
    expect(() => timeline.update({ dataset: {} })).toThrow(ParleyDataError);
    expect(drawn()).toHaveLength(curated.events.length);
  });

  it('makes way for a better one, which keeps what the options say', () => {
    const timeline = mount({ selected: 'bennett-putin-call' });
    timeline.update({
      dataset: { ...curated, events: curated.events.filter(({ id }) => id !== 'invasion') },
    });
    expect(drawn()).toHaveLength(curated.events.length - 1);
    expect(marked()).toEqual(['bennett-putin-call']);
  });

  it('is read when it is handed over: what becomes of the object later changes nothing', () => {
    const mine = structuredClone(curated);
    const timeline = mount({}, mine);
    mine.events.length = 0;
    timeline.update({ theme: 'dark' });
    expect(drawn()).toHaveLength(curated.events.length);
  });
});

describe('options', () => {
  const bad = (options: object): TimelineOptions => options as TimelineOptions;

  it.each([
    [{ selected: 'nobody' }, 'options.selected', '"nobody"'],
    [{ highlighted: ['nobody'] }, 'options.highlighted', '"nobody"'],
    [{ shown: 'invasion' }, 'options.shown', '"invasion"'],
    [{ filter: { actors: ['nobody'] } }, 'options.filter.actors', '"nobody"'],
    [{ filter: { kinds: ['picnic'] } }, 'options.filter.kinds', '"picnic"'],
    [{ filter: { match: 'some' } }, 'options.filter.match', '"some"'],
    [{ filter: { q: 3 } }, 'options.filter.q', '3'],
    [{ filter: 'bennett' }, 'options.filter', '"bennett"'],
    [{ viewport: { from: 'yesterday' } }, 'options.viewport.from', '"yesterday"'],
    [
      { viewport: { from: '2022-03-01', to: '2022-02-01' } },
      'options.viewport',
      '{"from":"2022-03-01","to":"2022-02-01"}',
    ],
    [{ lanes: { pinned: ['nobody'] } }, 'options.lanes.pinned', '"nobody"'],
    [{ lanes: { more: { nobody: 50 } } }, 'options.lanes.more', '"nobody"'],
    [{ lanes: { more: { others: 1.5 } } }, 'options.lanes.more.others', '1.5'],
    [{ lanes: { more: { others: '50' } } }, 'options.lanes.more.others', '"50"'],
    [{ lanes: { more: ['others'] } }, 'options.lanes.more', '["others"]'],
    [{ theme: 'pink' }, 'options.theme', '"pink"'],
    [{ lang: 'tlh' }, 'options.lang', '"tlh"'],
  ])('that cannot be used are told, and nothing else is lost: %j', async (options, path, value) => {
    const timeline = mount(bad(options));
    expect(await problemsOf(timeline)).toEqual([
      expect.objectContaining({ severity: 'warning', path, value, message: expect.any(String) }),
    ]);
    // Told once, however often the options are read.
    timeline.update({ theme: 'dark' });
    expect((await problemsOf(timeline)).filter((problem) => problem.path === path)).toHaveLength(1);
  });

  it('of the right form are told nothing about', async () => {
    const timeline = mount({
      selected: 'invasion',
      highlighted: new Set(['invasion']),
      filter: {
        actors: ['bennett'],
        match: 'all',
        kinds: ['call'],
        status: ['happened'],
        parties: ['israel'],
        q: 'phone',
      },
      viewport: { from: '2022-02-24T06:00+02:00' },
      lanes: {
        collapsed: ['others'],
        pinned: ['bennett'],
        order: ['putin'],
        more: { others: 50, israel: 0 },
      },
      theme: 'auto',
      lang: 'en',
    });
    expect(await problemsOf(timeline)).toEqual([]);
  });
});

function circle(): object {
  const round: { self?: object } = {};
  round.self = round;
  return round;
}

/** What is stale is drawn with the next frame. */
function frame(): void {
  for (const run of frames.splice(0)) run();
}
const frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
