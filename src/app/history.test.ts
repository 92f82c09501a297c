import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../base/brand.ts';
import type { ActorId } from '../domain/actor.ts';
import { applyAddress } from '../state/apply-address.ts';
import { smallState } from '../state/testing/small-story.ts';
import { createViewStore } from '../state/view-store.ts';
import { connectHistory } from './history.ts';
import { readLocation } from './location-address.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A tab with nothing but its history; entries are printed oldest first, `*` marks where the reader is. */
function openTab(search = '', isFramed = false) {
  const entries = [search];
  let at = 0;
  const listeners = new Map<string, Set<() => void>>();
  const location = {
    pathname: '/t/small/',
    hash: '#events',
    get search() {
      return entries[at] ?? '';
    },
  };
  const change = (replace: boolean) => (_data: unknown, _title: string, url?: string | URL | null) => {
    const next = new URL(String(url), 'https://news.example');
    expect([next.pathname, next.hash]).toEqual(['/t/small/', '#events']);
    if (!replace) at += 1;
    entries.splice(at, replace ? 1 : entries.length, decodeURIComponent(next.search));
  };
  const top = {};
  const window = {
    location,
    history: { pushState: change(false), replaceState: change(true) },
    top,
    self: isFramed ? {} : top,
    addEventListener: (type: string, listener: () => void) => {
      listeners.set(type, new Set([...(listeners.get(type) ?? []), listener]));
    },
    removeEventListener: (type: string, listener: () => void) => void listeners.get(type)?.delete(listener),
    setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds) as unknown as number,
    clearTimeout: (timer: number | undefined) => clearTimeout(timer),
  };
  const fire = (type: string) => {
    for (const listener of listeners.get(type) ?? []) listener();
  };

  const { address, problems, keep } = readLocation(search);
  const store = createViewStore(applyAddress(smallState(), address, problems));
  const restore = vi.fn(() => {
    const now = readLocation(location.search);
    store.replace(applyAddress(store.getState(), now.address, now.problems));
  });
  const connected = connectHistory({
    window,
    store,
    page: address.src === undefined ? {} : { src: address.src },
    keep,
    restore,
  });
  return {
    store,
    restore,
    connected,
    ...store.actions,
    go(steps: number) {
      at += steps;
      fire('popstate');
    },
    hide: () => fire('pagehide'),
    show: () => entries.map((entry, index) => `${index === at ? '*' : ''}${entry}`).join(' | '),
  };
}

const ana = 'ana' as ActorId;
const ben = 'ben' as ActorId;
const hour = (from: number) => ({
  from: instant(Date.UTC(2022, 1, 24, from)),
  to: instant(Date.UTC(2022, 1, 24, from + 1)),
});

