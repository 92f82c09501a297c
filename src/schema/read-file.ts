import type { Problem } from '../base/problem.ts';
import type { Dataset } from '../domain/dataset.ts';
import { type CappedReport, makeCappedReport } from './capped-report.ts';
import { unusual } from './json-cursor.ts';
import { createOpenTable, type OpenTable } from './open-table.ts';
import { parseHeader } from './parse-header.ts';
import { createRecordScanner, type RecordScanner } from './record-fast.ts';
import { makeReport } from './report.ts';
import { type FileForm, type FileHandler, splitFile } from './split-file.ts';
import { createTakeRecord, type TakeRecord } from './take-record.ts';

/** A large file as it is being read: its header, and its events as columns. */
export interface OpenFile {
  readonly header: Readonly<Record<string, unknown>>;
  /** What `parseDataset` makes of the header by itself. */
  readonly dataset: Dataset;
  readonly table: OpenTable;
  readonly records: TakeRecord;
  readonly report: CappedReport;
  readonly form: FileForm;
}

export type FileEnd =
  | { readonly kind: 'read'; readonly file: OpenFile }
  /** Too small for columns to be worth while: the whole parser says more about it. */
  | { readonly kind: 'small'; readonly form: FileForm }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  /** It is no JSON; `offset` is near the place where it breaks. */
  | { readonly kind: 'broken'; readonly offset: number };

export interface FileReader {
  /** Takes the next bytes; they are copied. False once there is no use in more. */
  feed(chunk: Uint8Array): boolean;
  /** As `feed`, for bytes that somebody writes where they are wanted: see `FileSplitter`. */
  room(): Uint8Array<ArrayBuffer>;
  filled(buffer: ArrayBuffer, length: number): boolean;
  /** The file is so long: room is made for as many events as that may come to. */
  expect(bytes: number): void;
  /** Passes on the text of every record that was taken so far. */
  flush(): void;
  end(): FileEnd;
  /** What has been read so far, once that can be shown. */
  readonly file: OpenFile | undefined;
  readonly bytes: number;
  /** How many records have come, sound or not. */
  readonly records: number;
}

export interface FileReaderOptions {
  /** UTF-8; the readers of bytes know no other. */
  decode(bytes: Uint8Array): string;
  /** A part of the file that is done with, in order and without gaps. It is the receiver's from now on. */
  pass(bytes: Uint8Array): void;
  /** Whether so few records, or bytes, are better read by the whole parser. */
  readonly isSmall?: (records: number, bytes: number) => boolean;
}

/** Files with fewer events than this, or fewer bytes, are read whole. */
const fewEvents = 20_000;
const fewBytes = 4 * 1024 * 1024;
const isFew = (records: number, bytes: number): boolean => records < fewEvents || bytes < fewBytes;

/** Without these a record cannot be judged; where they follow behind the events, those wait for them. */
const neededFields = ['format', 'timeZone', 'asOf', 'sources', 'actors'];

/** Reads a dataset from bytes as they come: one JSON text, or a header and a record a line. */
export function createFileReader({ decode, pass, isSmall = isFew }: FileReaderOptions): FileReader {
  // Without a prototype: a file may call its fields as it likes.
  const header: Record<string, unknown> = Object.create(null);
  const report = makeCappedReport();
  const late = new Set<string>();
  let form: FileForm = 'json';
  let hasStarted = false;
  let refused: readonly Problem[] | undefined;
  let file: OpenFile | undefined;
  let scanner: RecordScanner | undefined;
  let records = 0;
  /** Blocks whose records wait for the header. */
  let held: Uint8Array[] = [];
  const waiting: { readonly offset: number; readonly length: number }[] = [];

  const open = (): void => {
    const { dataset, problems } = parseHeader(header, () => undefined);
    if (dataset === undefined) {
      refused = problems;
      return;
    }
    const table = createOpenTable();
    scanner = createRecordScanner(dataset);
    const taken = createTakeRecord({ header, dataset, table, scanner, report, decode });
    file = { header, dataset, table, records: taken, report, form };
  };

  const handler: FileHandler = {
    field(bytes, key, value) {
      const name = JSON.parse(decode(bytes.subarray(key.from, key.to))) as string;
      if (hasStarted && (name === 'events' || (file !== undefined && name in header))) {
        late.add(name);
        return;
      }
      header[name] = JSON.parse(decode(bytes.subarray(value.from, value.to)));
    },
    startEvents(found) {
      hasStarted = true;
      form = found;
      if (found === 'lines' || neededFields.every((name) => name in header)) open();
    },
    scan(bytes, from, end) {
      if (scanner === undefined || file === undefined) return unusual;
      const to = scanner.scan(bytes, from, end);
      return to >= 0 && file.records.isCut() ? unusual : to;
    },
    take(bytes, offset, line) {
      records += 1;
      if (file !== undefined) file.records.takeScanned(bytes, offset, records - 1, line);
    },
    takeWhole(bytes, range, offset, line) {
      records += 1;
      if (file !== undefined) file.records.takeParsed(bytes, range, offset, records - 1, line);
      else if (refused === undefined) waiting.push({ offset, length: range.to - range.from });
    },
    pass(bytes) {
      held.push(bytes);
      if (file !== undefined || refused !== undefined) passHeld();
    },
  };
  const splitter = splitFile(handler);
  const passHeld = (): void => {
    for (const bytes of held) pass(bytes);
    held = [];
  };

  /** The header was whole only at the end of the file: the records that waited for it are taken now. */
  const takeWaiting = (): void => {
    open();
    if (file === undefined || scanner === undefined) return;
    let base = 0;
    let next = 0;
    for (const bytes of held) {
      for (let one = waiting[next]; one && one.offset < base + bytes.length; one = waiting[++next]) {
        const from = one.offset - base;
        const to = from + one.length;
        const isSimple = handler.scan(bytes, from, to) === to;
        if (isSimple) file.records.takeScanned(bytes, one.offset, next, undefined);
        else file.records.takeParsed(bytes, { from, to }, one.offset, next, undefined);
      }
      base += bytes.length;
    }
  };

  /** Whether there is any use in more of the file. */
  const isWanted = (): boolean => {
    if (refused !== undefined) return false;
    // A small file is read to its end even so: the whole parser says exactly where it breaks.
    return !splitter.isStuck || isSmall(Number.POSITIVE_INFINITY, splitter.length);
  };

  return {
    get file() {
      return file;
    },
    get bytes() {
      return splitter.length;
    },
    get records() {
      return records;
    },
    expect(bytes) {
      // A little more than by what has come, since more than enough costs less than too little.
      const events = Math.ceil((1.03 * records * bytes) / splitter.length);
      file?.table.reserve(events);
    },
    flush: splitter.flush,
    room: splitter.room,
    filled(buffer, length) {
      splitter.filled(buffer, length);
      return isWanted();
    },
    feed(chunk) {
      splitter.feed(chunk);
      return isWanted();
    },
    end() {
      const end = splitter.end();
      const isOver = isSmall(end.kind === 'whole' ? records : Infinity, splitter.length);
      if (refused === undefined && end.kind === 'whole' && !isOver && file === undefined) takeWaiting();
      passHeld();
      if (refused !== undefined) return { kind: 'failed', problems: refused };
      if (isOver) return { kind: 'small', form };
      if (end.kind === 'broken') return end;
      if (end.kind === 'no-object' || file === undefined) {
        const { problems, error } = makeReport();
        error('not-a-file', '$', undefined);
        return { kind: 'failed', problems };
      }
      for (const name of late) report.error('repeated-field', `$.${name}`, undefined, { field: name });
      return { kind: 'read', file };
    },
  };
}
