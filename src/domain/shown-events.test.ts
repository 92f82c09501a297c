import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showEvents } from './shown-events.ts';
import { makeStory } from './testing/make-story.ts';

const days = Array.from({ length: 28 }, (_, at) => `e${at} 2022-02-${String(at + 1).padStart(2, '0')}`);
const { events } = makeStory(days.join('\n'));
const masks = fc
  .array(fc.constantFrom(0, 1), { minLength: 28, maxLength: 28 })
  .map((mask) => Uint8Array.from(mask));
const places = fc.integer({ min: -2, max: 31 });

describe('the events of a selection', () => {
  it('are those of the mask, in list order, each found by its place in the list', () => {
    fc.assert(
      fc.property(masks, places, places, (mask, from, to) => {
        const expected = [...events].filter(({ index }) => mask[index] === 1);
        const shown = showEvents(events, { count: expected.length, mask });
        expect(shown).toHaveLength(expected.length);
        expect([...shown]).toEqual(expected);
        for (const [at, event] of expected.entries()) {
          expect(shown.at(at)).toBe(event);
          expect(shown.positionAt(at)).toBe(event.index);
        }
        expect(shown.indexOf(from)).toBe(expected.findIndex(({ index }) => index === from));
        if (from <= to) {
          expect(shown.count(from, to)).toBe(
            expected.filter(({ index }) => index >= from && index < to).length,
          );
        }
      }),
    );
  });

  it('are all of them without one', () => {
    const shown = showEvents(events);
    expect([...shown]).toEqual([...events]);
    expect(shown.positionAt(27)).toBe(27);
    expect(shown.indexOf(5)).toBe(5);
    expect(shown.indexOf(28)).toBe(-1);
    expect(shown.count(3, 100)).toBe(25);
  });

  it('end where they end, and are counted from the end below zero, as in an array', () => {
    const shown = showEvents(events);
    expect(shown.at(28)).toBeUndefined();
    expect(shown.positionAt(-1)).toBeUndefined();
    expect(shown.at(-1)?.index).toBe(27);
    expect(showEvents([]).at(-1)).toBeUndefined();
  });
});