describe('on a page of its own', () => {
  it('a panel and a filter make an entry each', () => {
    const tab = openTab();
    tab.openPanel({ type: 'event', id: 'call' });
    tab.setChoice({ actors: [ana] });
    tab.closePanel();
    expect(tab.show()).toBe(' | ?event=call | ?event=call&actors=ana | *?actors=ana');
  });

  it('a collapsed side makes one too', () => {
    const tab = openTab();
    tab.openPanel({ type: 'actor', id: 'ana' });
    tab.setLanes({ collapsed: ['others'], pinned: [], order: [] });
    expect(tab.show()).toBe(' | ?panel=actor:ana | *?panel=actor:ana&lanes=collapsed:others');
  });

  it('Back undoes them one by one, and Forward brings them again', () => {
    const tab = openTab();
    tab.openPanel({ type: 'event', id: 'call' });
    tab.setChoice({ actors: [ana] });
    tab.go(-1);
    expect(tab.store.getState().choice.actors).toEqual([]);
    expect(tab.store.getState().panel).toEqual({ type: 'event', id: 'call' });
    tab.go(-1);
    expect(tab.store.getState().panel).toBeUndefined();
    tab.go(2);
    expect(tab.store.getState().choice.actors).toEqual(['ana']);
    vi.runAllTimers();
    expect(tab.show()).toBe(' | ?event=call | *?event=call&actors=ana');
  });

  it('panning and typing replace the entry once they rest for 300 ms', () => {
    const tab = openTab();
    for (let from = 1; from < 9; from += 1) {
      tab.setViewport(hour(from), true);
      tab.setChoice({ query: 'ana'.slice(0, from) });
      vi.advanceTimersByTime(299);
    }
    expect(tab.show()).toBe('*');
    vi.advanceTimersByTime(1);
    expect(tab.show()).toBe('*?from=2022-02-24T10:00&to=2022-02-24T11:00&q=ana');
  });

  it('a step taken before they rest leaves them to the entry they belong to', () => {
    const tab = openTab();
    tab.setViewport(hour(8), true);
    tab.openPanel({ type: 'event', id: 'call' });
    vi.runAllTimers();
    expect(tab.show()).toBe(
      '?from=2022-02-24T10:00&to=2022-02-24T11:00 | *?event=call&from=2022-02-24T10:00&to=2022-02-24T11:00',
    );
  });

  it('leaving the page saves what has not rested yet', () => {
    const tab = openTab();
    tab.setChoice({ query: 'ana' });
    tab.hide();
    expect(tab.show()).toBe('*?q=ana');
  });

  it('Back drops what has not rested yet', () => {
    const tab = openTab();
    tab.openPanel({ type: 'event', id: 'call' });
    tab.setChoice({ query: 'ana' });
    tab.go(-1);
    vi.runAllTimers();
    expect(tab.show()).toBe('* | ?event=call');
    expect(tab.store.getState().choice.query).toBe('');
  });

  it('pointing at things and asking for the focus leave the address alone', () => {
    const tab = openTab('?event=call');
    tab.highlight([]);
    tab.openPanel({ type: 'event', id: 'call' }, { moveFocus: true });
    tab.dismissNotices();
    vi.runAllTimers();
    expect(tab.show()).toBe('*?event=call');
  });

  it('keeps a bad value until the reader changes something, and other people’s parameters always', () => {
    const tab = openTab('?src=data/a.json&theme=pink&actors=ghost,ana&utm=1');
    vi.runAllTimers();
    expect(tab.show()).toBe('*?src=data/a.json&theme=pink&actors=ghost,ana&utm=1');
    tab.setChoice({ actors: [ana, ben] });
    expect(tab.show()).toBe(
      '?src=data/a.json&theme=pink&actors=ghost,ana&utm=1 | *?src=data/a.json&actors=ana,ben&utm=1',
    );
  });

  it('following a link within the page reads nothing anew', () => {
    const tab = openTab('?q=ana');
    tab.go(0);
    expect(tab.restore).not.toHaveBeenCalled();
  });

  it('a change that came from the address is not written back', () => {
    const tab = openTab('?event=ghost');
    tab.connected.quietly(() => tab.store.replace(smallState()));
    vi.runAllTimers();
    expect(tab.show()).toBe('*?event=ghost');
  });

  it('ends when disconnected', () => {
    const tab = openTab();
    tab.setChoice({ query: 'ana' });
    tab.connected.disconnect();
    tab.openPanel({ type: 'event', id: 'call' });
    tab.go(0);
    vi.runAllTimers();
    expect(tab.show()).toBe('*');
  });
});

describe('inside a frame', () => {
  it('everything replaces: the host’s Back is not ours', () => {
    const tab = openTab('', true);
    tab.openPanel({ type: 'event', id: 'call' });
    tab.setChoice({ actors: [ana] });
    tab.setView('list');
    expect(tab.show()).toBe('*?event=call&actors=ana&view=list');
  });
});

describe('a browser that refuses', () => {
  it('does not stop the page, and the next change carries the refused one', () => {
    const tab = openTab();
    const replaceState = vi.fn(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    const store = createViewStore(smallState());
    connectHistory({
      window: {
        location: { pathname: '/', search: '', hash: '' },
        history: { pushState: replaceState, replaceState },
        self: 1,
        top: 1,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        setTimeout: () => 0,
        clearTimeout: () => undefined,
      },
      store,
      page: {},
      keep: new URLSearchParams(),
      restore: () => undefined,
    });
    store.actions.openPanel({ type: 'event', id: 'call' });
    expect(replaceState).toHaveBeenCalledOnce();
    expect(store.getState().panel?.id).toBe('call');
    tab.hide();
  });
});
