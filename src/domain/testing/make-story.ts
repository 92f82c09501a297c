import { assert } from '../../base/assert.ts';
import type { EventTime } from '../../time/event-time.ts';
import { parseEdtf } from '../../time/parse-edtf.ts';
import type { ActorId, PartyId } from '../actor.ts';
import type { Dataset } from '../dataset.ts';
import type { EventId, EventKind, EventRecord, RelationKind, Status } from '../event.ts';
import { resolveTimeline } from '../resolve-timeline.ts';
import type { Timeline } from '../timeline.ts';

/**
 * A dataset from one line per event, for tests: its id, its EDTF (`-` for none), then `key:value` in any order. Keys:
 * kind, status (happened unless said), actors (`bennett,putin`; `actor/mentioned` for a role), after, before, any
 * relation, title (underscores are spaces); and the word `ongoing`. Actors named `side.person` belong to that party.
 */
export function makeDataset(lines: string, options: { zone?: string; asOf?: string } = {}): Dataset {
  const events = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(makeEvent);
  const actors = [...new Set(events.flatMap((event) => event.participants.map((one) => one.actor)))].sort();
  const parties = [...new Set(actors.flatMap((id) => partyOfId(id) ?? []))].sort();
  return {
    id: 'story',
    title: 'Story',
    summary: '',
    lang: 'en',
    timeZone: options.zone ?? 'Asia/Jerusalem',
    asOf: makeTime(options.asOf ?? '2022-03-31', [], []),
    sources: [],
    parties: parties.map((id) => ({ id, name: id })),
    actors: actors.map((id) => {
      const party = partyOfId(id);
      return { id, name: id, aliases: [], kind: 'person', ...(party && { party }) };
    }),
    events,
    terms: [],
    corrections: [],
  };
}

/** The same, resolved; its problems must be none. */
export function makeStory(lines: string, options: { zone?: string; asOf?: string } = {}): Timeline {
  const { timeline, problems } = resolveTimeline(makeDataset(lines, options));
  assert(problems.length === 0, JSON.stringify(problems));
  return timeline;
}

/** The list as lines `section: event event`, with `(event event)` around runs whose order is not established. */
export function printList(timeline: Timeline): string[] {
  return timeline.sections.map((section) => {
    const words: string[] = [];
    for (let at = section.from; at < section.to; at += 1) {
      const opens = section.unordered.some((run) => run.from === at) ? '(' : '';
      const closes = section.unordered.some((run) => run.to === at + 1) ? ')' : '';
      words.push(`${opens}${timeline.events.at(at)?.record.id}${closes}`);
    }
    return `${section.id}: ${words.join(' ')}`;
  });
}

const relationKinds: readonly RelationKind[] = [
  'responds-to',
  'follows',
  'announces',
  'part-of',
  'same-matter',
];

function makeEvent(line: string): EventRecord {
  const [id = '', edtf = '-', ...rest] = line.split(/\s+/);
  const fields = new Map(rest.map((word) => [word.split(':')[0] ?? '', word.split(':').slice(1).join(':')]));
  const list = (key: string) => (fields.get(key) ?? '').split(',').filter((one) => one !== '');
  const kind = (fields.get('kind') ?? 'statement') as EventKind;
  const ongoing = fields.has('ongoing');
  const [after, before] = [list('after'), list('before')];
  const timed = edtf !== '-' || ongoing || after.length > 0 || before.length > 0;
  return {
    id: id as EventId,
    title: (fields.get('title') ?? id).replaceAll('_', ' '),
    summary: '',
    kind,
    ...(kind !== 'context' && { status: (fields.get('status') ?? 'happened') as Status }),
    ...(timed && { time: { ...makeTime(edtf, after, before), ongoing } }),
    participants: list('actors').map((one) => {
      const [actor = '', role = 'counterpart'] = one.split('/');
      return { actor: actor as ActorId, role: role === 'mentioned' ? 'mentioned' : 'counterpart' };
    }),
    claims: [],
    related: relationKinds.flatMap((relation) =>
      list(relation).map((event) => ({ event: event as EventId, relation })),
    ),
    media: [],
  };
}

function makeTime(edtf: string, after: readonly string[], before: readonly string[]): EventTime {
  const parsed = edtf === '-' ? undefined : parseEdtf(edtf);
  assert(parsed === undefined || parsed.ok, `not EDTF: ${edtf}`);
  return {
    start: { ...(parsed?.ok && { edtf: parsed.value }), basis: 'stated' },
    ongoing: false,
    after,
    before,
  };
}

function partyOfId(actor: string): PartyId | undefined {
  const [side, person] = actor.split('.');
  return person === undefined ? undefined : (side as PartyId);
}
