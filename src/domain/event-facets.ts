import { eventKinds, statuses } from './event.ts';
import { kindCode, memberActor, statusCode } from './event-table.ts';
import type { FilterChoice } from './filter.ts';
import type { Timeline } from './timeline.ts';

/**
 * One facet of a choice, over groups of rows that answer it alike: the sets of participants, or the traits. A facet costs
 * as much as there are groups, and rows then look theirs up.
 */
export interface Facet<Id> {
  /** By group: 1 where it has what is chosen. Choosing nothing hides nothing. */
  readonly answers: Uint8Array;
  /** What each value would leave if it were toggled: of so many rows in each group, in the groups that answer `other`. */
  tally(rows: Uint32Array, other: Facet<unknown>): ReadonlyMap<Id, number>;
}

// Every code that `EventTable.traits` may hold is a group with one kind and one status.
const codes = Uint32Array.from({ length: 1 << 10 }, (_, code) => code);
const perCode = { setFrom: Uint32Array.of(...codes, codes.length), members: codes.map((code) => code << 1) };
const kindOf = codes.map(kindCode);
/** Code 0 is no status, so it becomes the value behind the last. */
const statusOf = codes.map((code) => (statusCode(code) + statuses.length) % (statuses.length + 1));

/** What a choice asks of who, what and how sure; the query is apart (`search.ts`). */
export function readChoice(timeline: Timeline, choice: FilterChoice) {
  const table = timeline.table;
  const { actors, parties } = timeline.dataset;
  const sides = new Map(parties.map(({ id }, place) => [id, place]));
  const sideOf = actors.map(({ party }) => sides.get(party as never) ?? parties.length);
  const who = [...actors.keys()];
  const ids = actors.map(({ id }) => id);
  const ofActors = readFacet(table, who, ids, choice.actors, choice.match === 'all');
  const ofParties = readFacet(table, sideOf, [...sides.keys()], choice.parties);
  const ofKinds = readFacet(perCode, kindOf, eventKinds, choice.kinds);
  const ofStatuses = readFacet(perCode, statusOf, statuses, choice.statuses);
  return {
    table,
    actors: ofActors,
    parties: ofParties,
    kinds: ofKinds,
    statuses: ofStatuses,
    /** By set of participants: 1 where it answers actors and parties. */
    inSet: both(ofActors, ofParties),
    /** By traits: 1 where they answer kinds and statuses. */
    inTraits: both(ofKinds, ofStatuses),
  };
}

function both({ answers }: Facet<unknown>, other: Facet<unknown>): Uint8Array {
  return answers.map((is, group) => is & (other.answers[group] as number));
}

interface Groups {
  readonly setFrom: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * @param values by actor that `members` names, a place in `ids`; `ids.length` where it has no value
 * @param isAll a group must have every chosen value, else one of them
 */
function readFacet<Id>(
  { setFrom, members }: Groups,
  values: ArrayLike<number>,
  ids: readonly Id[],
  choice: readonly Id[],
  isAll = false,
): Facet<Id> {
  const wanted = new Set<unknown>(choice);
  const { size } = wanted;
  const chosen = Uint8Array.from([...ids, undefined], (id) => Number(wanted.has(id)));
  const groups = setFrom.length - 1;
  /** How many of the chosen values a group has. */
  const hits = new Uint32Array(groups);
  const answers = new Uint8Array(groups);
  /** By value: the last group that it was seen in, plus one. A value that comes twice in a group counts once. */
  let last = new Uint32Array(chosen.length);
  for (let group = 0; group < groups; group++) {
    let has = 0;
    for (let at = setFrom[group] as number; size > 0 && at < (setFrom[group + 1] as number); at++) {
      const value = values[memberActor(members[at] as number)] as number;
      if (last[value] !== group + 1) has += chosen[value] as number;
      last[value] = group + 1;
    }
    hits[group] = has;
    answers[group] = Number(isAll ? has === size : has > 0 || size === 0);
  }
  return {
    answers,
    tally(rows, other) {
      let seen = 0;
      let passing = 0;
      /** All of: rows that lack just one chosen value. */
      let near = 0;
      /** By value: rows with it that a toggle brings in or takes away, or (all of, chosen) that lack another. */
      const moved = new Uint32Array(chosen.length);
      last = new Uint32Array(chosen.length);
      for (let group = 0; group < groups; group++) {
        const count = (rows[group] as number) * (other.answers[group] as number);
        const has = hits[group] as number;
        seen += count;
        passing += count * (answers[group] as number);
        if (isAll && has === size - 1) near += count;
        for (let at = setFrom[group] as number; count > 0 && at < (setFrom[group + 1] as number); at++) {
          const value = values[memberActor(members[at] as number)] as number;
          const own = chosen[value] as number;
          // Any of: what has no chosen value comes in with a further one, and goes with its only one.
          // All of: what has every chosen value stays only if it has the further one too.
          if (last[value] !== group + 1 && has === (isAll ? size - own : own)) {
            moved[value] = (moved[value] as number) + count;
          }
          last[value] = group + 1;
        }
      }
      return new Map(
        ids.map((id, value) => {
          const count = moved[value] as number;
          if (chosen[value] === 1) return [id, size === 1 ? seen : passing + near - count];
          return [id, size === 0 || isAll ? count : passing + count];
        }),
      );
    },
  };
}
