import { expect, it } from 'vitest';
import { makeRecentlyUsed } from './recently-used.ts';

it('keeps what was lately asked for and makes the rest anew', () => {
  const made: number[] = [];
  const recent = makeRecentlyUsed<number, string>(2);
  const ask = (key: number) =>
    recent.get(key, () => {
      made.push(key);
      return `no. ${key}`;
    });
  expect([1, 2, 1, 2].map(ask)).toEqual(['no. 1', 'no. 2', 'no. 1', 'no. 2']);
  expect(made).toEqual([1, 2]);
  // The third and fifth begin a new generation; what was asked for in the last one is still there.
  for (const key of [3, 1, 4, 1, 2]) ask(key);
  expect(made).toEqual([1, 2, 3, 4, 2]);
});
