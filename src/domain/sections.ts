import type { Edge, Moment } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { toCivil } from '../time/zone.ts';
import type { EventRecord } from './event.ts';
import type { CivilDay, SectionHeading } from './timeline.ts';

/**
 * The heading under which an event is listed. `zone` is the dataset's: an event that gives its time in a zone of its
 * own still stands under the dataset's day when it lies inside one.
 */
export function headingOf(record: EventRecord, when: ResolvedTime, zone: string): SectionHeading {
  const background = record.kind === 'context' || (record.time?.ongoing ?? false);
  if (!when.dated) return { kind: background ? 'background' : 'undated' };

  const within = dayOf(when.start.earliest, when.end.latest, zone);
  const began = when.mode === 'throughout' ? dayOf(when.start.earliest, when.start.latest, zone) : undefined;
  const day = within ?? (record.kind === 'context' ? undefined : began);
  if (day) return { kind: 'day', day };
  if (record.kind === 'context') return { kind: 'background' };

  const from = firstDay(when.start.earliest, zone);
  const to = lastDay(when.end.latest, zone);
  if (!from && !to) return { kind: background ? 'background' : 'undated' };
  return { kind: 'between', ...(from && { from }), ...(to && { to }) };
}

/** The heading as a key that is stable and usable in an element id: `day-2022-02-24`. */
export function serializeHeading(heading: SectionHeading): string {
  if (heading.kind === 'day') return `day-${serializeDay(heading.day)}`;
  if (heading.kind !== 'between') return heading.kind;
  const { from, to } = heading;
  if (from && to) return `between-${serializeDay(from)}-${serializeDay(to)}`;
  if (to) return `until-${serializeDay(to)}`;
  return from ? `since-${serializeDay(from)}` : 'between';
}

/**
 * Where sections stand when nothing established says otherwise: days in order, "some time between X and Y" after the
 * section of day Y, windows without an end after all days, then background, then what has no date.
 */
export function compareHeadings(a: SectionHeading, b: SectionHeading): number {
  const rank = headingRanks[a.kind] - headingRanks[b.kind];
  if (rank !== 0) return rank;
  return (
    compareDays(lastOf(a), lastOf(b), 1) ||
    Number(a.kind === 'between') - Number(b.kind === 'between') ||
    compareDays(firstOf(a), firstOf(b), -1)
  );
}

const headingRanks = { day: 0, between: 0, background: 1, undated: 2 } as const;

function lastOf(heading: SectionHeading): CivilDay | undefined {
  if (heading.kind === 'day') return heading.day;
  return heading.kind === 'between' ? heading.to : undefined;
}

function firstOf(heading: SectionHeading): CivilDay | undefined {
  if (heading.kind === 'day') return heading.day;
  return heading.kind === 'between' ? heading.from : undefined;
}

/** `missing` is the sign of a day that is not there: beyond every other, or before. */
function compareDays(a: CivilDay | undefined, b: CivilDay | undefined, missing: 1 | -1): number {
  if (!a || !b) return a === b ? 0 : a ? -missing : missing;
  if (a.year !== b.year) return a.year < b.year ? -1 : 1;
  return a.month - b.month || a.day - b.day;
}

function dayOf(earliest: Edge, latest: Edge, zone: string): CivilDay | undefined {
  const first = firstDay(earliest, zone);
  const last = lastDay(latest, zone);
  return first && last && compareDays(first, last, 1) === 0 ? first : undefined;
}

function firstDay(earliest: Edge, zone: string): CivilDay | undefined {
  return isMoment(earliest) ? civilDay(earliest, zone) : undefined;
}

/** Bounds are half-open: what ends at midnight lies in the day before. */
function lastDay(latest: Edge, zone: string): CivilDay | undefined {
  return isMoment(latest) ? civilDay(latest - 1n, zone) : undefined;
}

function civilDay(moment: Moment, zone: string): CivilDay {
  const { year, month, day } = toCivil(moment, zone);
  return { year, month, day };
}

function isMoment(edge: Edge): edge is Moment {
  return typeof edge === 'bigint';
}

function serializeDay({ year, month, day }: CivilDay): string {
  const digits = String(year < 0n ? -year : year).padStart(4, '0');
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year < 0n ? '-' : ''}${digits}-${two(month)}-${two(day)}`;
}
