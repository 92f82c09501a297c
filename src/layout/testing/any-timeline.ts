import type { Timeline } from '../../domain/timeline.ts';
import { buildTimeline, type EventSketch } from './build-timeline.ts';

/** A stream of whole numbers from a seed: small tests need neither a clock nor real chance. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed | 0) + 0x6d2b79f5;
  return (below) => {
    // mulberry32 (Tommy Ettinger, public domain)
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const statuses = ['happened', 'reported', 'announced', 'disputed', 'cancelled', 'retracted'] as const;
const roles = ['initiator', 'counterpart', 'speaker', 'target', 'mentioned'] as const;

/** A timeline of any shape: actors with and without parties, every kind of time, status and role, some of nobody. */
export function anyTimeline(seed: number, events: number): Timeline {
  const below = numbersFrom(seed);
  const parties: Record<string, string[]> = {};
  const actors: string[] = [];
  const groups = below(5);
  for (let group = 0; group <= groups; group++) {
    const name = group === groups ? 'others' : `party-${group}`;
    parties[name] = Array.from({ length: below(5) }, (_, at) => `actor-${group}-${at}`);
    actors.push(...parties[name]);
  }
  const sketches = Array.from({ length: events }, (_, at): EventSketch => {
    const title = 'A word of it '.repeat(1 + below(4)).trim();
    const taking = Array.from({ length: actors.length === 0 ? 0 : below(4) }, () => {
      return `${actors[below(actors.length)]}:${roles[below(roles.length)]}`;
    });
    const status = statuses[below(statuses.length)] ?? 'happened';
    return {
      id: `event-${at}`,
      title,
      ...anyTime(below),
      inferred: below(3) === 0,
      status,
      ...(below(6) === 0 ? { total: below(5_000) } : {}),
      actors: taking.filter((text, own) => taking.findIndex((other) => sameActor(other, text)) === own),
    };
  });
  return buildTimeline({ parties, events: sketches, ...(below(2) ? { asOf: '2022-03-05' } : {}) });
}

function sameActor(a: string, b: string): boolean {
  return a.split(':')[0] === b.split(':')[0];
}

function anyTime(below: (limit: number) => number): Pick<EventSketch, 'within' | 'lasted' | 'days'> {
  const first = below(20);
  const last = first + below(8);
  const date = (day: number) => new Date(Date.UTC(2022, 1, 18 + day)).toISOString().slice(0, 10);
  switch (below(8)) {
    case 0:
      return {};
    case 1:
      return { within: `../${date(last)}` };
    case 2:
      return { within: `${date(first)}/..` };
    case 3:
      return { lasted: `${date(first)}/${date(last)}` };
    case 4:
      return { days: [date(first), date(last + 1), date(last + 3)] };
    case 5:
      return { within: `${date(first)}T${10 + below(5)}:00/${date(first)}T${16 + below(5)}:30` };
    default:
      return { within: `${date(first)}/${date(last)}` };
  }
}
