import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCommand } from './browsers.mjs';
import { describeWebKit, findWebKit, runWebKitTests } from './webkit.mjs';

const path = process.env['PATH'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-path-'));
  process.env['PATH'] = folder;
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('the browsers of the system', () => {
  it('are found on the path, where they may be run', () => {
    const file = join(folder, 'some-browser');
    writeFileSync(file, '');
    chmodSync(file, 0o644);
    expect(process.getuid?.() === 0 || findCommand('some-browser') === undefined).toBe(true);
    chmodSync(file, 0o755);
    expect(findCommand('some-browser')).toBe(file);
    expect(findCommand('another-browser')).toBeUndefined();
  });

  it('need not hold a WebKit: its tests are then left out', async () => {
    expect(findWebKit()).toBeUndefined();
    expect(describeWebKit()).toBe('none, its tests are left out');
    expect(await runWebKitTests()).toBe(0);
  });
});
