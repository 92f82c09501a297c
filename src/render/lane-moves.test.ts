import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '../domain/actor.ts';
import type { LaneChoice } from '../layout/layout.ts';
import { moveLane, openMore, togglePin } from './lane-moves.ts';

const none: LaneChoice = { collapsed: [], pinned: [], order: [] };
const ids = (text: string) => [...text] as ActorId[];

/** What the plan makes of a choice: pinned first, then those in the reader's order, then as computed. */
function laneOrder(computed: readonly ActorId[], { pinned, order }: LaneChoice): ActorId[] {
  const wished = [...pinned, ...order];
  const rank = (id: ActorId) => (wished.includes(id) ? wished.indexOf(id) : wished.length);
  return [...computed].sort((a, b) => rank(a) - rank(b));
}

describe('lanes', () => {
  it('are pinned and let go again', () => {
    const pinned = togglePin(none, 'a' as ActorId);
    expect(pinned.pinned).toEqual(['a']);
    expect(togglePin(pinned, 'a' as ActorId)).toEqual(none);
  });

  it('move up and down by one place, and no further than their group', () => {
    const moved = moveLane(none, ids('abcd'), 'c' as ActorId, -1);
    expect(moved?.order).toEqual(['a', 'c']);
    expect(moveLane(none, ids('abcd'), 'a' as ActorId, -1)).toBeUndefined();
    expect(moveLane(none, ids('abcd'), 'd' as ActorId, 1)).toBeUndefined();
  });

  it('move as wished wherever they stand, whatever was wished before; other groups stay as they were', () => {
    const group = ids('abcdef');
    const other = ids('xyz');
    const step = fc.tuple(fc.constantFrom(...group), fc.constantFrom<'pin' | 1 | -1>('pin', 1, -1));
    fc.assert(
      fc.property(
        fc.subarray(other),
        fc.subarray(other),
        fc.array(step, { maxLength: 12 }),
        (pins, order, steps) => {
          let choice: LaneChoice = { ...none, pinned: pins, order };
          const elsewhere = laneOrder(other, choice);
          for (const [actor, act] of steps) {
            const before = laneOrder(group, choice);
            const next = act === 'pin' ? togglePin(choice, actor) : moveLane(choice, before, actor, act);
            if (next === undefined) continue;
            choice = next;
            const after = laneOrder(group, choice);
            if (act !== 'pin') {
              const at = before.indexOf(actor);
              const expected = [...before];
              [expected[at], expected[at + act]] = [before[at + act] as ActorId, actor];
              expect(after).toEqual(expected);
            }
            expect(laneOrder(other, choice)).toEqual(elsewhere);
          }
        },
      ),
    );
  });

  it('of further actors open in steps and close', () => {
    const opened = openMore(openMore(none, 'others', 50), 'others', 50);
    expect(opened.more).toEqual({ others: 100 });
    expect(openMore(opened, 'others', -100)).toEqual(none);
  });
});
