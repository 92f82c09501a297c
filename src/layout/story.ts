import { type Instant, instant } from '../base/brand.ts';
import type { EventTable } from '../domain/event-table.ts';
import type { Timeline } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import { calendarOf, day, daysFromCivil, hour, minute, second } from './calendar.ts';
import type { Viewport } from './scene.ts';
import { finest, type ViewportLimits, viewportSpan } from './viewport.ts';

/** Share of the story left free at a side: bare, and where an open end needs room for its chevron. */
const padding = { bare: 0.04, open: 0.12 };

/** The end of the sources belongs to the story unless that makes it more than so many times as long. */
const farthest = 20;

const stories = new WeakMap<Timeline, Viewport>();

/**
 * The span of the first view: everything dated and the end of the sources (where it is not so far away that the records
 * would shrink to a dot), rounded out to whole days of the dataset's zone, of what lasted less than an hour to minutes
 * or ten seconds, with room at both sides; more where something is open, so that its chevron stands before the first
 * known day. A timeline without any date shows the day on which it was last edited. Reads columns only.
 */
export function wholeStory(timeline: Timeline): Viewport {
  const known = stories.get(timeline);
  if (known) return known;
  const made = makeStory(timeline);
  stories.set(timeline, made);
  return made;
}

/** How far zoom and pan go: in to where the shortest record fills the plot, out to half a story beyond either end. */
export function zoomLimits(timeline: Timeline): ViewportLimits {
  const story = wholeStory(timeline);
  const span = viewportSpan(story);
  return {
    from: instant(story.from - span / 2),
    to: instant(story.to + span / 2),
    minSpan: Math.min(span, narrowest(Math.min(span, shortest(timeline.table)))),
  };
}

/**
 * The narrowest span worth seeing of records of which the shortest is so long: ten seconds where any is exact to the
 * second, a minute where to minutes, five minutes where to hours or days; of years and millions of years a part.
 */
function narrowest(length: number): number {
  if (length < minute) return 10 * second;
  return length < 10 * minute ? minute : Math.max(5 * minute, length / 300);
}

/** How long the shortest record lasts, in milliseconds; Infinity where none has a date. */
export function shortest({ dated, starts, ends, known }: EventTable): number {
  if (known !== undefined) return known.shortest;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < dated; row++) {
    const length = (ends[row] as number) - (starts[row] as number);
    if (length < least) least = length;
  }
  return least;
}

function makeStory(timeline: Timeline): Viewport {
  const table = timeline.table;
  const calendar = calendarOf(timeline.dataset.timeZone);
  const { from, to } = knownSpan(timeline, table);
  const unit = isShort(to - from) ? (to - from < minute ? 10 * second : minute) : undefined;
  const dayStart = (at: number, later = 0) => calendar.dayStart(calendar.dayAt(at) + later);
  const floor = (at: number) => dayStart(at) + (unit ? Math.floor((at - dayStart(at)) / unit) * unit : 0);
  // The end is half-open: what ends at midnight does not reach into the next day.
  const last = Math.max(from, to - Math.max(1, Math.abs(to) * 2 ** -51));
  const start = Math.min(floor(from), from);
  const next = unit ? floor(last) + unit : dayStart(last, 1);
  // Far from 1970 a day is less than a double can divide into pixels.
  const end = Math.max(next, to, start + Math.abs(start) * 2 * finest);
  const openStart = table.starts[0] === Number.NEGATIVE_INFINITY;
  const openEnd = table.ends[table.byEnd.at(-1) ?? -1] === Number.POSITIVE_INFINITY;
  const span = end - start;
  return {
    from: instant(start - span * (openStart ? padding.open : padding.bare)),
    to: instant(end + span * (openEnd ? padding.open : padding.bare)),
  };
}

/** From the first to the last known instant. */
function knownSpan(timeline: Timeline, { edgeFrom, edgeTo }: EventTable): { from: number; to: number } {
  const { asOf } = timeline;
  const edges = (asOf.dated ? [asOf.start, asOf.end] : [])
    .flatMap(({ earliest, latest }) => [toInstant(earliest, 'earliest'), toInstant(latest, 'latest')])
    .filter(Number.isFinite);
  const from = Math.min(edgeFrom, ...edges);
  const to = Math.max(edgeTo, ...edges);
  // Below zero where no event has a date.
  const own = edgeTo - edgeFrom;
  if (own >= 0 && to - from > farthest * (isShort(own) ? own : Math.max(own, day))) {
    return { from: edgeFrom, to: edgeTo };
  }
  if (from <= to) return { from, to };
  const edited = editedDay(timeline);
  return { from: edited, to: edited + day };
}

/** So short that its day would dwarf it. Where a single edge is all that is known, its day is shown. */
function isShort(length: number): boolean {
  return length > 0 && length < hour;
}

/** Local midnight of `updated`; 1 January 2000 where that is no date. */
function editedDay({ dataset }: Timeline): Instant {
  const [, year = '2000', month = '1', dayOfMonth = '1'] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(dataset.updated ?? '') ?? [];
  const number = daysFromCivil(Number(year), Number(month), Number(dayOfMonth));
  return instant(calendarOf(dataset.timeZone).dayStart(number));
}
