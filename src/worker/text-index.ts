import type { Text } from '../base/text.ts';
import { findWords, indexNames, startWordIndex, type WordIndex } from '../domain/word-index.ts';
import { skipValue } from '../schema/json-bytes.ts';
import { isObject } from '../schema/salvage.ts';

/** What leads from an actor's name to places in the list. */
export interface SearchColumns {
  readonly actors: readonly SearchedActor[];
  readonly events: number;
  readonly sets: Uint16Array | Uint32Array;
  readonly setFrom: Uint32Array;
  readonly members: Uint32Array;
  /** The event of the file in each row of the table; absent where it is the row itself. */
  readonly eventOfRow?: Uint32Array;
  /** The event of the file at each place of the list; absent where it is the place itself. */
  readonly order?: Uint32Array;
}

export interface SearchedActor {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
}

/** The words of a file's events, taken up record by record and then searched. */
export interface TextIndex {
  /** Takes up records whose text begins at these places of the block; they follow those taken up before. */
  add(block: Uint8Array, offsets: Uint32Array): void;
  /** By place in the list: 1 where the event answers the query. Only once all events were taken up. */
  find(words: string): Uint8Array<ArrayBuffer>;
}

export function createTextIndex(columns: SearchColumns, decode: (bytes: Uint8Array) => string): TextIndex {
  const { actors, events, order, eventOfRow } = columns;
  const named = { ...columns, names: indexNames(actors), ...(eventOfRow && { positions: eventOfRow }) };
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const builder = startWordIndex();
  let taken = 0;
  let index: WordIndex | undefined;

  const addText = (text: unknown): void => {
    if (typeof text === 'string') builder.add(taken, text);
    else if (isObject(text))
      for (const one of Object.values(text)) if (typeof one === 'string') builder.add(taken, one);
  };
  const addActor = (id: unknown): void => {
    const actor = typeof id === 'string' ? byId.get(id) : undefined;
    if (actor === undefined) return;
    addText(actor.name);
    for (const alias of actor.aliases) builder.add(taken, alias);
  };
  return {
    add(block, offsets) {
      for (const offset of offsets) {
        const record: unknown = JSON.parse(
          decode(block.subarray(offset, skipValue(block, offset, block.length))),
        );
        if (isObject(record)) {
          addText(record['title']);
          addText(record['summary']);
          // Who takes part is in the columns.
          for (const one of listOf(record['participants'])) {
            if (one['role'] === 'mentioned') addActor(one['actor']);
          }
          for (const { by, relayedBy, via } of listOf(record['claims'])) {
            for (const id of [by, relayedBy, ...(Array.isArray(via) ? via : [])]) addActor(id);
          }
        }
        taken += 1;
      }
    },
    find(words) {
      index ??= builder.finish(events);
      const found = findWords(index, words, named);
      return order === undefined ? found : Uint8Array.from(order, (event) => found[event] as number);
    },
  };
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
