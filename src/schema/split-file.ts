import { invalid, more, skipSpace, skipString, skipValue } from './json-bytes.ts';
import { unusual } from './json-cursor.ts';

/** What a splitter tells of a file as it comes in. Bytes are the splitter's own, and good for the call alone. */
export interface FileHandler {
  /** A field of the header, whole; `key` and value as JSON. Never `events` when that is a list. */
  field(bytes: Uint8Array, key: Range, value: Range): void;
  /** The list of events begins, or the header's line has ended. */
  startEvents(form: FileForm): void;
  /**
   * Looks at the record that begins at `from`. The place behind it where it is sound and simple; `more` where it does
   * not end before `end`; anything else that is negative where it has to be looked at as a whole.
   */
  scan(bytes: Uint8Array, from: number, end: number): number;
  /** Takes the record that was scanned last, for good. `offset` is its place in the file. */
  take(bytes: Uint8Array, offset: number, line: number | undefined): void;
  /** Takes a record that has to be parsed. In `lines` it may be no JSON at all. */
  takeWhole(bytes: Uint8Array, range: Range, offset: number, line: number | undefined): void;
  /** A part of the file that is done with, in order and without gaps; it is the handler's from now on. */
  pass(bytes: Uint8Array): void;
}

/** `json`: one object that holds all events. `lines`: the header on the first line, then a record on each. */
export type FileForm = 'json' | 'lines';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export type SplitEnd =
  | { readonly kind: 'whole'; readonly form: FileForm }
  /** It is no JSON; `offset` is near the place where it breaks. */
  | { readonly kind: 'broken'; readonly offset: number }
  /** It is JSON perhaps, but no object. */
  | { readonly kind: 'no-object' };

export interface FileSplitter {
  /** Takes the next bytes of the file; they are copied. */
  feed(chunk: Uint8Array): void;
  /** Where the next bytes may be written by who can write there; `filled` must follow, and nothing else. */
  room(): Uint8Array<ArrayBuffer>;
  /** So many bytes were written into the room, whose buffer may be another by now, with the same content. */
  filled(buffer: ArrayBuffer, length: number): void;
  /** Nothing more will be found in it: it is no JSON, or no object. */
  readonly isStuck: boolean;
  /** Passes on what is done with, however little it is. */
  flush(): void;
  /** The file has come to its end. */
  end(): SplitEnd;
  /** How much of the file has come. */
  readonly length: number;
}

/** Bytes of a block: enough that few are handed over, little enough that a first one is not waited for. */
const firstBlock = 1 << 18;
const usualBlock = 1 << 22;
/** With less room than this in a block the next one is begun. */
const leastRoom = 1 << 16;

type State =
  | 'start'
  | 'first-key'
  | 'key'
  | 'after-field'
  | 'first-record'
  | 'record'
  | 'after-record'
  | 'after-header'
  | 'line'
  | 'broken'
  | 'no-object';

const newline = 0x0a;
const eventsKey = '"events"';

