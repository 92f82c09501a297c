import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import { textIn } from '../base/text.ts';
import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { everything } from '../domain/filter.ts';
import { startTextSearch } from '../domain/text-search.ts';
import type { Timeline } from '../domain/timeline.ts';
import { buildWordIndex, findWords } from '../domain/word-index.ts';
import { selectHidden } from './select-hidden.ts';
import { selectSelected } from './select-marked.ts';
import { selectFacets, selectIsSearching, selectShown, selectShownEvents } from './select-shown.ts';
import { smallState, smallStory } from './testing/small-story.ts';
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
    expect([...selectShownEvents(state())].map((event) => event.record.id)).toEqual(['call', 'talk']);
    actions.setChoice({ query: 'explains' });
    expect([...selectShownEvents(state())].map((event) => event.record.id)).toEqual(['talk']);
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

describe('a timeline that is searched elsewhere', () => {
  /** Titles: "Ana and Ben speak", "Ana explains", "Cleo replies", "Ben visits Cleo". */
  const searched = () => {
    const story = smallStory();
    const index = buildWordIndex([...story.events].map(({ record }) => textIn(record.title, 'en')));
    const looks: (() => void)[] = [];
    const asked: string[] = [];
    const search = startTextSearch((words) => {
      asked.push(words);
      return new Promise((resolve) => {
        looks.push(() => resolve(findWords(index, words)));
      });
    });
    const timeline: Timeline = { ...story, search };
    const store = createViewStore(smallState(timeline));
    let changes = 0;
    // As list and picture do, which is what has a text looked for.
    store.subscribe((state) => {
      changes += 1;
      selectShown(state);
    });
    /** The oldest question is answered. */
    const answer = async () => {
      looks.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    };
    const type = (query: string) => store.actions.setChoice({ query });
    const ids = () => [...selectShownEvents(store.getState())].map(({ record }) => record.id as string);
    const isSearching = () => selectIsSearching(store.getState());
    return { store, timeline, type, answer, ids, isSearching, asked, changes: () => changes };
  };

  it('shows what it showed until the text is found', async () => {
    const { store, type, answer, ids, isSearching } = searched();
    type('ben');
    expect(store.getState().choice.query).toBe('ben');
    expect(isSearching()).toBe(true);
    expect(ids()).toHaveLength(4);
    expect(selectHidden(store.getState())).toBeUndefined();
    await answer();
    expect(isSearching()).toBe(false);
    expect(ids()).toEqual(['call', 'visit']);
    type('ben v');
    expect(ids()).toEqual(['call', 'visit']);
    await answer();
    expect(ids()).toEqual(['visit']);
    expect(selectHidden(store.getState())?.shown).toBe(1);
  });

  it('tells its readers when an answer has come', async () => {
    const { type, answer, changes } = searched();
    type('ben');
    expect(changes()).toBe(1);
    await answer();
    expect(changes()).toBe(2);
  });

  it('knows at once what it has found before, and what asks for nothing', async () => {
    const { type, answer, ids, isSearching } = searched();
    type('ben');
    await answer();
    type('');
    expect(isSearching()).toBe(false);
    expect(ids()).toHaveLength(4);
    type('Ben ');
    expect(isSearching()).toBe(false);
    expect(ids()).toEqual(['call', 'visit']);
    type('—');
    expect(isSearching()).toBe(false);
    expect(ids()).toHaveLength(4);
  });

  it('never takes the answer to one text for that to another', async () => {
    const { type, answer, ids, isSearching, asked } = searched();
    for (const query of ['a', 'an', 'ana', 'cleo']) {
      type(query);
      ids();
    }
    await answer();
    expect(isSearching()).toBe(true);
    expect(ids()).toHaveLength(4);
    await answer();
    expect(ids()).toEqual(['reply', 'visit']);
    expect(asked).toEqual(['a', 'cleo']);
  });

  it('lets other filters at once apply to what is shown', async () => {
    const { store, type, answer, ids, isSearching } = searched();
    type('ben');
    await answer();
    type('ben vi');
    store.actions.setChoice({ actors: [ana] });
    expect(isSearching()).toBe(true);
    expect(ids()).toEqual(['call']);
    expect(selectFacets(store.getState())?.actors.get(ana)).toBe(2);
    await answer();
    expect(ids()).toEqual([]);
  });

  it('draws nothing anew while the reader types', async () => {
    const { store, type, answer } = searched();
    store.actions.setChoice({ query: 'ben', actors: [ana] });
    await answer();
    const shown = selectShown(store.getState());
    type('ben a');
    expect(selectShown(store.getState())).toBe(shown);
    type('ben an');
    expect(selectShown(store.getState())).toBe(shown);
  });

  it('keeps what is shown, however much is found meanwhile that the reader has typed past', async () => {
    const { store, type, answer, ids } = searched();
    type('ben');
    await answer();
    for (const query of ['c', 'cl', 'cle', 'cleo', 'cleo r', 'cleo re']) {
      type(query);
      ids();
      type(`${query}x`);
      await answer();
    }
    store.actions.setChoice({ kinds: ['statement', 'meeting'] });
    expect(ids()).toEqual(['visit']);
  });

  it('looks for the text of an address, and shows all until it is found', async () => {
    const { store, timeline, answer, ids, isSearching } = searched();
    const other = createViewStore({ ...smallState(timeline), choice: { ...everything, query: 'cleo' } });
    expect(selectShown(other.getState())).toBeUndefined();
    store.replace(other.getState());
    store.replace({ ...other.getState() });
    expect(isSearching()).toBe(true);
    await answer();
    expect(isSearching()).toBe(false);
    expect(ids()).toEqual(['reply', 'visit']);
  });
});
