import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything, isUnfiltered } from '../domain/filter.ts';
import { storyYear } from '../domain/story-year.ts';
import type { SectionHeading, Timeline } from '../domain/timeline.ts';
import { en } from '../messages/en/en.ts';
import { describeChoice } from './filter-words.ts';
import { actorColor, colorProps, eventColor, partyColor } from './party-color.ts';
import type { Reader } from './reader.tsx';
import { formatSection } from './section-words.ts';
import { storeOf } from './testing/render-page.tsx';
import { curated, story } from './testing/story.ts';
import { toggled } from './toggled.ts';

function timelineOf(text: string): Timeline {
  const { loaded } = storeOf(text).getState();
  if (loaded.kind !== 'timeline') throw new Error('The story does not load');
  return loaded.timeline;
}

const day = (year: number, month: number, date: number) => ({ year: BigInt(year), month, day: date });

describe('a message of what is shown', () => {
  it('tells a timeline without records from one in which nothing matches', () => {
    expect(en.ui.events.none('')).toBe('This timeline has no records yet.');
    expect(en.ui.events.none('Call')).toBe('No records match Call.');
  });
});

describe('a section’s heading', () => {
  const timeline = timelineOf(curated);
  const inYear = (year: bigint | 'none'): Reader => ({ messages: en, timeline, year }) as unknown as Reader;
  const headings: readonly (readonly [words: string, heading: SectionHeading])[] = [
    ['Thursday 24 February 2022', { kind: 'day', day: day(2022, 2, 24) }],
    [
      'Some time between Thu 24 and Sun 27 Feb',
      { kind: 'between', from: day(2022, 2, 24), to: day(2022, 2, 27) },
    ],
    [
      'Some time between Thu 24 Feb and Wed 2 Mar',
      { kind: 'between', from: day(2022, 2, 24), to: day(2022, 3, 2) },
    ],
    [
      'Some time between Fri 31 Dec 2021 and Sat 1 Jan 2022',
      { kind: 'between', from: day(2021, 12, 31), to: day(2022, 1, 1) },
    ],
    ['Sun 27 Feb 2022 or earlier', { kind: 'between', to: day(2022, 2, 27) }],
    ['Sun 27 Feb 2022 or later', { kind: 'between', from: day(2022, 2, 27) }],
    ['Background', { kind: 'background' }],
    ['No date given', { kind: 'undated' }],
  ];
  for (const [words, heading] of headings) {
    it(`can read: ${words}`, () => {
      expect(formatSection(heading, inYear(2022n))).toBe(words);
    });
  }

  it('names the year of a span where the list lies in several', () => {
    const heading = { kind: 'between', from: day(2022, 2, 24), to: day(2022, 2, 27) } as const;
    expect(formatSection(heading, inYear('none'))).toBe('Some time between Thu 24 and Sun 27 Feb 2022');
  });

  it('takes the story’s one year from its sections', () => {
    expect(storyYear(timeline)).toBe(2022n);
    const second = JSON.parse(story());
    second.events[1].time = { edtf: '2000-05-08', basis: 'stated' };
    expect(storyYear(timelineOf(JSON.stringify(second)))).toBe('none');
  });
});

describe('filters in words', () => {
  const { dataset } = timelineOf(curated);

  it('are empty exactly where nothing is hidden', () => {
    fc.assert(
      fc.property(
        fc.subarray(dataset.actors.map((actor) => actor.id)),
        fc.subarray(dataset.parties.map((party) => party.id)),
        fc.constantFrom('any' as const, 'all' as const),
        fc.constantFrom('', '  ', 'putin'),
        (actors, parties, match, query) => {
          const choice = { ...everything, actors, parties, match, query };
          expect(describeChoice(choice, dataset, en, 'en') === '').toBe(isUnfiltered(choice));
        },
      ),
    );
  });
});

describe('a toggle', () => {
  it('twice leaves the same choices', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (values, value) => {
        expect(new Set(toggled(toggled(values, value), value))).toEqual(new Set(values));
      }),
    );
  });
});

describe('colours', () => {
  const { dataset, events } = timelineOf(curated);

  it('follow the order of the parties, and the fourth is like all others', () => {
    expect(dataset.parties.map((party) => partyColor(dataset, party.id).ordinal)).toEqual([0, 1, 2]);
    expect(partyColor(dataset, undefined)).toEqual({ ordinal: 3 });
  });

  it('of an event are those of who is named first among those taking part', () => {
    const invasion = [...events].find((event) => event.record.id === 'invasion');
    expect(invasion && eventColor(dataset, invasion.record).ordinal).toBe(2);
    expect(actorColor(dataset, undefined).ordinal).toBe(3);
  });

  it('of a party’s own are an attribute, without a class that would beat it', () => {
    expect(colorProps({ ordinal: 0, custom: '#123456' })).toEqual({ className: 'pu-ink', color: '#123456' });
    expect(colorProps({ ordinal: 3 })).toEqual({ className: 'pu-ink pu-party-other' });
  });
});
