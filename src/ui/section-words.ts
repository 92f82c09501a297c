import type { CivilDay, SectionHeading } from '../domain/timeline.ts';
import { formatDay } from '../time/day-words.ts';
import type { Reader } from './reader.tsx';

/** The heading of a section of the list: a day in full, or what is known of the span. */
export function formatSection(heading: SectionHeading, reader: Reader): string {
  const { messages } = reader;
  const words = messages.ui.events;
  switch (heading.kind) {
    case 'day':
      return formatDay(heading.day, 'headingYear', messages);
    case 'between':
      return formatBetween(heading.from, heading.to, reader);
    case 'background':
      return words.background;
    case 'undated':
      return words.undated;
  }
}

function formatBetween(from: CivilDay | undefined, to: CivilDay | undefined, reader: Reader): string {
  const { messages } = reader;
  const words = messages.ui.events;
  if (from === undefined && to === undefined) return words.anyDay;
  if (from === undefined || to === undefined) {
    return to === undefined
      ? words.orLater(formatDay(from as CivilDay, 'full', messages))
      : words.orEarlier(formatDay(to, 'full', messages));
  }
  if (from.year !== to.year) {
    return words.between(formatDay(from, 'full', messages), formatDay(to, 'full', messages));
  }
  // The year goes without saying only where the whole list lies in one.
  const form = reader.year === from.year ? 'noYear' : 'full';
  const first = from.month === to.month ? 'short' : 'noYear';
  return words.between(formatDay(from, first, messages), formatDay(to, form, messages));
}
