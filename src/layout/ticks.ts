import { cssPx, instant } from '../base/brand.ts';
import type { Calendar } from './calendar.ts';
import type { MeasureText } from './layout.ts';
import type { Scale } from './scale.ts';
import type { Tick, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';
import { minorUnits, type TickUnit, ticksBetween, tickUnits, unitSpan } from './tick-units.ts';
import type { TickWords, TickWriter } from './tick-words.ts';

export interface TickOptions {
  readonly calendar: Calendar;
  readonly writer: TickWriter;
  readonly measure: MeasureText;
  readonly viewport: Viewport;
  readonly scale: Scale;
  /** start: the text begins at its tick. middle: the text stands in the middle of its day, month or year (strip). */
  readonly align: 'start' | 'middle';
}

/** However wide the axis, it has about so many ticks at most, bare grid lines included. */
const mostTicks = 50;
/** Bare grid lines keep at least this distance. */
const minorDistance = 48;
/** Least distance of ticks finer than a day: hours that nobody needs yet would only crowd out the days. */
const clockDistance = { least: 56, wanted: 72 };
/** Days, months and years stand no closer, however short their names: the eye needs air between figures. */
const leastDistance = 28;

/**
 * The ticks of an axis, ascending: the finest unit whose words fit on one level of wording, with bare grid lines in
 * between. No text overlaps another or leaves the axis. The first text carries the month and year, larger units are
 * named where they begin, and when hours are shown the day stands at the left edge.
 */
export function placeTicks(options: TickOptions): readonly Tick[] {
  const { scale } = options;
  const width = scale.x1 - scale.x0;
  /** Too near each other for a text each. */
  const finer: TickUnit[] = [];
  for (const unit of tickUnits()) {
    const distance = unitSpan(unit) * scale.pxPerMs;
    const own = isNamed(unit) ? options : { ...options, align: 'start' as const };
    const drafts = distance < neededDistance(unit, width) ? undefined : draftTicks(own, unit);
    if (drafts && chooseLevel(drafts, own)) {
      addContext(drafts, unit, own);
      return hasTwo(drafts) ? withMinor(drafts, unit, options) : placeSparse(finer, drafts, unit, own);
    }
    if (distance >= leastDistance / 2) finer.push(unit);
  }
  return [];
}

/** Whether the words of a tick are the name of all the time up to the next, as "Thu 24" is and "12:00" is not. */
function isNamed(unit: TickUnit): boolean {
  return unit.step === 1 && !isClock(unit);
}

/**
 * What stands where no unit has room for two texts of its own kind (a day across a phone, years that have ten digits):
 * few ticks named, and at the left edge what the axis begins in. Years keep to their unit as long as that shows two
 * texts; hours are worth more than one more day.
 */
function placeSparse(
  finer: TickUnit[],
  drafts: readonly Draft[],
  unit: TickUnit,
  options: TickOptions,
): readonly Tick[] {
  const own = { ...options, align: 'start' as const };
  const last = finer.at(-1);
  if (!last || !isClock(last)) finer.push(unit);
  for (const each of finer.reverse()) {
    const some = draftTicks(own, each);
    // From the right, so that what has to give way at the left edge is the first only.
    for (const [at, { words }] of [...some.entries()].reverse()) {
      setText(some, at, words.plain.at(-1) ?? '', textedBehind(some, at), own);
    }
    nameBoundaries(some, each, own);
    addEdge(some, each, own);
    if (hasTwo(some)) return withMinor(some, each, own);
  }
  return withMinor(drafts, unit, options);
}

function hasTwo(drafts: readonly Draft[]): boolean {
  return drafts.filter(({ text }) => text !== '').length > 1;
}

function isClock({ unit }: TickUnit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

function neededDistance(unit: TickUnit, width: number): number {
  const least = Math.max(leastDistance, width / mostTicks);
  if (!isClock(unit)) return least;
  return Math.max(least, clockDistance.least, Math.min(clockDistance.wanted, width / 3));
}

/** A tick while its words are being chosen. */
interface Draft {
  readonly at: number;
  readonly x: number;
  readonly words: TickWords;
  text: string;
  textX: number;
  textWidth: number;
  readonly major: boolean;
}

function draftTicks({ calendar, writer, viewport, scale }: TickOptions, unit: TickUnit): Draft[] {
  return ticksBetween(calendar, unit, viewport.from, viewport.to).map((at) => {
    const x = scale.toX(at);
    return { at, x, words: writer.words(unit, at), text: '', textX: x, textWidth: 0, major: true };
  });
}

/** Sets every text on the wordiest level on which no two overlap; false where none is short enough. */
function chooseLevel(drafts: readonly Draft[], options: TickOptions): boolean {
  const levels = Math.max(0, ...drafts.map(({ words }) => words.plain.length));
  if (drafts.length === 0) return true;
  for (let level = 0; level < levels; level++) {
    let fits = true;
    for (const [at, draft] of drafts.entries()) {
      const text = draft.words.plain[level] ?? draft.words.plain.at(-1) ?? '';
      if (setText(drafts, at, text, at + 1, options)) continue;
      clearText(draft);
      // The last one may be cut short by the plot's edge; any other that does not fit refuses the level, unless a
      // larger unit begins right after it.
      const next = drafts[at + 1];
      if (next && next.words.boundary.length === 0) {
        fits = false;
        break;
      }
    }
    if (fits) return true;
  }
  return false;
}

/** Gives a draft the text if it has room between the text before it, the tick at `until` and the axis' end. */
function setText(
  drafts: readonly Draft[],
  at: number,
  text: string,
  until: number,
  { scale, align, measure }: TickOptions,
): boolean {
  const draft = drafts[at] as Draft;
  const next = drafts[until];
  const width = measure(text, 'tick');
  const right = scale.x1 - sizes.edge;
  let x = draft.x + sizes.edge;
  const end = next ? Math.min(next.x - sizes.edge, right) : right;
  if (align === 'middle') {
    // The last interval may reach beyond the axis: its middle is that of the part that shows.
    x = draft.x + ((next ? next.x : scale.x1) - draft.x - width) / 2;
    if (x < draft.x + sizes.edge - 1) return false;
  }
  const before = drafts[textedBefore(drafts, at)];
  if (x + width > end || (before && before.textX + before.textWidth + sizes.gap > x)) return false;
  draft.text = text;
  draft.textX = x;
  draft.textWidth = width;
  return true;
}

function textedBefore(drafts: readonly Draft[], at: number): number {
  let found = at - 1;
  while (found >= 0 && drafts[found]?.text === '') found--;
  return found;
}

/** Index of the next draft with a text; their number where there is none. */
function textedBehind(drafts: readonly Draft[], at: number): number {
  let found = at + 1;
  while (found < drafts.length && drafts[found]?.text === '') found++;
  return found;
}

function clearText(draft: Draft): void {
  draft.text = '';
  draft.textX = draft.x;
  draft.textWidth = 0;
}

function addContext(drafts: Draft[], unit: TickUnit, options: TickOptions): void {
  nameBoundaries(drafts, unit, options);
  if (isClock(unit) || drafts.every(({ text }) => text === '')) {
    addEdge(drafts, unit, options);
    return;
  }
  const first = textedBehind(drafts, -1);
  const draft = drafts[first];
  // Where every figure counts ("24 25 26 27") none is given up for the month.
  const spare = drafts.filter(({ text }) => text !== '').length > 6 ? 2 : 0;
  draft?.words.full.some((forms) => setRoomier(drafts, first, forms, options, false, spare));
}

/** Names the larger unit where it begins: the day among hours, the month among days. */
function nameBoundaries(drafts: readonly Draft[], unit: TickUnit, options: TickOptions): void {
  for (const [at, { words }] of drafts.entries()) {
    if (words.boundary.length > 0) setRoomier(drafts, at, words.boundary, options, isClock(unit), 2);
  }
}

/**
 * Replaces a text by the first of `forms` that has room. Where none has, it may silence up to `spare` texts behind
 * it: a month or a day is worth more than one more number. What has no room even then stays as it is; then false.
 */
function setRoomier(
  drafts: readonly Draft[],
  at: number,
  forms: readonly string[],
  options: TickOptions,
  mustHave: boolean,
  spare: number,
): boolean {
  const draft = drafts[at] as Draft;
  const inStrip = options.align === 'middle' && !mustHave;
  const wanted = inStrip ? forms.filter((form) => holdsDay(form, draft.text)) : forms;
  let until = textedBehind(drafts, at);
  for (let silenced = 0; silenced <= (inStrip ? 0 : spare); silenced++) {
    for (const form of wanted) {
      if (!setText(drafts, at, form, until, options)) continue;
      for (const other of drafts.slice(at + 1, until)) clearText(other);
      return true;
    }
    if (until >= drafts.length) return false;
    until = textedBehind(drafts, until);
  }
  return false;
}

/** In the strip a text names an interval: it may grow by its month and year, never lose its weekday for them. */
function holdsDay(form: string, text: string): boolean {
  return text !== '' && form.startsWith(text);
}

/** The day (month, year) that the axis begins in, at its left edge, where a tick's own text leaves room for it. */
function addEdge(drafts: Draft[], unit: TickUnit, options: TickOptions): void {
  const { scale, viewport, measure, writer } = options;
  const first = drafts[0];
  if (first && first.x - scale.x0 < 1 && first.words.boundary.length > 0) {
    const full = writer.context(unit, first.at);
    setRoomier(drafts, 0, full, options, true, 2);
    return;
  }
  const boundary = drafts.find(({ words }) => words.boundary.length > 0);
  const x = scale.x0 + sizes.edge;
  const forms = writer.context(unit, viewport.from).flatMap((text) => {
    const width = measure(text, 'tick');
    const end = x + width + sizes.gap;
    // Where the next day begins so near that this one has no room to be named, the next one's name is enough.
    const collides = boundary !== undefined && boundary.text !== '' && boundary.textX < end;
    return x + width > scale.x1 - sizes.edge || collides ? [] : [{ text, width, end }];
  });
  // A shorter form is better than none of the hours.
  const chosen =
    forms.find(({ end }) => drafts.some(({ text, textX }) => text !== '' && textX >= end)) ?? forms[0];
  if (!chosen) return;
  const { text, width, end } = chosen;
  for (const draft of drafts) if (draft.text !== '' && draft.textX < end) clearText(draft);
  if (first && first.x - scale.x0 < 1) {
    Object.assign(first, { text, textX: x, textWidth: width });
    return;
  }
  const words: TickWords = { plain: [text], full: [], boundary: [] };
  drafts.unshift({ at: viewport.from, x: scale.x0, words, text, textX: x, textWidth: width, major: false });
}

function withMinor(drafts: readonly Draft[], unit: TickUnit, options: TickOptions): readonly Tick[] {
  const { calendar, viewport, scale } = options;
  const ticks: Tick[] = drafts.map(({ at, x, text, textX, textWidth, major }) => ({
    x: cssPx(x),
    at: instant(at),
    text,
    textX: cssPx(textX),
    textWidth: cssPx(textWidth),
    major,
  }));
  const least = Math.max(minorDistance, (scale.x1 - scale.x0) / mostTicks);
  const minor = minorUnits(unit).find((finer) => unitSpan(finer) * scale.pxPerMs >= least);
  if (!minor) return ticks;
  const taken = new Set(drafts.map(({ at }) => at));
  for (const at of ticksBetween(calendar, minor, viewport.from, viewport.to)) {
    if (taken.has(at)) continue;
    const x = scale.toX(at);
    ticks.push({ x, at: instant(at), text: '', textX: x, textWidth: cssPx(0), major: false });
  }
  return ticks.sort((a, b) => a.at - b.at);
}
