import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { more } from './json-bytes.ts';
import { unusual } from './json-cursor.ts';
import { type SplitEnd, splitFile } from './split-file.ts';

// Hundreds of files: long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const encoder = new TextEncoder();
const decoder = new TextDecoder();

interface Split {
  readonly end: SplitEnd;
  readonly header: Readonly<Record<string, unknown>>;
  /** Each as its text, with its line where there are lines. */
  readonly records: readonly string[];
  readonly offsets: readonly number[];
  /** What was passed on, put together again. */
  readonly passed: string;
}

/** Splits a text that comes in pieces of these lengths, the rest in one. */
function split(text: string | Uint8Array, cuts: readonly number[] = [], flushes = false): Split {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  // By entries, like JSON.parse itself: a field may be named __proto__.
  const header = new Map<string, unknown>();
  const records: string[] = [];
  const offsets: number[] = [];
  const passed: Uint8Array[] = [];
  const read = (
    from: Uint8Array,
    { from: first, to }: { readonly from: number; readonly to: number },
  ): string => decoder.decode(from.subarray(first, to));
  const splitter = splitFile({
    field(from, key, value) {
      header.set(JSON.parse(read(from, key)) as string, JSON.parse(read(from, value)));
    },
    startEvents: () => {},
    scan: () => unusual,
    take: () => {},
    takeWhole(from, range, offset, line) {
      records.push(`${line === undefined ? '' : `${line}: `}${read(from, range)}`);
      offsets.push(offset);
    },
    pass: (block) => passed.push(block.slice()),
  });
  let from = 0;
  for (const length of cuts) {
    splitter.feed(bytes.subarray(from, from + length));
    if (flushes) splitter.flush();
    from += length;
  }
  splitter.feed(bytes.subarray(from));
  const end = splitter.end();
  const whole = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts = passed.map((block) => whole.decode(block, { stream: true }));
  return { end, header: Object.fromEntries(header), records, offsets, passed: parts.join('') };
}

const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
const value = fc.jsonValue({ maxDepth: 4 });
const object = fc.dictionary(fc.string(), value, { maxKeys: 4 });

describe('a file in one JSON text', () => {
  it('comes apart into its fields and records, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        object,
        fc.array(value),
        cuts,
        fc.constantFrom(undefined, 1, '\t'),
        fc.boolean(),
        (fields, events, pieces, space, flushes) => {
          const { events: _, ...header } = fields;
          const text = JSON.stringify({ ...header, events }, undefined, space);
          const parts = split(text, pieces, flushes);
          expect(parts.end).toEqual({ kind: 'whole', form: 'json' });
          expect(parts.header).toEqual(JSON.parse(JSON.stringify(header)));
          expect(parts.records.map((record) => JSON.parse(record))).toEqual(
            JSON.parse(JSON.stringify(events)),
          );
          expect(parts.passed).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names the place of each record in bytes', () => {
    const text = '{"title":"Größe","events":[ {"a":"é"} ,\n7,"x"] }';
    const { offsets, records } = split(text, [9, 1, 1, 1, 20]);
    const bytes = encoder.encode(text);
    expect(records).toEqual(['{"a":"é"}', '7', '"x"']);
    expect(offsets.map((offset) => String.fromCharCode(bytes[offset] as number))).toEqual(['{', '7', '"']);
  });

  it('has its fields before and behind the events', () => {
    const { header } = split('{"a":1,"events":[1],"b":{"c":[2]}}');
    expect(header).toEqual({ a: 1, b: { c: [2] } });
  });

  it('may begin with a byte order mark, and end with white space', () => {
    expect(split('\uFEFF {"a":1,"events":[]} \r\n ', [1, 1]).header).toEqual({ a: 1 });
  });

  it('is broken wherever JSON.parse says so', () => {
    const spoiled = fc.tuple(
      object,
      fc.array(value, { minLength: 1 }),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', 'x', '\u0001'),
    );
    fc.assert(
      fc.property(spoiled, cuts, ([fields, events, at, sign], pieces) => {
        const { events: _, ...header } = fields;
        const text = JSON.stringify({ ...header, events });
        const place = 1 + (at % (text.length - 1));
        const wrong = text.slice(0, place) + sign + text.slice(place + 1);
        let isJson = true;
        try {
          JSON.parse(wrong);
        } catch {
          isJson = false;
        }
        const { end } = split(wrong, pieces);
        if (isJson) expect(end).toEqual({ kind: 'whole', form: 'json' });
        // What follows behind an object without events is read as lines, each of which is judged by itself.
        else if (end.kind === 'whole') expect(end.form).toBe('lines');
        else expect(end.kind).toBe('broken');
      }),
      { numRuns: 200 },
    );
  });

  it.each(['[]', '7', '"x"', 'null'])('is no object when it is %s', (text) => {
    expect(split(text).end).toEqual({ kind: 'no-object' });
  });

  it.each(['', ' ', '{', '{"a"', '{"a":1', '{"events":[', '{"events":[1', '{"events":[1]'])(
    'is broken when it ends at %j',
    (text) => {
      expect(split(text).end.kind).toBe('broken');
    },
  );

  it('does not go on behind its end', () => {
    expect(split('{"events":[1]} {"id":2}').end).toEqual({ kind: 'broken', offset: 15 });
  });

  it('waits for a record that is longer than a block', () => {
    const long = JSON.stringify('x'.repeat(700_000));
    const { records, passed } = split(`{"events":[1,${long},${long},2]}`, [300_000, 300_000, 10]);
    expect(records.map((record) => record.length)).toEqual([1, long.length, long.length, 1]);
    expect(passed.length).toBe(2 * long.length + 18);
  });
});

