import type { Dataset } from '../../domain/dataset.ts';
import type { EventRecord } from '../../domain/event.ts';
import { sourceOf } from '../../domain/names.ts';
import type { Source } from '../../domain/source.ts';
import type { EventTime, TimePoint } from '../../time/event-time.ts';
import { resolveTime } from '../../time/resolve-time.ts';
import type { ResolvedTime } from '../../time/resolved-time.ts';
import { findWeekdayWord, fitsWeekday, isNightWord, lastWeekday } from '../../time/weekday.ts';
import { toCivil } from '../../time/zone.ts';
import { below, type Report } from '../report.ts';

/**
 * Checks weekday words in `asWritten` against the dates beside them. Only a word that fits no day within the bounds is
 * worth a warning; it tells which day the word means when counted back from the source's publication.
 */
export function checkWeekdays(dataset: Dataset, pathOf: (part: object) => string, report: Report): void {
  for (const event of dataset.events) {
    const path = pathOf(event);
    if (event.time) checkTime(event.time, below(path, 'time'), firstSource(event));
    for (const claim of event.claims) {
      const at = pathOf(claim);
      const source = sourceOf(dataset, claim.source);
      if (claim.time) checkTime(claim.time, below(at, 'time'), source);
      if (claim.said) checkPoint(claim.said, below(at, 'said'), source, dataset.timeZone);
      if (claim.reported) checkPoint(claim.reported, below(at, 'reported'), source, dataset.timeZone);
    }
  }
  checkTime(dataset.asOf, '$.asOf', undefined);
  for (const source of dataset.sources) {
    checkPoint(source.published, below(pathOf(source), 'published'), source, dataset.timeZone);
  }

  function firstSource(event: EventRecord): Source | undefined {
    const [claim] = event.claims;
    return claim && sourceOf(dataset, claim.source);
  }

  function checkTime(time: EventTime, path: string, source: Source | undefined): void {
    const zone = time.timeZone ?? dataset.timeZone;
    checkPoint(time.start, time.end ? below(path, 'start') : path, source, zone);
    if (time.end) checkPoint(time.end, below(path, 'end'), source, zone);
  }

  function checkPoint(point: TimePoint, path: string, source: Source | undefined, zone: string): void {
    const { asWritten } = point;
    if (asWritten === undefined || point.edtf === undefined) return;
    const weekday = findWeekdayWord(asWritten);
    if (!weekday) return;
    const when = resolvePoint(point, zone);
    const night = point.part === 'night' || isNightWord(asWritten);
    if (!when || fitsWeekday(weekday, when, zone, night)) return;
    const published = source && resolvePoint(source.published, dataset.timeZone)?.end.latest;
    const day =
      typeof published === 'bigint'
        ? lastWeekday(weekday, toCivil(published - 1n, dataset.timeZone))
        : undefined;
    report.warning('weekday', below(path, 'asWritten'), asWritten, {
      weekday: weekdayNames[weekday - 1] ?? '',
      ...(day && { nearest: `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}` }),
    });
  }
}

/** The words in which sources write them; what is found is English so far. */
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function resolvePoint(start: TimePoint, zone: string): ResolvedTime | undefined {
  const resolved = resolveTime({ start, ongoing: false, after: [], before: [] }, zone);
  return resolved.ok ? resolved.value : undefined;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
