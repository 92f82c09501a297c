// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import curated from '../../../data/israel-mediation-2022.json' with { type: 'json' };
import type { ToIndexer } from '../../worker/columns.worker.ts';
import { indexColumns } from '../../worker/index-columns.ts';
import type { ColumnsOptions, MountedTimeline, TimelineColumns } from './api.ts';
import { mountColumns } from './mount-columns.ts';
import { mountTimeline } from './mount-timeline.ts';

/** What becomes of the workers that are asked for. */
const workers = vi.hoisted(() => ({ refuse: false, asked: [] as object[] }));

vi.mock('../../worker/columns.worker.ts?worker&inline', () => ({
  default: class {
    onmessage: ((event: object) => void) | undefined;
    onerror: ((event: object) => void) | undefined;
    isEnded = false;
    postMessage(message: ToIndexer): void {
      workers.asked.push(message);
      setTimeout(() => {
        if (this.isEnded) return;
        if (workers.refuse) this.onerror?.({ preventDefault() {} });
        else this.onmessage?.({ data: indexColumns(message.columns, message.dataset) });
      });
    }
    terminate(): void {
      this.isEnded = true;
    }
  },
}));

let host: HTMLElement;
const mounted: MountedTimeline[] = [];

beforeEach(() => {
  host = document.createElement('div');
  host.append('Loading');
  document.body.replaceChildren(host);
  workers.refuse = false;
  workers.asked = [];
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never,
  );
});
afterEach(() => {
  for (const each of mounted.splice(0)) each.destroy();
});

const hour = 3_600_000;
const actors = [
  { id: 'un', name: 'UN' },
  { id: 'who', name: 'WHO' },
];

function columnsOf(length: number): TimelineColumns {
  const at = Array.from({ length }, (_, index) => index);
  return {
    length,
    start: Float64Array.from(at, (index) => index * hour),
    end: Float64Array.from(at, (index) => (index % 3 === 0 ? (index + 2) * hour : Number.NaN)),
    actor: Uint8Array.from(at, (index) => index % 3),
    status: Uint8Array.from(at, (index) => index % 6),
    title: (index) => `Event no. ${index}`,
  };
}

function mount(length: number, options: Partial<ColumnsOptions> = {}): MountedTimeline {
  const timeline = mountColumns(host, columnsOf(length), { actors, ...options });
  mounted.push(timeline);
  return timeline;
}

const ready = (timeline: MountedTimeline): Promise<{ readonly events: number }> =>
  new Promise((resolve) => timeline.on('ready', resolve));

describe('a few columns', () => {
  it('are drawn at once, each event named by what it is called', async () => {
    const timeline = mount(5);
    expect(await ready(timeline)).toEqual({ events: 5, leftOut: 0 });
    const names = [...host.querySelectorAll('[data-pl-event]')].map((element) =>
      element.getAttribute('aria-label'),
    );
    expect(names.some((name) => name?.includes('Event no. 3'))).toBe(true);
    expect(workers.asked).toEqual([]);
  });

  it('answer to the place of an event as its id', () => {
    mount(5, { selected: '3' });
    const marked = host.querySelector<HTMLElement>('[aria-current]');
    expect(marked?.dataset['plEvent']).toBe('3');
  });

  it('say which of their options are wrong', async () => {
    const problems: string[] = [];
    mount(5, { selected: '5', filter: { actors: ['nato'] } }).on('problem', ({ path }) =>
      problems.push(path),
    );
    await Promise.resolve();
    expect(problems).toEqual(['options.filter.actors', 'options.selected']);
  });

  it('must be as long as they are said to be', () => {
    const short = { ...columnsOf(3), length: 4 };
    expect(() => mountColumns(host, short, { actors })).toThrow(TypeError);
    expect(() => mountColumns(host, short, { actors })).toThrow(/"start".* 4 /);
    expect(host.textContent).toBe('Loading');
  });
});

describe('columns of many actors', () => {
  const crowd = Array.from({ length: 60 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at}` }));
  const columns: TimelineColumns = {
    length: 600,
    start: Float64Array.from({ length: 600 }, (_, index) => index * hour),
    // The first ones are the busiest.
    actor: Uint8Array.from({ length: 600 }, (_, index) => Math.floor(index ** 2 / 6000)),
  };
  const lanes = () => [...host.querySelectorAll('.pl-gutter button')].map((name) => name.textContent);
  const mountCrowd = (options: Partial<ColumnsOptions>): MountedTimeline => {
    const timeline = mountColumns(host, columns, { actors: crowd, ...options });
    mounted.push(timeline);
    return timeline;
  };
  const quiet = 'Actor 58';

  it('open as many further lanes as they are asked to', async () => {
    await ready(mountCrowd({}));
    expect(lanes()).not.toContain(quiet);
    await ready(mountCrowd({ lanes: { more: { others: 50 } } }));
    expect(lanes()).toContain(quiet);
  });

  it('have a lane for whoever the filter names, as long as it does', async () => {
    const told: unknown[] = [];
    const timeline = mountCrowd({ filter: { actors: ['a58'] } });
    timeline.on('lanes', (choice) => told.push(choice));
    await ready(timeline);
    expect(lanes()).toContain(quiet);
    timeline.update({ filter: null });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(lanes()).not.toContain(quiet);
    timeline.update({ filter: { actors: ['a57'] } });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(lanes()).toContain('Actor 57');
    expect(told).toEqual([]);
  });
});

describe('many columns', () => {
  it('are indexed by a worker, from copies', async () => {
    const columns = columnsOf(25_000);
    const timeline = mountColumns(host, columns, { actors });
    mounted.push(timeline);
    expect(host.firstElementChild?.getAttribute('aria-busy')).toBe('true');
    expect(await ready(timeline)).toMatchObject({ events: 25_000 });
    expect(host.querySelector('[aria-busy]')).toBeNull();
    expect(columns.start.length).toBe(25_000);
    expect(workers.asked).toHaveLength(1);
  });

  it('are indexed here where no worker runs', async () => {
    workers.refuse = true;
    expect(await ready(mount(25_000))).toMatchObject({ events: 25_000 });
  });

  it('do what was asked of them before they stood', async () => {
    const timeline = mount(25_000);
    timeline.update({ theme: 'dark' });
    timeline.update({ filter: { actors: ['who'] } });
    await ready(timeline);
    expect(host.firstElementChild?.getAttribute('data-theme')).toBe('dark');
  });

  it('are given up by destroy, and by another in the same element', async () => {
    const first = mount(25_000);
    first.destroy();
    expect(host.textContent).toBe('Loading');
    const second = mount(25_000);
    const third = mountTimeline(host, curated);
    mounted.push(third);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.children).toHaveLength(1);
    second.destroy();
    third.destroy();
    expect(host.textContent).toBe('Loading');
  });
});
