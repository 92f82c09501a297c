import { type CssPx, cssPx, instant } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { Plan } from './layout.ts';
import { type LabelsAndBundles, labelledIn, placeRowLabels } from './place-labels.ts';
import { placeLinks } from './place-links.ts';
import { type PlacedMark, placeMarks } from './place-marks.ts';
import { isDense, placeLaneStrip, placePileBundle, placePileStrip } from './place-strips.ts';
import { placeWash } from './place-wash.ts';
import type { PlanParts } from './plan-parts.ts';
import { makeScale, type Scale } from './scale.ts';
import type { Bundle, DensityStrip, Label, Scene, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';
import { placeTicks } from './ticks.ts';

/** However narrow the host, the plot is not narrower: the painter lets it scroll. */
const leastPlot = 40;

/**
 * One frame. Pure: the same plan, span, width and previous scene give the same scene. `previous` only steadies labels
 * and strips near the limit of their room; hand in the last settled scene of the same plan while it moves, or nothing. `selected` is
 * the event whose label is drawn bold behind a pointer sign: its room comes before that of all others. Entries out
 * of sight are not visited: rows are found by bisection, strips by counting.
 */
export function placeScene(
  plan: Plan,
  viewport: Viewport,
  width: CssPx,
  previous?: Scene,
  selected?: EventId,
): Scene {
  const { timeline } = plan;
  const parts = { ...plan.parts, selected };
  const span = soundSpan(viewport);
  const plotWidth = Math.max(leastPlot, width - parts.gutter);
  const scale = makeScale(span, parts.gutter, plotWidth);
  const frame = { events: timeline.events, parts, viewport: span, scale };
  const wereDense = lanesAsStrips(previous);
  const placed: PlacedMark[] = [];
  const strips: DensityStrip[] = [];
  const pileBundles: Bundle[] = [];
  for (const lane of parts.lanes) {
    if (isDense(lane, span, scale, wereDense.has(lane.key))) {
      strips.push(placeLaneStrip(lane, span, scale));
      continue;
    }
    const own = placeMarks(lane, frame);
    placed.push(...(lane.kind === 'strip' ? inPaintingOrder(own) : own));
    const pile = lane.kind === 'strip' ? undefined : placePileStrip(lane, span, scale);
    if (!pile) continue;
    strips.push(pile);
    const idOf = (event: number) => timeline.events[event]?.record.id;
    const button = placePileBundle(lane, pile, idOf, span, scale, parts);
    if (button) pileBundles.push(button);
  }
  const { labels, bundles } = placeLabels(placed, parts, scale, previous);
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
    links: parts.form === 'strip' ? [] : placeLinks(placed, parts, scale),
    marks: placed.map(({ mark }) => mark),
    labels,
    bundles: [...bundles, ...pileBundles],
    strips,
  };
}

/** Lanes that were a strip as a whole; a pile's strip is no higher than a mark. */
function lanesAsStrips(scene: Scene | undefined): ReadonlySet<string> {
  const whole = scene?.strips.filter(({ box }) => box.height > sizes.mark) ?? [];
  return new Set(whole.map(({ lane }) => lane));
}

/** A span that can be divided into pixels: forwards, finite, and not finer than a double can tell apart. */
function soundSpan({ from, to }: Viewport): Viewport {
  const start = Number.isFinite(from) ? from : 0;
  const least = Math.max(1, Math.abs(start) * 2 ** -40);
  const end = Number.isFinite(to) && to - start >= least ? to : start + least;
  return start === from && end === to ? { from, to } : { from: instant(start), to: instant(end) };
}

function placeLabels(
  placed: readonly PlacedMark[],
  parts: PlanParts,
  scale: Scale,
  previous: Scene | undefined,
): LabelsAndBundles {
  const labelled = labelledIn(previous);
  const labels: Label[] = [];
  const bundles: Bundle[] = [];
  let row: PlacedMark[] = [];
  const flush = () => {
    if (row.length === 0) return;
    const done = placeRowLabels(row, parts, scale, labelled);
    labels.push(...done.labels);
    bundles.push(...done.bundles);
    row = [];
  };
  for (const mark of placed) {
    if (mark.lane.kind !== 'open') continue;
    const first = row[0];
    if (first && (first.lane !== mark.lane || first.mark.row !== mark.mark.row)) flush();
    row.push(mark);
  }
  flush();
  return { labels, bundles };
}

/** Rows of the strip lie over each other: what is wide is painted first, so that nothing narrower is hidden by it. */
function inPaintingOrder(marks: readonly PlacedMark[]): PlacedMark[] {
  const width = ({ mark }: PlacedMark) => mark.x1 - mark.x0;
  return [...marks].sort((a, b) => width(b) - width(a) || a.at - b.at);
}
