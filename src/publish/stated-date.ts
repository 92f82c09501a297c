import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Edge } from '../time/moment.ts';
import { toCivil } from '../time/zone.ts';

/**
 * The date of an event for machines that know only dates: `2022-02-25`, where the source states it and it is one day
 * in the timeline's zone. Nothing otherwise: a window is no date, and an editor's limits are no source's statement.
 */
export function statedDate(event: ResolvedEvent, zone: string): string | undefined {
  const { when, record } = event;
  if (!when.dated || record.time?.start.basis !== 'stated' || when.mode === 'each') return undefined;
  const first = dayOf(when.start.earliest, zone, 0n);
  const last = dayOf(when.start.latest, zone, -1n);
  return first !== undefined && first === last ? first : undefined;
}

function dayOf(edge: Edge, zone: string, shift: bigint): string | undefined {
  if (typeof edge !== 'bigint') return undefined;
  const { year, month, day } = toCivil(edge + shift, zone);
  if (year < 1n || year > 9999n) return undefined;
  const two = (value: number): string => value.toString().padStart(2, '0');
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`;
}
