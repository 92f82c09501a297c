import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showEvents } from '../domain/shown-events.ts';
import type { EventSequence, Section } from '../domain/timeline.ts';
import { listItems } from './long-list.tsx';

/** Only places count here: no record is ever asked for. */
const events = (length: number): EventSequence => ({
  length,
  at() {
    throw new Error('a record was asked for');
  },
  *[Symbol.iterator]() {},
});

const sectionsOf = (lengths: readonly number[]): readonly Section[] => {
  let from = 0;
  return lengths.map((length, at) => {
    const section: Section = {
      id: `${at}`,
      heading: { kind: 'undated' },
      from,
      to: from + length,
      unordered: [],
    };
    from += length;
    return section;
  });
};

/** Any list in any sections with any part of it shown, and any page of that. */
const page = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
  .chain((lengths) => {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return fc.record({
      lengths: fc.constant(lengths),
      mask: fc.uint8Array({ min: 0, max: 1, minLength: total, maxLength: total }),
    });
  })
  .chain(({ lengths, mask }) => {
    const count = mask.reduce((sum, one) => sum + one, 0);
    return fc.record({
      lengths: fc.constant(lengths),
      mask: fc.constant(mask),
      ends: fc.tuple(fc.nat(count), fc.nat(count)),
    });
  });

describe('the items of a long list', () => {
  it('are the shown events of the page, each once and in order, each below the heading of its section', () => {
    fc.assert(
      fc.property(page, ({ lengths, mask, ends }) => {
        const count = mask.reduce((sum, one) => sum + one, 0);
        const shown = showEvents(events(mask.length), { mask, count });
        const [from, to] = [Math.min(...ends), Math.max(...ends)];
        const sections = sectionsOf(lengths);
        const items = listItems(sections, shown, from, to);
        expect([...items].filter((item) => item >= 0)).toEqual(
          Array.from({ length: to - from }, (_, at) => from + at),
        );
        let heading: Section | undefined;
        const seen = new Set<number>();
        for (const item of items) {
          if (item < 0) {
            expect(seen.has(item)).toBe(false);
            seen.add(item);
            heading = sections[-1 - item];
          } else {
            const position = shown.positionAt(item) ?? -1;
            expect(heading !== undefined && position >= heading.from && position < heading.to).toBe(true);
          }
        }
      }),
    );
  });
});
