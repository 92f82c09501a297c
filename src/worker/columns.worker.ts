import type { Dataset } from '../domain/dataset.ts';
import { type IndexedColumns, indexColumns, type PlainColumns } from './index-columns.ts';
import { buffersIn } from './transferred.ts';

/** A worker's own side of its channel, which the types of a page do not know. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToIndexer>) => void) | null;
  postMessage(message: IndexedColumns, given: readonly ArrayBuffer[]): void;
}

export interface ToIndexer {
  readonly columns: PlainColumns;
  /** Without events. */
  readonly dataset: Dataset;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => {
  const indexed = indexColumns(data.columns, data.dataset);
  scope.postMessage(indexed, [...buffersIn(indexed)]);
};
