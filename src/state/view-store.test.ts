import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { selectSelected } from './select-marked.ts';
import { selectShownEvents } from './select-shown.ts';
import { smallState } from './testing/small-story.ts';
import { createViewStore } from './view-store.ts';

const ana = 'ana' as ActorId;
const open = () => {
  const store = createViewStore(smallState());
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  return { store, actions: store.actions, state: store.getState, changes: () => changes };
};

describe('a panel', () => {
  it('opens, takes the place of another and closes', () => {
    const { actions, state } = open();
    actions.openPanel({ type: 'event', id: 'call' });
    expect(selectSelected(state())).toBe('call');
    actions.openPanel({ type: 'actor', id: 'ana' });
    expect(state().panel).toEqual({ type: 'actor', id: 'ana' });
    expect(selectSelected(state())).toBeUndefined();
    actions.closePanel();
    expect(state().panel).toBeUndefined();
  });

  it.each(['event', 'actor', 'source'] as const)(
    'of a %s that the timeline does not hold stays closed',
    (type) => {
      const { actions, state, changes } = open();
      actions.openPanel({ type, id: 'nobody' }, { moveFocus: true });
      expect(state().panel).toBeUndefined();
      expect(changes()).toBe(0);
    },
  );

  it('asks for the focus only when told to, also where it is open already', () => {
    const { actions, state } = open();
    actions.openPanel({ type: 'event', id: 'call' });
    expect(state().focusPanel).toBe(0);
    actions.openPanel({ type: 'event', id: 'call' }, { moveFocus: true });
    expect(state().focusPanel).toBe(1);
    actions.openPanel({ type: 'source', id: 'wire' }, { moveFocus: true });
    expect(state().focusPanel).toBe(2);
  });
});

describe('what the reader chooses', () => {
  it('narrows the list, and clearing brings all of it back', () => {
    const { actions, state } = open();
    actions.setChoice({ actors: [ana] });
    expect(selectShownEvents(state()).map((event) => event.record.id)).toEqual(['call', 'talk']);
    actions.setChoice({ query: 'explains' });
    expect(selectShownEvents(state()).map((event) => event.record.id)).toEqual(['talk']);
    actions.clearFilters();
    expect(selectShownEvents(state())).toHaveLength(4);
  });

  it('tells nobody when nothing changed', () => {
    const { actions, changes } = open();
    actions.setChoice({ actors: [] });
    actions.clearFilters();
    actions.closePanel();
    actions.highlight([]);
    actions.setView('timeline');
    actions.setTheme('auto');
    actions.setLanes({ collapsed: [], pinned: [], order: [] });
    actions.setViewport(undefined, true);
    actions.dismissNotices();
    expect(changes()).toBe(0);
  });

  it('leaves the open panel alone, even where the filters hide its record', () => {
    const { actions, state } = open();
    actions.openPanel({ type: 'event', id: 'visit' });
    actions.setChoice({ actors: [ana] });
    expect(selectSelected(state())).toBe('visit');
  });
});

describe('the visible span', () => {
  it('is known once a gesture has settled', () => {
    const { actions, state } = open();
    const viewport = { from: instant(0), to: instant(1000) };
    actions.setViewport(viewport, false);
    expect(state().viewport).toBeUndefined();
    actions.setViewport(viewport, true);
    expect(state().viewport).toEqual(viewport);
    actions.setViewport(undefined, true);
    expect(state().viewport).toBeUndefined();
  });
});

describe('two stores', () => {
  it('know nothing of each other', () => {
    const one = open();
    const other = open();
    one.actions.highlight(['call' as EventId]);
    one.actions.setTheme('dark');
    expect(other.changes()).toBe(0);
    expect(other.state().highlighted).toEqual([]);
  });

  it('keep what they started from, for hydration', () => {
    const { store, actions } = open();
    actions.setTheme('dark');
    expect(store.getInitialState().theme).toBe('auto');
    store.replace(smallState());
    expect(store.getState().theme).toBe('auto');
  });
});
