import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKinds, statuses } from './event.ts';
import { countFacets } from './facets.ts';
import { everything, type FilterChoice, filterEvents, isUnfiltered } from './filter.ts';
import { isShown } from './selection.ts';
import { makeStory } from './testing/make-story.ts';

const story = makeStory(`
  call1 2022-02-25 kind:call actors:il.bennett,ua.zelenskyy
  call2 2022-02-27 kind:call actors:il.bennett,ru.putin
  talks 2022-02-27 kind:meeting status:announced actors:il.bennett,il.cabinet,ru.putin
  words 2022-02-26 actors:il.lapid,ru.putin/mentioned
  ties - ongoing kind:context actors:il.lapid,ru.kremlin title:Security_ties`);

const choose = (choice: Partial<Record<keyof FilterChoice, unknown>>) =>
  ({ ...everything, ...choice }) as FilterChoice;
const shown = (choice: FilterChoice) => {
  const selection = filterEvents(story, choice);
  return [...story.events].filter((event) => isShown(selection, event)).map(({ record }) => record.id);
};

describe('a choice of events', () => {
  it.each([
    ['nothing hides nothing', {}, ['call1', 'words', 'call2', 'talks', 'ties']],
    ['any of two actors', { actors: ['ua.zelenskyy', 'ru.putin'] }, ['call1', 'call2', 'talks']],
    ['all of two actors', { actors: ['il.bennett', 'ru.putin'], match: 'all' }, ['call2', 'talks']],
    ['a mention is no part', { actors: ['ru.putin'], kinds: ['statement'] }, []],
    ['parties', { parties: ['ua'] }, ['call1']],
    ['kinds', { kinds: ['call', 'context'] }, ['call1', 'call2', 'ties']],
    ['context has no status', { statuses: ['happened'] }, ['call1', 'words', 'call2']],
    ['parts of a choice all hold', { kinds: ['call'], parties: ['ru'] }, ['call2']],
    ['a query', { query: 'secur' }, ['ties']],
  ])('%s', (_, choice, ids) => {
    expect(shown(choose(choice))).toEqual(ids);
  });

  it('is unfiltered when it hides nothing, whatever it says of matching', () => {
    expect(isUnfiltered(choose({ match: 'all', query: '  ' }))).toBe(true);
    expect(isUnfiltered(choose({ kinds: ['call'] }))).toBe(false);
  });
});

describe('the count at a choice', () => {
  const { dataset } = story;
  const choices = fc.record({
    actors: fc.subarray(dataset.actors.map((actor) => actor.id)),
    match: fc.constantFrom('any', 'all'),
    parties: fc.subarray(dataset.parties.map((party) => party.id)),
    kinds: fc.subarray([...eventKinds], { maxLength: 3 }),
    statuses: fc.subarray([...statuses], { maxLength: 2 }),
    query: fc.constantFrom('', 'ben', 'call'),
  });
  const toggle = <Value>(list: readonly Value[], value: Value) =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

  it('is what the result would be if the choice were toggled', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const facets = countFacets(story, choice);
        for (const facet of ['actors', 'parties', 'kinds', 'statuses'] as const) {
          for (const [value, count] of facets[facet]) {
            const toggled = { ...choice, [facet]: toggle<string>(choice[facet], value) } as FilterChoice;
            expect([facet, value, count]).toEqual([facet, value, filterEvents(story, toggled).count]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is there for every value, zero included', () => {
    const facets = countFacets(story, choose({ parties: ['ua'] }));
    expect(facets.kinds.get('aid')).toBe(0);
    expect([...facets.actors.keys()]).toEqual(dataset.actors.map((actor) => actor.id));
  });
});
