import type { Actor } from '../domain/actor.ts';
import { startTextSearch, type TextSearch } from '../domain/text-search.ts';
import type { FileColumns } from '../schema/close-file.ts';
import type { TextStore } from '../schema/text-store.ts';
import type { TextSink } from './reading.ts';
import type { SearchColumns } from './text-index.ts';

/** Searches a file's events. Their texts are taken up at the first query; who never searches does not pay for it. */
export function searchFile(
  columns: FileColumns,
  actors: readonly Actor[],
  text: TextStore,
  sink: TextSink,
  pause: () => Promise<void>,
): TextSearch {
  let taken: Promise<void> | undefined;
  return startTextSearch(async (words) => {
    taken ??= takeTexts(columns, actors, text, sink, pause);
    await taken;
    return sink.find(words);
  });
}

async function takeTexts(
  columns: FileColumns,
  actors: readonly Actor[],
  text: TextStore,
  sink: TextSink,
  pause: () => Promise<void>,
): Promise<void> {
  sink.start(searchColumns(columns, actors));
  const { offsets } = columns;
  let base = 0;
  let next = 0;
  for (const block of text.blocks) {
    while (next < offsets.length && (offsets[next] as number) < base + block.length) {
      const last = Math.min(offsets.length, next + sink.most);
      let to = next;
      while (to < last && (offsets[to] as number) < base + block.length) to += 1;
      const start = base;
      sink.add(
        block,
        offsets.slice(next, to).map((offset) => offset - start),
      );
      next = to;
      await pause();
    }
    base += block.length;
  }
}

function searchColumns({ table, order }: FileColumns, actors: readonly Actor[]): SearchColumns {
  const { count, sets, setFrom, members, positions } = table;
  const eventOf = order === undefined ? positions : positions?.map((place) => order[place] as number);
  const eventOfRow = eventOf ?? order;
  return {
    actors: actors.map(({ id, name, aliases }) => ({ id, name, aliases })),
    events: count,
    sets,
    setFrom,
    members,
    ...(eventOfRow && { eventOfRow }),
    ...(order && { order }),
  };
}
