/** Keeps what was lately asked for, and makes anew what has been forgotten. */
export interface RecentlyUsed<Key, Value> {
  get(key: Key, make: () => Value): Value;
  /** What is kept, which stays as old as it is. */
  peek(key: Key): Value | undefined;
}

/**
 * Two generations: what is asked for moves to the younger one, and once that is full the older one is forgotten. So it
 * holds the last `size` values that were asked for, and at most twice as many; it keeps no list of when each one was.
 */
export function makeRecentlyUsed<Key, Value>(size: number): RecentlyUsed<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return {
    peek: (key) => young.get(key) ?? old.get(key),
    get(key, make) {
      let value = young.get(key);
      if (value !== undefined) return value;
      value = old.get(key) ?? make();
      if (young.size >= size) {
        old = young;
        young = new Map();
      }
      young.set(key, value);
      return value;
    },
  };
}
