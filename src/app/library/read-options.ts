import type { PartyId } from '../../domain/actor.ts';
import type { EventId } from '../../domain/event.ts';
import { eventKinds, statuses } from '../../domain/event.ts';
import { everything, type FilterChoice } from '../../domain/filter.ts';
import type { Timeline } from '../../domain/timeline.ts';
import type { LaneChoice } from '../../layout/layout.ts';
import type { Viewport } from '../../layout/scene.ts';
import { wholeStory } from '../../layout/story.ts';
import { libraryEn as words } from '../../messages/en/library.ts';
import { dateTimeCodec } from '../../protocol/date-time-codec.ts';
import { isSpan, readEdge } from '../../state/span.ts';
import type { Theme } from '../../state/view-state.ts';
import type { ParleyProblem, TimelineFilter, TimelineLanes, TimelineSpan } from './api.ts';

/** Takes what is wrong in an option. What is right of it counts all the same. */
export type Complain = (problem: ParleyProblem) => void;

/** Reads the options of one timeline: plain values in, the inside's own out. Never throws, whatever a page hands over. */
export interface OptionReader {
  event(path: string, id: unknown): EventId | undefined;
  events(path: string, ids: unknown): readonly EventId[] | undefined;
  filter(path: string, filter: TimelineFilter | null | undefined): FilterChoice;
  viewport(path: string, span: TimelineSpan | null | undefined): Viewport | undefined;
  lanes(path: string, lanes: TimelineLanes | undefined): LaneChoice;
  theme(path: string, theme: unknown): Theme;
  /** English is what there is; anything else is a problem. */
  lang(path: string, lang: unknown): void;
}

const themes = ['auto', 'light', 'dark'] as const;
const langs = ['en'] as const;
const matches = ['any', 'all'] as const;

