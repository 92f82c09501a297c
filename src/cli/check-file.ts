import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { Problem } from '../base/problem.ts';
import { checkLines, checkText } from '../schema/check-text.ts';
import { skipValue } from '../schema/json-bytes.ts';
import { createFileReader, type FileEnd } from '../schema/read-file.ts';
import { settleTies } from '../schema/settle-ties.ts';
import { formOf } from '../schema/split-file.ts';

export interface CheckedFile {
  readonly problems: readonly Problem[];
  /** How many errors there are, named or not. */
  readonly errors: number;
  /** How many records a file has that is too large for every rule; only its first problems are named. */
  readonly large?: number;
}

/** Up to so many bytes a file is looked at as a whole, by every rule. */
const mostWhole = 16 * 1024 * 1024;
/** Beyond it a place in the file is no number of 32 bits. */
const mostBytes = 2 ** 32;
const chunkLength = 1 << 20;

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

/**
 * Checks a file of either form, which its content shows: one JSON text, or a header and a record a line. One of more than
 * `whole` bytes is read as a page reads it, record by record, so that its size does not matter.
 */
export async function checkFile(path: string, whole = mostWhole): Promise<CheckedFile> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (stat.isFile() && stat.size > whole) return await checkLarge(file, stat.size);
    return named(checkWhole(await readFile(file)));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return unreadable(String(cause.code));
  } finally {
    await file?.close();
  }
}

function checkWhole(bytes: Uint8Array): readonly Problem[] {
  return formOf(bytes) === 'lines' ? checkLines(bytes, decode) : checkText(decode(bytes));
}

async function checkLarge(file: FileHandle, size: number): Promise<CheckedFile> {
  if (size > mostBytes) return unreadable('it is larger than 4 GB');
  const reader = createFileReader({ decode, pass() {}, isSmall: () => false });
  const chunk = Buffer.alloc(chunkLength);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(chunk, 0, chunkLength, at);
    at += bytesRead;
    if (bytesRead === 0 || !reader.feed(chunk.subarray(0, bytesRead))) break;
  }
  const end: FileEnd = reader.end();
  switch (end.kind) {
    case 'failed':
      return named(end.problems);
    case 'read': {
      const { problems } = await settleTies(end.file, (offsets) => readBack(file, offsets));
      const { report } = end.file;
      const header = problems.filter(({ severity }) => severity === 'error').length;
      return {
        problems: [...problems, ...report.problems],
        errors: header + report.errors,
        large: reader.records,
      };
    }
    case 'broken':
      return named([await notJson(file, end.offset)]);
    case 'small':
      throw new Error('Bug: a large file is taken for a small one');
  }
}

/** The text of records, from where they begin. */
async function readBack(file: FileHandle, offsets: readonly number[]): Promise<readonly string[]> {
  let bytes = Buffer.alloc(1 << 16);
  const texts: string[] = [];
  for (const offset of offsets) {
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      const to = skipValue(bytes, 0, bytesRead);
      if (to >= 0) {
        texts.push(decode(bytes.subarray(0, to)));
        break;
      }
      if (bytesRead < bytes.length) throw new Error(`Bug: no record begins at ${offset}`);
      bytes = Buffer.alloc(2 * bytes.length);
    }
  }
  return texts;
}

/** Line and column of a place in the file, counted from 1; columns in bytes. */
async function notJson(file: FileHandle, offset: number): Promise<Problem> {
  const chunk = Buffer.alloc(chunkLength);
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; ) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunkLength, offset - at), at);
    if (bytesRead === 0) break;
    for (let end = chunk.indexOf(0x0a); end >= 0 && end < bytesRead; end = chunk.indexOf(0x0a, end + 1)) {
      line += 1;
      lineStart = at + end + 1;
    }
    at += bytesRead;
  }
  return { severity: 'error', code: 'not-json', path: '$', params: { line, column: offset - lineStart + 1 } };
}

function named(problems: readonly Problem[]): CheckedFile {
  return { problems, errors: problems.filter(({ severity }) => severity === 'error').length };
}

function unreadable(detail: string): CheckedFile {
  return named([{ severity: 'error', code: 'unreadable', path: '$', params: { detail } }]);
}
