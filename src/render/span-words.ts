import { type Instant, instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay } from '../time/day-words.ts';
import { fromInstant } from '../time/instant.ts';
import { type CivilDateTime, toCivil } from '../time/zone.ts';
import { formatYear } from './jumps.ts';

const dayMs = 86_400_000;

/** A visible span in words, as exact as its length asks: years, days, or clock times. Its end is inclusive. */
export function formatSpan(viewport: Viewport, zone: string, messages: Messages): string {
  const span = viewportSpan(viewport);
  const { picture } = messages;
  if (span > 4 * 366 * dayMs) {
    const year = (at: Instant) => formatYear(civilAt(at, zone).year, messages);
    return picture.span(year(viewport.from), year(viewport.to));
  }
  const from = civilAt(viewport.from, zone);
  const to = civilAt(viewport.to, zone);
  if (span >= 2 * dayMs) {
    const last = civilAt(instant(viewport.to - 1000), zone);
    return picture.span(formatDay(from, 'full', messages), formatDay(last, 'full', messages));
  }
  const last = civilAt(instant(viewport.to - 1000), zone);
  const midnight = to.hour === 0 && to.minute === 0;
  const end = midnight ? '24:00' : clock(to);
  if (isSameDay(from, midnight ? last : to)) {
    return picture.spanWithinDay(formatDay(from, 'full', messages), clock(from), end);
  }
  return picture.span(
    `${formatDay(from, 'full', messages)} ${clock(from)}`,
    `${formatDay(midnight ? last : to, 'full', messages)} ${end}`,
  );
}

/** One end of the visible span in words, for the overview's handles. */
export function formatEnd(at: Instant, span: number, zone: string, messages: Messages): string {
  const civil = civilAt(at, zone);
  if (span > 4 * 366 * dayMs) return formatYear(civil.year, messages);
  return `${formatDay(civil, 'full', messages)} ${clock(civil)}`;
}

function civilAt(at: Instant, zone: string): CivilDateTime {
  return toCivil(fromInstant(instant(Math.round(at))), zone);
}

function isSameDay(a: CivilDateTime, b: CivilDateTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function clock({ hour, minute }: CivilDateTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
