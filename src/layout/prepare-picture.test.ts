import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import { buildActorIndex } from '../domain/actor-index.ts';
import { everything, filterEvents } from '../domain/filter.ts';
import { countSets, filterLane } from '../domain/filter-index.ts';
import { inOneGo, type Steps } from '../domain/in-steps.ts';
import type { Timeline } from '../domain/timeline.ts';
import { filterLanes } from './filter-lanes.ts';
import { laneModel } from './lane-model.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { preparePicture } from './prepare-picture.ts';
import { wholeStory, zoomLimits } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { optionsFor } from './testing/options.ts';
import { gridOf } from './time-grid.ts';

const plain = anyColumns({ seed: 5, events: 6000, actors: 9, parties: 3, mixed: true });
const actorIndex = buildActorIndex(plain.table, plain.dataset.actors.length);
const prepared: Timeline = {
  ...plain,
  actorIndex,
  ...inOneGo(preparePicture({ dataset: plain.dataset, table: plain.table, actorIndex })),
};

/** The same timeline, as one whose rows nobody may read: a pass over them finds nothing. */
function withoutRows({ table, ...rest }: Timeline): Timeline {
  const refused = (): never => {
    throw new Error('The rows are gone through.');
  };
  const guarded = <Column extends object>(column: Column): Column => new Proxy(column, { get: refused });
  return { ...rest, table: { ...table, sets: guarded(table.sets), traits: guarded(table.traits) } };
}

describe('a prepared picture', () => {
  it('is the one that is made without', () => {
    for (const form of ['full', 'strip'] as const) {
      const [own, other] = [prepared, { ...plain, laneOrder: prepared.laneOrder ?? [] }].map((timeline) =>
        placeScene(makePlan(timeline, optionsFor({ form })), wholeStory(timeline), cssPx(900)),
      );
      expect(own).toEqual(other);
    }
    expect(zoomLimits(prepared)).toEqual(zoomLimits(plain));
    expect(gridOf(prepared.table)).toEqual(gridOf(plain.table));
    expect(countSets(prepared.table)).toEqual(countSets(plain.table));
  });

  it('needs no pass over the rows to be planned', () => {
    const timeline = withoutRows(prepared);
    expect(laneModel(timeline).wholes().index).toBe(prepared.groupIndex);
    expect(makePlan(timeline, optionsFor({ form: 'full' })).needsDensity).toBe(true);
    expect(makePlan(timeline, optionsFor({ form: 'strip' })).needsDensity).toBe(true);
    expect(() => zoomLimits(timeline)).not.toThrow();
  });

  it('is made in steps that others may come between', () => {
    const steps: Steps<unknown> = preparePicture({ ...plain, actorIndex });
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(2);
  });
});

describe('lanes that are filtered beforehand', () => {
  const statuses = ['happened'] as const;
  const shown = filterEvents(prepared, { ...everything, statuses });

  it('are there when a plan asks for them', async () => {
    await filterLanes(
      prepared,
      shown,
      () => Promise.resolve(),
      () => true,
    );
    const timeline = withoutRows(prepared);
    expect(makePlan(timeline, optionsFor({ shown })).needsDensity).toBe(true);
    const { index } = laneModel(prepared);
    expect(filterLane(index, prepared.table, shown, 0).passing).toEqual(
      filterLane(actorIndex, plain.table, filterEvents(plain, { ...everything, statuses }), 0).passing,
    );
  });

  it('are left alone once another filter has come', async () => {
    const other = filterEvents(prepared, { ...everything, statuses: ['reported'] });
    let pauses = 0;
    await filterLanes(
      prepared,
      other,
      async () => {
        pauses += 1;
      },
      () => false,
    );
    expect(pauses).toBe(2);
  });
});
