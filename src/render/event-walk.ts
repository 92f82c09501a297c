import { instant } from '../base/brand.ts';
import { isTarget, memberActor } from '../domain/event-table.ts';
import { rowOf } from '../domain/row-of.ts';
import type { Section, Timeline } from '../domain/timeline.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import { fromCivil, toCivil } from '../time/zone.ts';

/** The list as the filter leaves it: the first place that is shown from `at` on, forwards or backwards, or -1. */
export type ShownFrom = (at: number, by: 1 | -1) => number;

/** What a walk by actor goes along: a place in `dataset.actors`; its length stands for events in which nobody takes part. */
export type WalkedActor = number;

/**
 * The actors of the event at a place of the list, those who act before those acted upon. An event in which nobody
 * takes part has one: nobody.
 */
export function actorsAt(timeline: Timeline, place: number): WalkedActor[] {
  const table = timeline.table;
  const set = table.sets[rowOf(table, place)] ?? 0;
  const members = [...table.members.subarray(table.setFrom[set], table.setFrom[set + 1])];
  if (members.length === 0) return [timeline.dataset.actors.length];
  return members.sort((a, b) => Number(isTarget(a)) - Number(isTarget(b))).map(memberActor);
}

/**
 * The next place of the list at which the actor takes part, -1 after the last. Costs a look at each place between, and
 * one pass over the table's sets for each actor that is walked by.
 */
export function stepByActor(
  timeline: Timeline,
  shownFrom: ShownFrom,
  actor: WalkedActor,
  from: number,
  by: 1 | -1,
): number {
  const table = timeline.table;
  const takes = setsOf(timeline, actor);
  let at = shownFrom(from + by, by);
  while (at >= 0 && takes[table.sets[rowOf(table, at)] ?? 0] !== 1) at = shownFrom(at + by, by);
  return at;
}

const knownSets = new WeakMap<Timeline, { readonly actor: WalkedActor; readonly takes: Uint8Array }>();

/** By set of the table: 1 where the actor is in it. The last actor asked for is kept. */
function setsOf(timeline: Timeline, actor: WalkedActor): Uint8Array {
  const known = knownSets.get(timeline);
  if (known?.actor === actor) return known.takes;
  const { setFrom, members } = timeline.table;
  const takes = new Uint8Array(Math.max(setFrom.length - 1, 1));
  const isNobody = actor === timeline.dataset.actors.length;
  for (let set = 0; set + 1 < setFrom.length; set += 1) {
    const from = setFrom[set] as number;
    const to = setFrom[set + 1] as number;
    if (isNobody) takes[set] = from === to ? 1 : 0;
    else
      for (let at = from; at < to; at += 1) if (memberActor(members[at] as number) === actor) takes[set] = 1;
  }
  knownSets.set(timeline, { actor, takes });
  return takes;
}

/**
 * The first event of the day after that of the event at `from`, or of the day before it; -1 where there is none. Days
 * are those under which the list has its records; what has no day of its own has the days around it in the list.
 */
export function stepByDay(timeline: Timeline, shownFrom: ShownFrom, from: number, by: 1 | -1): number {
  const { sections } = timeline;
  if (sections.length === 0) return stepByClock(timeline, shownFrom, from, by);
  for (let at = sectionOf(sections, from) + by; at >= 0 && at < sections.length; at += by) {
    const section = sections[at];
    if (section?.heading.kind !== 'day') continue;
    const first = shownFrom(section.from, 1);
    if (first >= 0 && first < section.to) return first;
    // Going on, no section before the next event that is shown holds anything.
    const beyond = by > 0 ? first : shownFrom(section.from, -1);
    if (beyond < 0) return -1;
    at = sectionOf(sections, beyond) - by;
  }
  return -1;
}

/** The section that holds a place of the list; -1 before all. */
function sectionOf(sections: readonly Section[], place: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** By the local day in which an event can have begun at the earliest, where the list has no sections. */
function stepByClock(timeline: Timeline, shownFrom: ShownFrom, from: number, by: 1 | -1): number {
  const table = timeline.table;
  const startOf = (place: number) => {
    const row = rowOf(table, place);
    return row < table.dated ? (table.starts[row] as number) : Number.NaN;
  };
  const own = startOf(from);
  const [dayFrom, dayTo] = dayOf(Number.isFinite(own) ? own : by > 0 ? -Infinity : Infinity, timeline);
  // NaN, of what has no date, is beyond neither.
  const isBeyond = (at: number) => (by > 0 ? startOf(at) >= dayTo : startOf(at) < dayFrom);
  let found = shownFrom(from + by, by);
  while (found >= 0 && !isBeyond(found)) found = shownFrom(found + by, by);
  if (found < 0 || by > 0) return found;
  const [first] = dayOf(startOf(found), timeline);
  for (let at = shownFrom(found - 1, -1); at >= 0; at = shownFrom(at - 1, -1)) {
    const start = startOf(at);
    if (start < first) break;
    if (start >= first) found = at;
  }
  return found;
}

/** The local day around an instant, half-open, in ms since 1970; what is infinite is a day of its own. */
function dayOf(at: number, { dataset }: Timeline): readonly [number, number] {
  if (!Number.isFinite(at)) return [at, at];
  const { timeZone } = dataset;
  const midnight = { hour: 0, minute: 0, second: 0 };
  const start = { ...toCivil(fromInstant(instant(at)), timeZone), ...midnight };
  const noonAfter = fromCivil({ ...start, hour: 12 }, timeZone) + 86_400n;
  const end = { ...toCivil(noonAfter, timeZone), ...midnight };
  const from = toInstant(fromCivil(start, timeZone), 'earliest');
  return [from, toInstant(fromCivil(end, timeZone), 'earliest')];
}
