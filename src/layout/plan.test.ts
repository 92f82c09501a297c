import { describe, expect, it } from 'vitest';
import type { ActorId, PartyId } from '../domain/actor.ts';
import { selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { type LaneChoice, moreLanes } from './layout.ts';
import { makePlan } from './plan.ts';
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
