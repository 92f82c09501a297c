import { type Instant, instant } from '../base/brand.ts';
import type { Timeline } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { calendarOf, day, daysFromCivil } from './calendar.ts';
import type { Viewport } from './scene.ts';
import { type ViewportLimits, viewportSpan } from './viewport.ts';

/** Share of the story left free at a side: bare, and where an open end needs room for its chevron. */
const padding = { bare: 0.04, open: 0.12 };

const stories = new WeakMap<Timeline, Viewport>();

/**
 * The span of the first view: everything dated and the end of the sources, rounded out to whole days of the dataset's
 * zone, with room at both sides; more where something is open, so that its chevron stands before the first known day.
 * A timeline without any date shows the day on which it was last edited.
 */
export function wholeStory(timeline: Timeline): Viewport {
  const known = stories.get(timeline);
  if (known) return known;
  const made = makeStory(timeline);
  stories.set(timeline, made);
  return made;
}

/** How far zoom and pan go: in to five minutes, out to half a story beyond either end. */
export function zoomLimits(timeline: Timeline): ViewportLimits {
  const story = wholeStory(timeline);
  const margin = viewportSpan(story) / 2;
  return {
    from: instant(story.from - margin),
    to: instant(story.to + margin),
    minSpan: Math.min(5 * 60_000, viewportSpan(story)),
  };
}

function makeStory(timeline: Timeline): Viewport {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let openStart = false;
  let openEnd = false;
  const include = (when: ResolvedTime) => {
    for (const edge of finiteEdges(when)) {
      if (edge < from) from = edge;
      if (edge > to) to = edge;
    }
  };
  for (const { when } of timeline.events) {
    if (!when.dated) continue;
    include(when);
    openStart ||= typeof when.start.earliest !== 'bigint';
    openEnd ||= typeof when.end.latest !== 'bigint';
  }
  if (timeline.asOf.dated) include(timeline.asOf);
  if (from > to) {
    const edited = editedDay(timeline);
    from = edited;
    to = edited + 1;
  }
  const calendar = calendarOf(timeline.dataset.timeZone);
  const first = calendar.dayStart(calendar.dayAt(from));
  const start = Math.min(first, from);
  // The end is half-open: what ends at midnight does not reach into the next day.
  const lastDay = calendar.dayAt(Math.max(to - 1, start));
  const end = Math.max(calendar.dayStart(lastDay + 1), to, start + day / 24);
  const span = end - start;
  return {
    from: instant(start - span * (openStart ? padding.open : padding.bare)),
    to: instant(end + span * (openEnd ? padding.open : padding.bare)),
  };
}

function finiteEdges(when: ResolvedTime): Instant[] {
  const edges: Instant[] = [];
  const add = ({ earliest, latest }: Bounds) => {
    if (typeof earliest === 'bigint') edges.push(toInstant(earliest, 'earliest'));
    if (typeof latest === 'bigint') edges.push(toInstant(latest, 'latest'));
  };
  add(when.start);
  add(when.end);
  return edges;
}

/** Local midnight of `updated`; 1 January 2000 where that is no date. */
function editedDay({ dataset }: Timeline): Instant {
  const [, year = '2000', month = '1', dayOfMonth = '1'] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(dataset.updated ?? '') ?? [];
  const number = daysFromCivil(Number(year), Number(month), Number(dayOfMonth));
  return instant(calendarOf(dataset.timeZone).dayStart(number));
}
