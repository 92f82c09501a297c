import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toInstant } from '../time/instant.ts';
import { packSections, sectionsFromColumns } from './lazy-sections.ts';
import { type ListColumns, orderList } from './list-order.ts';
import { resolveTimeline } from './resolve-timeline.ts';
import { headingOf, serializeHeading } from './sections.ts';
import { anyEdtf } from './testing/any-edtf.ts';
import { makeDataset } from './testing/make-story.ts';
import type { ResolvedEvent, SectionHeading, Timeline } from './timeline.ts';

// Thousands of datasets: long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const stories = fc
  .array(
    fc.record({
      edtf: anyEdtf,
      kind: fc.constantFrom('statement', 'statement', 'context'),
      status: fc.constantFrom('happened', 'announced'),
      tie: fc.option(fc.tuple(fc.constantFrom('after', 'before', 'announces', 'responds-to'), fc.nat(14))),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((events) =>
    events
      .map(({ edtf, kind, status, tie }, at) => {
        const target = tie === null || tie[1] >= events.length ? 'asOf' : `e${tie[1]}`;
        const tied = tie !== null && target !== `e${at}` && (target !== 'asOf' || tie[0] === 'after');
        return `e${at} ${edtf} kind:${kind} status:${status}${tied ? ` ${tie[0]}:${target}` : ''}`;
      })
      .join('\n'),
  );

/** The events of a timeline as columns, in another order than the list's. */
function columnsOf(
  timeline: Timeline,
  order: readonly number[],
): ListColumns & { readonly all: readonly ResolvedEvent[] } {
  const listed = [...timeline.events];
  const all = order.map((at) => listed[at] as ResolvedEvent);
  const headings: SectionHeading[] = [];
  const numbers = new Map<string, number>();
  const under = all.map(({ record, when }) => {
    const heading = headingOf(record, when, timeline.dataset.timeZone);
    const key = serializeHeading(heading);
    const known = numbers.get(key) ?? headings.push(heading) - 1;
    numbers.set(key, known);
    return known;
  });
  const events = new Map<string, number>(all.map(({ record }, at) => [record.id, at]));
  const isTied = timeline.constraints.some(({ kind }) => kind === 'before');
  return {
    all,
    count: all.length,
    starts: Float64Array.from(all, ({ when }) => toInstant(when.start.earliest, 'earliest')),
    ends: Float64Array.from(all, ({ when }) => toInstant(when.end.latest, 'latest')),
    under: Uint32Array.from(under),
    headings,
    compareAlike(a, b) {
      const [first, second] = [all[a]?.record.id ?? '', all[b]?.record.id ?? ''];
      return first < second ? -1 : Number(first > second);
    },
    ...(isTied && {
      bonds: {
        constraints: timeline.constraints,
        eventOf: (name: string) => events.get(name),
        placedOf(at: number) {
          const { record, when } = all[at] as ResolvedEvent;
          const heading = headings[under[at] as number] as SectionHeading;
          return { id: record.id, when, heading, key: serializeHeading(heading) };
        },
        // What the constraints name speaks for itself.
        endsByAsOf: () => false,
      },
    }),
  };
}

const cases = stories.chain((lines) =>
  fc.tuple(
    fc.constant(lines),
    fc.infiniteStream(fc.integer()).map((stream) => stream),
  ),
);

describe('the list of columns', () => {
  it('is that of the records, in whatever order they stand in the file', () => {
    fc.assert(
      fc.property(cases, ([lines, keys]) => {
        const { timeline } = resolveTimeline(makeDataset(lines, { asOf: '2022-02-26' }));
        const places = Array.from({ length: timeline.events.length }, (_, at) => ({
          at,
          key: keys.next().value as number,
        }));
        const shuffled = places.sort((a, b) => a.key - b.key).map(({ at }) => at);
        const columns = columnsOf(timeline, shuffled);
        const { events, headings, from } = orderList(columns);
        const order = Array.from(columns.all, (_, place) => columns.all[events?.[place] ?? place]?.record.id);
        expect(order).toEqual([...timeline.events].map(({ record }) => record.id));
        const packed = packSections(
          Array.from(headings, (at) => columns.headings[at] as SectionHeading),
          from,
        );
        const sections = sectionsFromColumns(packed, timeline.table);
        expect(
          sections.map(({ id, heading, from: first, to }) => ({ id, heading, from: first, to })),
        ).toEqual(
          timeline.sections.map(({ id, heading, from: first, to }) => ({ id, heading, from: first, to })),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('leaves alone what is in order already', () => {
    const { timeline } = resolveTimeline(
      makeDataset('a 2022-02-24\nb 2022-02-25\nc 2022-02-25/2022-02-27\nd -', { asOf: '2022-03-01' }),
    );
    expect(orderList(columnsOf(timeline, [0, 1, 2, 3])).events).toBeUndefined();
  });
});
