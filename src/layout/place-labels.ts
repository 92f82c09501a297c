import { cssPx } from '../base/brand.ts';
import type { PlacedMark } from './place-marks.ts';
import type { MeasuredLabel, PlanParts } from './plan-parts.ts';
import type { Scale } from './scale.ts';
import type { Bundle, Label, Scene } from './scene.ts';
import { sizes } from './sizes.ts';

/** A stretch of a row's text line. */
interface Span {
  readonly x0: number;
  readonly x1: number;
}

interface Candidate extends Span {
  readonly placed: PlacedMark;
  readonly label: MeasuredLabel;
  /** Where its bar begins in sight: its button goes there. */
  readonly start: number;
  /** Order of preference: 0 selected, 1 and 2 had a label before, 3 and 4 new; even: not at its bar's left edge. */
  readonly rank: number;
  /** Wider than the plot. */
  readonly hopeless: boolean;
}

export interface LabelsAndBundles {
  readonly labels: readonly Label[];
  readonly bundles: readonly Bundle[];
}

/**
 * Labels of one row of an open lane; `marks` are that row's, left to right. Everything gets a label or stands in a
 * bundle. Labels never overlap, never leave the plot and never move from their place above the bar's left edge but
 * in two cases: the edge of the plot holds them in. When room is short the order of preference is: what is selected,
 * what had a label before, what stands at its own bar, what comes first. A label that was not there before needs some
 * room to spare, so none comes and goes with every step of a movement (the hysteresis of Been, Daiches & Yap, 2006, on
 * one line).
 */
export function placeRowLabels(
  marks: readonly PlacedMark[],
  parts: PlanParts,
  scale: Scale,
  labelled: ReadonlySet<string> | undefined,
): LabelsAndBundles {
  const candidates = marks.flatMap((placed) => candidateFor(placed, parts, scale, labelled));
  const chosen = chooseLabels(candidates, scale, labelled !== undefined);
  const named = new Set(chosen);
  let rest = candidates.filter((candidate) => !named.has(candidate));
  for (;;) {
    const bundles = placeBundles(rest, chosen, parts, scale);
    if (bundles) return { labels: chosen.map(toLabel), bundles };
    // Not even the button has room: the last label makes way and goes into it.
    const gone = chosen.pop();
    if (!gone) return { labels: [], bundles: [] };
    rest = [...rest, gone].sort((a, b) => a.start - b.start);
  }
}

function candidateFor(
  placed: PlacedMark,
  parts: PlanParts,
  scale: Scale,
  labelled: ReadonlySet<string> | undefined,
): Candidate[] {
  const { mark, at } = placed;
  // Between two pieces of a time nothing is drawn that a label could stand above.
  const start = mark.pieces ? mark.pieces[0]?.x0 : mark.x0;
  if (start === undefined) return [];
  const isSelected = mark.event === parts.selected;
  const known = parts.labelOf(at);
  const label = isSelected ? { ...known, width: known.bold } : known;
  const least = scale.x0 + sizes.edge;
  const most = scale.x1 - sizes.edge - label.width;
  const x0 = Math.max(least, Math.min(Math.max(start, least), most));
  return [
    {
      placed,
      label,
      start: Math.max(start, least),
      x0,
      x1: x0 + label.width,
      rank: isSelected
        ? 0
        : (labelled?.has(labelKey(mark.lane, mark.event)) ? 1 : 3) +
          (start >= scale.x0 && x0 >= start ? 0 : 1),
      hopeless: most < least,
    },
  ];
}

function chooseLabels(candidates: readonly Candidate[], scale: Scale, hasBefore: boolean): Candidate[] {
  const chosen: Candidate[] = [];
  for (let wanted = 0; wanted < 5; wanted++) {
    for (const candidate of candidates) {
      if (candidate.hopeless || candidate.rank !== wanted) continue;
      const spare = hasBefore && wanted > 2 ? sizes.hysteresis : 0;
      const need = { x0: candidate.x0, x1: candidate.x1 + sizes.gap + spare };
      const at = firstBehind(chosen, candidate.x0);
      const before = chosen[at - 1];
      const after = chosen[at];
      if (before && before.x1 + sizes.gap + spare > need.x0) continue;
      if (after && need.x1 > after.x0) continue;
      if (candidate.x1 > scale.x1) continue;
      chosen.splice(at, 0, candidate);
    }
  }
  return chosen;
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

/**
 * Buttons for what has no label, in the gaps that the labels leave, each as near behind its bars' left edges as it
 * gets; neighbours that would touch share one. Undefined where some gap-less event finds no place at all.
 */
function placeBundles(
  rest: readonly Candidate[],
  labels: readonly Candidate[],
  parts: PlanParts,
  scale: Scale,
): Bundle[] | undefined {
  const gapAt = (x: number) => gaps.find((own) => own.x0 <= x && x <= own.x1) ?? scale;
  const open: { x: number; members: Candidate[] }[] = [];
  const gaps = gapsBetween(labels, scale);
  const first = rest[0];
  if (!first) return [];
  if (gaps.length === 0 && labels.length > 0) return undefined;
  for (const candidate of rest) {
    const gap = gaps.find(({ x1 }) => x1 >= candidate.start + sizes.bundle) ?? gaps.at(-1);
    const last = open.at(-1);
    const left = Math.max(
      gap?.x0 ?? scale.x0,
      Math.min(candidate.start, (gap?.x1 ?? scale.x1) - sizes.bundle),
    );
    if (last && left < last.x + bundleWidth(last.members.length + 1, parts) + sizes.gap) {
      last.members.push(candidate);
    } else {
      open.push({ x: left, members: [candidate] });
    }
  }
  // A count of several figures needs more than the least width: it may have to move left, or share.
  const bundles: { x: number; width: number; members: Candidate[] }[] = [];
  for (const { x, members } of open) {
    const width = bundleWidth(members.length, parts);
    const gap = gapAt(x);
    if (width > gap.x1 - gap.x0 && labels.length > 0) return undefined;
    const moved = Math.max(gap.x0, Math.min(x, gap.x1 - width));
    const last = bundles.at(-1);
    if (last && last.x + last.width + sizes.gap > moved) {
      last.members.push(...members);
      last.width = bundleWidth(last.members.length, parts);
      const lastGap = gapAt(last.x);
      if (last.width > lastGap.x1 - lastGap.x0 && labels.length > 0) return undefined;
      last.x = Math.max(lastGap.x0, Math.min(last.x, lastGap.x1 - last.width));
    } else {
      bundles.push({ x: moved, width, members });
    }
  }
  return bundles.map(({ x, width, members }) => toBundle(x, width, members, scale));
}

/** Stretches between labels, and before and behind them, that hold at least the least button. */
function gapsBetween(labels: readonly Span[], scale: Scale): Span[] {
  const gaps: Span[] = [];
  let from = scale.x0 + sizes.edge;
  for (const { x0, x1 } of [...labels, { x0: scale.x1 - sizes.edge + sizes.gap, x1: 0 }]) {
    const gap = { x0: from, x1: x0 - sizes.gap };
    if (gap.x1 - gap.x0 >= sizes.bundle) gaps.push(gap);
    from = x1 + sizes.gap;
  }
  return gaps;
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

function toLabel({ placed, label, x0 }: Candidate): Label {
  const { mark, lane } = placed;
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

function labelKey(lane: string, event: string): string {
  return `${lane}\n${event}`;
}

/** Which labels a scene has, for the next one. */
export function labelledIn(scene: Scene | undefined): ReadonlySet<string> | undefined {
  return scene && new Set(scene.labels.map(({ lane, event }) => labelKey(lane, event)));
}
