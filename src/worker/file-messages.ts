import type { Problem } from '../base/problem.ts';
import type { FileColumns } from '../schema/close-file.ts';
import type { FileForm } from '../schema/split-file.ts';
import type { MemoryLimits } from './memory.ts';
import type { SearchColumns } from './text-index.ts';

/** What the page tells the reader of a file. */
export type ToReader =
  | {
      readonly type: 'read';
      readonly url: string;
      readonly limits: MemoryLimits;
      readonly patienceMs: number;
    }
  /** The address that the data came from may be used. */
  | { readonly type: 'go' }
  /** The timeline that was sent last stands on the page, which took so many milliseconds: the next may come. */
  | { readonly type: 'shown'; readonly took: number }
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  | ToSearcher;

/** What the page tells the reader once it has the whole file, and somebody searches it. */
export type ToSearcher =
  | { readonly type: 'search-columns'; readonly columns: SearchColumns }
  /** Records of the file, in its order: where each begins in the block. */
  | { readonly type: 'search-text'; readonly block: Uint8Array; readonly offsets: Uint32Array }
  | { readonly type: 'find'; readonly words: string };

/** What the reader of a file tells the page. */
export type FromReader =
  /** The server has answered; the body is read once the page says `go`. `length` in bytes, where it is known. */
  | {
      readonly type: 'head';
      readonly url: string;
      readonly status: number;
      readonly length: number | undefined;
    }
  | { readonly type: 'progress'; readonly bytes: number; readonly records: number }
  /** A part of the file's text, in order and without gaps. */
  | { readonly type: 'block'; readonly block: Uint8Array }
  /** A timeline of what has been read so far. */
  | { readonly type: 'growth'; readonly columns: FileColumns }
  /** The text of these records is wanted back. */
  | { readonly type: 'need'; readonly offsets: readonly number[] }
  | { readonly type: 'end'; readonly end: ReadEnd }
  | { readonly type: 'found'; readonly mask: Uint8Array };

/** How the reading of a file ended. */
export type ReadEnd =
  | { readonly kind: 'columns'; readonly columns: FileColumns }
  /** The whole parser takes it from here; all of its text has been sent. */
  | { readonly kind: 'small'; readonly form: FileForm }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'broken'; readonly offset: number }
  | { readonly kind: 'network' }
  /** More than may be held: how much has come, and how much the whole is known, or was found, to take. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly records: number; readonly need: number };
