import { takesPart } from '../domain/event.ts';
import { actorName, inLang } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { Messages } from '../messages/messages.ts';

/** An event in words: what its element is named and what the tooltip shows. */
export interface EventWords {
  readonly title: string;
  readonly time: string;
  readonly participants: string;
  readonly status: string | undefined;
}

export function describeEvent(
  event: ResolvedEvent,
  timeline: Timeline,
  told: ToldTimes,
  messages: Messages,
): EventWords {
  const { dataset } = timeline;
  const { record } = event;
  const participants = record.participants
    .filter(takesPart)
    .map(({ actor }) => actorName(dataset, actor, messages.lang))
    .join(', ');
  return {
    title: inLang(dataset, record.title, messages.lang),
    time: told.events.get(record.id)?.text ?? '',
    participants,
    status: statusWord(event, messages),
  };
}

/** The accessible name: title, time, participants, and the status where it changes what the title says. */
export function nameEvent(words: EventWords, messages: Messages): string {
  const parts = [words.title, words.time, words.participants, words.status ?? ''];
  return messages.picture.eventName(
    parts.filter((part) => part !== '').map((part) => part.replace(/\.$/, '')),
  );
}

function statusWord({ record }: ResolvedEvent, { picture }: Messages): string | undefined {
  switch (record.status) {
    case 'disputed':
      return picture.disputed;
    case 'cancelled':
      return picture.cancelled;
    case 'retracted':
      return picture.retracted;
    case 'announced':
      return picture.announced;
    default:
      return undefined;
  }
}
