import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import { everything, filterEvents } from '../domain/filter.ts';
import { isShown } from '../domain/selection.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { wholeStory } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { optionsFor } from './testing/options.ts';
import { viewportSpan } from './viewport.ts';

const anyCase = fc.record({
  seed: fc.integer(),
  events: fc.integer({ min: 200, max: 1_500 }),
  actors: fc.integer({ min: 10, max: 120 }),
  wanted: fc.oneof(
    fc.uniqueArray(fc.nat(119), { maxLength: 8 }),
    fc.uniqueArray(fc.nat(119), { minLength: 25, maxLength: 40 }),
  ),
  pinned: fc.uniqueArray(fc.nat(119), { maxLength: 3 }),
  order: fc.uniqueArray(fc.nat(119), { maxLength: 3 }),
  collapsed: fc.subarray(['party-0', 'others'] as (PartyId | 'others')[], { maxLength: 1 }),
  more: fc.constantFrom(undefined, { 'party-1': 2 }, { 'party-0': 50, others: 3 }),
  match: fc.constantFrom('any' as const, 'all' as const),
  mixed: fc.boolean(),
  zoom: fc.constantFrom(1, 0.3, 0.01),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

const ids = (places: readonly number[]) => places.map((place) => `actor-${place}` as ActorId);

function setUp({ seed, events, actors, wanted, pinned, order, collapsed, more, match, mixed }: Case) {
  const timeline = anyColumns({ seed, events, actors, mixed });
  const lanes = { collapsed, pinned: ids(pinned), order: ids(order), ...(more && { more }) };
  const chosen = ids(wanted.filter((place) => place < actors));
  const shown =
    chosen.length === 0 ? undefined : filterEvents(timeline, { ...everything, actors: chosen, match });
  const plan = (own: readonly ActorId[]) =>
    makePlan(timeline, optionsFor({ lanes, wanted: own, ...(shown && { shown }) }));
  return { timeline, shown, chosen, plan };
}

describe('lanes of wanted actors', { timeout: 60_000 }, () => {
  it('are there for the last twenty-four, and no other lane goes or changes places', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { timeline, chosen, plan } = setUp(any);
        const without = plan([]).parts.lanes.map(({ key }) => key);
        const lanes = plan(chosen).parts.lanes.map(({ key }) => key);
        const partyOf = (id: ActorId) =>
          timeline.dataset.actors.find((actor) => actor.id === id)?.party ?? 'others';
        const active = new Set(
          Array.from(timeline.events).flatMap(({ record }) => record.participants.map(({ actor }) => actor)),
        );
        // A folded group stays folded; whoever takes part in nothing has no lane anywhere.
        const missing = chosen.filter(
          (id) => active.has(id) && !any.collapsed.includes(partyOf(id)) && !lanes.includes(`actor:${id}`),
        );
        expect(chosen.slice(-24).filter((id) => missing.includes(id))).toEqual([]);
        const rests = new Set(without.filter((key) => key.startsWith('rest:') && !lanes.includes(key)));
        expect(lanes.filter((key) => without.includes(key))).toEqual(
          without.filter((key) => !rests.has(key)),
        );
        if (active.size <= 30) expect(lanes).toEqual(without);
      }),
      { numRuns: 60 },
    );
  });

  it('leave every event that passes in a mark or a strip of each lane that it belongs to', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { timeline, shown, chosen, plan } = setUp(any);
        const made = plan(chosen);
        const story = wholeStory(timeline);
        const span = viewportSpan(story) * any.zoom;
        const from = story.from + (viewportSpan(story) - span) * any.place;
        const scene = placeScene(made, { from: instant(from), to: instant(from + span) }, cssPx(1_000));
        const { table } = timeline;
        const { starts, ends } = table;
        const partyOf = new Map(timeline.dataset.actors.map(({ id, party }) => [id, party ?? 'others']));
        const seated = new Set(made.parts.lanes.flatMap(({ actor }) => actor ?? []));
        const expected = new Map<string, number>();
        for (let row = 0; row < table.dated; row++) {
          const event = timeline.events.at(table.positions?.[row] ?? row);
          if (event === undefined || !isShown(shown, event)) continue;
          if ((starts[row] as number) >= from + span || (ends[row] as number) <= from) continue;
          const own = event.record.participants.map(({ actor }): string => {
            const party = partyOf.get(actor) ?? 'others';
            if ((any.collapsed as readonly string[]).includes(party)) return `party:${party}`;
            return seated.has(actor) ? `actor:${actor}` : `rest:${party}`;
          });
          const nobody = any.collapsed.includes('others') ? 'party:others' : 'actor:';
          for (const key of new Set(own.length === 0 ? [nobody] : own))
            expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        for (const { key } of scene.lanes) {
          const marks = scene.marks.filter(({ lane }) => lane === key).length;
          const inStrips = scene.strips.filter(({ lane }) => lane === key).map(({ total }) => total ?? 0);
          expect(
            inStrips.reduce((sum, total) => sum + total, marks),
            key,
          ).toBe(expected.get(key) ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
