// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { embedEn } from '../messages/en/embed.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { EmbedBody } from './embed-body.tsx';
import type { PanelPlace } from './panel-place.ts';
import { storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

let root: Root;
let store: ViewStore;
const place = createStore<PanelPlace>()(() => ({ at: 'picture', mayScroll: false }));
const put = (where: { at: 'picture' | 'foot' } | { at: 'row'; row: string }): void =>
  act(() => place.setState({ ...where, mayScroll: false } as PanelPlace, true));

function open(change: Partial<ViewState> = {}, onFullPage?: (address: string) => boolean): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  store = storeOf(curated, change);
  place.setState({ at: 'picture', mayScroll: false }, true);
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  const fullPage = ({ panel }: ViewState): string => `../../t/story/${panel ? `?event=${panel.id}` : ''}`;
  act(() =>
    root.render(
      <EmbedBody store={store} place={place} fullPage={fullPage} {...(onFullPage ? { onFullPage } : {})} />,
    ),
  );
}
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const one = (selector: string): HTMLElement | null => document.querySelector(selector);
const press = (selector: string): void => act(() => one(selector)?.click());
const openEvent = (id: string): void => act(() => store.actions.openPanel({ type: 'event', id }));
const below = (): string | null | undefined => one('.pu-events > .pu-inline-panel h2')?.textContent;

describe('details in an embed', () => {
  it('never stand beside the list', () => {
    open({ panel: { type: 'event', id: 'invasion' } });
    expect(one('aside')).toBeNull();
  });

  it('stand below the picture, above the list, for an event opened there, and its row stays folded', () => {
    open();
    openEvent('invasion');
    expect(below()).toBe('Russia launches its invasion of Ukraine');
    expect(one('.pu-events')?.firstElementChild?.className).toBe('pu-inline-panel');
    expect(one('#record-invasion')?.dataset['open']).toBeUndefined();
    expect(one('#record-invasion')?.dataset['selected']).toBe('true');
    expect(one('#record-invasion h4 button')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('stand in the row that was pressed', () => {
    open();
    put({ at: 'row', row: 'invasion' });
    openEvent('invasion');
    expect(one('#record-invasion')?.dataset['open']).toBe('true');
    expect(one('.pu-inline-panel')).toBeNull();
    press('#record-invasion h4 button');
    expect(store.getState().panel).toBeUndefined();
  });

  it('come into the row of an event that is open elsewhere when that row is pressed', () => {
    open();
    openEvent('invasion');
    press('#record-invasion h4 button');
    expect(store.getState().panel).toEqual({ type: 'event', id: 'invasion' });
  });

  it('of another event stand in the row from which it was opened', () => {
    open();
    put({ at: 'row', row: 'bennett-putin-call' });
    openEvent('bennett-putin-call');
    openEvent('invasion');
    expect(one('#record-bennett-putin-call .pu-unfold h2')?.textContent).toMatch(/^Russia launches/);
    expect(one('#record-invasion')?.dataset['open']).toBeUndefined();
  });

  it('opened from the footer stand at its end', () => {
    open();
    put({ at: 'foot' });
    openEvent('invasion');
    expect(one('.pu-footer .pu-inline-panel h2')?.textContent).toMatch(/^Russia launches/);
    expect(below()).toBeUndefined();
  });

  it('of a row that the filters hide stand below the picture', () => {
    open();
    put({ at: 'row', row: 'invasion' });
    openEvent('invasion');
    act(() => store.actions.setChoice({ actors: ['lapid'] as never }));
    expect(below()).toMatch(/^Russia launches/);
  });

  it('begin with the steps, which so stay where they are from record to record', () => {
    open();
    openEvent('invasion');
    expect(one('.pu-inline-panel')?.firstElementChild?.className).toContain('pu-steps');
  });
});

describe('a list that begins short', () => {
  it('opens for a row beyond its end, and stays open', () => {
    open();
    put({ at: 'row', row: 'bennett-putin-call' });
    openEvent('bennett-putin-call');
    expect(one('[data-beyond]')).toBeNull();
    act(() => store.actions.closePanel());
    expect(one('[data-beyond]')).toBeNull();
  });

  it('stays short for an event opened in the picture', () => {
    open();
    openEvent('bennett-putin-call');
    expect(one('[data-beyond]')).not.toBeNull();
  });
});

describe('the way out', () => {
  const link = (): HTMLAnchorElement | null => document.querySelector('.pu-full-page a');

  it('is a plain link to the full page with what the reader sees', () => {
    open();
    expect(link()?.getAttribute('href')).toBe('../../t/story/');
    expect([link()?.target, link()?.rel]).toEqual(['_blank', 'noopener']);
    openEvent('invasion');
    expect(link()?.getAttribute('href')).toBe('../../t/story/?event=invasion');
  });

  it('shows the address to copy where a link may open nothing', () => {
    const follow = vi.fn(() => true);
    open({}, follow);
    link()?.addEventListener('click', (event) => event.preventDefault());
    act(() => link()?.click());
    expect(follow).toHaveBeenCalledWith(new URL('../../t/story/', location.href).href);
    expect(one('[role=status] .pu-address')?.textContent).toBe(new URL('../../t/story/', location.href).href);
  });
});

describe('the record in the article', () => {
  const address = 'https://news.example/2022/talks#parley=invasion';

  it('has its address there, as text to select', () => {
    open({ panel: { type: 'event', id: 'invasion' }, articlePage: 'https://news.example/2022/talks' });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a.pu-address')];
    expect(new Set(links.map(({ href }) => href))).toEqual(new Set([address]));
    expect(links[0]?.textContent).toBe(address);
    expect(one('.pu-in-article')?.textContent).toContain(embedEn.inArticle);
  });

  it('has none while nobody has said what the article is', () => {
    open({ panel: { type: 'event', id: 'invasion' } });
    expect(one('.pu-in-article')).toBeNull();
  });
});
