import { createElement, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useReader } from './reader.tsx';
import { TryAgain } from './try-again.tsx';

type Component<Props> = (props: Props) => ReactNode;

/**
 * A part of the page whose script comes only when a reader's act needs it. Not `lazy`: that wants a Suspense boundary,
 * and none may stand in a prerendered tree.
 */
export interface OnDemand<Props> {
  /** Sends for it, once: as soon as an act is in sight. After a failure it is sent for again. */
  load(): void;
  read(): Component<Props> | 'coming' | 'missing';
  subscribe(listener: () => void): () => void;
}

/** Made once per part, at the top of a module, so that whatever has come is there for all who need it. */
export function onDemand<Props>(send: () => Promise<Component<Props>>): OnDemand<Props> {
  let now: Component<Props> | 'coming' | 'missing' = 'coming';
  let isUnderWay = false;
  const listeners = new Set<() => void>();
  const become = (next: typeof now): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    load() {
      if (isUnderWay) return;
      isUnderWay = true;
      send().then(become, (error: unknown) => {
        console.error(error);
        isUnderWay = false;
        become('missing');
      });
    },
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For a control that is about to need the part: on its way once pointed at or focused, there when pressed. */
export function loadProps(...parts: readonly OnDemand<never>[]): {
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
} {
  const load = (): void => {
    for (const part of parts) part.load();
  };
  return { onPointerEnter: load, onFocus: load };
}

/** The part, once it has come; sends for it where nobody has. */
export function useOnDemand<Props>(part: OnDemand<Props>): Component<Props> | 'coming' | 'missing' {
  useEffect(() => part.load(), [part]);
  return useSyncExternalStore(part.subscribe, part.read, part.read);
}

/** The part in its place; a plain sentence where it cannot be had. */
export function Later<Props extends object>(props: {
  readonly part: OnDemand<Props>;
  readonly with: Props;
}): ReactNode {
  const Part = useOnDemand(props.part);
  // Not made while rendering: the part's one function, kept since it came.
  if (typeof Part === 'function') return createElement(Part, props.with);
  return Part === 'missing' ? <Missing /> : <Coming />;
}

function Missing(): ReactNode {
  const { messages } = useReader();
  return (
    <div className="pu-missing" role="alert">
      <p>{messages.ui.failure.part}</p>
      <TryAgain messages={messages} />
    </div>
  );
}

/** Nothing at first: a word that stands for a blink only unsettles. */
function Coming(): ReactNode {
  const { messages } = useReader();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slow);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="pu-coming pu-muted" aria-busy="true">
      {isSlow ? messages.ui.loadingPart : null}
    </p>
  );
}

/** Milliseconds. */
const slow = 400;
