import { cssPx } from '../base/brand.ts';
import type { PlacedMark } from './place-marks.ts';
import type { MeasuredLabel, PlanParts } from './plan-parts.ts';
import type { Scale } from './scale.ts';
import type { Bundle, Label, Scene } from './scene.ts';
import { sizes } from './sizes.ts';

/** A stretch of a row's text line. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** A mark that wants a label. */
interface Candidate {
  readonly placed: PlacedMark;
  /** Where its bar begins, and where that is in sight: its button goes there. */
  readonly bar: number;
  readonly start: number;
  readonly wish: 'selected' | 'kept' | 'new';
}

/** A label with its place. */
interface Placed extends Span {
  readonly candidate: Candidate;
  readonly label: MeasuredLabel;
}

export interface LabelsAndBundles {
  readonly labels: readonly Label[];
  readonly bundles: readonly Bundle[];
}

/** Further than this from its bar no button stands: sooner a label makes way. */
const mostAway = 240;

/**
 * Labels of one row of an open lane; `marks` are that row's, left to right. Everything gets a label or stands in a
 * bundle near it. Labels never overlap each other or the `taken` stretches, never leave the plot and never move from
 * their place above the bar's left edge but in two cases: the edge of the plot holds them in. When room is short the order of
 * preference is: what is selected, what had a label before, what stands at its own bar, what comes first. A label that
 * was not there before needs some room to spare, so none comes and goes with every step of a movement (the hysteresis
 * of Been, Daiches & Yap, 2006, on one line).
 *
 * A label is taken only if everything without one still finds room for its button within reach. With fewer labels there
 * is never less room, so what was chosen once is chosen again: a scene placed after itself is the same.
 */
export function placeRowLabels(
  marks: readonly PlacedMark[],
  parts: PlanParts,
  scale: Scale,
  labelled: Labelled | undefined,
  taken: readonly Span[] = [],
): LabelsAndBundles {
  const candidates = marks.flatMap((placed) => candidateFor(placed, parts, scale, labelled));
  const chosen = chooseLabels(candidates, parts, scale, labelled !== undefined, taken);
  const named = new Set(chosen.map(({ candidate }) => candidate));
  const rest = candidates.filter((candidate) => !named.has(candidate));
  return { labels: chosen.map(toLabel), bundles: placeBundles(rest, chosen, parts, scale) };
}

function candidateFor(
  placed: PlacedMark,
  { selected }: PlanParts,
  scale: Scale,
  labelled: Labelled | undefined,
): Candidate[] {
  const { mark } = placed;
  // Between two pieces of a time nothing is drawn that a label could stand above.
  const bar = mark.pieces ? mark.pieces[0]?.x0 : mark.x0;
  if (bar === undefined) return [];
  const wish =
    mark.event === selected ? 'selected' : labelled?.get(mark.lane)?.has(mark.event) ? 'kept' : 'new';
  return [{ placed, bar, start: Math.max(bar, scale.x0 + sizes.edge), wish }];
}

const wishes = ['selected', 'kept', 'new'] as const;

/** Texts are read and measured only of what may have room: of a crowd, few. */
function chooseLabels(
  candidates: readonly Candidate[],
  parts: PlanParts,
  scale: Scale,
  hasBefore: boolean,
  taken: readonly Span[],
): Placed[] {
  const chosen: Placed[] = [];
  const button = bundleWidth(candidates.length, parts);
  const named = new Set<Candidate>();
  const known = new Map<Candidate, Placed | undefined>();
  const left = scale.x0 + sizes.edge;
  const right = scale.x1 - sizes.edge;
  let refused = false;
  let added = false;
  for (const wish of wishes) {
    let spare = hasBefore && wish === 'new' ? sizes.hysteresis : 0;
    do {
      refused = false;
      added = false;
      for (const own of [true, false])
        for (const candidate of candidates)
          if (candidate.wish === wish && !named.has(candidate)) consider(candidate, own, spare);
      // What left no room for a button may do so now that others have labels.
      spare = sizes.hysteresis;
    } while (refused && added);
  }
  return chosen;

  function consider(candidate: Candidate, own: boolean, spare: number): void {
    const gap = sizes.gap + spare;
    // Wherever it comes to stand, a label lies over the place where its bar begins in sight.
    if (!isFree(chosen, candidate.start, candidate.start, gap)) return;
    // And over so much more at least.
    const { least } = parts.labelOf(candidate.placed.at);
    const reach = Math.min(candidate.start + least, right);
    if (!isFree(chosen, candidate.start, reach, gap) || !isFree(taken, candidate.start, reach, 0)) return;
    if (!known.has(candidate)) known.set(candidate, measure(candidate));
    const placed = known.get(candidate);
    if (!placed || own !== (candidate.bar >= scale.x0 && placed.x0 >= candidate.bar)) return;
    if (!isFree(chosen, placed.x0, placed.x1, gap) || !isFree(taken, placed.x0, placed.x1, 0)) return;
    const at = firstBehind(chosen, placed.x0);
    chosen.splice(at, 0, placed);
    named.add(candidate);
    if (leavesRoom(at)) {
      added = true;
    } else {
      chosen.splice(at, 1);
      named.delete(candidate);
      refused = true;
    }
  }

  /** Undefined where it is wider than the plot. */
  function measure(candidate: Candidate): Placed | undefined {
    const text = parts.labelOf(candidate.placed.at);
    const label = candidate.wish === 'selected' ? { ...text, width: text.bold } : text;
    if (label.width > right - left) return undefined;
    const x0 = Math.min(candidate.start, right - label.width);
    return { candidate, label, x0, x1: x0 + label.width };
  }

  /** Whether what has no label finds room for its button near the label just put at `at`. */
  function leavesRoom(at: number): boolean {
    const from = (chosen[at - 1]?.x0 ?? left) - mostAway;
    const to = (chosen[at + 1]?.x1 ?? right) + mostAway;
    for (let next = candidateFrom(candidates, from); next < candidates.length; next++) {
      const candidate = candidates[next] as Candidate;
      if (candidate.start > to) break;
      if (named.has(candidate)) continue;
      const x = nearestGap(chosen, candidate.start, button, scale);
      if (x === undefined || Math.abs(x - candidate.start) > mostAway) return false;
    }
    return true;
  }
}

