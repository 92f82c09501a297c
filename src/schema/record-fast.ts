import { standings } from '../domain/claim.ts';
import type { Dataset } from '../domain/dataset.ts';
import { eventKinds, participantRoles, relationKinds, statuses } from '../domain/event.ts';
import { asciiBytes, byteNames } from './byte-names.ts';
import { blankTime, copyTime, createFastTimes, type FastTime, type Span } from './fast-times.ts';
import { bitsOf, createJsonCursor, shapeOf, unusual, type Words, wordsOf } from './json-cursor.ts';
import { createTimeScanner } from './scan-time.ts';

/** What the last record that was scanned says. Written over by the next. */
export interface ScannedRecord {
  /** Where its id stands in the bytes. */
  readonly id: Span;
  idHash: number;
  /** Place in `eventKinds`. */
  kind: number;
  /** 0 where it has none, else its place in `statuses` plus one. */
  status: number;
  readonly time: FastTime;
  /** Whether an editor set one of its limits. */
  inferred: boolean;
  /** Its quantity is a running total. */
  cumulative: boolean;
  /** Who takes part, as in `EventTable.members`, ascending; the first `memberCount` of them. */
  readonly members: Uint32Array;
  memberCount: number;
  /** Hashes of the ids that its relations name; the first `refCount` of them. */
  readonly refs: Int32Array;
  refCount: number;
  /** One of its relations says something of order. */
  tied: boolean;
}

export interface RecordScanner {
  readonly record: ScannedRecord;
  /**
   * Looks at the record that begins at `bytes[from]`. The place behind it where all of it is sound and simple: then the
   * whole parser would find no fault with it, and come to the same time, people and kind. Else `unusual`, or `more`
   * where it does not end before `end`.
   */
  scan(bytes: Uint8Array, from: number, end: number): number;
  /** From now on fields that the format does not know are passed over. They are worth a warning, once. */
  overlookUnknown(): void;
  /** The civil day of an instant in the dataset's zone, in days since 1970. */
  dayOf(at: number): number;
}

const mostMembers = 64;
const mostRefs = 64;

const eventKeys = [
  'id',
  'title',
  'summary',
  'kind',
  'status',
  'time',
  'participants',
  'claims',
  'related',
  'quantity',
  'media',
] as const;
const participantKeys = ['actor', 'role'] as const;
const relationKeys = ['event', 'relation'] as const;
const quantityKeys = ['value', 'unit', 'counting', 'approx'] as const;
const claimKeys = [
  'text',
  'asserts',
  'by',
  'relayedBy',
  'via',
  'attribution',
  'standing',
  'source',
  'quote',
  'time',
  'said',
  'reported',
] as const;
const assertions = ['occurrence', 'content'] as const;
const countings = ['cumulative', 'total'] as const;

const mentioned = participantRoles.indexOf('mentioned');
const target = participantRoles.indexOf('target');
const contextKind = eventKinds.indexOf('context');

const eventNeeds = bitsOf(eventKeys, ['id', 'title', 'summary', 'kind']);
const statusBit = bitsOf(eventKeys, ['status']);
const participantNeeds = bitsOf(participantKeys, ['actor', 'role']);
const relationNeeds = bitsOf(relationKeys, ['event', 'relation']);
const quantityNeeds = bitsOf(quantityKeys, ['value', 'unit', 'counting']);
const claimNeeds = bitsOf(claimKeys, ['text', 'asserts', 'attribution', 'standing', 'source']);