export function createOptionReader(timeline: Timeline, complain: Complain): OptionReader {
  const { dataset } = timeline;
  const actorIds = dataset.actors.map((actor) => actor.id);
  const partyIds = dataset.parties.map((party) => party.id);
  const groupIds = [...partyIds, 'others' as const];

  const warn = (
    code: string,
    path: string,
    value: unknown,
    said: { readonly says: string; readonly advice: string },
  ): void => {
    const text = textOf(value);
    complain({
      severity: 'warning',
      code,
      path,
      ...(text === undefined ? {} : { value: text }),
      message: said.says,
      advice: said.advice,
    });
  };

  const listOf = (path: string, value: unknown): readonly unknown[] => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    if (value instanceof Set) return [...value];
    warn('bad-option', path, value, words.badShape('an array or a set of ids'));
    return [];
  };

  function known<Id extends string>(path: string, value: unknown, all: readonly Id[]): readonly Id[] {
    const found = new Set<Id>();
    const vocabulary = new Map<unknown, Id>(all.map((id) => [id, id]));
    for (const each of listOf(path, value)) {
      const match = vocabulary.get(each);
      if (match === undefined) warn('unknown-id', path, each, words.unknownId(wordOf(each)));
      else found.add(match);
    }
    return [...found];
  }

  /** Of a large timeline nobody lists the ids. */
  function knownEvents(path: string, value: unknown): readonly EventId[] {
    const found = new Set<EventId>();
    for (const each of listOf(path, value)) {
      const event = typeof each === 'string' ? timeline.byId.get(each as EventId) : undefined;
      if (event === undefined) warn('unknown-id', path, each, words.unknownId(wordOf(each)));
      else found.add(event.record.id);
    }
    return [...found];
  }

  function knownWord<Word extends string>(
    path: string,
    value: unknown,
    all: readonly [Word, ...Word[]],
  ): Word {
    if (value === undefined || value === null) return all[0];
    const match = all.find((each) => each === value);
    if (match === undefined) warn('unknown-word', path, value, words.unknownWord(wordOf(value), all));
    return match ?? all[0];
  }

  function knownWords<Word extends string>(
    path: string,
    value: unknown,
    all: readonly Word[],
  ): readonly Word[] {
    return listOf(path, value).flatMap((each) => {
      const match = all.find((word) => word === each);
      if (match === undefined) warn('unknown-word', path, each, words.unknownWord(wordOf(each), all));
      return match ?? [];
    });
  }

  /** The fields of an option that is an object. */
  function fieldsOf<T extends object>(path: string, value: T | null | undefined): Partial<T> {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object') return value;
    warn('bad-option', path, value, words.badShape('an object'));
    return {};
  }

  /** How many further lanes each group has open. */
  function openedBy(path: string, value: TimelineLanes['more']) {
    if (Array.isArray(value)) warn('bad-option', path, value, words.badShape('an object'));
    const entries: [string, unknown][] = Array.isArray(value) ? [] : Object.entries(fieldsOf(path, value));
    const found = new Map<PartyId | 'others', number>();
    for (const [group, count] of entries) {
      const match = groupIds.find((each) => each === group);
      if (match === undefined) warn('unknown-id', path, group, words.unknownId(group));
      else if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
        warn('bad-option', `${path}.${group}`, count, words.badShape('a whole number'));
      else if (count > 0) found.set(match, count);
    }
    return found;
  }

  function edge(path: string, side: 'from' | 'to', written: unknown) {
    if (written === undefined || written === null) return wholeStory(timeline)[side];
    const parsed = typeof written === 'string' ? dateTimeCodec.parse(written) : undefined;
    if (parsed?.ok) return readEdge(parsed.value, side, dataset.timeZone);
    warn('bad-date', `${path}.${side}`, written, words.badSpan());
    return undefined;
  }

  return {
    event: (path, id) => (id === undefined || id === null ? undefined : knownEvents(path, [id]).at(0)),
    events: (path, ids) => (ids === undefined || ids === null ? undefined : knownEvents(path, ids)),
    filter(path, filter) {
      const { actors, match, parties, kinds, status, q } = fieldsOf(path, filter);
      const query = q ?? '';
      if (typeof query !== 'string') warn('bad-option', `${path}.q`, query, words.badShape('a string'));
      return {
        ...everything,
        actors: known(`${path}.actors`, actors, actorIds),
        match: knownWord(`${path}.match`, match, matches),
        parties: known(`${path}.parties`, parties, partyIds),
        kinds: knownWords(`${path}.kinds`, kinds, eventKinds),
        statuses: knownWords(`${path}.status`, status, statuses),
        query: typeof query === 'string' ? query : '',
      };
    },
    viewport(path, span) {
      const { from, to } = fieldsOf(path, span);
      if ((from ?? to ?? undefined) === undefined) return undefined;
      const [start, end] = [edge(path, 'from', from), edge(path, 'to', to)];
      if (start === undefined || end === undefined) return undefined;
      if (isSpan(start, end)) return { from: start, to: end };
      warn('empty-span', path, span, words.emptySpan());
      return undefined;
    },
    lanes(path, lanes) {
      const { collapsed, pinned, order, more } = fieldsOf(path, lanes);
      const opened = openedBy(`${path}.more`, more);
      return {
        collapsed: known(`${path}.collapsed`, collapsed, groupIds),
        pinned: known(`${path}.pinned`, pinned, actorIds),
        order: known(`${path}.order`, order, actorIds),
        ...(opened.size === 0 ? {} : { more: Object.fromEntries(opened) }),
      };
    },
    theme: (path, theme) => knownWord(path, theme, themes),
    lang: (path, lang) => void knownWord(path, lang, langs),
  };
}

/** What was given for a word, to be quoted. */
function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : (textOf(value) ?? typeof value);
}

/** A value as JSON, shortened. */
function textOf(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value);
    return text === undefined || text.length <= 80 ? text : `${text.slice(0, 79)}…`;
  } catch {
    return undefined;
  }
}
