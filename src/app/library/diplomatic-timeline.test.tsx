// @vitest-environment happy-dom
import { act, type ReactNode, StrictMode, useState } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import curated from '../../../data/israel-mediation-2022.json' with { type: 'json' };
import { story } from '../../ui/testing/story.ts';
import type { DiplomaticTimelineProps, ParleyProblem, TimelineFilter } from './api.ts';
import { DiplomaticTimeline } from './diplomatic-timeline.tsx';

const small: object = JSON.parse(story());
const roots: Root[] = [];
/** What React says where something was rendered that cannot be, or other than on the server. */
const complaints: unknown[] = [];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren();
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    // The simulated document does not know <search>.
    if (!String(said[0]).includes('unrecognized in this browser')) complaints.push(said);
  });
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never,
  );
});
afterEach(() => {
  for (const root of roots.splice(0)) act(() => root.unmount());
  expect(complaints.splice(0)).toEqual([]);
});

function place(content: ReactNode): { readonly host: HTMLElement; readonly root: Root } {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  roots.push(root);
  act(() => root.render(<StrictMode>{content}</StrictMode>));
  return { host, root };
}
const show = (props: Partial<DiplomaticTimelineProps> = {}) =>
  place(<DiplomaticTimeline dataset={curated} {...props} />);
const press = (element: Element | null | undefined) => {
  if (!(element instanceof HTMLElement)) throw new Error('There is nothing to press');
  act(() => element.click());
};
/** Parts on demand come with the next tasks. */
const arrive = async () => {
  do {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  } while (document.querySelector('[aria-busy]') !== null);
};
const row = (host: Element, id: string) => host.querySelector(`[data-row-button="${id}"]`);
const open = (host: Element) =>
  [...host.querySelectorAll('[data-row-button][aria-expanded="true"]')].map((button) =>
    button.getAttribute('data-row-button'),
  );
const listed = (host: Element) => host.querySelectorAll('[data-row-button]').length;
const quick = (host: Element, name: string) =>
  [...host.querySelectorAll('.pu-quick button')].find((button) => button.textContent?.includes(name));
const repeatedIds = () => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
};

describe('the component', () => {
  it('holds picture, filters, list, details and sources, in one element', () => {
    const { host } = show({ className: 'wide' });
    expect(host.firstElementChild?.className).toBe('parley wide');
    for (const part of ['.pu-head h2', 'search', '.pl canvas', '.pu-events', 'aside', 'footer']) {
      expect(host.querySelectorAll(part).length, part).toBeGreaterThan(0);
    }
    expect(host.querySelector('h1')).toBeNull();
    expect(listed(host)).toBe(curated.events.length);
  });

  it('leaves nothing behind, and touches nothing else', () => {
    const before = [document.title, location.href, document.documentElement.outerHTML];
    const { host, root } = show({ theme: 'dark', defaultSelected: 'invasion' });
    press(row(host, 'bennett-putin-call'));
    expect([document.title, location.href]).toEqual(before.slice(0, 2));
    expect(document.documentElement.getAttributeNames()).toEqual([]);
    act(() => root.unmount());
    host.remove();
    roots.pop();
    expect(document.documentElement.outerHTML).toBe(before[2]);
  });

  it('may stand on a page twice, in one root or two, without sharing an id or a choice', async () => {
    const { host } = place(
      <>
        <DiplomaticTimeline dataset={small} />
        <DiplomaticTimeline dataset={small} />
      </>,
    );
    const other = show({ dataset: small }).host;
    for (const each of document.querySelectorAll('.pu-more')) press(each);
    await arrive();
    expect(repeatedIds()).toEqual([]);
    const groups = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map(
      ({ name }) => name,
    );
    expect(new Set(groups).size).toBe(3);
    const [first, second] = host.children;
    press(row(first as Element, 'talk-1'));
    expect([first, second, other].map((each) => open(each as Element))).toEqual([['talk-1'], [], []]);
  });

  it('says in its place what is wrong with a dataset that holds nothing, and does not throw', () => {
    const problems: ParleyProblem[] = [];
    const { host } = show({
      dataset: { format: 'parley/1' },
      onProblem: (problem) => problems.push(problem),
    });
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('could not be loaded');
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length);
  });

  it('shows the sound records of a dataset, and says how many are not', async () => {
    const [first, ...others] = curated.events;
    const problems: ParleyProblem[] = [];
    const { host } = show({
      dataset: { ...curated, events: [{ ...first, kind: 'picnic' }, ...others] },
      onProblem: (problem) => problems.push(problem),
    });
    await arrive();
    expect(listed(host)).toBe(others.length);
    expect(host.querySelector('.pu-notice summary')?.textContent).toContain('1 record left out');
    expect(problems.map(({ path }) => path)).toContain('$.events[0].kind');
  });

  it('goes over to a corrected dataset and keeps what the reader chose', () => {
    const { host, root } = show({ defaultSelected: 'bennett-putin-call' });
    press(quick(host, 'Putin'));
    const corrected = {
      ...curated,
      title: 'Corrected',
      events: curated.events.filter(({ id }) => id !== 'invasion'),
    };
    act(() =>
      root.render(
        <StrictMode>
          <DiplomaticTimeline dataset={corrected} />
        </StrictMode>,
      ),
    );
    expect(host.querySelector('.pu-title')?.textContent).toBe('Corrected');
    expect(open(host)).toEqual(['bennett-putin-call']);
    expect(host.querySelector('.pu-hidden-words')?.textContent).toContain('Showing 1 of 11');
    expect(host.querySelectorAll('.pl')).toHaveLength(1);
  });
});

