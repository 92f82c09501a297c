import { type CssPx, cssPx, instant } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { Plan } from './layout.ts';
import {
  type Labelled,
  type LabelsAndBundles,
  labelledIn,
  placeRowLabels,
  type Span,
} from './place-labels.ts';
import { draftLinks, joinedMarks, placeLinks } from './place-links.ts';
import { firstEntries, type MarkFrame, type PlacedMark, placeMarks } from './place-marks.ts';
import { placeWash } from './place-wash.ts';
import { makeScale } from './scale.ts';
import type { Bundle, Label, Scene, Viewport } from './scene.ts';
import { placeTicks } from './ticks.ts';

/** However narrow the host, the plot is not narrower: the painter lets it scroll. */
const leastPlot = 40;

/** The part of a scene's height that is looked at. */
export interface Window {
  readonly y0: number;
  readonly y1: number;
}

/**
 * One frame. Pure: the same plan, span, width and previous scene give the same scene. `previous` only steadies labels,
 * tiles and the height of strips near the limit of their room; hand in the last settled scene of the same plan while it
 * moves, or nothing. `selected` is the event whose label is drawn bold behind a pointer sign: its room comes before that
 * of all others. Entries out of sight are not visited: marks are found by bisection, strips by counting.
 *
 * @param window lanes outside of it stay empty
 * @param spare a scene that nobody will look at again, so that this one may have its memory
 */
export function placeScene(
  plan: Plan,
  viewport: Viewport,
  width: CssPx,
  previous?: Scene,
  selected?: EventId,
  window?: Window,
  spare?: Scene,
): Scene {
  const { timeline } = plan;
  const parts = { ...plan.parts, selected };
  const span = soundSpan(viewport);
  const plotWidth = Math.max(leastPlot, width - parts.gutter);
  const scale = makeScale(span, parts.gutter, plotWidth);
  const frame: MarkFrame = { events: timeline.events, parts, viewport: span, scale };
  const dense = parts.density?.begin(frame, previous, spare);
  const labelled = labelledIn(previous);
  const placed: PlacedMark[] = [];
  const labels: Label[] = [];
  const bundles: Bundle[] = [];
  for (const lane of parts.lanes) {
    if (window && (lane.y >= window.y1 || lane.y + lane.height <= window.y0)) continue;
    const own = placeMarks(lane, dense ? dense.entriesOf(lane) : firstEntries(lane, frame), frame);
    for (const mark of lane.kind === 'strip' ? inPaintingOrder(own) : own) placed.push(mark);
    if (lane.kind !== 'open' || own.length === 0) continue;
    const named = placeLabels(own, frame, labelled, dense?.takenIn(lane) ?? []);
    labels.push(...named.labels);
    bundles.push(...named.bundles);
  }
  const rest = dense?.finish(placed);
  const links = rest?.links ?? (parts.form === 'strip' ? [] : draftLinks(joinedMarks(placed), parts, scale));
  const wash = placeWash(timeline.asOf, parts, span, scale);
  return {
    width,
    height: plan.height,
    plot: {
      x: cssPx(parts.gutter),
      y: cssPx(parts.top),
      width: cssPx(plotWidth),
      height: cssPx(parts.bottom - parts.top),
    },
    viewport: span,
    axis: {
      ...parts.axis,
      ticks: placeTicks({
        calendar: parts.calendar,
        writer: parts.writer,
        measure: parts.measure,
        viewport: span,
        scale,
        align: parts.form === 'strip' ? 'middle' : 'start',
      }),
    },
    groups: parts.groups,
    lanes: parts.sceneLanes,
    ...(wash ? { wash } : {}),
    links: placeLinks(links, parts, scale),
    marks: placed.map(({ mark }) => mark),
    labels,
    bundles,
    strips: rest?.strips ?? [],
    ...(rest ? { density: rest.density } : {}),
  };
}

/** A span that can be divided into pixels: forwards, finite, and not finer than a double can tell apart. */
function soundSpan({ from, to }: Viewport): Viewport {
  const start = Number.isFinite(from) ? from : 0;
  const least = Math.max(1, Math.abs(start) * 2 ** -40);
  const end = Number.isFinite(to) && to - start >= least ? to : start + least;
  return start === from && end === to ? { from, to } : { from: instant(start), to: instant(end) };
}

/** Labels of a lane, row by row. */
function placeLabels(
  marks: readonly PlacedMark[],
  { parts, scale }: MarkFrame,
  labelled: Labelled | undefined,
  taken: readonly Span[],
): LabelsAndBundles {
  const labels: Label[] = [];
  const bundles: Bundle[] = [];
  for (let from = 0; from < marks.length; ) {
    let to = from + 1;
    while (to < marks.length && marks[to]?.mark.row === marks[from]?.mark.row) to++;
    const own = marks[from]?.mark.row === 0 ? [] : taken;
    const done = placeRowLabels(marks.slice(from, to), parts, scale, labelled, own);
    labels.push(...done.labels);
    bundles.push(...done.bundles);
    from = to;
  }
  return { labels, bundles };
}

/** Rows of the strip lie over each other: what is wide is painted first, so that nothing narrower is hidden by it. */
function inPaintingOrder(marks: readonly PlacedMark[]): PlacedMark[] {
  const width = ({ mark }: PlacedMark) => mark.x1 - mark.x0;
  return [...marks].sort((a, b) => width(b) - width(a) || a.at - b.at);
}
