// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { initialState } from '../state/initial-state.ts';
import { smallState } from '../state/testing/small-story.ts';
import { createViewStore } from '../state/view-store.ts';
import { reflectState } from './reflect-state.ts';

const root = document.documentElement;
const marks = () =>
  [...root.attributes]
    .filter(({ name }) => name.startsWith('data-'))
    .map(({ name, value }) => `${name}=${value}`);

beforeEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.title = 'Parley';
});

describe('the page around the picture', () => {
  it('follows theme, form and open panel, there and back', () => {
    const store = createViewStore(smallState());
    reflectState(document, store);
    expect(marks()).toEqual([]);
    store.actions.setTheme('dark');
    store.actions.setView('list');
    store.actions.openPanel({ type: 'actor', id: 'ana' });
    expect(marks()).toEqual(['data-theme=dark', 'data-view=list', 'data-panel=actor']);
    store.actions.setTheme('auto');
    store.actions.setView('timeline');
    store.actions.closePanel();
    expect(marks()).toEqual([]);
  });

  it('takes back what the early script set for nothing', () => {
    root.setAttribute('data-panel', '');
    reflectState(document, createViewStore(smallState()));
    expect(marks()).toEqual([]);
  });

  it('is titled after the timeline, or after what went wrong', () => {
    const store = createViewStore(initialState({ kind: 'loading' }, en));
    reflectState(document, store);
    expect(document.title).toBe('Parley');
    store.replace(smallState());
    expect(document.title).toBe('A small story');
    store.replace(initialState({ kind: 'failed', file: 'x', reason: 'network', problems: [] }, en));
    expect(document.title).toBe(en.ui.failure.heading);
  });
});