describe('choices that the component keeps itself', () => {
  it('begin with the defaults and are told as they change', () => {
    const told: unknown[] = [];
    const { host } = show({
      defaultSelected: 'invasion',
      defaultFilter: { parties: ['russia'] },
      onSelect: (change) => told.push(change),
      onFilter: (filter) => told.push(filter),
    });
    expect(open(host)).toEqual(['invasion']);
    expect(told).toEqual([]);
    press(quick(host, 'Putin'));
    press(row(host, 'bennett-putin-call'));
    press(row(host, 'bennett-putin-call'));
    expect(told).toEqual([
      { parties: ['russia'], actors: ['putin'] },
      { event: 'bennett-putin-call', byKeyboard: expect.any(Boolean) },
      { event: undefined, byKeyboard: false },
    ]);
  });
});

/** A page that keeps the choices itself, or refuses to change them. */
function Page({ refuse = false }: { readonly refuse?: boolean }): ReactNode {
  const [selected, select] = useState<string | null>(null);
  const [filter, setFilter] = useState<TimelineFilter>({});
  return (
    <>
      <button
        type="button"
        id="page"
        aria-label="Choose"
        onClick={() => {
          select('invasion');
          setFilter({ actors: ['russian-government'] });
        }}
      />
      <DiplomaticTimeline
        dataset={curated}
        selected={selected}
        filter={filter}
        onSelect={({ event }) => {
          if (!refuse) select(event ?? null);
        }}
        onFilter={(next) => {
          if (!refuse) setFilter(next);
        }}
      />
    </>
  );
}

describe('choices that the page keeps', () => {
  it('follow the reader where the page does', () => {
    const { host } = place(<Page />);
    press(row(host, 'bennett-putin-call'));
    press(quick(host, 'Putin'));
    expect(open(host)).toEqual(['bennett-putin-call']);
    expect(listed(host)).toBe(1);
  });

  it('stay as they are where the page does not', () => {
    const { host } = place(<Page refuse />);
    press(row(host, 'bennett-putin-call'));
    press(quick(host, 'Putin'));
    expect(open(host)).toEqual([]);
    expect(listed(host)).toBe(curated.events.length);
  });

  it('are the page’s to change', () => {
    const { host } = place(<Page refuse />);
    press(document.querySelector('#page'));
    expect(open(host)).toEqual(['invasion']);
    expect(host.querySelector('.pu-hidden-words')?.textContent).toContain('Showing');
  });

  it('close when the page lets go of them', () => {
    const { host, root } = show({ selected: 'invasion' });
    expect(open(host)).toEqual(['invasion']);
    act(() =>
      root.render(
        <StrictMode>
          <DiplomaticTimeline dataset={curated} selected={undefined} />
        </StrictMode>,
      ),
    );
    expect(open(host)).toEqual([]);
  });
});

describe('the picture alone', () => {
  it('has no panels, takes ids to show, and leaves nothing behind', () => {
    const { host, root } = show({ panels: false, shown: ['invasion'], className: 'mine' });
    expect(host.querySelectorAll('.pl')).toHaveLength(1);
    expect(host.querySelector('.pu-events, search, aside')).toBeNull();
    expect(host.querySelectorAll('[data-pl-event]')).toHaveLength(1);
    act(() => root.unmount());
    expect(host.childNodes).toHaveLength(0);
  });

  it('marks what the page says is open, whatever its reader opens', () => {
    const told: unknown[] = [];
    const { host } = show({ panels: false, selected: 'invasion', onSelect: ({ event }) => told.push(event) });
    press(host.querySelector('[data-pl-event="bennett-putin-call"]'));
    expect(told).toEqual(['bennett-putin-call']);
    const marked = [...host.querySelectorAll<HTMLElement>('[aria-current]')];
    expect(marked.map(({ dataset }) => dataset['plEvent'])).toEqual(['invasion']);
  });

  it('tells each problem once', () => {
    const problems: ParleyProblem[] = [];
    show({ panels: false, defaultSelected: 'nobody', onProblem: (problem) => problems.push(problem) });
    return Promise.resolve().then(() => {
      expect(new Set(problems.map(({ path }) => path)).size).toBe(1);
    });
  });
});

describe('on a server', () => {
  it('the whole chronology is rendered, without a style or a script', () => {
    const html = renderToString(<DiplomaticTimeline dataset={curated} height={500} />);
    for (const { id } of curated.events) expect(html).toContain(`record-${id}"`);
    expect(html).toContain('Bennett and Putin spoke that afternoon');
    expect(html).not.toMatch(/\sstyle=|<style|<script|<!--\$/);
  });

  it('what the props choose is rendered, and hydrates without a difference', () => {
    const page = (
      <DiplomaticTimeline dataset={curated} selected="bennett-putin-call" filter={{ actors: ['putin'] }} />
    );
    const host = document.createElement('div');
    document.body.append(host);
    host.innerHTML = renderToString(page);
    expect(listed(host)).toBe(1);
    expect(host.querySelectorAll('.parley-still svg').length).toBeGreaterThan(0);
    const again: unknown[] = [];
    act(() => void roots.push(hydrateRoot(host, page, { onRecoverableError: (error) => again.push(error) })));
    expect(again).toEqual([]);
    expect(host.querySelector('.parley-still')).toBeNull();
    expect(host.querySelectorAll('.pl')).toHaveLength(1);
    expect(open(host)).toEqual(['bennett-putin-call']);
  });

  it('two that hydrate in roots of their own share no id', () => {
    for (const _ of [1, 2]) {
      const host = document.createElement('div');
      document.body.append(host);
      host.innerHTML = renderToString(<DiplomaticTimeline dataset={small} />);
      act(() => void roots.push(hydrateRoot(host, <DiplomaticTimeline dataset={small} />)));
    }
    expect(repeatedIds()).toEqual([]);
  });
});
