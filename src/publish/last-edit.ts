import type { Dataset } from '../domain/dataset.ts';
import type { EventRecord } from '../domain/event.ts';
import { sourceOf } from '../domain/names.ts';
import { dayOfPoint } from './stated-date.ts';

/**
 * The day on which a timeline was last edited, as it says itself; where it does not, the latest day that it names for
 * anything that went into it: an issue, a look at a source, a correction. The build's own clock is no date of the data.
 */
export function lastEdit(dataset: Dataset): string | undefined {
  if (dataset.updated !== undefined) return dataset.updated;
  return latest([
    ...dataset.sources.flatMap(({ published, accessed }) => [dayOfPoint(published), accessed]),
    ...dataset.events.flatMap(({ claims }) =>
      claims.map(({ reported }) => (reported === undefined ? undefined : dayOfPoint(reported))),
    ),
    ...dataset.corrections.map(({ date }) => dayOfPoint(date)),
  ]);
}

/**
 * The day since which a record stands as it does: its last correction, else the issue of the newest report in it.
 * Undefined where neither is one day.
 */
export function lastChange(dataset: Dataset, { id, claims }: EventRecord): string | undefined {
  const corrected = dataset.corrections
    .filter(({ event }) => event === id)
    .map(({ date }) => dayOfPoint(date));
  const reported = claims.flatMap((claim) => {
    const source = sourceOf(dataset, claim.source);
    return [claim.reported, source?.published].map((point) =>
      point === undefined ? undefined : dayOfPoint(point),
    );
  });
  return latest([...corrected, ...reported]);
}

/** Days of four-digit years compare as text; others, and what is no day of the calendar, are passed over. */
function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day): day is string => day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day))
    .sort()
    .at(-1);
}
