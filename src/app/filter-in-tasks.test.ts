import { describe, expect, it } from 'vitest';
import { everything, type FilterChoice } from '../domain/filter.ts';
import { startTextSearch } from '../domain/text-search.ts';
import type { Timeline } from '../domain/timeline.ts';
import { anyColumns } from '../layout/testing/any-columns.ts';
import { en } from '../messages/en/en.ts';
import { initialState } from '../state/initial-state.ts';
import { selectAnswered, selectIsSearching, selectShown } from '../state/select-shown.ts';
import type { Loaded, ViewState } from '../state/view-state.ts';
import { filterInTasks } from './filter-in-tasks.ts';

const meetings: FilterChoice = { ...everything, kinds: ['meeting'] };
const calls: FilterChoice = { ...everything, kinds: ['call'] };

/** A page's state over a large timeline, tasks that go on when they are told to, and how often something was heard. */
function open(first: FilterChoice = everything) {
  const search = startTextSearch(async () => new Uint8Array(500));
  const timeline: Timeline = { ...anyColumns({ seed: 3, events: 500, actors: 4 }), search };
  const told = { events: new Map(), asOf: '', loose: new Map() };
  const bare: Extract<Loaded, { kind: 'timeline' }> = {
    kind: 'timeline',
    timeline,
    told,
    problems: [],
    leftOut: 0,
    file: '',
  };
  const waiting: (() => void)[] = [];
  let state: ViewState = { ...initialState({ kind: 'loading' }, en), choice: first };
  const loaded = filterInTasks(
    bare,
    () => state,
    () => new Promise((resolve) => waiting.push(resolve)),
  );
  state = { ...state, loaded };
  let heard = 0;
  loaded.timeline.search?.subscribe(() => {
    heard += 1;
  });
  return {
    now: () => state,
    heard: () => heard,
    choose(choice: FilterChoice) {
      state = { ...state, choice };
      return selectAnswered(state);
    },
    async work(): Promise<number> {
      let tasks = 0;
      for (; waiting.length > 0; tasks++) {
        waiting.shift()?.();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return tasks;
    },
  };
}

describe('a filter of a large timeline', () => {
  it('is shown once it is worked out, and what was shown before until then', async () => {
    const page = open();
    expect(page.choose(everything)).toBe(everything);
    expect(page.choose(meetings)).toBe(everything);
    expect(selectShown(page.now())).toBeUndefined();
    expect(selectIsSearching(page.now())).toBe(true);
    expect(await page.work()).toBeGreaterThan(4);
    expect(page.heard()).toBe(1);
    expect(selectAnswered(page.now())).toBe(meetings);
    expect(selectShown(page.now())).toBeDefined();
    expect(selectIsSearching(page.now())).toBe(false);
  });

  it('gives way to the next one', async () => {
    const page = open();
    page.choose(everything);
    page.choose(meetings);
    expect(page.choose(calls)).toBe(everything);
    await page.work();
    expect(page.heard()).toBe(1);
    expect(selectAnswered(page.now())).toBe(calls);
  });

  it('is taken back at once, and given up then', async () => {
    const page = open();
    page.choose(everything);
    page.choose(meetings);
    expect(page.choose(everything)).toBe(everything);
    await page.work();
    expect(page.heard()).toBe(0);
    expect(selectShown(page.now())).toBeUndefined();
  });

  it('is there at once where the page begins with it', () => {
    const page = open(meetings);
    expect(selectAnswered(page.now())).toBe(meetings);
  });

  it('waits for its text before', async () => {
    const page = open();
    page.choose(everything);
    const asked = { ...everything, query: 'grain' };
    expect(page.choose(asked)).toBe(everything);
    await new Promise((resolve) => setTimeout(resolve));
    expect(selectAnswered(page.now())).toBe(everything);
    await page.work();
    expect(selectAnswered(page.now())).toBe(asked);
    expect(selectShown(page.now())?.count).toBe(0);
  });
});
