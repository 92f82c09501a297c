import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeAddress } from '../../state/merge-address.ts';
import { smallState } from '../../state/testing/small-story.ts';
import { createViewStore, type ViewStore } from '../../state/view-store.ts';
import type { Saying } from './host-talk.ts';
import { tellHost } from './tell-host.ts';

let store: ViewStore;
let said: Saying[];
let wished: (change: () => void) => void;
const start = (query = ''): void => {
  store = createViewStore(mergeAddress(smallState(), query));
  said = [];
  ({ wished } = tellHost(store, (saying) => said.push(saying)));
};
beforeEach(() => {
  vi.useFakeTimers();
  start();
});
afterEach(() => vi.useRealTimers());

const change = (query: string): void => wished(() => store.replace(mergeAddress(store.getState(), query)));

describe('the host hears', () => {
  it('which event the reader opens, and that it is closed', () => {
    store.actions.openPanel({ type: 'event', id: 'call' });
    store.actions.openPanel({ type: 'actor', id: 'ana' });
    store.actions.closePanel();
    expect(said).toEqual([{ type: 'select', event: 'call' }, { type: 'select' }]);
  });

  it('what is filtered for, as an address query', () => {
    store.actions.setChoice({ actors: ['ana', 'ben'] as never, match: 'all' });
    store.actions.clearFilters();
    expect(said).toEqual([
      { type: 'filter', query: 'actors=ana,ben&match=all' },
      { type: 'filter', query: '' },
    ]);
  });

  it('what is searched for once typing rests', () => {
    for (const query of ['A', 'An', 'Ana']) store.actions.setChoice({ query });
    expect(said).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(said).toEqual([{ type: 'filter', query: 'q=Ana' }]);
  });

  it('of all that it asked for in a row, what came of it in the end', () => {
    change('event=call&actors=ana');
    change('event=talk');
    expect(said).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(said.splice(0)).toEqual([
      { type: 'select', event: 'talk' },
      { type: 'filter', query: 'actors=ana' },
    ]);
    // A host that repeats what it hears hears nothing more.
    change('event=talk&actors=ana');
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([]);
  });

  it('the end of it, where it asks for two things by turns for as long as it hears of them', () => {
    let wishes = 0;
    const wish = (event: string): void => {
      wishes += 1;
      if (wishes < 100) change(`event=${event}`);
    };
    wish('call');
    wish('talk');
    for (let round = 0; round < 20; round += 1) {
      vi.advanceTimersByTime(100);
      for (const each of said.splice(0)) if (each.type === 'select') wish(each.event ?? '');
    }
    expect(wishes).toBe(3);
  });

  it('nothing of what the page began with', () => {
    start('event=call&actors=ana');
    store.actions.highlight(['talk'] as never);
    store.actions.setTheme('dark');
    expect(said).toEqual([]);
  });

  it('nothing when a file that was waited for brings what the address asks for', () => {
    const loaded = mergeAddress(smallState(), 'event=call&actors=ana');
    store = createViewStore({ ...loaded, loaded: { kind: 'loading' }, panel: undefined });
    tellHost(store, (saying) => said.push(saying));
    store.replace(loaded);
    expect(said).toEqual([]);
  });

  it('of a choice made while the host’s own is under way only what is new', () => {
    store.actions.setChoice({ query: 'Ana' });
    change('q=');
    vi.advanceTimersByTime(300);
    expect(said).toEqual([]);
    store.actions.openPanel({ type: 'event', id: 'call' });
    expect(said).toEqual([{ type: 'select', event: 'call' }]);
  });
});
