import { type Instant, instant } from '../base/brand.ts';
import { day, minute, year } from '../layout/calendar.ts';
import type { Viewport } from '../layout/scene.ts';
import { formatFarYear } from '../layout/tick-words.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay } from '../time/day-words.ts';
import { fromInstant } from '../time/instant.ts';
import { type CivilDateTime, toCivil } from '../time/zone.ts';

/**
 * A visible span in words, as exact as its length asks: millions of years, years, days, clock times, seconds. Its end
 * is inclusive.
 */
export function formatSpan({ from, to }: Viewport, zone: string, messages: Messages): string {
  const span = viewportSpan({ from, to });
  const { picture } = messages;
  if (span > longSpan) {
    return picture.span(formatEnd(from, span, zone, messages), formatEnd(to, span, zone, messages));
  }
  const first = civilAt(from, zone);
  const last = civilAt(instant(to - 1000), zone);
  if (span >= 2 * day) {
    return picture.span(formatDay(first, 'full', messages), formatDay(last, 'full', messages));
  }
  const clock = clockOf(span, messages);
  const after = civilAt(to, zone);
  const isMidnight = clock(after) === clock({ ...after, hour: 0, minute: 0, second: 0 });
  const end = isMidnight ? { ...last, hour: 24, minute: 0, second: 0 } : after;
  const [startDay, endDay] = [formatDay(first, 'full', messages), formatDay(end, 'full', messages)];
  if (startDay === endDay) return picture.spanWithinDay(startDay, clock(first), clock(end));
  return picture.span(`${startDay} ${clock(first)}`, `${endDay} ${clock(end)}`);
}

/** One end of the visible span in words, for the overview's handles. */
export function formatEnd(at: Instant, span: number, zone: string, messages: Messages): string {
  const civil = civilAt(at, zone);
  if (span > longSpan) {
    // To the hundredth of the span, at least.
    const step = 10 ** Math.max(0, Math.floor(Math.log10(span / year / 100)));
    return formatFarYear(Number(civil.year), step, messages);
  }
  return `${formatDay(civil, 'full', messages)} ${clockOf(span, messages)(civil)}`;
}

/** Longer spans are told in years. */
const longSpan = 4 * 366 * day;

function civilAt(at: Instant, zone: string): CivilDateTime {
  return toCivil(fromInstant(instant(Math.round(at))), zone);
}

/** Clock times, with seconds where the span has few minutes. */
function clockOf(span: number, { layout }: Messages) {
  return ({ hour, minute: minutes, second }: CivilDateTime) =>
    layout.axis.clock(hour, minutes, span < 10 * minute ? second : undefined);
}
