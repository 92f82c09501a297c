import { describe, expect, it } from 'vitest';
import type { ActorId } from './actor.ts';
import { resolveTimeline } from './resolve-timeline.ts';
import { makeQuery } from './search.ts';
import { makeDataset } from './testing/make-story.ts';

const plain = makeDataset(
  'call 2022-02-25 actors:zelenskyy,kan/mentioned title:Bennett_&_Zelenskyy_speak,_Sunday',
);
const { timeline } = resolveTimeline({
  ...plain,
  actors: [
    {
      id: 'zelenskyy' as ActorId,
      name: { en: 'Volodymyr Zelenskyy', uk: 'Володимир Зеленський' },
      aliases: ['Zelensky', 'Zelenskiy', 'וולודימיר זֶלֶנסקי', 'Владимир Зеленский'],
      kind: 'person',
    },
    { id: 'kan' as ActorId, name: 'Kan', aliases: ['Radio-Télévision d’Israël'], kind: 'media' },
  ],
});

describe('dotted abbreviations', () => {
  const story = resolveTimeline(
    makeDataset(`
      states 2022-02-25 title:U.S._envoy_arrives
      nations 2022-02-25 title:The_UN_meets
      union 2022-02-25 title:E.U.’s_envoy_(J.D._Bee)
      other 2022-02-25 title:Unusual_summit,_some_easels`),
  ).timeline;
  it.each([
    ['U.S.', ['states']],
    ['US envoy', ['states']],
    ['U.S. env', ['states']],
    ['EU', ['union']],
    ['E.U.', ['union']],
    ['E.U.’s', ['union']],
    ['jd bee', ['union']],
  ])('%j finds %j', (query, ids) => {
    const found = [...story.events].filter(makeQuery(story, query)).map(({ record }) => record.id as string);
    expect(found).toEqual(ids);
  });

  it('"U.N." is "un", the beginning of a word', () => {
    const found = [...story.events].filter(makeQuery(story, 'U.N.')).map(({ record }) => record.id as string);
    expect(found.sort()).toEqual(['nations', 'other']);
  });
});

describe('a query finds an event', () => {
  it.each([
    ['', 'nothing asked'],
    ['!?', 'no letters'],
    ['zelen', 'the beginning of a name'],
    ['ZELENSKIY', 'another spelling, in capitals'],
    ['Zélenskyy', 'with an accent too many'],
    ['television', 'with an accent too few'],
    ['d’Israel', 'an apostrophe'],
    ['dIsrael', 'no apostrophe'],
    ['Зеленський', 'in Ukrainian'],
    ['зеленскии', 'in Russian, without the breve'],
    ['זלנסקי', 'in Hebrew, without points'],
    ['speak bennett', 'words in any order'],
    ['nskyy spe', 'from inside a word of the title'],
    ['Bennett & Zel', 'the title as it stands'],
    ['kan', 'somebody mentioned'],
  ])('%j: %s', (query) => {
    const event = timeline.events.at(0);
    expect(event && makeQuery(timeline, query)(event)).toBe(true);
  });

  it.each([['putin'], ['zelenskyy putin'], ['ensk kan'], ['תל אביב']])('%j finds nothing', (query) => {
    const event = timeline.events.at(0);
    expect(event && makeQuery(timeline, query)(event)).toBe(false);
  });
});
