import { describe, expect, it } from 'vitest';
import { instant } from '../../base/brand.ts';
import type { ActorId } from '../../domain/actor.ts';
import type { EventId } from '../../domain/event.ts';
import { makeEmbedAddress } from '../../protocol/snippets.ts';
import type { ViewState } from '../../state/view-state.ts';
import { storeOf } from '../testing/render-page.tsx';
import { story } from '../testing/story.ts';
import {
  type EmbedChoice,
  heightOf,
  makeSnippet,
  startEmbedChoice,
  toSnippetChoice,
  widthOf,
  withoutFilters,
} from './embed-choice.ts';

const deployment = { base: 'https://news.example/', timeline: 'story', isGuest: false };
const seen = (change: Partial<ViewState> = {}): ViewState => storeOf(story(), change).getState();
const query = (state: ViewState, change: Partial<EmbedChoice> = {}): string => {
  const choice = { ...startEmbedChoice(state), ...change };
  return toSnippetChoice(choice, state, deployment, 'A story').query;
};

describe('the width of an embed choice', () => {
  it.each([
    [undefined, undefined],
    [Number.NaN, undefined],
    [1, 240],
    [420.4, 420],
    [1e9, 2000],
  ])('of %s counts as %s', (typed, width) => {
    expect(widthOf({ ...startEmbedChoice(seen()), width: typed })).toBe(width);
  });
});

describe('an embed choice', () => {
  it('starts with what is on the screen', () => {
    const state = seen({
      panel: { type: 'event', id: 'talk-1' },
      choice: {
        actors: ['ann' as ActorId, 'bob' as ActorId],
        match: 'all',
        parties: [],
        kinds: ['meeting'],
        statuses: [],
        query: 'ta & lk',
      },
      viewport: { from: instant(Date.UTC(2001, 4, 7, 22)), to: instant(Date.UTC(2001, 4, 8, 22)) },
      view: 'list',
      theme: 'dark',
    });
    expect(query(state)).toBe(
      'event=talk-1&actors=ann,bob&match=all&kinds=meeting&from=2001-05-08T00:00&to=2001-05-09T00:00' +
        '&q=ta+%26+lk&view=list&lang=en&theme=dark',
    );
  });

  it('says nothing but the language where nothing is chosen', () => {
    expect(query(seen())).toBe('lang=en');
  });

  it('drops filters and span together, and keeps the look', () => {
    const state = seen({
      choice: { actors: ['ann' as ActorId], match: 'any', parties: [], kinds: [], statuses: [], query: '' },
      viewport: { from: instant(0), to: instant(1e9) },
      theme: 'light',
    });
    expect(query(state, withoutFilters(startEmbedChoice(state)))).toBe('lang=en&theme=light');
    expect(query(state, { hasSpan: false })).toBe('actors=ann&lang=en&theme=light');
  });

  it('leaves an actor or source that is open to the full page', () => {
    expect(query(seen({ panel: { type: 'actor', id: 'ann' } }))).toBe('lang=en');
    expect(query(seen(), { event: 'talk-2' as EventId })).toBe('event=talk-2&lang=en');
  });

  it.each([
    [undefined, 640],
    [Number.NaN, 640],
    [1, 320],
    [511.6, 512],
    [1e9, 4000],
  ])('of height %s counts as %s', (typed, height) => {
    expect(heightOf({ ...startEmbedChoice(seen()), height: typed })).toBe(height);
  });

  it('names a dataset from elsewhere', () => {
    const state = seen();
    const choice = toSnippetChoice(
      startEmbedChoice(state),
      state,
      { base: 'https://news.example/', src: 'https://news.example/x.json', isGuest: false },
      'A story',
    );
    expect(makeEmbedAddress(choice)).toBe(
      'https://news.example/embed.html?src=https://news.example/x.json&lang=en',
    );
  });

  it('asks of the element what its attributes can say', () => {
    const state = seen({
      choice: {
        actors: ['ann' as ActorId],
        match: 'all',
        parties: [],
        kinds: ['meeting'],
        statuses: ['happened'],
        query: 'talk',
      },
      viewport: { from: instant(0), to: instant(1e9) },
    });
    expect(query(state, { code: 'element' })).toBe('actors=ann&match=all&lang=en');
    expect(query(state, { code: 'script' })).toContain('kinds=meeting&status=happened');
  });

  it('becomes one of three codes', () => {
    const state = seen();
    const choice = toSnippetChoice(startEmbedChoice(state), state, deployment, 'A story');
    expect(makeSnippet('frame', choice)).toMatch(/^<iframe [\s\S]*<\/blockquote>$/);
    expect(makeSnippet('script', choice)).toMatch(/^<iframe [\s\S]*<\/script>$/);
    expect(makeSnippet('element', choice)).toMatch(/^<parley-timeline [\s\S]*<\/script>$/);
  });
});
