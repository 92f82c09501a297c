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

/** So much is handed over in one go: copying it takes no time that is noticed. */
const partBytes = 1 << 20;

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
      const from = (offsets[next] as number) - base;
      const most = Math.min(offsets.length, next + sink.most);
      let to = next;
      let end = from;
      while (to < most && end < from + partBytes && (offsets[to] as number) < base + block.length) {
        end = (offsets[to] as number) - base;
        to += 1;
      }
      // The last of them may be long: it is no part without its end.
      const part = block.subarray(from, to < offsets.length ? (offsets[to] as number) - base : block.length);
      sink.add(
        part,
        offsets.slice(next, to).map((offset) => offset - from - base),
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
