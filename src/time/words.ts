import { type Text, textIn } from '../base/text.ts';
import type { TellingMessages } from '../messages/telling.ts';
import { serializeClockTime } from './clock.ts';
import { formatDate } from './date-words.ts';
import { type EdtfPoint, isFullDay } from './edtf.ts';
import { beganWords, edtfWords, lastedWords, limitWords, type Surroundings } from './edtf-words.ts';
import type { EventTime, TimePoint } from './event-time.ts';
import type { ResolvedTime } from './resolved-time.ts';
import { formatZone } from './zone-words.ts';

export interface TimeContext {
  readonly messages: TellingMessages;
  /** The dataset's zone. */
  readonly zone: string;
  /** The language of notes. */
  readonly lang: string;
  /**
   * Which years go unsaid in ranges and limits ("Once, between Thu 24 and Sun 27 Feb"): that one; `none` of them; or,
   * where absent, any that both ends share. A timeline over several years should name its own or `none`.
   */
  readonly year?: bigint | 'none';
}

export interface TimeWords {
  readonly text: string;
  /** "Limits set by the editor: ...", where the time was inferred. */
  readonly basis?: string;
  /** "Jerusalem time". */
  readonly zone: string;
}

/** A record's time in words, from what the record says; nothing in it is more exact than the source. */
export function formatTime(
  time: EventTime | undefined,
  resolved: Pick<ResolvedTime, 'dated'>,
  context: TimeContext,
): TimeWords {
  const { messages } = context;
  if (!time) return withBasis(time, messages.time.undated, context);
  const text = timeText(time, resolved, context);
  return withBasis(time, resolved.dated ? withOwnZone(time, text, context) : text, context);
}

/** The same for a running total: "Total since Thu 24 Feb; count time not stated". */
export function formatRunningTotal(
  time: EventTime | undefined,
  resolved: Pick<ResolvedTime, 'dated'>,
  context: TimeContext,
): TimeWords {
  const around = surroundings(time, context);
  const edtf = time?.start.edtf;
  const from = edtf?.kind === 'interval' ? edtf.start : edtf?.kind === 'set' ? undefined : edtf;
  const known = resolved.dated && typeof from === 'object' ? limitWords(from, around) : undefined;
  const since = time && known && withOwnZone(time, known, context);
  return withBasis(time, context.messages.time.runningTotal(since), context);
}

/** Every time is read in the timeline's zone. One that is told in another says so. */
function withOwnZone(time: EventTime, text: string, { messages, zone }: TimeContext): string {
  if (time.timeZone === undefined) return text;
  // By their words: Europe/Kiev beside Europe/Kyiv is no other zone.
  const own = formatZone(time.timeZone, messages);
  return own === formatZone(zone, messages) ? text : messages.time.withZone(text, own);
}

function withBasis(time: EventTime | undefined, text: string, context: TimeContext): TimeWords {
  const { messages, lang } = context;
  const zone = formatZone(time?.timeZone ?? context.zone, messages);
  const notes = [time?.start, time?.end]
    .filter((point) => point?.basis === 'inferred')
    .map((point) => point?.note)
    .filter((note): note is Text => note !== undefined)
    .map((note) => textIn(note, lang));
  const basis = [...new Set(notes)].join(' ');
  return { text, zone, ...(basis && { basis: messages.time.basis(basis) }) };
}

function surroundings(time: EventTime | undefined, context: TimeContext): Surroundings {
  const { messages, year } = context;
  return {
    messages,
    zone: time?.timeZone ?? context.zone,
    leavesOut: (one) => (year === undefined ? true : one === year),
  };
}

function timeText(time: EventTime, resolved: Pick<ResolvedTime, 'dated'>, context: TimeContext): string {
  const words = context.messages.time;
  const around = surroundings(time, context);
  const { start, end } = time;
  if (time.ongoing) return ongoingText(start, around);
  if (!resolved.dated) return words.undated;
  if (!end) return pointText(start, around);
  if (!start.edtf) return words.unknownStart(startText(end, around));
  if (!end.edtf) return words.unknownEnd(startText(start, around));
  const plain = [start, end].every((point) => !point.part && !point.clock);
  if (plain && isPoint(start.edtf) && isPoint(end.edtf)) {
    return lastedWords(start.edtf, end.edtf, around);
  }
  return words.lastedFromTo(startText(start, around), startText(end, around));
}

function ongoingText(start: TimePoint, around: Surroundings): string {
  const words = around.messages.time;
  if (!start.edtf) return words.ongoing;
  if (start.edtf.kind === 'set') return beganWords(start.edtf, around);
  if (start.edtf.kind !== 'interval') return words.since(startText(start, around));
  const { start: from } = start.edtf;
  return typeof from === 'object' ? words.since(limitWords(from, around)) : words.ongoing;
}

function isPoint(edtf: NonNullable<TimePoint['edtf']>): edtf is EdtfPoint {
  return edtf.kind !== 'interval' && edtf.kind !== 'set';
}

/** A point alone: says what the source left out. */
function pointText(point: TimePoint, around: Surroundings): string {
  const { edtf, part, clock } = point;
  const { notStated } = around.messages.time;
  const text = startText(point, around);
  if (part || clock || edtf?.kind !== 'date' || edtf.significant !== undefined) return text;
  if (isFullDay(edtf)) return notStated.hour(text);
  // Masks say themselves what is not stated.
  if ([edtf.year, edtf.month, edtf.day].some((component) => component?.digits.includes('X'))) {
    return edtf.month ? text : notStated.year(text);
  }
  return edtf.month ? notStated.day(text) : notStated.monthAndDay(text);
}

/** A point as a piece of a longer sentence. */
function startText(point: TimePoint, around: Surroundings): string {
  const { edtf, part, clock } = point;
  const { time } = around.messages;
  if (!edtf) return time.undated;
  if (edtf.kind !== 'date' || (!part && !clock)) return edtfWords(edtf, around);
  const day = formatDate(edtf, around.messages);
  if (clock) {
    return time.withClock(day, serializeClockTime(clock.from), clock.to && serializeClockTime(clock.to));
  }
  return part ? time.withPart(day, time.parts[part]) : day;
}
