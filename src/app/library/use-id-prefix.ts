import { useCallback, useId, useState, useSyncExternalStore } from 'react';

/** Who stands on the page now, with the prefix that each took. */
const taken = new Map<object, string>();

/**
 * What element ids of one component begin with. React's own id is the same on the server and in the browser, but unique
 * within one root only: a newsroom may have a root per timeline. Who comes second takes another.
 */
export function useIdPrefix(): string {
  const own = useId();
  const [holder] = useState(() => ({}));
  const take = useCallback(() => {
    const others = new Set(taken.values());
    let free = own;
    for (let number = 2; others.has(free); number += 1) free = `${own}${number}-`;
    taken.set(holder, free);
    return () => void taken.delete(holder);
  }, [own, holder]);
  const prefix = useSyncExternalStore(
    take,
    () => taken.get(holder) ?? own,
    () => own,
  );
  // Older ones have signs in them that a reference inside a picture does not take.
  return `parley-${prefix.replace(/[^\w-]/g, '')}-`;
}
