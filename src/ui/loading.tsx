import { type ReactNode, useSyncExternalStore } from 'react';
import type { LoadingMessages } from '../messages/loading.ts';

/** How far a file has come: bytes, of how many where that is known, and records of events. */
export interface Progress {
  readonly bytes: number;
  readonly total: number | undefined;
  readonly events: number;
  /** What is to be said aloud, now and then. */
  readonly news: string;
}

export interface ProgressSource {
  read(): Progress;
  subscribe(listener: () => void): () => void;
}

interface LoadingProps {
  readonly words: LoadingMessages;
  readonly progress: ProgressSource;
  readonly onCancel: () => void;
}

/** How far a large file has come, with a way to stop it. The numbers run on without a word; what counts is said. */
export function Loading({ words, progress, onCancel }: LoadingProps): ReactNode {
  const { subscribe, read } = progress;
  const { bytes, total, events, news } = useSyncExternalStore(subscribe, read, read);
  return (
    <section className="pu-loading" aria-label={words.loading}>
      <p className="pu-loading-words">{words.progress(events, bytes, total)}</p>
      <progress
        className="pu-loading-bar"
        aria-label={words.loading}
        {...(total === undefined ? {} : { max: total, value: Math.min(bytes, total) })}
      />
      <button type="button" className="pu-button" onClick={onCancel}>
        {words.cancel}
      </button>
      <p className="pu-hidden-words" role="status">
        {news}
      </p>
    </section>
  );
}