/** Splits a file into its header's fields and its records, in whatever pieces it comes. One pass; each byte is copied once. */
export function splitFile(handler: FileHandler): FileSplitter {
  let block = new Uint8Array(firstBlock);
  let filled = 0;
  /** Where the next part begins, in the block. */
  let at = 0;
  /** Where the block begins in the file. */
  let base = 0;
  let state: State = 'start';
  let hasEvents = false;
  let isLast = false;
  let line = 1;
  let form: FileForm = 'json';
  /** A part that has not come whole is looked at again only when twice as much of it is there. */
  let needed = 0;

  const wait = (): false => {
    needed = isLast ? 0 : filled + (filled - at);
    if (isLast) state = 'broken';
    return false;
  };
  const breakOff = (): false => {
    state = 'broken';
    return false;
  };
  const become = (next: State, to: number): true => {
    state = next;
    at = to;
    return true;
  };

  /** Takes the next part. False where it has not come whole, or nothing is left to take. */
  const step = (): boolean => {
    if (state === 'line') return readLine();
    const from = skipSpace(block, at, filled);
    if (from >= filled) {
      at = from;
      return false;
    }
    const byte = block[from] as number;
    switch (state) {
      case 'start':
        return readStart(from, byte);
      case 'first-key':
      case 'key':
        if (byte === 0x7d && state === 'first-key') return become('after-header', from + 1);
        return byte === 0x22 ? readField(from) : breakOff();
      case 'after-field':
        if (byte === 0x2c) return become('key', from + 1);
        return byte === 0x7d ? become('after-header', from + 1) : breakOff();
      case 'first-record':
        return byte === 0x5d ? become('after-field', from + 1) : readRecord(from);
      case 'record':
        return readRecord(from);
      case 'after-record':
        if (byte === 0x2c) return become('record', from + 1);
        return byte === 0x5d ? become('after-field', from + 1) : breakOff();
      case 'after-header':
        return startLines(from);
      default:
        return false;
    }
  };

  const readStart = (from: number, byte: number): boolean => {
    // Programs that write for Windows put a byte order mark first.
    if (byte === 0xef && base + from === 0) {
      if (filled < 3) return isLast ? breakOff() : false;
      return block[1] === 0xbb && block[2] === 0xbf ? become('start', 3) : breakOff();
    }
    if (byte === 0x7b) return become('first-key', from + 1);
    state = 'no-object';
    return false;
  };

  const readField = (from: number): boolean => {
    at = from;
    const keyEnd = skipString(block, from, filled);
    if (keyEnd === more) return wait();
    if (keyEnd === invalid) return breakOff();
    const colon = skipSpace(block, keyEnd, filled);
    if (colon >= filled) return wait();
    if (block[colon] !== 0x3a) return breakOff();
    const value = skipSpace(block, colon + 1, filled);
    if (value >= filled) return wait();
    if (block[value] === 0x5b && isEvents(from, keyEnd) && !hasEvents) {
      hasEvents = true;
      handler.startEvents('json');
      return become('first-record', value + 1);
    }
    const to = skipValue(block, value, filled);
    if (to === more) return wait();
    if (to === invalid) return breakOff();
    handler.field(block, { from, to: keyEnd }, { from: value, to });
    return become('after-field', to);
  };
  const isEvents = (from: number, to: number): boolean => {
    if (to - from !== eventsKey.length) return false;
    for (let place = 0; place < eventsKey.length; place++) {
      if (block[from + place] !== eventsKey.charCodeAt(place)) return false;
    }
    return true;
  };

  const readRecord = (from: number): boolean => {
    at = from;
    const simple = handler.scan(block, from, filled);
    if (simple >= 0) {
      handler.take(block, base + from, undefined);
      return become('after-record', simple);
    }
    if (simple === more) return wait();
    const to = skipValue(block, from, filled);
    if (to === more) return wait();
    if (to === invalid) return breakOff();
    handler.takeWhole(block, { from, to }, base + from, undefined);
    return become('after-record', to);
  };

  /** Something stands behind the object: then that was the header, and records follow line by line. */
  const startLines = (from: number): boolean => {
    if (hasEvents) {
      at = from;
      return breakOff();
    }
    hasEvents = true;
    form = 'lines';
    line += countLines(block, 0, at);
    handler.startEvents('lines');
    state = 'line';
    return true;
  };

  const readLine = (): boolean => {
    // Lines between records are counted; blank ones hold none.
    while (at < filled) {
      const byte = block[at] as number;
      if (byte === newline) line += 1;
      else if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) break;
      at += 1;
    }
    if (at >= filled) return false;
    const simple = handler.scan(block, at, filled);
    if (simple >= 0) {
      let end = simple;
      while (end < filled && (block[end] === 0x20 || block[end] === 0x0d || block[end] === 0x09)) end += 1;
      if (end < filled ? block[end] === newline : isLast) {
        handler.take(block, base + at, line);
        at = end;
        return true;
      }
      if (end >= filled) return waitForLine();
    } else if (simple === more && !isLast) return waitForLine();
    const end = block.indexOf(newline, at);
    if ((end < 0 || end >= filled) && !isLast) return waitForLine();
    const to = end < 0 || end >= filled ? filled : end;
    handler.takeWhole(block, { from: at, to }, base + at, line);
    at = to;
    return true;
  };
  const waitForLine = (): false => {
    needed = filled + (filled - at);
    return false;
  };

  const run = (): void => {
    if (filled < needed && !isLast) return;
    needed = 0;
    while (step());
  };
  /** Makes room behind what has come: what is done with is passed on, the rest begins a new block. */
  const turn = (): void => {
    const done = block.subarray(0, at);
    const rest = filled - at;
    const next = new Uint8Array(Math.max(usualBlock, 2 * rest));
    next.set(block.subarray(at, filled));
    if (!hasEvents) line += countLines(done, 0, at);
    block = next;
    filled = rest;
    base += at;
    needed = Math.max(0, needed - at);
    at = 0;
    // Last: what is handed over may be gone from here.
    if (done.length > 0) handler.pass(done);
  };

  return {
    get length() {
      return base + filled;
    },
    feed(chunk) {
      for (let from = 0; from < chunk.length; ) {
        if (filled === block.length) turn();
        const part = chunk.subarray(from, from + block.length - filled);
        block.set(part, filled);
        filled += part.length;
        from += part.length;
        run();
      }
    },
    room() {
      if (block.length - filled < leastRoom) turn();
      return block.subarray(filled);
    },
    filled(buffer, length) {
      block = new Uint8Array(buffer);
      filled += length;
      run();
    },
    flush() {
      if (at > 0) turn();
    },
    get isStuck() {
      return state === 'broken' || state === 'no-object';
    },
    end() {
      isLast = true;
      run();
      const offset = base + at;
      handler.pass(block.subarray(0, filled));
      if (state === 'no-object') return { kind: state };
      const isWhole = state === 'line' || state === 'after-header';
      return isWhole ? { kind: 'whole', form } : { kind: 'broken', offset };
    },
  };
}

/** Which form a file has, by what follows its first object. */
export function formOf(bytes: Uint8Array): FileForm {
  let form: FileForm = 'json';
  const splitter = splitFile({
    field() {},
    startEvents(found) {
      form = found;
    },
    scan: () => unusual,
    take() {},
    takeWhole() {},
    pass() {},
  });
  splitter.feed(bytes);
  splitter.end();
  return form;
}

function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === newline) count += 1;
  return count;
}
