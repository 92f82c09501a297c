import type { Text } from '../base/text.ts';
import type { ActorId } from './actor.ts';
import { foldText, foldWords } from './fold.ts';
import { actorOf } from './names.ts';
import { remember } from './remember.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';
import { walkedEvents } from './walked-events.ts';

interface Entry {
  /** Every folded word with a space before it: ` bennett and putin`. */
  readonly words: string;
  /** The folded titles, one per language. */
  readonly titles: readonly string[];
}

/**
 * By place in `Timeline.events`: 1 where the event answers the query. Undefined where everything does: where nothing is
 * asked, or as if it were not while a large timeline still looks for it.
 */
export function findText(timeline: Timeline, query: string): Uint8Array | undefined {
  if (query.trim() === '') return undefined;
  if (timeline.search !== undefined) return timeline.search.find(query);
  const answersQuery = makeQuery(timeline, query);
  return new Uint8Array(timeline.events.length).map((_, index) => Number(answersQuery({ index })));
}

/**
 * The test that a query puts to events of the timeline: each of its words begins some word of the event's title,
 * summary, or of a name or other spelling of an actor that takes part, is mentioned or is cited; or a title holds
 * the query as it stands. A query without letters or digits asks for nothing, so every event passes.
 */
export function makeQuery(
  timeline: Timeline,
  query: string,
): (event: Pick<ResolvedEvent, 'index'>) => boolean {
  const words = foldWords(query).map((word) => ` ${word}`);
  if (words.length === 0) return () => true;
  const whole = foldText(query).trim().replace(/\s+/gu, ' ');
  const index = indexOf(timeline);
  return (event) => {
    const entry = index[event.index];
    return (
      entry !== undefined &&
      (words.every((word) => entry.words.includes(word)) ||
        entry.titles.some((title) => title.includes(whole)))
    );
  };
}

// A timeline never changes, so its texts are folded once and not at every key the reader presses.
const indexOf = remember((timeline: Timeline): readonly Entry[] => {
  // What came as columns without texts to search is not decoded for it.
  const events = timeline.table === undefined ? [...timeline.events] : (walkedEvents(timeline) ?? []);
  return events.map((event) => makeEntry(timeline, event));
});

function makeEntry(timeline: Timeline, { record }: ResolvedEvent): Entry {
  const actors = new Set<ActorId>(record.participants.map((participant) => participant.actor));
  for (const claim of record.claims) {
    for (const actor of [claim.by, claim.relayedBy, ...claim.via]) if (actor) actors.add(actor);
  }
  const names = [...actors].flatMap((id) => {
    const actor = actorOf(timeline.dataset, id);
    return actor ? [...allOf(actor.name), ...actor.aliases] : [];
  });
  const titles = allOf(record.title);
  const words = [...titles, ...allOf(record.summary), ...names].flatMap(foldWords);
  return { words: ` ${words.join(' ')}`, titles: titles.map(foldText) };
}

function allOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