/** Whether nothing of the ascending, disjoint spans comes nearer than `gap` to the stretch. */
function isFree(spans: readonly Span[], x0: number, x1: number, gap: number): boolean {
  const at = firstBehind(spans, x0);
  const before = spans[at - 1];
  const after = spans[at];
  return !(before && before.x1 + gap > x0) && !(after && x1 + gap > after.x0);
}

/** Index of the first span that starts at or behind `x`; spans ascend. */
function firstBehind(spans: readonly Span[], x: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).x0 < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first candidate whose bar begins at or behind `x`. */
function candidateFrom(candidates: readonly Candidate[], x: number): number {
  let at = 0;
  while (at < candidates.length && (candidates[at] as Candidate).start < x) at++;
  return at;
}

/**
 * Where a button of that width stands nearest to `start` between the labels: behind it if that is within reach, else
 * on whichever side is nearer. Undefined where no gap is wide enough.
 */
function nearestGap(labels: readonly Span[], start: number, width: number, scale: Scale): number | undefined {
  const roomIn = (gap: number): number | undefined => {
    const before = labels[gap - 1];
    const after = labels[gap];
    const x0 = before ? before.x1 + sizes.gap : scale.x0 + sizes.edge;
    const x1 = after ? after.x0 - sizes.gap : scale.x1 - sizes.edge;
    if (x1 - x0 < width) return undefined;
    return Math.max(x0, Math.min(start, x1 - width));
  };
  const own = firstBehind(labels, start);
  let behind: number | undefined;
  for (let gap = own; gap <= labels.length && behind === undefined; gap++) behind = roomIn(gap);
  if (behind !== undefined && Math.abs(behind - start) <= mostAway) return behind;
  let before: number | undefined;
  for (let gap = own - 1; gap >= 0 && before === undefined; gap--) before = roomIn(gap);
  if (before === undefined || behind === undefined) return before ?? behind;
  return start - before < Math.abs(behind - start) ? before : behind;
}

/**
 * Buttons for what has no label, in the gaps that the labels leave, each as near to its bars' left edges as it gets;
 * neighbours that would touch share one.
 */
function placeBundles(
  rest: readonly Candidate[],
  labels: readonly Placed[],
  parts: PlanParts,
  scale: Scale,
): Bundle[] {
  if (rest.length === 0) return [];
  const bundles: { x: number; width: number; members: Candidate[] }[] = [];
  const most = bundleWidth(rest.length, parts);
  for (const candidate of rest) {
    const x = nearestGap(labels, candidate.start, most, scale) ?? candidate.start;
    const last = bundles.at(-1);
    if (last && x < last.x + last.width + sizes.gap) {
      last.members.push(candidate);
      last.width = bundleWidth(last.members.length, parts);
    } else {
      bundles.push({ x, width: bundleWidth(1, parts), members: [candidate] });
    }
  }
  return bundles.map(({ x, width, members }) => toBundle(x, width, members, scale));
}

function bundleWidth(count: number, { measure, messages }: PlanParts): number {
  return Math.max(
    sizes.bundle,
    Math.ceil(measure(messages.picture.bundle(count), 'label')) + sizes.bundlePadding,
  );
}

function toBundle(x: number, width: number, members: readonly Candidate[], scale: Scale): Bundle {
  const { mark, lane } = (members[0] as Candidate).placed;
  const y = lane.y + mark.row * sizes.row + sizes.edge;
  return {
    lane: mark.lane,
    box: { x: cssPx(Math.max(scale.x0, x)), y: cssPx(y), width: cssPx(width), height: cssPx(sizes.bundle) },
    events: members.map(({ placed }) => placed.mark.event),
  };
}

function toLabel({ candidate, label, x0 }: Placed): Label {
  const { mark, lane } = candidate.placed;
  const { text, sign, struck, width } = label;
  return {
    event: mark.event,
    lane: mark.lane,
    x: cssPx(x0),
    y: cssPx(lane.y + mark.row * sizes.row + sizes.baseline),
    width: cssPx(width),
    text,
    ...(sign ? { sign } : {}),
    ...(struck ? { struck } : {}),
  };
}

/** The events that have a label, by lane. */
export type Labelled = ReadonlyMap<string, ReadonlySet<string>>;

/** Which labels a scene has, for the next one. */
export function labelledIn(scene: Scene | undefined): Labelled | undefined {
  if (!scene) return undefined;
  const known = new Map<string, Set<string>>();
  for (const { lane, event } of scene.labels) known.set(lane, (known.get(lane) ?? new Set()).add(event));
  return known;
}