describe('a file of lines', () => {
  const lines = '{"title":"T"}\n{"id":1}\n\n  {"id":2}\r\n{"id":\n{"id":3}';

  it('has its header first, then a record a line, whatever is wrong with one', () => {
    const { end, header, records } = split(lines);
    expect(end).toEqual({ kind: 'whole', form: 'lines' });
    expect(header).toEqual({ title: 'T' });
    expect(records).toEqual(['2: {"id":1}', '4: {"id":2}\r', '5: {"id":', '6: {"id":3}']);
  });

  it('comes apart alike in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(value), cuts, fc.boolean(), (values, pieces, flushes) => {
        const text = `{"a":1}\n${values.map((one) => JSON.stringify(one)).join('\n')}\n`;
        const parts = split(text, pieces, flushes);
        expect(parts.records).toEqual(values.map((one, at) => `${at + 2}: ${JSON.stringify(one)}`));
        expect(parts.passed).toBe(text);
      }),
    );
  });

  it('counts the lines of a header that has several', () => {
    const header = JSON.stringify({ a: [1, 2] }, undefined, 1);
    expect(split(`${header}\n{"id":1}`).records).toEqual([`${header.split('\n').length + 1}: {"id":1}`]);
  });

  it('is its header alone where nothing follows', () => {
    expect(split('{"a":1}\n\n').end).toEqual({ kind: 'whole', form: 'json' });
  });
});

describe('a scanner', () => {
  it('is asked again for what has not come whole, and takes what it found', () => {
    const taken: string[] = [];
    const splitter = splitFile({
      field: () => {},
      startEvents: () => {},
      // Numbers are simple here.
      scan(bytes, from, end) {
        let to = from;
        while (to < end && (bytes[to] as number) >= 0x30 && (bytes[to] as number) <= 0x39) to += 1;
        return to === end ? more : to > from ? to : unusual;
      },
      take: (bytes, offset) => taken.push(`${String.fromCharCode(bytes[offset] as number)}…`),
      takeWhole: (bytes, { from, to }) => taken.push(decoder.decode(bytes.subarray(from, to))),
      pass: () => {},
    });
    for (const piece of ['{"events":[1', '2', '3,', '"a', 'b",4]}']) splitter.feed(encoder.encode(piece));
    expect(splitter.end().kind).toBe('whole');
    expect(taken).toEqual(['1…', '"ab"', '4…']);
  });
});
