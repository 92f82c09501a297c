import type { Problem } from '../base/problem.ts';
import { findJsonError } from './find-json-error.ts';
import { unusual } from './json-cursor.ts';
import { type LoadedTimeline, resolveValue } from './load-timeline.ts';
import { splitFile } from './split-file.ts';

/** A file of lines as one value, and where in the file its parts stand. */
export interface FileLines {
  readonly value: Readonly<Record<string, unknown>>;
  /** The line of each of the value's events. */
  readonly lines: readonly number[];
  /** Of lines that are no JSON: they are left out. */
  readonly problems: readonly Problem[];
}

/** Puts a file of lines together: the header on the first line, a record on each of the others. */
export function parseLines(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): FileLines {
  // Without a prototype: a file may call its fields as it likes.
  const header: Record<string, unknown> = Object.create(null);
  const problems: Problem[] = [];
  const events: unknown[] = [];
  const lines: number[] = [];
  const splitter = splitFile({
    field(from, key, value) {
      const name = JSON.parse(decode(from.subarray(key.from, key.to))) as string;
      header[name] = JSON.parse(decode(from.subarray(value.from, value.to)));
    },
    startEvents: () => {},
    scan: () => unusual,
    take: () => {},
    takeWhole(from, range, _offset, line = 0) {
      const text = decode(from.subarray(range.from, range.to));
      try {
        events.push(JSON.parse(text));
        lines.push(line);
      } catch {
        const { column } = findJsonError(text);
        problems.push({ severity: 'error', code: 'bad-line', path: '$', params: { line, column } });
      }
    },
    pass: () => {},
  });
  splitter.feed(bytes);
  splitter.end();
  return { value: { ...header, events }, lines, problems };
}

/** Problems of the value, those of records with their line in `params` and a path that begins there. */
export function tellLines(problems: readonly Problem[], lines: readonly number[]): readonly Problem[] {
  return problems.map((problem) => {
    const at = /^\$\.events\[(\d+)\](.*)$/.exec(problem.path);
    const line = lines[Number(at?.[1] ?? -1)];
    if (line === undefined) return problem;
    return { ...problem, path: `$${at?.[2] ?? ''}`, params: { ...problem.params, line } };
  });
}

/**
 * From a file of lines to a resolved timeline. A line that is no JSON is left out and named. Problems of records have
 * their line in `params`, and a path that begins there.
 */
export function loadLines(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): Omit<LoadedTimeline, 'pathOf'> {
  const { value, lines, problems } = parseLines(bytes, decode);
  const { timeline, problems: found, leftOut } = resolveValue(value);
  return {
    ...(timeline && { timeline }),
    problems: [...problems, ...tellLines(found, lines)],
    leftOut: leftOut + problems.length,
  };
}
