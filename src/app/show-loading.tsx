import { createRoot } from 'react-dom/client';
import type { LoadingMessages } from '../messages/loading.ts';
import { Loading, type Progress } from '../ui/loading.tsx';

/** The bar that says how far a file has come. */
export interface ShownLoading {
  update(change: Partial<Progress>): void;
  remove(): void;
}

/** Puts it before the picture's host. */
export function showLoading(
  host: HTMLElement,
  words: LoadingMessages,
  first: Progress,
  onCancel: () => void,
): ShownLoading {
  const element = host.ownerDocument.createElement('div');
  host.before(element);
  const root = createRoot(element);
  const listeners = new Set<() => void>();
  let now = first;
  const progress = {
    read: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  root.render(<Loading words={words} progress={progress} onCancel={onCancel} />);
  return {
    update(change) {
      now = { ...now, ...change };
      for (const listener of listeners) listener();
    },
    remove() {
      root.unmount();
      element.remove();
    },
  };
}
