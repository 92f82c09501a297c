import type { FromReader, ToReader } from './file-messages.ts';
import { readStream } from './read-stream.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';

/** A worker's own side of its channel, which the types of a page do not know. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader, given: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const tell = (message: FromReader, given: Iterable<ArrayBuffer> = []): void =>
  scope.postMessage(message, [...given]);

let shown: number | undefined = 0;
let judge = (): void => {};
const judged = new Promise<void>((resolve) => {
  judge = resolve;
});
let answer: (texts: readonly string[]) => void = () => {};
let index: TextIndex | undefined;
const decoder = new TextDecoder();

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'read':
      // Who gives up ends the worker.
      void readStream(
        { ...data, signal: new AbortController().signal },
        {
          tell(message, given) {
            if (message.type === 'growth') shown = undefined;
            tell(message, given);
          },
          judged,
          shownIn: () => shown,
          askTexts(offsets) {
            if (offsets.length === 0) return Promise.resolve([]);
            return new Promise((resolve) => {
              answer = resolve;
              tell({ type: 'need', offsets });
            });
          },
          pause: () => Promise.resolve(),
        },
      );
      break;
    case 'go':
      judge();
      break;
    case 'shown':
      shown = data.took;
      break;
    case 'texts':
      answer(data.texts);
      break;
    case 'search-columns':
      index = createTextIndex(data.columns, (bytes) => decoder.decode(bytes));
      break;
    case 'search-text':
      index?.add(data.block, data.offsets);
      break;
    case 'find': {
      const mask = index?.find(data.words) ?? new Uint8Array();
      tell({ type: 'found', mask }, [mask.buffer]);
    }
  }
};
