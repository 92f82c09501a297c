// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const root = document.documentElement;

async function run(search: string): Promise<readonly string[]> {
  window.history.replaceState(null, '', `/embed/talks/${search}`);
  vi.resetModules();
  await import('./early.ts');
  return root.getAttributeNames();
}

let inserted: string[] = [];
const rules = (): string => inserted.join(' ');

beforeEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  inserted = [];
  vi.spyOn(CSSStyleSheet.prototype, 'insertRule').mockImplementation((rule) => inserted.push(rule));
});
afterEach(() => vi.restoreAllMocks());

describe('before the first paint of an embed', () => {
  it('the page is marked as every page is', async () => {
    expect(await run('?view=list')).toEqual(expect.arrayContaining(['data-script', 'data-view']));
  });

  it('the row of the event that the address names is open at every width', async () => {
    await run('?event=call');
    expect(rules()).toContain('.parley-embed #record-call > .pu-unfold');
  });

  it('a name that could be a selector of its own opens nothing else', async () => {
    await run(`?panel=event:${encodeURIComponent('a, body')}`);
    expect(rules()).toContain('.parley-embed #record-a\\,\\ body > .pu-unfold');
  });

  it('nothing is open where the address names no event', async () => {
    await run('?panel=actor:ana');
    expect(rules()).toBe('');
  });
});
