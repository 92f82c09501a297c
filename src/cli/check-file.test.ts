import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeFile, printProblems } from '../schema/testing/make-file.ts';
import { checkFile } from './check-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-check-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { events: _, ...fields } = makeFile();
const header = JSON.stringify(fields);
const lines = (...records: readonly unknown[]): string =>
  [header, ...records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))].join(
    '\n',
  );

/** Checks a text as a large file, however small it is. */
async function checkLarge(text: string) {
  const path = join(folder, 'large');
  await writeFile(path, text);
  return await checkFile(path, 0);
}

describe('a large file', () => {
  it.each([
    ['of lines', lines(makeEvent(), makeEvent({ id: 'words' }))],
    ['of one text', JSON.stringify(makeFile())],
  ])('%s that is sound has no problems, and says how many records it has', async (_form, text) => {
    const { problems, errors, large } = await checkLarge(text);
    expect({ problems, errors }).toEqual({ problems: [], errors: 0 });
    expect(large).toBeGreaterThan(0);
  });

  it('names line, field and value of what is wrong', async () => {
    const late = { edtf: '2022-02-30', basis: 'stated' };
    const text = lines(
      makeEvent(),
      '{"id": broken}',
      makeEvent({ id: 'b', time: late }),
      makeEvent({ id: 'c', kind: 'duel' }),
    );
    const { problems, errors } = await checkLarge(text);
    expect(errors).toBe(3);
    expect(printProblems(problems)).toEqual([
      expect.stringMatching(/^error bad-line \$ .*line=3/),
      expect.stringMatching(/^error bad-edtf \$\.time\.edtf "2022-02-30" .*line=4/),
      expect.stringMatching(/^error not-a-choice \$\.kind "duel" .*line=5/),
    ]);
  });

  it('follows what records say of each other, wherever they stand in it', async () => {
    const long = 'x'.repeat(100_000);
    const text = lines(
      makeEvent({ id: 'a', summary: long, time: { after: ['b'], basis: 'stated' } }),
      makeEvent({ id: 'b', time: { after: ['a'], basis: 'stated' } }),
      makeEvent({ id: 'c', related: [{ event: 'nobody', relation: 'responds-to' }] }),
    );
    const { problems } = await checkLarge(text);
    const printed = printProblems(problems).map((problem) => problem.slice(0, 40));
    expect(printed.some((problem) => problem.includes('contradiction'))).toBe(true);
    expect(printed.some((problem) => problem.includes('unknown-id'))).toBe(true);
  });

  it('counts every error and names the first hundred', async () => {
    const records = Array.from({ length: 250 }, (_, at) => makeEvent({ id: `e${at}`, kind: 'duel' }));
    const { problems, errors } = await checkLarge(lines(...records));
    expect(errors).toBe(250);
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(100);
  });

  it('is named by line and column where it breaks', async () => {
    const { problems } = await checkLarge('{\n  "format": parley/1\n}');
    expect(printProblems(problems)[0]).toMatch(/^error not-json \$ .*line=2/);
  });
});
