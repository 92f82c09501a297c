import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import { positionOf } from '../domain/event-table.ts';
import { everything, filterEvents } from '../domain/filter.ts';
import { selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { type LaneChoice, moreLanes } from './layout.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { wholeStory } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { buildTimeline } from './testing/build-timeline.ts';
import { optionsFor } from './testing/options.ts';

/** North has `north` actors and south half as many; the actor numbered n takes part in n events. */
function crowd(north: number): Timeline {
  const names = (party: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${party}-${at + 1}`);
  const parties = { north: names('north', north), south: names('south', north / 2) };
  const actors = [...parties.north, ...parties.south];
  return buildTimeline({
    parties,
    events: [
      ...actors.flatMap((actor) =>
        Array.from({ length: Number(actor.split('-')[1]) }, (_, at) => ({
          id: `${actor}-event-${at}`,
          within: `2022-02-${10 + (at % 18)}`,
          actors: [actor],
        })),
      ),
      { id: 'of-both', within: '2022-02-20', actors: ['north-1', 'north-2', 'south-1'] },
      { id: 'of-nobody', within: '2022-02-21' },
    ],
  });
}

function lanesOf(timeline: Timeline, choice: Partial<LaneChoice> = {}) {
  const lanes = { collapsed: [], pinned: [], order: [], ...choice };
  return makePlan(timeline, optionsFor({ lanes })).parts.sceneLanes;
}

const keys = (lanes: ReturnType<typeof lanesOf>) => lanes.map(({ key }) => key);

describe('lanes of up to thirty actors', () => {
  it('are one for each', () => {
    const lanes = lanesOf(crowd(20));
    expect(lanes).toHaveLength(31);
    expect(lanes.every(({ others }) => others === undefined)).toBe(true);
  });
});

describe('lanes of more actors', () => {
  const timeline = crowd(120);
  const lanes = lanesOf(timeline);

  it('are those of the busiest, the busiest first, and one for the rest of each group', () => {
    const busiest = Array.from({ length: 23 }, (_, at) => `actor:north-${120 - at}`);
    expect(keys(lanes)).toEqual([...busiest, 'rest:north', 'actor:south-60', 'rest:south', 'actor:']);
    expect(lanes.find(({ key }) => key === 'rest:north')).toMatchObject({ others: 97, name: '97 others' });
    expect(lanes.find(({ key }) => key === 'rest:south')).toMatchObject({ others: 59, party: 'south' });
  });

  it('hold in the lane of the rest each of their events once', () => {
    const { parts } = makePlan(timeline, optionsFor());
    const rest = parts.lanes.find(({ key }) => key === 'rest:north');
    // The sum of 1 to 97, and the event that two of them share.
    expect((rest?.index.count ?? 0) + (rest?.index.undated ?? 0)).toBe((97 * 98) / 2 + 1);
  });

  it('open in steps until none is left', () => {
    const some = lanesOf(timeline, { more: { north: moreLanes } });
    expect(keys(some).filter((key) => key.startsWith('actor:north'))).toHaveLength(23 + 50);
    expect(some.find(({ key }) => key === 'rest:north')?.others).toBe(47);
    const all = lanesOf(timeline, { more: { north: 2 * moreLanes } });
    expect(keys(all)).toContain('actor:north-1');
    expect(keys(all)).not.toContain('rest:north');
    expect(keys(all)).toContain('rest:south');
  });

  it('are not shared by one alone', () => {
    const almost = lanesOf(timeline, { more: { north: 96 } });
    expect(keys(almost)).not.toContain('rest:north');
  });

  it('are there for who is pinned, above all others', () => {
    const pinned = ['south-3', 'north-7', 'north-5'] as ActorId[];
    const own = keys(lanesOf(timeline, { pinned }));
    expect(own.slice(0, 3)).toEqual(['actor:north-7', 'actor:north-5', 'actor:north-120']);
    expect(own.slice(-4)).toEqual(['actor:south-3', 'actor:south-60', 'rest:south', 'actor:']);
  });

  it('follow the reader’s order, which opens none', () => {
    const order = ['north-110', 'north-4', 'north-118'] as ActorId[];
    const own = keys(lanesOf(timeline, { order }));
    expect(own.slice(0, 3)).toEqual(['actor:north-110', 'actor:north-118', 'actor:north-120']);
    expect(own).not.toContain('actor:north-4');
  });

  it('fold into one for a collapsed group', () =>
    expect(keys(lanesOf(timeline, { collapsed: ['north' as PartyId] }))).toEqual([
      'party:north',
      'actor:south-60',
      'rest:south',
      'actor:',
    ]));

  it('stay where they are under a filter, and count what passes', () => {
    const shown = selectionOf(
      timeline,
      [...timeline.events].filter((_, at) => at % 3 === 0).map(({ record }) => record.id),
    );
    const plan = makePlan(timeline, optionsFor({ shown }));
    const place = ({ key, y, height }: (typeof lanes)[number]) => [key, y, height];
    expect(plan.parts.sceneLanes.map(place)).toEqual(lanes.map(place));
    const groups = new Map(plan.parts.groups.map(({ party, count }) => [party as string, count]));
    const expected = [...timeline.events].filter(
      ({ record, index }) =>
        index % 3 === 0 && record.participants.some(({ actor }) => actor.startsWith('north')),
    );
    expect(groups.get('north')).toBe(expected.length);
    const inLanes = plan.parts.lanes.filter(({ party }) => party === 'north').map(({ index }) => index.count);
    expect(inLanes.reduce((sum, count) => sum + count, 0)).toBe(expected.length);
  });

  it('leave the gutter as wide as it was', () => {
    const gutter = (choice: Partial<LaneChoice>) =>
      makePlan(timeline, optionsFor({ lanes: { collapsed: [], pinned: [], order: [], ...choice } })).parts
        .gutter;
    expect(gutter({ more: { north: 50 }, pinned: ['north-1' as ActorId] })).toBe(gutter({}));
  });
});

describe('actors who are wanted', () => {
  const timeline = crowd(120);
  const planOf = (wanted: readonly string[], choice: Partial<LaneChoice> = {}) => {
    const lanes = { collapsed: [], pinned: [], order: [], ...choice };
    return makePlan(timeline, optionsFor({ lanes, wanted: wanted as ActorId[] }));
  };
  const lanesFor = (...asked: Parameters<typeof planOf>) => planOf(...asked).parts.sceneLanes;

  it('have a lane at the top of their group, the first wanted first, and the others stay', () => {
    const own = lanesFor(['south-3', 'north-7', 'north-5']);
    expect(keys(own).slice(0, 3)).toEqual(['actor:north-7', 'actor:north-5', 'actor:north-120']);
    expect(keys(own).slice(-4)).toEqual(['actor:south-3', 'actor:south-60', 'rest:south', 'actor:']);
    expect(own.find(({ key }) => key === 'rest:north')?.others).toBe(95);
    const usual = keys(lanesOf(timeline));
    expect(keys(own).filter((key) => usual.includes(key))).toEqual(usual);
  });
  it('stand below what is pinned', () => {
    const own = keys(lanesFor(['north-5'], { pinned: ['north-3' as ActorId] }));
    expect(own.slice(0, 3)).toEqual(['actor:north-3', 'actor:north-5', 'actor:north-120']);
  });
  it('stand where the reader ordered them', () => {
    const order = ['north-120', 'north-5'] as ActorId[];
    const own = keys(lanesFor(['north-5'], { order }));
    expect(own.slice(0, 3)).toEqual(['actor:north-120', 'actor:north-5', 'actor:north-119']);
  });
  it('stay where they are when they have a lane anyway', () =>
    expect(keys(lanesFor(['north-110', 'south-60']))).toEqual(keys(lanesOf(timeline))));
  it('leave the one who would be left alone with a lane too', () => {
    const own = lanesFor(['north-1'], { more: { north: 95 } });
    expect(keys(own)).not.toContain('rest:north');
    expect(keys(own)).toContain('actor:north-3');
  });
  it('have one each, the last twenty-four of them', () => {
    const many = Array.from({ length: 30 }, (_, at) => `north-${at + 1}`);
    const own = keys(lanesFor(many));
    expect(own.slice(0, 24)).toEqual(many.slice(-24).map((id) => `actor:${id}`));
    expect(own).not.toContain('actor:north-6');
  });
  it('leave a group folded that the reader folded', () =>
    expect(keys(lanesFor(['north-5'], { collapsed: ['north' as PartyId] }))[0]).toBe('party:north'));
  it('take their events out of the lane of the rest, but for those that someone there shares', () => {
    const before = planOf([]).parts.lanes.find(({ key }) => key === 'rest:north');
    const after = planOf(['north-2', 'north-9']).parts.lanes.find(({ key }) => key === 'rest:north');
    expect(before?.index.count).toBe((97 * 98) / 2 + 1);
    // North 2 has two alone, and one with north 1, who stayed.
    expect(after?.index.count).toBe((before?.index.count ?? 0) - 2 - 9);
    expect(after?.height).toBe(before?.height);
  });
  it('change nothing where everyone has a lane', () => {
    const small = crowd(20);
    const wanted = ['north-1', 'south-2'] as ActorId[];
    expect(makePlan(small, optionsFor({ wanted })).parts.sceneLanes).toEqual(lanesOf(small));
  });
});

describe('links of rare actors', () => {
  it('are there although thousands of events of others join other lanes', () => {
    const many = anyColumns({ seed: 5, events: 30_000, actors: 200, joined: 90, long: 4_000 });
    const actors = ['actor-150'] as ActorId[];
    const shown = filterEvents(many, { ...everything, actors });
    const plan = makePlan(many, optionsFor({ shown, wanted: actors }));
    const lanesOfRow = (row: number) =>
      plan.parts.lanes.filter(({ index }) => index.segments.some(({ rows }) => rows.includes(row)));
    const joined = Array.from({ length: many.table.dated }, (_, row) => row).filter(
      (row) => shown.mask[positionOf(many.table, row)] === 1 && lanesOfRow(row).length > 1,
    );
    const { links } = placeScene(plan, wholeStory(many), cssPx(1_000));
    expect(joined.length).toBeGreaterThan(5);
    expect(links.reduce((sum, { weight = 1 }) => sum + weight, 0)).toBe(joined.length);
  });
});

describe('a plan', () => {
  it('needs density where some lane may hold more than is drawn mark by mark', () => {
    expect(makePlan(crowd(20), optionsFor()).needsDensity).toBe(false);
    expect(makePlan(crowd(120), optionsFor()).needsDensity).toBe(true);
  });
  it('gives a lane of more than two hundred events two rows', () => {
    const events = Array.from({ length: 201 }, (_, at) => ({
      id: `e-${at}`,
      within: '2022-02-20',
      actors: ['a'],
    }));
    const timeline = buildTimeline({ parties: { north: ['a'] }, events });
    expect(makePlan(timeline, optionsFor()).parts.lanes[0]).toMatchObject({ height: 88, index: { rows: 2 } });
  });
});
