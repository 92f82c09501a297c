// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const root = document.documentElement;

async function run(search: string): Promise<Record<string, string>> {
  window.history.replaceState(null, '', `/${search}`);
  vi.resetModules();
  await import('./early.ts');
  return Object.fromEntries([...root.attributes].map(({ name, value }) => [name, value]));
}

beforeEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
});

describe('before the first paint', () => {
  it.each([
    ['', { 'data-script': '' }],
    ['?theme=dark', { 'data-script': '', 'data-theme': 'dark' }],
    ['?theme=light&view=list', { 'data-script': '', 'data-theme': 'light', 'data-view': 'list' }],
    ['?theme=auto&view=timeline', { 'data-script': '' }],
    ['?theme=%22%3E&view=x', { 'data-script': '' }],
    ['?src=data/x.json', { 'data-script': '', 'data-src': 'waiting' }],
    ['?event=call', { 'data-script': '', 'data-panel': '' }],
    ['?panel=actor:ana', { 'data-script': '', 'data-panel': '' }],
  ])('%j marks the root element', async (search, expected) => {
    expect(await run(search)).toEqual(expected);
  });
});
