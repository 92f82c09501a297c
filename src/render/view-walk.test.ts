import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { viewportSpan } from '../layout/viewport.ts';
import { spanThatTells } from './view-walk.ts';
import { makeViewport } from './viewport-motion.ts';

const timeline = buildTimeline({
  parties: { left: ['ann'] },
  events: [
    { id: 'day', within: '2022-02-25', actors: ['ann'] },
    { id: 'long', lasted: '2000-01-01/2021-01-01', actors: ['ann'] },
    { id: 'undated', actors: ['ann'] },
  ],
});
const eventOf = (at: number) => timeline.events.at(at) as ResolvedEvent;
const limits = { ...makeViewport(Date.UTC(1900), Date.UTC(2100)), minSpan: 60_000 };
const whole = makeViewport(limits.from, limits.to);

/** A picture in which the event has a mark of its own from this span on, and counts how often it is asked. */
function picture(id: string, from: number) {
  const asked: Viewport[] = [];
  const sceneAt = (viewport: Viewport): Scene => {
    asked.push(viewport);
    const marks = viewportSpan(viewport) <= from ? [{ event: id }] : [];
    return { marks } as unknown as Scene;
  };
  return { asked, sceneAt };
}

describe('the span at which an event can be told apart', () => {
  it('is the present one where the event is drawn already, or has no date', () => {
    expect(spanThatTells(eventOf(0), whole, limits, picture('day', Infinity).sceneAt)).toBe(whole);
    expect(spanThatTells(eventOf(2), whole, limits, picture('undated', 0).sceneAt)).toBe(whole);
  });

  it('is not there where nothing tells it apart', () => {
    expect(spanThatTells(eventOf(0), whole, limits, picture('day', 0).sceneAt)).toBeUndefined();
  });

  it('is the widest of its halves that does, holds the event’s start, and is found in a few steps', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.double({ min: 80_000, max: 1e12, noNaN: true }), (at, from) => {
        const event = eventOf(at);
        const { asked, sceneAt } = picture(event.record.id, from);
        const found = spanThatTells(event, whole, limits, sceneAt) as Viewport;
        expect(viewportSpan(found)).toBeLessThanOrEqual(from * 1.000001);
        expect(viewportSpan(found)).toBeGreaterThan(from / 2.000001);
        const start = Number(event.when.start.earliest) * 1000;
        expect(found.from).toBeLessThanOrEqual(Math.max(start, found.from));
        expect(found.to).toBeGreaterThan(start);
        expect(asked.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
