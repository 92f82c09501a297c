import type { FilterChoice } from '../../domain/filter.ts';
import type { Viewport } from '../../layout/scene.ts';
import { dateTimeCodec } from '../../protocol/date-time-codec.ts';
import { writeSpan } from '../../state/span.ts';
import type { TimelineFilter } from './api.ts';

/** A filter as the public interface writes it: what hides nothing is absent. */
export function serializeFilter({
  actors,
  match,
  parties,
  kinds,
  statuses,
  query,
}: FilterChoice): TimelineFilter {
  return {
    ...(actors.length === 0 ? {} : { actors: [...actors] }),
    ...(match === 'any' ? {} : { match }),
    ...(parties.length === 0 ? {} : { parties: [...parties] }),
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...(statuses.length === 0 ? {} : { status: [...statuses] }),
    ...(query === '' ? {} : { q: query }),
  };
}

/** A span as ISO 8601 in UTC; beyond what `Date` holds, as an address writes it, in the dataset's zone. */
export function serializeSpan(
  viewport: Viewport,
  zone: string,
): { readonly from: string; readonly to: string } {
  const write = (side: 'from' | 'to'): string => {
    const date = new Date(side === 'from' ? Math.floor(viewport.from) : Math.ceil(viewport.to));
    if (!Number.isNaN(date.getTime())) return date.toISOString();
    return dateTimeCodec.serialize(writeSpan(viewport, zone)[side]) ?? '';
  };
  return { from: write('from'), to: write('to') };
}
