import type { Recorder, Stage } from './recorder.mjs';
import type { Subject } from './subject.mjs';

declare global {
  interface Window {
    /** The recorder, in every page that is measured. */
    bench: Recorder;
    /** Set by a subject, taken by the recorder. */
    benchSubject: Subject;
    /** The way out of the page, where the harness made one. */
    benchTell?: (stage: Stage) => void;
    /** What our page says of a file that it loads, in milliseconds since `origin` (since 1970). */
    benchLoading: {
      origin: number;
      first: number | undefined;
      done: number | undefined;
      longTasks: { start: number; duration: number }[];
    };
    /** Chromium, with --expose-gc. */
    gc?: () => void;
  }
  interface Performance {
    /** Chromium. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}
