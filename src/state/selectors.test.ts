import { describe, expect, it } from 'vitest';
import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { everything } from '../domain/filter.ts';
import { en } from '../messages/en/en.ts';
import { initialState } from './initial-state.ts';
import { selectHidden } from './select-hidden.ts';
import { selectNeighbours } from './select-neighbours.ts';
import { selectFacets, selectShown, selectShownEvents } from './select-shown.ts';
import { smallState } from './testing/small-story.ts';
import type { ViewState } from './view-state.ts';

const state = smallState();
const ana = 'ana' as ActorId;
const ben = 'ben' as ActorId;
const cleo = 'cleo' as ActorId;
const choose = (choice: Partial<ViewState['choice']>, from = state): ViewState => ({
  ...from,
  choice: { ...everything, ...choice },
});
const loading = initialState({ kind: 'loading' }, en);

const neighbours = (from: ViewState, event?: string) => {
  const found = selectNeighbours(from, event as EventId | undefined);
  if (found === undefined) return 'none';
  const show = (one: typeof found.previous) =>
    one === undefined ? '-' : one.event.record.id + (one.orderEstablished ? '' : '?');
  return `${show(found.previous)} < ${found.position ?? 'hidden'} of ${found.total} > ${show(found.next)}`;
};

describe('previous and next', () => {
  it('follow the list and say where no order is established', () => {
    const order = [...selectShownEvents(state)].map((event) => event.record.id);
    const [, second = '', third = ''] = order;
    expect(new Set([second, third])).toEqual(new Set(['talk', 'reply']));
    expect(neighbours(state, 'call')).toBe(`- < 1 of 4 > ${second}`);
    expect(neighbours(state, second)).toBe(`call < 2 of 4 > ${third}?`);
    expect(neighbours(state, third)).toBe(`${second}? < 3 of 4 > visit`);
    expect(neighbours(state, 'visit')).toBe(`${third} < 4 of 4 > -`);
  });

  it('follow the present filters', () => {
    expect(neighbours(choose({ actors: [ana] }), 'call')).toBe('- < 1 of 2 > talk');
    expect(neighbours(choose({ actors: [ben] }), 'call')).toBe('- < 1 of 2 > visit');
  });

  it('of a record that the filters hide are those around its place', () => {
    expect(neighbours(choose({ actors: [ben] }), 'talk')).toBe('call < hidden of 2 > visit');
    expect(neighbours(choose({ actors: [ana] }), 'visit')).toBe('talk < hidden of 2 > -');
    expect(neighbours(choose({ query: 'nothing like this' }), 'visit')).toBe('- < hidden of 0 > -');
  });

  it('are those of the open panel where no event is named', () => {
    expect(neighbours({ ...state, panel: { type: 'event', id: 'call' } })).toMatch(/^- < 1 of 4/);
    expect(neighbours({ ...state, panel: { type: 'actor', id: 'ana' } })).toBe('none');
    expect(neighbours(state)).toBe('none');
    expect(neighbours(loading, 'call')).toBe('none');
  });
});

describe('what is shown', () => {
  it('is everything, and no set at all, without a filter', () => {
    expect(selectShown(state)).toBeUndefined();
    expect(selectShownEvents(state)).toHaveLength(4);
    expect(selectHidden(state)).toBeUndefined();
  });

  it('is nothing before a timeline is loaded', () => {
    expect(selectShown(loading)).toBeUndefined();
    expect([...selectShownEvents(loading)]).toEqual([]);
    expect(selectFacets(loading)).toBeUndefined();
    expect(selectHidden(choose({ query: 'a' }, loading))).toBeUndefined();
  });

  it('counts what each choice would leave', () => {
    const facets = selectFacets(choose({ actors: [ana, ben], match: 'all' }));
    expect(facets?.actors.get(ana)).toBe(2);
    expect(facets?.actors.get(cleo)).toBe(0);
  });

  it('names every filter at work', () => {
    expect(
      selectHidden(choose({ actors: [ana, ben], match: 'all', statuses: ['happened'], query: ' ben ' })),
    ).toEqual({
      shown: 1,
      total: 4,
      filters: [
        { kind: 'actors', actors: ['ana', 'ben'], match: 'all' },
        { kind: 'statuses', statuses: ['happened'] },
        { kind: 'query', query: 'ben' },
      ],
    });
  });
});

describe('a selector', () => {
  it('gives the same object for the same choice, so that nothing renders in vain', () => {
    const chosen = choose({ actors: [ana] });
    const later = { ...chosen, highlighted: ['call' as EventId] };
    expect(selectShown(later)).toBe(selectShown(chosen));
    expect(selectShownEvents(later)).toBe(selectShownEvents(chosen));
    expect(selectFacets(later)).toBe(selectFacets(chosen));
    expect(selectHidden(later)).toBe(selectHidden(chosen));
    expect(selectNeighbours(later, 'call' as EventId)).toBe(selectNeighbours(chosen, 'call' as EventId));
  });

  it('keeps two timelines apart that share a choice', () => {
    const one = choose({ query: 'ana' });
    const other = { ...smallState(), choice: one.choice };
    expect(selectShownEvents(other)).not.toBe(selectShownEvents(one));
    expect(selectShownEvents(other)).toHaveLength(selectShownEvents(one).length);
  });
});
