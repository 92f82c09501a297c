import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { runCheck } from './check.ts';

let folder = '';
let out = '';
let err = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-check-'));
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Checks files with these contents, `0.json` and so on; the lines come back without the folder. */
async function check(...files: readonly unknown[]): Promise<{ code: number; lines: string[] }> {
  const names = files.map((_, at) => join(folder, `${at}.json`));
  for (const [at, file] of files.entries()) {
    await writeFile(names[at] ?? '', typeof file === 'string' ? file : JSON.stringify(file));
  }
  const code = await runCheck(names);
  return { code, lines: out.replaceAll(`${folder}/`, '').split('\n').slice(0, -1) };
}

describe('parley check', () => {
  it('says nothing of a sound file, and exits with 0', async () => {
    expect(await check(makeFile())).toEqual({ code: 0, lines: [] });
    expect(err).toBe('1 file: 0 errors, 0 warnings\n');
  });

  it('writes each error as a line with file, path, value and what to do, and exits with 1', async () => {
    const time = { edtf: '2022-02-30', basis: 'stated' };
    const { code, lines } = await check(
      makeFile(),
      makeFile({ events: [makeEvent({ id: 'talk', time }), makeEvent()] }),
    );
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1\.json: error: \$\.events\[0\]\.time\.edtf: "2022-02-30": .+\. .+\.$/);
    expect(err).toBe('2 files: 1 error, 0 warnings\n');
  });

  it('exits with 0 when there are only warnings', async () => {
    const { code, lines } = await check(makeFile({ sumary: 'x' }));
    expect(code).toBe(0);
    expect(lines).toEqual([
      '0.json: warning: $.sumary: "x": The field "sumary" is not part of the format and is ignored. Did you mean "summary"? Rename or remove it.',
    ]);
  });

  it('gives line and column of what is not JSON', async () => {
    const { code, lines } = await check('{\n  "format": parley/1\n}');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^0\.json: error: 2:13: The file is not JSON/);
  });

  it('takes a file of lines, whatever it is called, and names line and field', async () => {
    const { events: _, ...fields } = makeFile();
    const time = { edtf: '2022-02-30', basis: 'stated' };
    const bad = JSON.stringify(makeEvent({ id: 'talk', time }));
    const text = [JSON.stringify(fields), JSON.stringify(makeEvent()), '', '{"id":', bad].join('\n');
    for (const name of ['calls.ndjson', 'calls.jsonl', 'calls.json']) {
      out = '';
      await writeFile(join(folder, name), text);
      expect(await runCheck([join(folder, name)])).toBe(1);
      const lines = out.replaceAll(`${folder}/`, '').split('\n').slice(0, -1);
      expect(lines[0]).toMatch(new RegExp(`^${name}: error: 4:7: Line 4 is not JSON`));
      expect(lines[1]).toMatch(
        new RegExp(`^${name}: error: line 5, \\$\\.time\\.edtf: "2022-02-30": .+\\. .+\\.$`),
      );
      expect(lines).toHaveLength(2);
    }
  });

  it('says the same of records on lines as of those in one text', async () => {
    const { events: _, ...fields } = makeFile();
    // A wording that no rule of sourcing lets pass, and a claim that nothing cites.
    const events = [
      makeEvent({ summary: 'It is Monday 22 February 2022.' }),
      makeEvent({ id: 'b', claims: [] }),
    ];
    const { lines } = await check(makeFile({ events }));
    out = '';
    const path = join(folder, 'same.ndjson');
    await writeFile(path, [fields, ...events].map((line) => JSON.stringify(line)).join('\n'));
    await runCheck([path]);
    const own = out.replaceAll(`${folder}/`, '').split('\n').slice(0, -1);
    const named = (line: string) =>
      line.replace(/^\S+: /, '').replace(/line (\d+), \$/, (_all, line) => `$.events[${line - 2}]`);
    expect(own.map(named).sort()).toEqual(lines.map(named).sort());
    expect(own.length).toBeGreaterThan(0);
  });

  it('tells of a file that is not there', async () => {
    expect(await runCheck([join(folder, 'none.json')])).toBe(1);
    expect(out).toContain('none.json: error: $: The file cannot be read (ENOENT).');
  });

  it('keeps one problem on one line, however long or odd the value', async () => {
    const { lines } = await check(makeFile({ 'odd\n\u202ekey': 'x'.repeat(500) }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('odd\\n');
    expect(lines[0]).not.toContain('\u202e');
    expect(lines[0]?.length).toBeLessThan(300);
  });

  it.each([[[]], [['--fix', 'a.json']]])('refuses wrong usage: %j', async (args) => {
    expect(await runCheck(args)).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: parley check FILE...');
  });

  it('explains itself', async () => {
    expect(await runCheck(['--help'])).toBe(0);
    expect(out).toContain('Usage: parley check FILE...');
  });
});
