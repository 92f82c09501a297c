import { closeFile, type FileColumns } from '../schema/close-file.ts';
import { createFileReader, type FileEnd } from '../schema/read-file.ts';
import { settleTies } from '../schema/settle-ties.ts';
import { createTextStore, type TextStore } from '../schema/text-store.ts';
import { readText } from '../schema/timeline-from-file.ts';

const decoder = new TextDecoder();
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Reads a text as a large file, however small it is. `cuts`: after how many bytes each piece of it ends. */
export async function readAsColumns(
  text: string,
  cuts: readonly number[] = [],
): Promise<{ end: FileEnd; columns: FileColumns | undefined; store: TextStore }> {
  const store = createTextStore();
  const reader = createFileReader({ decode, pass: (bytes) => store.add(bytes), isSmall: () => false });
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  for (const length of cuts) {
    reader.feed(bytes.subarray(from, from + length));
    from += length;
  }
  reader.feed(bytes.subarray(from));
  const end = reader.end();
  if (end.kind !== 'read') return { end, columns: undefined, store };
  const settled = await settleTies(end.file, async (offsets) =>
    offsets.map((offset) => readText(store, offset, decode)),
  );
  const columns = await closeFile(end.file, settled, async () => {});
  return { end, columns, store };
}
