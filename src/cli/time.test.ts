import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runTime } from './time.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function answers(input: string | Buffer, ...args: string[]): Promise<Record<string, unknown>[]> {
  const sink = new Sink();
  expect(await runTime(args, Readable.from([Buffer.from(input)]), sink)).toBe(0);
  if (sink.text === '') return [];
  expect(sink.text.endsWith('\n')).toBe(true);
  return sink.text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('parley time', () => {
  it('answers with these keys in this order', async () => {
    const [answer] = await answers('2022-02-25\n', '--zone', 'Asia/Jerusalem');
    expect(Object.entries(answer ?? {})).toEqual([
      ['edtf', '2022-02-25'],
      ['valid', true],
      ['earliest', '2022-02-24T22:00:00Z'],
      ['latest', '2022-02-25T22:00:00Z'],
      ['words', 'Fri 25 Feb 2022'],
      ['error', null],
    ]);
    const [refused] = await answers('1999-02-29');
    expect(Object.entries(refused ?? {})).toEqual([
      ['edtf', '1999-02-29'],
      ['valid', false],
      ['earliest', null],
      ['latest', null],
      ['words', null],
      ['error', 'Character 9: There is no day 29 in February 1999. Write a day from 01 to 28.'],
    ]);
  });

  it.each([
    ['', []],
    ['\n', ['']],
    ['2022', ['2022']],
    ['2022\n', ['2022']],
    ['\n\n2022\n\n', ['', '', '2022', '']],
    ['2022\r\n 2023 \n', ['2022\r', ' 2023 ']],
    ['2022\u2028\u0085\v\f2023\r2024', ['2022\u2028\u0085\v\f2023\r2024']],
    ['\ufeff2022', ['\ufeff2022']],
  ])('%j has the lines %j', async (input, lines) => {
    expect((await answers(input)).map((answer) => answer['edtf'])).toEqual(lines);
  });

  it('names a carriage return at the end', async () => {
    const [answer] = await answers('2022\r\n');
    expect(answer?.['error']).toContain('Character 5: A carriage return');
  });

  it('says open and unknown, and writes years as long as they are', async () => {
    const bounds = (await answers('1985/..\n/1985\nY170000000\n-0044\n0044')).map((answer) => [
      answer['earliest'],
      answer['latest'],
    ]);
    expect(bounds).toEqual([
      ['1985-01-01T00:00:00Z', 'open'],
      ['unknown', '1986-01-01T00:00:00Z'],
      ['+170000000-01-01T00:00:00Z', '+170000001-01-01T00:00:00Z'],
      ['-0044-01-01T00:00:00Z', '-0043-01-01T00:00:00Z'],
      ['0044-01-01T00:00:00Z', '0045-01-01T00:00:00Z'],
    ]);
  });

  it('lines and characters may be cut anywhere between pieces of input', async () => {
    const text = '2022-02-25\n\nשלום\n1985/..\n\u2028';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 })), async (sizes) => {
        const bytes = Buffer.from(text);
        const pieces: Buffer[] = [];
        let from = 0;
        for (const size of sizes) {
          pieces.push(bytes.subarray(from, from + size));
          from += size;
        }
        pieces.push(bytes.subarray(from));
        const sink = new Sink();
        await runTime([], Readable.from(pieces), sink);
        const whole = new Sink();
        await runTime([], Readable.from([bytes]), whole);
        expect(sink.text).toBe(whole.text);
      }),
      { numRuns: 50 },
    );
  });

  it('one object is one line for every reader', async () => {
    const sink = new Sink();
    await runTime([], Readable.from([Buffer.from('a\u2028b\u2029c\u0085d\re')]), sink);
    expect(sink.text.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(2);
  });

  it('is quiet when nobody reads on', async () => {
    const closing = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const endless = Readable.from(
      (function* () {
        for (let i = 0; i < 10_000; i += 1) yield Buffer.from('2022-02-25\n'.repeat(100));
      })(),
    );
    expect(await runTime([], endless, closing)).toBe(0);
  });

  it.each([[['--zone', 'Nope']], [['--zone']], [['--zone=']], [['--zone', '+02:00']], [['more']]])(
    'refuses the arguments %j with 2 and no answer',
    async (args) => {
      const sink = new Sink();
      const says = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      expect(await runTime(args, Readable.from(['2022\n']), sink)).toBe(2);
      expect(String(says.mock.calls[0]?.[0])).toMatch(/^parley time: .+ {2}--zone ZONE/s);
      says.mockRestore();
      expect(sink.text).toBe('');
    },
  );
});
