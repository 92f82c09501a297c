/** Tells listeners what happened. Some of it stands for those who listen later, who are told after the present task. */
export interface Emitter<Events extends object> {
  emit<Type extends keyof Events>(type: Type, event: Events[Type]): void;
  /** As `emit`, and to later listeners as well, until `forget`. */
  emitForGood<Type extends keyof Events>(type: Type, event: Events[Type]): void;
  forget(type: keyof Events): void;
  on<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): () => void;
  /** From now on nobody is told anything. */
  close(): void;
}

type Listener = (event: never) => void;

export function createEmitter<Events extends object>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Map<object, Listener>>();
  const standing = new Map<keyof Events, unknown[]>();
  let isClosed = false;

  const tell = (listener: Listener, event: unknown): void => {
    try {
      (listener as (event: unknown) => void)(event);
    } catch (error) {
      // One listener's failure is neither the others' nor ours.
      queueMicrotask(() => {
        throw error;
      });
    }
  };

  const emit: Emitter<Events>['emit'] = (type, event) => {
    if (isClosed) return;
    for (const listener of [...(listeners.get(type)?.values() ?? [])]) tell(listener, event);
  };

  return {
    emit,
    emitForGood(type, event) {
      standing.set(type, [...(standing.get(type) ?? []), event]);
      emit(type, event);
    },
    forget: (type) => void standing.delete(type),
    on(type, listener) {
      // One function may listen twice and leave once.
      const key = {};
      const all = listeners.get(type) ?? new Map<object, Listener>();
      listeners.set(type, all);
      all.set(key, listener);
      for (const event of standing.get(type) ?? []) {
        queueMicrotask(() => {
          if (!isClosed && all.has(key)) tell(listener, event);
        });
      }
      return () => void all.delete(key);
    },
    close() {
      isClosed = true;
      listeners.clear();
      standing.clear();
    },
  };
}