/** What may stand in an id, and of that what may stand first. */
const idBytes = new Uint8Array(256);
for (const byte of asciiBytes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'))
  idBytes[byte] = 3;
for (const byte of asciiBytes('._-')) idBytes[byte] = 1;

/**
 * Reads records of a dataset straight from their bytes, without an object for any of them: what most records of a large
 * file are. Everything else, and all that is wrong, is `unusual`, and for the parser of `build-event.ts`.
 */
export function createRecordScanner({ actors, sources, timeZone }: Dataset): RecordScanner {
  const shapes = {
    event: shapeOf(eventKeys),
    participant: shapeOf(participantKeys),
    relation: shapeOf(relationKeys),
    quantity: shapeOf(quantityKeys),
    claim: shapeOf(claimKeys),
  };
  const words = {
    kinds: wordsOf(eventKinds),
    statuses: wordsOf(statuses),
    roles: wordsOf(participantRoles),
    relations: wordsOf(relationKinds),
    assertions: wordsOf(assertions),
    standings: wordsOf(standings),
    countings: wordsOf(countings),
    actors: wordsOf(actors.map(({ id }) => id)),
    sources: wordsOf(sources.map(({ id }) => id)),
  };
  const reserved = byteNames(['asOf']);
  const times = createFastTimes(timeZone);
  const record: ScannedRecord = {
    id: { from: 0, to: 0 },
    idHash: 0,
    kind: 0,
    status: 0,
    time: blankTime(),
    inferred: false,
    cumulative: false,
    members: new Uint32Array(mostMembers),
    memberCount: 0,
    refs: new Int32Array(mostRefs),
    refCount: 0,
    tied: false,
  };
  const { members, refs, id, time } = record;
  const blank = blankTime();
  const scratch = blankTime();
  const cursor = createJsonCursor();
  const { refuse, readPlain, readWord, readText, readObject, readList } = cursor;
  const timeScanner = createTimeScanner(cursor, times);

  let actor = -1;
  let role = -1;
  const readParticipantMember = (key: number): boolean => {
    if (key === 0) actor = readWord(words.actors);
    else role = readWord(words.roles);
    return (key === 0 ? actor : role) >= 0;
  };
  const readParticipant = (): boolean => {
    if (!readObject(shapes.participant, readParticipantMember)) return false;
    if (cursor.seen !== participantNeeds) return refuse();
    if (role === mentioned) return true;
    const isTarget = role === target ? 1 : 0;
    let place = record.memberCount;
    while (place > 0 && (members[place - 1] as number) >> 1 > actor) place -= 1;
    const before = place - 1;
    if (before >= 0 && (members[before] as number) >> 1 === actor) {
      members[before] = Math.min(members[before] as number, 2 * actor + isTarget);
      return true;
    }
    if (record.memberCount === mostMembers) return refuse();
    members.copyWithin(place + 1, place, record.memberCount);
    members[place] = 2 * actor + isTarget;
    record.memberCount += 1;
    return true;
  };

  const readKnown = (list: Words): boolean => readWord(list) >= 0;
  const readActor = (): boolean => readKnown(words.actors);
  const readClaimMember = (key: number): boolean => {
    switch (claimKeys[key]) {
      case 'text':
      case 'attribution':
        return readText();
      case 'asserts':
        return readKnown(words.assertions);
      case 'by':
      case 'relayedBy':
        return readActor();
      case 'via':
        return readList(readActor);
      case 'standing':
        return readKnown(words.standings);
      case 'source':
        return readKnown(words.sources);
      case 'quote':
        return cursor.readWords();
      case 'time':
        return timeScanner.readTime(scratch);
      default:
        return timeScanner.readPoint(scratch);
    }
  };
  const readClaim = (): boolean => {
    const isRead = readObject(shapes.claim, readClaimMember);
    return isRead && ((cursor.seen & claimNeeds) === claimNeeds || refuse());
  };

  const readRelationMember = (key: number): boolean => {
    if (key === 1) {
      const relation = readWord(words.relations);
      const name = relationKinds[relation];
      record.tied ||= name === 'responds-to' || name === 'announces';
      return relation >= 0;
    }
    if (!readPlain()) return false;
    if (record.refCount === mostRefs) return refuse();
    refs[record.refCount] = cursor.hash;
    record.refCount += 1;
    return true;
  };
  const readRelation = (): boolean =>
    readObject(shapes.relation, readRelationMember) && (cursor.seen === relationNeeds || refuse());

  const readQuantityMember = (key: number): boolean => {
    switch (quantityKeys[key]) {
      case 'value':
        return cursor.readNumber();
      case 'unit':
        return readText();
      case 'counting': {
        const counting = readWord(words.countings);
        record.cumulative = counting === 0;
        return counting >= 0;
      }
      default:
        return cursor.readFlag();
    }
  };
  const readNothing = (): boolean => refuse();
  const readId = (): boolean => {
    if (!readPlain()) return false;
    const { bytes, from, to, hash } = cursor;
    if (to === from || idBytes[bytes[from] as number] !== 3) return refuse();
    for (let place = from; place < to; place++) if (idBytes[bytes[place] as number] === 0) return refuse();
    if (reserved.find(bytes, from, to, hash) === 0) return refuse();
    id.from = from;
    id.to = to;
    record.idHash = hash;
    return true;
  };
  const readMember = (key: number): boolean => {
    switch (eventKeys[key]) {
      case 'id':
        return readId();
      case 'title':
      case 'summary':
        return readText();
      case 'kind':
        record.kind = readWord(words.kinds);
        return record.kind >= 0;
      case 'status':
        record.status = readWord(words.statuses) + 1;
        return record.status > 0;
      case 'time': {
        const isRead = timeScanner.readTime(time);
        record.inferred = timeScanner.inferred;
        return isRead;
      }
      case 'participants':
        return readList(readParticipant);
      case 'claims':
        return readList(readClaim);
      case 'related':
        return readList(readRelation);
      case 'quantity':
        return (
          readObject(shapes.quantity, readQuantityMember) &&
          ((cursor.seen & quantityNeeds) === quantityNeeds || refuse())
        );
      default:
        return readList(readNothing);
    }
  };

  return {
    record,
    dayOf: times.dayOf,
    overlookUnknown: cursor.overlookUnknown,
    scan(given, first, last) {
      cursor.begin(given, first, last);
      record.status = 0;
      record.inferred = false;
      record.cumulative = false;
      record.memberCount = 0;
      record.refCount = 0;
      record.tied = false;
      copyTime(blank, time);
      if (!readObject(shapes.event, readMember)) return cursor.outcome();
      if ((cursor.seen & eventNeeds) !== eventNeeds) return unusual;
      if (record.kind === contextKind && (cursor.seen & statusBit) !== 0) return unusual;
      for (let ref = 0; ref < record.refCount; ref++) if (refs[ref] === record.idHash) return unusual;
      return cursor.place();
    },
  };
}
